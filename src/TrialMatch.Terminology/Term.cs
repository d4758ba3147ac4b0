using System.Collections.Immutable;

namespace TrialMatch.Terminology;

/// <summary>One entry of a small code list.</summary>
/// <param name="Code">Stable code, unique in its list, such as <c>interstitial-lung-disease</c> or <c>PD-L1</c>.</param>
/// <param name="NameEn">English name.</param>
/// <param name="NameNb">Norwegian (bokmål) name.</param>
/// <param name="Parent">Code of the wider term in the same list; the first of <see cref="Parents"/>.</param>
public sealed record Term(string Code, string NameEn, string NameNb, string? Parent)
{
    /// <summary>Codes of all wider terms: a medicine may belong to several classes.</summary>
    public ImmutableArray<string> Parents { get; init; } = Parent is null ? [] : [Parent];

    /// <summary>The gene behind a biomarker, by its approved symbol.</summary>
    public string? Gene { get; init; }
}
