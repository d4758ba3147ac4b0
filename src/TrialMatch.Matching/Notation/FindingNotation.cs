using System.Globalization;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation;

/// <summary>Prints molecular findings as a <see cref="ProfileLine"/> writes them; what is printed is read back as the same finding.</summary>
public static class FindingNotation
{
    private const string NotDetected = "not detected";

    /// <summary>The canonical wording of a finding.</summary>
    public static string Print(Finding finding) => finding switch
    {
        SmallVariant variant => Variant(variant),
        CopyNumberFinding copies => Copies(copies),
        FusionFinding fusion => Fusion(fusion),
        ExpressionFinding expression => Expression(expression),
        SignatureFinding signature => Signature(signature),
        VirusFinding virus => Join(Words.Viruses.Write(virus.Virus), Number(virus.Type), virus.Detected ? "positive" : "negative"),
        PharmacogeneticFinding gene => Join(
            gene.Gene,
            gene.Detected ? gene.Genotype : "wild type",
            gene.Status is { } status ? Words.Metabolisers.Write(status) + " metaboliser" : null,
            gene.ActivityScore is { } score ? $"activity score {Number(score)}" : null),
        HlaFinding hla => Join("HLA-" + string.Join('/', hla.Alleles), hla.Detected ? null : NotDetected),
        _ => throw new ArgumentException($"No notation for {finding.GetType().Name}.", nameof(finding)),
    };

    private static string Variant(SmallVariant variant)
    {
        var details = Join(
            variant.Coding?.ToString(),
            variant.Change?.ToString(),
            variant.Codon?.ToString(),
            variant.Except.IsDefaultOrEmpty ? null : "except " + string.Join('/', variant.Except),
            variant.Exon is { } exon ? $"exon {Number(exon)}" : null,
            variant.Class switch
            {
                null => null,
                VariantClass.Deletion when variant.Exon is null => "in-frame deletion",
                { } class_ => Words.VariantClasses.Write(class_),
            },
            variant.Effect is { } effect ? Words.VariantEffects.Write(effect) : null,
            variant.Pathogenicity is { } pathogenicity ? Words.Pathogenicities.Write(pathogenicity) : null,
            variant.Tier is { } tier ? $"tier {Words.TierOf(tier)}" : null,
            variant.Origin is { } origin ? Words.Origins.Write(origin) : null,
            variant.Clonality is { } clonality ? Words.Clonalities.Write(clonality) : null,
            variant.AlleleFraction is { } fraction ? $"VAF {Number(fraction)} %" : null);
        return (details.Length, variant.Detected) switch
        {
            (0, true) => $"{variant.Gene} mutated",
            (0, false) => $"{variant.Gene} wild type",
            (_, true) => $"{variant.Gene} {details}",
            _ => $"{variant.Gene} {details} {NotDetected}",
        };
    }

    private static string Copies(CopyNumberFinding finding) => Join(
        finding.Gene,
        finding is { Detected: false, Change: CopyNumberChange.Amplification, Copies: null, Ratio: null, Clonality: null } ? "not amplified" : Words.CopyNumberChanges.Write(finding.Change),
        finding.Copies is { } copies ? $"copies {Number(copies)}" : null,
        finding.Ratio is { } ratio ? $"ratio {Number(ratio)}" : null,
        finding.Clonality is { } clonality ? Words.Clonalities.Write(clonality) : null,
        finding is { Detected: false } and not { Change: CopyNumberChange.Amplification, Copies: null, Ratio: null, Clonality: null } ? NotDetected : null);

    private static string Fusion(FusionFinding fusion)
    {
        var partner = fusion.Partner ?? (fusion.Exon is null ? null : "?");
        var kind = fusion.Rearrangement is { } rearrangement ? Words.Rearrangements.Write(rearrangement) + " rearrangement" : null;
        var name = partner is null
            ? Join(fusion.Gene, kind ?? "fusion")
            : Join($"{fusion.Gene}{Exon(fusion.Exon)}::{partner}{Exon(fusion.PartnerExon)}", kind);
        return Join(name, fusion.Detected ? null : NotDetected);
    }

    private static string Exon(int? exon) => exon is { } number ? $" exon {Number(number)}" : "";

    private static string Expression(ExpressionFinding expression)
    {
        if (expression.Status is { } status)
            return Join(expression.Marker, GeneItemsMean(expression.Marker) ? "IHC" : null, Words.Statuses.Write(status));
        if (expression.Score is ExpressionScore.Ish)
            return Join(expression.Marker, "ISH", expression.Value > 0 ? "positive" : "negative");
        if (expression is { Score: ExpressionScore.Ihc, Value: { } grade })
            return Join(expression.Marker, "IHC", Number(grade) + (grade > 0 ? "+" : ""));
        var score = expression.Score ?? ExpressionScore.Percent;
        return Join(
            expression.Marker,
            score == ExpressionScore.Percent ? null : Words.Scores.Write(score),
            expression.Range?.ToString() ?? Number(expression.Value),
            ExpressionSyntax.IsShare(score) ? "%" : null);
    }

    /// <summary>Behind these markers a bare word would speak of the gene.</summary>
    private static bool GeneItemsMean(string marker) => ProfileItems.GeneItems.MeansTheGene(marker);

    private static string Signature(SignatureFinding signature)
    {
        var name = signature.Name ?? Words.Signatures.Write(signature.Signature);
        var (positive, negative) = Words.ResultOf(signature.Signature);
        var result = signature.Detected ? positive : negative;
        return signature switch
        {
            { Signature: Profiles.Signature.Hrd, Value: { } value } => $"HRD score {Number(value)}",
            { Signature: Profiles.Signature.Loh, Value: { } value } => $"LOH {Number(value)} %",
            { Signature: Profiles.Signature.Tmb, Value: { } value } => $"TMB {Number(value)}",
            { Value: { } value } => $"{name} {result} {Number(value)} %",
            _ => $"{name} {result}",
        };
    }

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var said = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
                said.Add(part);
        }

        return string.Join(' ', said);
    }

    private static string? Number(decimal? value) => value?.ToString("0.######", CultureInfo.InvariantCulture);
}
