using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// How a finding answers a question about drug metabolism. The status follows from the activity of both alleles by CPIC: 2
/// is normal, 1 and 1.5 intermediate, less is poor; for UGT1A1 two alleles of decreased function are poor.
/// </summary>
internal static class Pharmacogenetics
{
    private const string Wild = "*1/*1";

    /// <summary>Whether a finding is about a gene: its own kind, or that no variant was found in it.</summary>
    public static bool IsAbout(Finding finding, string gene) => finding switch
    {
        PharmacogeneticFinding mine => mine.Gene == gene,
        SmallVariant { Detected: false, Change: null, Coding: null, Codon: null, Exon: null } variant => variant.Gene == gene,
        _ => false,
    };

    /// <summary>Whether a finding satisfies every part of a criterion.</summary>
    public static Truth Match(PharmacogeneticCriterion criterion, Finding finding)
    {
        var known = finding as PharmacogeneticFinding ?? new PharmacogeneticFinding { Gene = criterion.Gene, Detected = false };
        var genotype = known.Genotype ?? (known.Detected ? null : Wild);
        var score = known.ActivityScore ?? (genotype is null ? null : Pharmacogenes.ActivityOf(criterion.Gene, genotype));
        var status = known.Status ?? StatusOf(criterion.Gene, score);
        ReadOnlySpan<Truth> parts =
        [
            criterion.Statuses is { } statuses ? (status is { } of ? Of(statuses.Contains(of)) : Truth.Unknown) : Truth.Met,
            criterion.Genotype is { } asked ? (genotype is null ? Truth.Unknown : Of(genotype == asked)) : Truth.Met,
            criterion.ActivityScore is { } range ? (score is { } value ? Of(range.Contains(value)) : Truth.Unknown) : Truth.Met,
        ];
        var worst = Truth.Met;
        foreach (var part in parts)
            worst = part < worst ? part : worst;
        return worst;
    }

    private static MetaboliserStatus? StatusOf(string gene, decimal? score) => (gene, score) switch
    {
        (_, null) => null,
        ("DPYD" or "UGT1A1", 2) => MetaboliserStatus.Normal,
        ("UGT1A1", 1.5m) => MetaboliserStatus.Intermediate,
        ("UGT1A1", _) => MetaboliserStatus.Poor,
        ("DPYD", >= 1) => MetaboliserStatus.Intermediate,
        ("DPYD", _) => MetaboliserStatus.Poor,
        _ => null,
    };

    private static Truth Of(bool met) => met ? Truth.Met : Truth.NotMet;
}
