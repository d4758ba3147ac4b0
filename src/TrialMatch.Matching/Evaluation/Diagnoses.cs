using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// What a recorded diagnosis may be today. A code of an earlier version of the tree is read as its successors, and an
/// ICD-10 code as the nodes that it covers; where that leaves several, an answer counts only if all of them give it.
/// </summary>
internal static class Diagnoses
{
    private static OncoTree Tree => OncoTree.Current;

    /// <summary>The nodes that a recorded diagnosis may be; empty for a code that no version knows.</summary>
    public static ImmutableArray<string> MayBe(DiagnosisFact fact) => MayBe(fact.OncoTreeCode, fact.OncoTreeVersion, fact.Icd10Code);

    /// <summary>The nodes that codes may stand for.</summary>
    /// <param name="code">OncoTree code.</param>
    /// <param name="version">Version of the tree that the code is of; none for the current one.</param>
    /// <param name="icd10">ICD-10 code, which may be narrower than the OncoTree code.</param>
    public static ImmutableArray<string> MayBe(string code, string? version, string? icd10)
    {
        ImmutableArray<string> nodes = [.. Tree.Today(code, version).Select(node => node.Code)];
        if (icd10 is null || Icd10.Current.Find(icd10) is not { OncoTreeCodes: { IsEmpty: false } covered })
            return nodes;
        ImmutableArray<string> narrower = [.. covered.Where(node => nodes.Any(wide => Tree.IsWithin(node, wide)))];
        return narrower.IsEmpty ? nodes : narrower;
    }

    /// <summary>Whether a node is what a criterion asks for.</summary>
    public static Truth Fits(DiagnosisCriterion criterion, string code)
    {
        var asked = criterion.Codes.Select(one => Covers(one, code)).DefaultIfEmpty(Truth.NotMet).Max();
        var excepted = criterion.Except.Select(one => Covers(one, code)).DefaultIfEmpty(Truth.NotMet).Max();
        return asked < Kleene.Not(excepted) ? asked : Kleene.Not(excepted);
    }

    /// <summary>
    /// Whether a node lies below the asked one (met), above it (too coarse: unknown), or elsewhere. An asked code of an
    /// earlier version stands for all that it became.
    /// </summary>
    public static Truth Covers(string asked, string code) => asked switch
    {
        DiagnosisCriterion.AllSolid or DiagnosisCriterion.AllLiquid when !Tree.IsSolid(code) && !Tree.IsLiquid(code) => Truth.Unknown,
        DiagnosisCriterion.AllSolid => Tree.IsSolid(code) ? Truth.Met : Truth.NotMet,
        DiagnosisCriterion.AllLiquid => Tree.IsLiquid(code) ? Truth.Met : Truth.NotMet,
        _ => Tree.Today(asked).Select(node =>
                Tree.IsWithin(code, node.Code) ? Truth.Met : Tree.IsWithin(node.Code, code) ? Truth.Unknown : Truth.NotMet)
            .DefaultIfEmpty(Truth.NotMet)
            .Max(),
    };

    /// <summary>Whether two nodes lie on one branch, so that one may be the other told more finely.</summary>
    public static bool OnOneBranch(string a, string b) => Tree.IsWithin(a, b) || Tree.IsWithin(b, a);
}
