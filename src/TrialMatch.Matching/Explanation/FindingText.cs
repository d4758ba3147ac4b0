using System.Globalization;
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
                copyNumber.Copies is { } copies ? Texts.Get("Finding.Copies", culture, copies) : null),
            FusionFinding fusion => Texts.Get("Finding.Fusion", culture, fusion.Partner is { } partner ? $"{fusion.Gene}::{partner}" : fusion.Gene),
            ExpressionFinding expression => Expression(expression, culture),
            SignatureFinding signature => Signature(signature, culture),
            _ => throw new ArgumentException($"No words for {finding.GetType().Name}.", nameof(finding)),
        };
        return finding.Detected || finding is SignatureFinding ? text : Texts.Get("Finding.NotDetected", culture, text);
    }

    private static string Variant(SmallVariant variant, CultureInfo culture)
    {
        var what = (variant.Change?.ToString() ?? variant.Codon?.ToString(), variant.Exon, variant.Class) switch
        {
            ({ } change, _, _) => change,
            (null, { } exon, { } class_) => $"{Texts.Get("Finding.Exon", culture, exon)} {Texts.Of("Finding.Class", class_, culture)}",
            (null, { } exon, null) => Texts.Get("Finding.Exon", culture, exon),
            (null, null, { } class_) => Texts.Of("Finding.Class", class_, culture),
            _ => null,
        };
        return FactText.Join(
            what is null ? Texts.Get("Finding.Variant", culture, variant.Gene) : $"{variant.Gene} {what}",
            variant.Effect is { } effect ? Texts.Of("Finding.Effect", effect, culture) : null,
            variant.Origin is { } origin ? Texts.Of("Finding.Origin", origin, culture) : null,
            variant.AlleleFraction is { } fraction ? string.Create(culture, $"VAF {fraction:0.##} %") : null);
    }

    private static string Expression(ExpressionFinding expression, CultureInfo culture) => expression switch
    {
        { Status: { } status } => $"{expression.Marker} {Texts.Of("Finding.Status", status, culture)}",
        { Score: ExpressionScore.Ihc, Value: { } value } => string.Create(culture, $"{expression.Marker} IHC {value:0}{(value > 0 ? "+" : "")}"),
        { Score: ExpressionScore.Ish, Value: { } value } => $"{expression.Marker} ISH{(value > 0 ? "+" : "-")}",
        { Score: ExpressionScore.Percent or null, Value: { } value } => string.Create(culture, $"{expression.Marker} {value:0.##} %"),
        { Score: ExpressionScore.Cps, Value: { } value } => string.Create(culture, $"{expression.Marker} CPS {value:0.##}"),
        { Score: { } score, Value: { } value } => string.Create(culture, $"{expression.Marker} {score.ToString().ToUpperInvariant()} {value:0.##} %"),
        _ => expression.Marker,
    };

    private static string Signature(SignatureFinding signature, CultureInfo culture) =>
        signature.Value is { } value
            ? string.Create(culture, $"{signature.Signature.ToString().ToUpperInvariant()} {value:0.##}")
            : Texts.Get($"Finding.Signature.{signature.Signature}.{(signature.Detected ? "Positive" : "Negative")}", culture);
}
