using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Explanation;

/// <summary>Says in words what a fact says, in a language.</summary>
public static class FactText
{
    /// <summary>The cited fact, or the one finding of a report that was cited, without its date and source.</summary>
    public static string Of(CitedFact cited, CultureInfo culture) =>
        cited.Finding is { } finding ? FindingText.Of(finding, culture) : Of(cited.Fact, culture);

    /// <summary>The fact without its date and source.</summary>
    public static string Of(Fact fact, CultureInfo culture) => fact switch
    {
        SexFact sex => Texts.Of("Fact.Sex", sex.Sex, culture),
        BirthFact birth => Texts.Get("Fact.Born", culture, Day(birth.Earliest), Day(birth.Latest)),
        ResidenceFact residence => residence.Place.Label,
        DiagnosisFact { Icd10Code: { } icd10 } wide when OncoTree.Current.Find(wide.OncoTreeCode) is { Level: 0 } => Icd10Name(icd10, culture),
        DiagnosisFact diagnosis => $"{diagnosis.OncoTreeCode} ({DiagnosisName(diagnosis.OncoTreeCode, culture)})",
        StageFact stage => Texts.Get("Fact.Stage", culture, stage.Stage),
        ExtentFact extent => Texts.Of("Fact.Extent", extent.Extent, culture),
        MetastasisFact metastasis => Metastasis(metastasis, culture),
        MetastasisCountFact count => Texts.Of("Fact.Count", count.Unit, culture, Number(count)),
        MeasurableDiseaseFact measurable => Texts.Get(measurable.Measurable ? "Fact.Measurable" : "Fact.Measurable.None", culture),
        OtherMalignancyFact other => Join(
            Texts.Get(other.Present ? "Fact.OtherMalignancy" : "Fact.OtherMalignancy.None", culture),
            other.OncoTreeCode,
            other.InSitu == true ? Texts.Get("Fact.InSitu", culture) : null,
            other.LowRisk == true ? Texts.Get("Fact.LowRisk", culture) : null,
            other.LastActive?.ToString()),
        PerformanceFact performance => $"{ScaleName(performance.Scale)} {performance.Value}",
        TherapyFact therapy => TherapyText.Of(therapy, culture),
        PlatinumSensitivityFact platinum => Texts.Of("Fact.Platinum", platinum.Status, culture),
        IntoleranceFact intolerance => Texts.Of(
            intolerance.Present ? "Fact.Intolerance" : "Fact.Intolerance.None",
            intolerance.Kind,
            culture,
            intolerance.Drug is { } drug ? DrugName(drug, culture) : Texts.Get("Fact.Intolerance.AnyDrug", culture)),
        TrialParticipationFact trial => Join(
            Texts.Get(trial.Participating ? "Fact.Trial" : "Fact.Trial.None", culture),
            trial.Until is { } until ? Texts.Get("Fact.Until", culture, until) : null),
        TherapyHistoryFact { Lines: { } lines } => Texts.Get("Fact.History.Lines", culture, lines),
        TherapyHistoryFact history => Texts.Get(history.Complete ? "Fact.History.Complete" : "Fact.History.Incomplete", culture),
        MeasurementFact measurement => Measurement(measurement, culture),
        ConditionFact condition => ConditionText.Of(condition, culture),
        ToxicityFact { Term: { } term } toxicity => Texts.Get("Fact.Toxicity.Of", culture, TermName(Vocabulary.Toxicities, term, culture), toxicity.Grade),
        ToxicityFact toxicity => Texts.Get("Fact.Toxicity", culture, toxicity.Grade),
        ScoreFact score => $"{ScoreName(score.Score, culture)} {Scores.Current.Find(score.Score)?.Label(score.Value) ?? score.Value.ToString("0.######", culture)}",
        DiseaseStatusFact status => Join(Texts.Of("Fact.Status", status.Status, culture), status.Since is { } since ? Texts.Get("Fact.Since", culture, since) : null),
        LifeExpectancyFact life => Texts.Get("Fact.LifeExpectancy", culture, life.Months),
        ConsentFact consent => Texts.Get(consent.Given ? "Fact.Consent" : "Fact.Consent.None", culture),
        MolecularReport report => Join(
            report.Panel is { } panel ? Texts.Get("Fact.Report.Panel", culture, panel) : Texts.Get("Fact.Report", culture),
            report.Material is { } material ? Texts.Of("Fact.Report.Material", material, culture) : null,
            report.Purity is { } purity ? Texts.Get("Fact.Report.Purity", culture, purity) : null,
            report.Inadequate ? Texts.Get("Fact.Report.Inadequate", culture) : null),
        _ => throw new ArgumentException($"No words for {fact.GetType().Name}.", nameof(fact)),
    };

