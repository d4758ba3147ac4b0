using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Web.Pages.Public;

/// <summary>
/// Asks for results of tests of the tumour that a patient may know from a letter: one question a gene. An answer's facts are read
/// from the profile line that says the same, and an answer that would not answer its criterion is not offered.
/// </summary>
internal sealed class MeMarkers(DateOnly today, MeTexts texts)
{
    private const int MostGenes = 4;

    /// <summary>The questions, for the genes that most criteria ask for first.</summary>
    public IEnumerable<MeQuestion> Of(IReadOnlyCollection<Criterion> leaves) => leaves
        .Select(leaf => (Leaf: leaf, Gene: GeneOf(leaf)))
        .Where(asked => asked.Gene is not null)
        .GroupBy(asked => asked.Gene!, asked => asked.Leaf)
        .OrderByDescending(gene => gene.Count())
        .ThenBy(gene => gene.Key, StringComparer.Ordinal)
        .Take(MostGenes)
        .Select(gene => new MeQuestion(MeTopic.Marker, texts.Format("Question.Gene", gene.Key), [.. Options(gene.Key, [.. gene])]) { Help = texts["Help.Gene"] })
        .Where(question => question.Options.Length > 0);

    private IEnumerable<MeOption> Options(string gene, ImmutableArray<Criterion> leaves)
    {
        var found = leaves.Select(Bare).Distinct().Select(leaf => (Leaf: leaf, Line: Positive(leaf)))
            .Where(asked => asked.Line is not null)
            .DistinctBy(asked => asked.Line);
        foreach (var (leaf, line) in found)
        {
            if (Read(line!) is { IsEmpty: false } facts && TruthOf(leaf, facts) == Truth.Met)
                yield return new(PlainText.PartLine(leaf, texts.Culture), facts);
        }

        var none = string.Join(", ", leaves.Select(leaf => Negative(gene, leaf)).OfType<string>().Distinct());
        if (Read(none) is { IsEmpty: false } negative)
            yield return new(texts.Format("Gene.None", gene), negative);
    }

    private static string? GeneOf(Criterion leaf) => leaf switch
    {
        VariantCriterion { Origin: null } variant => variant.Gene,
        CopyNumberCriterion copies => copies.Gene,
        FusionCriterion fusion => fusion.Gene,
        WildTypeCriterion wild => wild.Gene,
        _ => null,
    };

    /// <summary>What the criterion asks, without the protocol's number and words.</summary>
    private static Criterion Bare(Criterion leaf) => leaf with { Reference = null, Source = null, Text = null };

    private static string? Positive(Criterion leaf) => leaf switch
    {
        VariantCriterion { Change: null, Codon: null, Exon: null, Class: null, Effect: null } variant => $"{variant.Gene} mut",
        VariantCriterion => CriteriaNotation.Print(leaf)["variant ".Length..],
        CopyNumberCriterion => CriteriaNotation.Print(leaf)["copy number ".Length..],
        FusionCriterion fusion => $"{fusion.Gene} rearranged",
        _ => null,
    };

    private static string? Negative(string gene, Criterion leaf) => leaf switch
    {
        VariantCriterion or WildTypeCriterion => $"{gene} wt",
        CopyNumberCriterion { Change: CopyNumberChange.Amplification } => $"{gene} not amplified",
        FusionCriterion => $"no {gene} fusion",
        _ => null,
    };

    private ImmutableArray<Fact> Read(string line) =>
        line.Length == 0 ? []
        : [.. (ProfileLine.Parse(line, today).Profile?.Facts ?? []).Select(fact => fact with { Source = FactSource.Patient })];

    private Truth TruthOf(Criterion leaf, ImmutableArray<Fact> facts) => new CriterionEvaluator(new Profile(facts), today).Evaluate(leaf).Truth;
}
