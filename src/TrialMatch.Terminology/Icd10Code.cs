using System.Collections.Immutable;

namespace TrialMatch.Terminology;

/// <summary>A code of the neoplasm chapter (C00–D48) of ICD-10 as used in Norway.</summary>
/// <param name="Code">With its point, such as <c>C34.1</c>, or a category alone, such as <c>C34</c>.</param>
/// <param name="Category">The three-character category it belongs to.</param>
/// <param name="Behaviour"><c>malignant</c>, <c>in situ</c>, <c>benign</c> or <c>uncertain</c>.</param>
/// <param name="LabelNb">Our own short label of the category, Bokmål.</param>
/// <param name="LabelEn">Our own short label of the category, English.</param>
/// <param name="OncoTreeCode">The narrowest OncoTree node that surely covers it; <see langword="null"/> when none or no one does.</param>
/// <param name="Note">What is lost or left open on the way to OncoTree.</param>
public sealed record Icd10Code(
    string Code, string Category, string Behaviour, string LabelNb, string LabelEn, string? OncoTreeCode, string? Note)
{
    /// <summary>
    /// The OncoTree nodes that it may be: one where ICD-10 says enough, several where it does not; empty for codes
    /// outside the map (most benign tumours).
    /// </summary>
    public ImmutableArray<string> OncoTreeCodes { get; init; } = OncoTreeCode is null ? [] : [OncoTreeCode];

    /// <summary>Whether it tells where a metastasis sits (C77–C79) instead of the cancer.</summary>
    public bool IsMetastasis => Category is "C77" or "C78" or "C79";
}
