using System.Globalization;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Tests.ProfileLines;

/// <summary>A fact in a few words, so that a table of tests can say what a line means.</summary>
internal static class FactText
{
    public static string Of(CitedFact cited) => cited.Finding is { } finding ? Of(finding) : Of(cited.Fact);

    public static string Of(Fact fact) => fact switch
    {
        SexFact sex => $"sex {sex.Sex}",
        BirthFact birth => $"born {birth.Earliest:yyyy-MM-dd}..{birth.Latest:yyyy-MM-dd}",
        ResidenceFact residence => $"lives {residence.Place.Label} {residence.Place.CountryCode}",
        DiagnosisFact diagnosis => $"diagnosis {diagnosis.OncoTreeCode}" + Optional(" icd ", diagnosis.Icd10Code),
        StageFact stage => $"stage {stage.Stage}",
        ExtentFact extent => $"extent {extent.Extent}",
        MetastasisFact metastasis => $"metastasis {metastasis.Site} {Yes(metastasis.Present)}" + Active(metastasis.Active),
        MeasurableDiseaseFact measurable => $"measurable {Yes(measurable.Measurable)}",
        OtherMalignancyFact other => $"other malignancy {Yes(other.Present)}" + Optional(" ", other.OncoTreeCode) + Optional(" ", other.LastActive),
        PerformanceFact performance => $"{performance.Scale} {performance.Value}",
        LifeExpectancyFact life => $"life {life.Months}",
        ConsentFact consent => $"consent {Yes(consent.Given)}",
        ToxicityFact toxicity => $"toxicity {toxicity.Grade}",
        MeasurementFact value => $"{value.Analyte}{Number(" ", value.Value)}{Number(" ULN x ", value.TimesUpperLimit)}{Number(" LLN x ", value.TimesLowerLimit)}",
        ConditionFact condition => $"{condition.Kind} {condition.Code} {Yes(condition.Present)}",
        TherapyHistoryFact history => $"history {(history.Complete ? "complete" : "incomplete")}" + Optional(" lines ", history.Lines),
        TherapyFact therapy => Of(therapy),
        MolecularReport report => "panel" + Optional(" ", report.Panel),
        _ => throw new InvalidOperationException(fact.ToString()),
    };

    private static string Of(TherapyFact therapy) =>
        $"{(therapy.Given ? "" : "never ")}{therapy.Modality} {string.Join('+', therapy.Drugs)}".TrimEnd()
        + Optional(" ", therapy.Intent) + Optional(" line ", therapy.Line) + Optional(" from ", therapy.Start) + Optional(" to ", therapy.Stop)
        + (therapy.Ongoing ? " ongoing" : "") + Optional(" best ", therapy.BestResponse) + Optional(" progressed ", therapy.Progressed is { } progressed ? Yes(progressed) : null);

    private static string Of(Finding finding) => (finding.Detected ? "" : "not ") + finding switch
    {
        SmallVariant variant => $"variant {variant.Gene}" + Optional(" ", variant.Coding) + Optional(" ", variant.Change) + Optional(" ", variant.Codon)
            + (variant.Except.IsEmpty ? "" : " except " + string.Join('/', variant.Except)) + Optional(" exon ", variant.Exon)
            + Optional(" ", variant.Class) + Optional(" ", variant.Effect) + Optional(" ", variant.Pathogenicity) + Optional(" tier ", variant.Tier)
            + Optional(" ", variant.Origin) + Optional(" ", variant.Clonality) + Number(" vaf ", variant.AlleleFraction),
        CopyNumberFinding copyNumber => $"copy number {copyNumber.Gene} {copyNumber.Change}" + Number(" copies ", copyNumber.Copies) + Number(" ratio ", copyNumber.Ratio) + Optional(" ", copyNumber.Clonality),
        FusionFinding fusion => $"fusion {fusion.Gene}" + Optional(" exon ", fusion.Exon) + Optional("::", fusion.Partner) + Optional(" exon ", fusion.PartnerExon) + Optional(" ", fusion.Rearrangement),
        ExpressionFinding expression => $"{expression.Marker}" + Optional(" ", expression.Score) + Number(" ", expression.Value) + Optional(" ", expression.Range) + Optional(" ", expression.Status),
        SignatureFinding signature => $"{signature.Name ?? signature.Signature.ToString()}" + Number(" ", signature.Value),
        VirusFinding virus => $"virus {virus.Virus}" + Optional(" ", virus.Type),
        PharmacogeneticFinding gene => $"metabolism {gene.Gene}" + Optional(" ", gene.Genotype) + Optional(" ", gene.Status) + Number(" score ", gene.ActivityScore),
        HlaFinding hla => "HLA " + string.Join('/', hla.Alleles),
        _ => throw new InvalidOperationException(finding.ToString()),
    };

    private static string Yes(bool yes) => yes ? "yes" : "no";

    private static string Active(bool? active) => active switch { true => " active", false => " stable", null => "" };

    private static string Optional<T>(string before, T? value) => value is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{before}{value}");

    private static string Number(string before, decimal? value) => value is { } number ? before + number.ToString("0.######", CultureInfo.InvariantCulture) : "";
}
