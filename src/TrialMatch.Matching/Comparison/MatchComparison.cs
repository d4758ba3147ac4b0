using System.Collections.Immutable;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Ranking;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Matching.Comparison;

/// <summary>One of two evaluations: a patient, a register and a day.</summary>
/// <param name="Profile">What is known of the patient; facts dated after the day are not used.</param>
/// <param name="Trials">The register.</param>
/// <param name="Options">The day and what is asked for.</param>
public sealed record ComparedMatch(Profile Profile, ImmutableArray<MatchableTrial> Trials, MatchOptions Options);

/// <summary>An event of a trial between two registers.</summary>
/// <param name="Trial">The trial's identifier.</param>
/// <param name="Event">The event's name, such as <c>criteria_revised</c>.</param>
/// <param name="Version">Its number in the trial's history, from 1.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Summary">What it says, in a few words.</param>
/// <param name="Before">The trial before it; <see langword="null"/> when the register did not show it.</param>
/// <param name="After">The trial after it.</param>
public sealed record TrialStep(string Trial, string Event, long Version, DateTimeOffset At, string Summary, MatchableTrial? Before, MatchableTrial? After);

/// <summary>What differs between two evaluations, and what made the difference.</summary>
public sealed record MatchComparison
{
    /// <summary>The day of the first evaluation.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The day of the second.</summary>
    public required DateOnly To { get; init; }

    /// <summary>What is known of the patient otherwise in the second.</summary>
    public required ImmutableArray<ProfileChange> ProfileChanges { get; init; }

    /// <summary>The trials that came out otherwise: those whose verdict differs first, then by identifier.</summary>
    public required ImmutableArray<TrialComparison> Trials { get; init; }

    /// <summary>How many trials came out the same.</summary>
    public required int Unchanged { get; init; }
}

/// <summary>A trial that came out otherwise.</summary>
public sealed record TrialComparison
{
    /// <summary>Its identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Its title, the later one.</summary>
    public required string Title { get; init; }

    /// <summary>How it came out first; <see langword="null"/> when the register did not have it.</summary>
    public required TrialOutcome? Before { get; init; }

    /// <summary>How it came out second; <see langword="null"/> when the register does not have it any more.</summary>
    public required TrialOutcome? After { get; init; }

    /// <summary>The criteria that turned, that came or that went.</summary>
    public required ImmutableArray<TurnedCriterion> Criteria { get; init; }

    /// <summary>What made the trial come out otherwise.</summary>
    public required Causes Causes { get; init; }
}

/// <summary>How a trial comes out.</summary>
/// <param name="Admission">Whether it takes patients.</param>
/// <param name="Verdict">What its criteria say.</param>
/// <param name="CohortId">The cohort that stands for it.</param>
/// <param name="Cohort">That cohort's name.</param>
/// <param name="EarliestDate">For "not now": the first day on which it may pass.</param>
/// <param name="Score">The score.</param>
public sealed record TrialOutcome(Admission Admission, Verdict Verdict, string? CohortId, string? Cohort, DateOnly? EarliestDate, Score Score);

/// <summary>A criterion that has another answer, or that only one of the two has.</summary>
/// <param name="CohortId">The cohort that it belongs to; <see langword="null"/> for one of the whole trial.</param>
/// <param name="Before">The first answer; <see langword="null"/> when it was not asked.</param>
/// <param name="After">The second; <see langword="null"/> when it is no longer asked.</param>
/// <param name="Causes">What turned it.</param>
public sealed record TurnedCriterion(string? CohortId, CriterionEvaluation? Before, CriterionEvaluation? After, Causes Causes);

/// <summary>
/// What makes a difference: each of these alone changes the outcome when it is applied to the first evaluation, or when it
/// is taken back from the second. If none does alone, every change that was made is named and <see cref="Together"/> is set.
/// </summary>
/// <param name="Facts">Facts that came, went or were replaced.</param>
/// <param name="Events">Events of the trial.</param>
/// <param name="Time">Whether the mere passing of time does: a birthday, a washout that ends, a fact that goes stale.</param>
/// <param name="Together">Whether they make the difference only together.</param>
public sealed record Causes(ImmutableArray<ProfileChange> Facts, ImmutableArray<TrialStep> Events, TimePassing? Time, bool Together);

/// <summary>What passing time did.</summary>
public enum TimePassing
{
    /// <summary>A birthday.</summary>
    Birthday,

    /// <summary>A treatment lies far enough back, or no longer within a window.</summary>
    Washout,

    /// <summary>A fact became too old, or was not too old yet.</summary>
    Stale,

    /// <summary>Several of these, or the confirmation of a site's status that no longer counts as fresh.</summary>
    Other,
}
