using System.Resources;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Explanation.Sentences;

/// <summary>Variants, copy numbers, fusions, expression, signatures.</summary>
internal static class MolecularSentences
{
    private static readonly ResourceManager Texts = new(typeof(MolecularSentences));

    public static Statement? Of(Criterion criterion, Speech speech) => criterion switch
    {
        VariantCriterion variant => speech.State(Texts, variant.Origin == VariantOrigin.Germline ? "Variant.Germline" : "Variant", Variant(variant, speech)),
        CopyNumberCriterion copies => speech.State(Texts, "CopyNumber", CopyNumber(copies, speech)),
        FusionCriterion { Rearrangement: { } kind } fusion => speech.State(Texts, $"Fusion.{kind}", fusion.Partner is { } joined ? $"{fusion.Gene}::{joined}" : fusion.Gene),
        FusionCriterion { Partner: { } partner } fusion => speech.State(Texts, "Fusion.Partner", fusion.Gene, partner),
        FusionCriterion fusion => speech.State(Texts, "Fusion", fusion.Gene),
        WildTypeCriterion wild => speech.State(Texts, "WildType", wild.Gene),
        ExpressionCriterion expression => Expression(expression, speech),
        SignatureCriterion signature => Signature(signature, speech),
        VirusCriterion virus => speech.State(Texts, virus.Positive ? "Virus.Positive" : "Virus.Negative", Words.Viruses.Write(virus.Virus) + (virus.Type is { } type ? $" {speech.Number(type)}" : "")),
        PharmacogeneticCriterion gene => speech.State(Texts, "Metabolism", gene.Gene, Metabolism(gene, speech)),
        HlaCriterion hla => speech.State(Texts, "Hla", speech.Or(hla.Alleles.Select(allele => $"HLA-{allele}"))),
        ResultAvailableCriterion result => speech.State(Texts, "ResultAvailable", Marker(result.Subject, speech)),
        _ => null,
    };

    private static string Variant(VariantCriterion variant, Speech speech)
    {
        var text = variant.Change is { } change
            ? speech.Say(Texts, "Variant.Exact", variant.Gene, change)
            : speech.Say(Texts, variant.Class is { } kind ? $"Variant.{kind}" : "Variant.Any");
        if (variant.Coding is { } coding)
            text = speech.Say(Texts, "Variant.Coding", text, coding);
        if (variant.Codon is { } codon)
            text = speech.Say(Texts, "Variant.Codon", text, codon.ToString().Replace("codon ", "", StringComparison.Ordinal));
        if (variant.Exon is { } exon)
            text = speech.Say(Texts, "Variant.Exon", text, exon);
        if (variant.Change is null)
            text = speech.Say(Texts, "Variant.In", text, variant.Gene);
        else if (variant.Class is { } also)
            text = speech.Say(Texts, "Variant.Kind", text, speech.Say(Texts, $"Variant.{also}"));
        if (variant.Effect is { } effect)
            text = speech.Say(Texts, $"Variant.Effect.{effect}", text);
        if (!variant.Except.IsDefaultOrEmpty)
            text = speech.Say(Texts, "Variant.Except", text, speech.Or(variant.Except.Select(except => except.ToString())));
        if (variant.Origin == VariantOrigin.Somatic)
            text = speech.Say(Texts, "Variant.Somatic", text);
        if (variant.Clonality is { } clonality)
            text = speech.Say(Texts, $"Variant.{clonality}", text);
        if (variant.Acmg is { } classes)
            text = speech.Say(Texts, "Variant.Acmg", text, speech.Range(classes, ""));
        if (variant.Tier is { } tiers)
            text = speech.Say(Texts, "Variant.Tier", text, speech.Range(tiers, ""));
        return variant.MinimumAlleleFraction is { } least ? speech.Say(Texts, "Variant.Fraction", text, speech.Number(least)) : text;
    }

    private static string CopyNumber(CopyNumberCriterion criterion, Speech speech)
    {
        var text = speech.Say(Texts, $"CopyNumber.{criterion.Change}", criterion.Gene);
        if (criterion.MinimumCopies is { } least)
            text = speech.Say(Texts, "CopyNumber.Copies", text, speech.Number(least));
        if (criterion.MinimumRatio is { } ratio)
            text = speech.Say(Texts, "CopyNumber.Ratio", text, speech.Number(ratio));
        return criterion.Clonality is { } clonality ? speech.Say(Texts, $"Variant.{clonality}", text) : text;
    }

    private static Statement Expression(ExpressionCriterion criterion, Speech speech)
    {
        var marker = Marker(criterion.Marker, speech);
        if (criterion.Status is { } status)
            return speech.State(Texts, $"Expression.{status}", marker);
        if (criterion.Range is not { } range)
            return speech.State(Texts, "Expression.Any", marker);
        if (criterion.Score == ExpressionScore.Ish && range.Contains(1) != range.Contains(0))
            return speech.State(Texts, range.Contains(1) ? "Expression.Ish.Positive" : "Expression.Ish.Negative", marker);
        return criterion.Score is null or ExpressionScore.Percent
            ? speech.State(Texts, "Expression.Percent", marker, speech.Range(range, "%"))
            : speech.State(
                Texts,
                "Expression.Score",
                marker,
                speech.Knows(Texts, $"Score.{criterion.Score}") ? speech.Say(Texts, $"Score.{criterion.Score}") : criterion.Score.Value.ToString().ToUpperInvariant(),
                speech.Range(range, ExpressionSyntax.IsShare(criterion.Score.Value) ? "%" : ""));
    }

    private static string Metabolism(PharmacogeneticCriterion gene, Speech speech)
    {
        var parts = new List<string>();
        if (gene.Statuses is { } statuses)
            parts.Add(speech.Or(statuses.Select(status => speech.Say(Texts, $"Metabolism.{status}"))));
        if (gene.Genotype is { } genotype)
            parts.Add(speech.Say(Texts, "Metabolism.Genotype", genotype));
        if (gene.ActivityScore is { } score)
            parts.Add(speech.Say(Texts, "Metabolism.Score", speech.Range(score, "")));
        return string.Join(", ", parts);
    }

    private static Statement Signature(SignatureCriterion criterion, Speech speech)
    {
        if (criterion is { Name: { } named, Positive: { } there })
            return speech.State(Texts, there ? "Signature.Mutational.Positive" : "Signature.Mutational.Negative", named);
        if (criterion.Positive is { } positive)
            return speech.State(Texts, $"Signature.{criterion.Signature}.{(positive ? "Positive" : "Negative")}");
        var key = $"Signature.Value.{criterion.Signature}";
        var name = speech.Knows(Texts, key) ? speech.Say(Texts, key) : criterion.Signature.ToString().ToUpperInvariant();
        var unit = $"Signature.Unit.{criterion.Signature}";
        return criterion.Range is { } range
            ? speech.State(Texts, "Signature.Value", name, speech.Range(range, speech.Knows(Texts, unit) ? speech.Say(Texts, unit) : ""))
            : speech.State(Texts, "Signature.Any", name);
    }

    private static string Marker(string code, Speech speech) => FactText.TermName(Vocabulary.Biomarkers, code, speech.Culture);
}
