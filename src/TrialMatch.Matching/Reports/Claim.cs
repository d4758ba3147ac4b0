using System.Collections.Immutable;

namespace TrialMatch.Matching.Reports;

/// <summary>What a rule made of some words, before it is known whether the profile line can say it.</summary>
/// <param name="Span">The words, within the report.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Items">Wordings of the profile line, the most exact first; the first that can be read is proposed.</param>
internal sealed record Claim(ReportSpan Span, ReportRule Rule, ImmutableArray<string> Items)
{
    /// <summary>What the rule already knows to be doubtful.</summary>
    public ImmutableArray<ReportWarning> Warnings { get; init; } = [];

    /// <summary>The genes and polarity by which contradictions are found, such as <c>EGFR variant</c>.</summary>
    public string? Subject { get; init; }

    /// <summary>Whether it was found; <see langword="null"/> where that is no question.</summary>
    public bool? Found { get; init; }

    /// <summary>Whether it names no exact change, so that an exact one of the same gene says it too.</summary>
    public bool General { get; init; }

    /// <summary>Whether it denies "anything else": no word about a gene in which something was found.</summary>
    public bool Otherwise { get; init; }
}