    /// <summary>The name of a scale as clinicians write it.</summary>
    public static string ScaleName(PerformanceScale scale) => scale == PerformanceScale.Ecog ? "ECOG" : scale.ToString();

    /// <summary>The name of a coded condition in a language; its code where it has none.</summary>
    internal static string ConditionName(string code, ConditionKind kind, CultureInfo culture) =>
        TermName(ConditionEvaluation.VocabularyOf(kind), code, culture);

    /// <summary>The name of a term in a language; its code where it has none.</summary>
    internal static string TermName(Vocabulary vocabulary, string code, CultureInfo culture) =>
        vocabulary.Find(code) is { } term ? (IsEnglish(culture) ? term.NameEn : term.NameNb) : code;

    /// <summary>The name of a tumour type in a language; its code where the tree has none.</summary>
    public static string DiagnosisName(string code, CultureInfo culture) =>
        OncoTree.Current.Find(code) is { } node ? (IsEnglish(culture) ? node.LabelEn : node.LabelNb) : code;

    /// <summary>An ICD-10 code with our own label of its category.</summary>
    private static string Icd10Name(string code, CultureInfo culture) =>
        Icd10.Current.Find(code) is { } found ? $"{found.Code} ({(IsEnglish(culture) ? found.LabelEn : found.LabelNb)})" : code;

    /// <summary>The name of a score in a language; its code where it has none.</summary>
    internal static string ScoreName(string code, CultureInfo culture) =>
        Scores.Current.Find(code) is { } score ? (IsEnglish(culture) ? score.NameEn : score.NameNb) : code;

    /// <summary>The name of a drug or drug class in a language; as it is written where it has none.</summary>
    internal static string DrugName(string name, CultureInfo culture) =>
        Drugs.Current.Find(name) is { } drug && !IsEnglish(culture) ? drug.NameNb : name;

    /// <summary>The name of an analyte in a language; its code where it has none.</summary>
    internal static string AnalyteName(string code, CultureInfo culture) =>
        Analytes.Current.Find(code) is { } analyte ? (IsEnglish(culture) ? analyte.NameEn : analyte.NameNb) : code;

    private static bool IsEnglish(CultureInfo culture) => culture.TwoLetterISOLanguageName == "en";

    private static string Metastasis(MetastasisFact fact, CultureInfo culture)
    {
        var site = TermName(Vocabulary.MetastaticSites, fact.Site, culture);
        var activity = fact.Active is { } active ? Texts.Get(active ? "Fact.Active" : "Fact.Stable", culture) : null;
        return Join(
            Texts.Get(fact.Present ? "Fact.Metastasis" : "Fact.Metastasis.None", culture, site),
            activity,
            fact.StableSince is { } since ? Texts.Get("Fact.StableSince", culture, since) : null,
            fact.Treated is { } treated ? Texts.Get(treated ? "Fact.Treated" : "Fact.Untreated", culture) : null,
            fact.Symptomatic is { } symptomatic ? Texts.Get(symptomatic ? "Fact.Symptomatic" : "Fact.Asymptomatic", culture) : null,
            fact.Steroids is { } steroids ? Texts.Get(steroids ? "Fact.Steroids" : "Fact.Steroids.None", culture) : null);
    }

    private static string Number(MetastasisCountFact fact) =>
        fact.Most is { } most ? NumericRange.Between(fact.Least, most).ToString().Replace("= ", "", StringComparison.Ordinal) : NumericRange.AtLeast(fact.Least).ToString();

    private static string Measurement(MeasurementFact fact, CultureInfo culture)
    {
        var analyte = Analytes.Current.Find(fact.Analyte);
        var value = fact.Value is { } number
            ? $"{number.ToString("0.######", culture)} {analyte?.Unit}"
            : fact.TimesUpperLimit is { } upper ? Texts.Get("Fact.TimesUpper", culture, upper)
            : fact.TimesLowerLimit is { } lower ? Texts.Get("Fact.TimesLower", culture, lower) : "";
        return $"{AnalyteName(fact.Analyte, culture)} {value}".Trim();
    }

    internal static string Join(params ReadOnlySpan<string?> parts)
    {
        var said = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
                said.Add(part);
        }

        return string.Join(", ", said);
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
