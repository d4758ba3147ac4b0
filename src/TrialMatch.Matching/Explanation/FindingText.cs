using System.Globalization;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Explanation;

/// <summary>Says in words what a molecular finding says, in a language.</summary>
public static class FindingText
{
    /// <summary>The finding as a report would write it.</summary>
    public static string Of(Finding finding, CultureInfo culture)
    {
        var text = finding switch
        {
            SmallVariant variant => Variant(variant, culture),
            CopyNumberFinding copyNumber => FactText.Join(
                $"{copyNumber.Gene} {Texts.Of("Finding.CopyNumber", copyNumber.Change, culture)}",
                copyNumber.Copies is { } copies ? Texts.Get("Finding.Copies", culture, copies) : null,
                copyNumber.Ratio is { } ratio ? Texts.Get("Finding.Ratio", culture, ratio) : null,
                Clonal(copyNumber.Clonality, culture)),
            FusionFinding fusion => Fusion(fusion, culture),
            ExpressionFinding expression => Expression(expression, culture),
            SignatureFinding signature => Signature(signature, culture),
            VirusFinding virus => Texts.Get(virus.Detected ? "Finding.Virus" : "Finding.Virus.None", culture, VirusName(virus)),
            PharmacogeneticFinding gene => Pharmacogenetic(gene, culture),
            HlaFinding hla => string.Join(", ", hla.Alleles.Select(allele => $"HLA-{allele}")),
            _ => throw new ArgumentException($"No words for {finding.GetType().Name}.", nameof(finding)),
        };
        return finding.Detected || finding is SignatureFinding or VirusFinding or PharmacogeneticFinding or ExpressionFinding { Status: not null }
            ? text
            : Texts.Get("Finding.NotDetected", culture, text);
    }

    private static string Variant(SmallVariant variant, CultureInfo culture)
    {
        string?[] places =
        [
            variant.Coding?.ToString(),
            variant.Change?.ToString() ?? variant.Codon?.ToString(),
            variant.Except.IsDefaultOrEmpty ? null : Texts.Get("Finding.Except", culture, string.Join(", ", variant.Except)),
            variant.Exon is { } exon ? Texts.Get("Finding.Exon", culture, exon) : null,
            variant.Class is { } class_ ? Texts.Of("Finding.Class", class_, culture) : null,
        ];
        var what = string.Join(' ', places.Where(place => place is not null));
        return FactText.Join(
            what.Length == 0 ? Texts.Get("Finding.Variant", culture, variant.Gene) : $"{variant.Gene} {what}",
            variant.Effect is { } effect ? Texts.Of("Finding.Effect", effect, culture) : null,
            variant.Pathogenicity is { } pathogenicity ? Texts.Of("Finding.Pathogenicity", pathogenicity, culture) : null,
            variant.Tier is { } tier ? Texts.Get("Finding.Tier", culture, Words.TierOf(tier)) : null,
            variant.Origin is { } origin ? Texts.Of("Finding.Origin", origin, culture) : null,
            Clonal(variant.Clonality, culture),
            variant.AlleleFraction is { } fraction ? string.Create(culture, $"VAF {fraction:0.##} %") : null);
    }

    private static string? Clonal(Clonality? clonality, CultureInfo culture) =>
        clonality is { } known ? Texts.Of("Finding.Clonality", known, culture) : null;

    private static string Fusion(FusionFinding fusion, CultureInfo culture)
    {
        var first = fusion.Gene + Exon(fusion.Exon, culture);
        var name = fusion.Partner is { } partner ? $"{first}::{partner}{Exon(fusion.PartnerExon, culture)}" : first;
        return fusion.Rearrangement is { } kind ? $"{name}, {Texts.Of("Finding.Rearrangement", kind, culture)}" : Texts.Get("Finding.Fusion", culture, name);
    }

    private static string Exon(int? exon, CultureInfo culture) => exon is { } number ? $" {Texts.Get("Finding.Exon", culture, number)}" : "";

    private static string Expression(ExpressionFinding expression, CultureInfo culture) => expression switch
    {
        { Status: { } status } => $"{expression.Marker} {Texts.Of("Finding.Status", status, culture)}",
        { Score: ExpressionScore.Ihc, Value: { } value } => string.Create(culture, $"{expression.Marker} IHC {value:0}{(value > 0 ? "+" : "")}"),
        { Score: ExpressionScore.Ish, Value: { } value } => $"{expression.Marker} ISH{(value > 0 ? "+" : "-")}",
        { Value: { } value } => $"{expression.Marker} {ScoreName(expression.Score)}{value.ToString("0.##", culture)}{Unit(expression.Score)}",
        { Range: { } range } => $"{expression.Marker} {ScoreName(expression.Score)}{range}{Unit(expression.Score)}",
        _ => expression.Marker,
    };

    private static string ScoreName(ExpressionScore? score) => score switch
    {
        null or ExpressionScore.Percent => "",
        ExpressionScore.PercentModerate => "2+/3+ ",
        ExpressionScore.PercentStrong => "3+ ",
        { } named => Words.Scores.Write(named) + " ",
    };

    private static string Unit(ExpressionScore? score) => score is null || ExpressionSyntax.IsShare(score.Value) ? " %" : "";

    private static string Signature(SignatureFinding signature, CultureInfo culture)
    {
        if (signature.Name is { } name)
            return Texts.Get(signature.Detected ? "Finding.Signature.Mutational.Positive" : "Finding.Signature.Mutational.Negative", culture, name);
        return signature switch
        {
            { Signature: Profiles.Signature.Tmb or Profiles.Signature.Hrd, Value: { } value } => string.Create(culture, $"{signature.Signature.ToString().ToUpperInvariant()} {value:0.##}"),
            { Signature: Profiles.Signature.Loh, Value: { } value } => string.Create(culture, $"LOH {value:0.##} %"),
            _ => Texts.Get($"Finding.Signature.{signature.Signature}.{(signature.Detected ? "Positive" : "Negative")}", culture)
                + (signature.Value is { } measured ? string.Create(culture, $", {measured:0.##} %") : ""),
        };
    }

    private static string VirusName(VirusFinding virus) =>
        Words.Viruses.Write(virus.Virus) + (virus.Type is { } type ? string.Create(CultureInfo.InvariantCulture, $" {type}") : "");

    private static string Pharmacogenetic(PharmacogeneticFinding gene, CultureInfo culture) => FactText.Join(
        gene.Genotype is { } genotype ? $"{gene.Gene} {genotype}" : gene.Gene,
        gene.Detected ? null : Texts.Get("Finding.NoVariant", culture),
        gene.Status is { } status ? Texts.Of("Finding.Metaboliser", status, culture) : null,
        gene.ActivityScore is { } score ? Texts.Get("Finding.ActivityScore", culture, score) : null);
}
