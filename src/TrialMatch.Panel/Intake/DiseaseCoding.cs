using TrialMatch.Matching.Profiles;

namespace TrialMatch.Panel.Intake;

/// <summary>Reads from a profile what precedents are found by, and nothing that tells whose it is.</summary>
public static class DiseaseCoding
{
    /// <summary>The newest diagnosis and every change that was found in the tumour.</summary>
    public static CodedDisease Of(Profile profile, DateOnly asOf) => new(
        profile.Known<DiagnosisFact>(asOf).FirstOrDefault()?.OncoTreeCode,
        [.. profile.Known<MolecularReport>(asOf)
            .SelectMany(report => report.Findings)
            .Where(finding => finding.Detected)
            .Select(Alteration)
            .OfType<Alteration>()
            .Distinct()
            .OrderBy(alteration => alteration.Gene, StringComparer.Ordinal)
            .ThenBy(alteration => alteration.Kind)
            .ThenBy(alteration => alteration.Change, StringComparer.Ordinal)]);

    private static Alteration? Alteration(Finding finding) => finding switch
    {
        // What is inherited, or known to mean nothing, likens no tumour to another.
        SmallVariant { Origin: VariantOrigin.Germline } or SmallVariant { Pathogenicity: Pathogenicity.Benign or Pathogenicity.LikelyBenign } => null,
        SmallVariant variant => new(variant.Gene, AlterationKind.Variant, variant.Change?.ToString() ?? variant.Codon?.ToString() ?? variant.Class?.ToString()),
        CopyNumberFinding { Change: CopyNumberChange.Amplification or CopyNumberChange.Gain } gain => new(gain.Gene, AlterationKind.Amplification, null),
        CopyNumberFinding loss => new(loss.Gene, AlterationKind.Loss, null),
        FusionFinding fusion => new(fusion.Gene, AlterationKind.Fusion, fusion.Partner),
        SignatureFinding signature => new(signature.Name ?? signature.Signature.ToString(), AlterationKind.Signature, null),
        _ => null,
    };
}
