using System.Globalization;
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
        DiagnosisFact diagnosis => $"{diagnosis.OncoTreeCode} ({OncoTree.Current.Find(diagnosis.OncoTreeCode)?.Name})",
        StageFact stage => Texts.Get("Fact.Stage", culture, stage.Stage),
        ExtentFact extent => Texts.Of("Fact.Extent", extent.Extent, culture),
        MetastasisFact metastasis => Metastasis(metastasis, culture),
        MeasurableDiseaseFact measurable => Texts.Get(measurable.Measurable ? "Fact.Measurable" : "Fact.Measurable.None", culture),
        OtherMalignancyFact other => Join(
            Texts.Get(other.Present ? "Fact.OtherMalignancy" : "Fact.OtherMalignancy.None", culture), other.OncoTreeCode, other.LastActive?.ToString()),
        PerformanceFact performance => $"{ScaleName(performance.Scale)} {performance.Value}",
        TherapyFact therapy => Therapy(therapy, culture),
        TherapyHistoryFact { Lines: { } lines } => Texts.Get("Fact.History.Lines", culture, lines),
        TherapyHistoryFact history => Texts.Get(history.Complete ? "Fact.History.Complete" : "Fact.History.Incomplete", culture),
        MeasurementFact measurement => Measurement(measurement, culture),
        ConditionFact condition => condition.Present
            ? ConditionName(condition.Code, condition.Kind, culture)
            : Texts.Get("Fact.Condition.None", culture, ConditionName(condition.Code, condition.Kind, culture)),
        ToxicityFact toxicity => Texts.Get("Fact.Toxicity", culture, toxicity.Grade),
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
        TermName(GeneralEvaluation.VocabularyOf(kind), code, culture);

    /// <summary>The name of a term in a language; its code where it has none.</summary>
    internal static string TermName(Vocabulary vocabulary, string code, CultureInfo culture) =>
        vocabulary.Find(code) is { } term ? (IsEnglish(culture) ? term.NameEn : term.NameNb) : code;

    /// <summary>The name of a tumour type in a language; its code where the tree has none.</summary>
    internal static string DiagnosisName(string code, CultureInfo culture) =>
        OncoTree.Current.Find(code) is { } node ? (IsEnglish(culture) ? node.LabelEn : node.LabelNb) : code;

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
        return Join(Texts.Get(fact.Present ? "Fact.Metastasis" : "Fact.Metastasis.None", culture, site), activity);
    }

    private static string Therapy(TherapyFact fact, CultureInfo culture)
    {
        var what = fact.Drugs.IsEmpty ? Texts.Of("Fact.Modality", fact.Modality, culture) : string.Join(" + ", fact.Drugs.Select(drug => DrugName(drug, culture)));
        var key = !fact.Given ? "Fact.Therapy.Never" : fact.Ongoing ? "Fact.Therapy.Ongoing" : "Fact.Therapy";
        return Join(Texts.Get(key, culture, what), fact.Stop is { } stop ? Texts.Get("Fact.Until", culture, stop) : null);
    }

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
