namespace TrialMatch.Matching.Ranking;

/// <summary>What a match is asked for.</summary>
public sealed record MatchOptions
{
    /// <summary>The day that the evaluation stands for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day on which the trial's treatment would start, to which washouts count; the day of evaluation when not told.</summary>
    public DateOnly? PlannedStart { get; init; }

    /// <summary>Most results to return; all when <see langword="null"/>.</summary>
    public int? Limit { get; init; }

    /// <summary>Only trials with a recruiting site in this country (ISO 3166).</summary>
    public string? CountryCode { get; init; }

    /// <summary>Only trials with a recruiting site within so many kilometres.</summary>
    public double? MaxKilometres { get; init; }

    /// <summary>Whether trials that failed for good are returned too, after the others.</summary>
    public bool IncludeNotEligible { get; init; }

    /// <summary>Whether planned trials are returned too.</summary>
    public bool IncludePlanned { get; init; }
}
