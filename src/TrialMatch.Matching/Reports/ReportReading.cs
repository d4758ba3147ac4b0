using System.Collections.Immutable;
using TrialMatch.Matching.Evaluation;

namespace TrialMatch.Matching.Reports;

/// <summary>What was read of a pasted report. All of it is proposed; none of it is used until a person confirms it.</summary>
public sealed record ReportReading
{
    /// <summary>The text as it was read: personal data is covered by <c>•</c>, so every position is that of the pasted text.</summary>
    public required string Text { get; init; }

    /// <summary>The day that facts are dated by.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Where <see cref="Date"/> comes from.</summary>
    public required ReportDating Dating { get; init; }

    /// <summary>What is told of the sample.</summary>
    public required ReportSample Sample { get; init; }

    /// <summary>Proposed facts, numbered from 1 in the order of the text.</summary>
    public ImmutableArray<Proposal> Proposals { get; init; } = [];

    /// <summary>Passages from which nothing was proposed, in the order of the text.</summary>
    public ImmutableArray<UnreadPassage> Unread { get; init; } = [];

    /// <summary>Personal data that was found and covered. The words themselves are kept nowhere.</summary>
    public ImmutableArray<CoveredSpan> Personal { get; init; } = [];
}

/// <summary>A stretch of the text.</summary>
/// <param name="Start">First character, from 0.</param>
/// <param name="Length">Characters.</param>
public readonly record struct ReportSpan(int Start, int Length)
{
    /// <summary>The character behind the last.</summary>
    public int End => Start + Length;
}

/// <summary>One fact that the report seems to tell.</summary>
public sealed record Proposal
{
    /// <summary>Number within the reading, from 1; by it the proposal is accepted.</summary>
    public required int Number { get; init; }

    /// <summary>The words it was read from.</summary>
    public required ReportSpan Span { get; init; }

    /// <summary>Those words.</summary>
    public required string Quote { get; init; }

    /// <summary>Other places that say the same, or less of the same.</summary>
    public ImmutableArray<ReportSpan> AlsoAt { get; init; } = [];

    /// <summary>The rule that read it.</summary>
    public required ReportRule Rule { get; init; }

    /// <summary>Whether the report states it or hedges.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>What to check before it is accepted.</summary>
    public ImmutableArray<ReportWarning> Warnings { get; init; } = [];

    /// <summary>The fact as an item of the profile line.</summary>
    public required string Item { get; init; }

    /// <summary>The day that the fact held.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The fact, or the finding with its report, as the profile line's own readers understand <see cref="Item"/>.</summary>
    public required ImmutableArray<CitedFact> Facts { get; init; }
}

/// <summary>A passage from which nothing was proposed, and why.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Quote">Its words.</param>
/// <param name="Reason">Why nothing was proposed.</param>
public sealed record UnreadPassage(ReportSpan Span, string Quote, UnreadReason Reason);

/// <summary>Personal data that was covered.</summary>
/// <param name="Span">Where it stood.</param>
/// <param name="Kind">What it was.</param>
public sealed record CoveredSpan(ReportSpan Span, PersonalDataKind Kind);

/// <summary>What a report tells of its sample. It is shown to the one who confirms; a profile has no place for it.</summary>
public sealed record ReportSample
{
    /// <summary>The day on which it was taken, if told.</summary>
    public DateOnly? Taken { get; init; }

    /// <summary>What was examined, in the report's own words.</summary>
    public string? Material { get; init; }

    /// <summary>The share of tumour cells in percent, if told.</summary>
    public decimal? TumourCellPercent { get; init; }
}

/// <summary>What a report's date is taken from.</summary>
public enum ReportDating
{
    /// <summary>The day on which the sample was taken.</summary>
    Sample,

    /// <summary>The day of the report.</summary>
    Report,

    /// <summary>The report tells no date: the day of reading.</summary>
    Today,
}

/// <summary>How a report says what it says.</summary>
public enum Certainty
{
    /// <summary>As a statement.</summary>
    Stated,

    /// <summary>With a reservation.</summary>
    Hedged,
}

/// <summary>The rules that read reports.</summary>
public enum ReportRule
{
    /// <summary>A small variant of a gene, or its absence.</summary>
    Variant,

    /// <summary>A change of copy number.</summary>
    CopyNumber,

    /// <summary>A fusion or rearrangement.</summary>
    Fusion,

    /// <summary>Immunohistochemistry or in situ hybridisation.</summary>
    Expression,

    /// <summary>TMB, MSI, mismatch repair, HRD, MGMT, 1p/19q.</summary>
    Signature,

    /// <summary>The assay that was used.</summary>
    Panel,

    /// <summary>A histological diagnosis.</summary>
    Diagnosis,

    /// <summary>A stage group.</summary>
    Stage,
}

/// <summary>What to check in a proposal.</summary>
public enum ReportWarning
{
    /// <summary>The report hedges: consistent with, suspected, cannot be excluded.</summary>
    Hedged,

    /// <summary>The passage speaks of an earlier sample or of the past.</summary>
    Earlier,

    /// <summary>The passage is what the requester wrote, not what the laboratory found.</summary>
    ClinicalInformation,

    /// <summary>A variant of uncertain significance.</summary>
    UncertainSignificance,

    /// <summary>The report tells a bound; the bound itself is proposed.</summary>
    Bound,

    /// <summary>A bare percentage was taken for the allele fraction.</summary>
    PercentTakenForVaf,

    /// <summary>The share of tumour cells was taken for the tumour proportion score.</summary>
    ShareTakenForTps,

    /// <summary>The report tells more than can be recorded; the proposal is the part that can.</summary>
    Coarser,

    /// <summary>"Negative" or "positive" without the method; read as the usual one.</summary>
    MethodNotTold,

    /// <summary>Not found in a sample with less than a fifth tumour cells: it may have been missed.</summary>
    FewTumourCells,

    /// <summary>Another proposal says the opposite.</summary>
    Contradicted,

    /// <summary>Genes of the panel that the report does not name will count as tested and not found.</summary>
    PanelCoverage,

    /// <summary>Read from the list of examined genes together with the sentence that nothing else was found.</summary>
    FromCoverage,
}

/// <summary>Why nothing was proposed of a passage.</summary>
public enum UnreadReason
{
    /// <summary>No rule knows what it says.</summary>
    NotUnderstood,

    /// <summary>It speaks of the family.</summary>
    Family,

    /// <summary>It speaks of what is to be done, awaited or advised.</summary>
    Pending,

    /// <summary>The examination gave no result.</summary>
    NotEvaluable,

    /// <summary>It explains in general what findings mean.</summary>
    Interpretation,

    /// <summary>It tells what was examined, not what was found.</summary>
    CoverageOnly,

    /// <summary>It tells a span of values where one value is needed.</summary>
    Range,

    /// <summary>A finding that the profile has no word for yet.</summary>
    NotRecordable,

    /// <summary>TNM without a stage group.</summary>
    TnmOnly,
}

/// <summary>Kinds of personal data that are covered.</summary>
public enum PersonalDataKind
{
    /// <summary>A national identity number (or one that looks like it).</summary>
    NationalId,

    /// <summary>A name.</summary>
    Name,

    /// <summary>A date of birth.</summary>
    BirthDate,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>An address where somebody lives.</summary>
    Address,
}
