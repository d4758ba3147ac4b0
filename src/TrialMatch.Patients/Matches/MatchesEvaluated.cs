using System.Collections.Immutable;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Ranking;

namespace TrialMatch.Patients.Matches;

/// <summary>
/// The register was matched for the patient. Kept as it was seen, so that it can be told later, whatever the register, the
/// facts and the program have become since.
/// </summary>
public sealed record MatchesEvaluated
{
    /// <summary>The day that the evaluation stands for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The position in the log of the register that was matched against (<c>transaction/sequence</c>).</summary>
    public required string LogPosition { get; init; }

    /// <summary>The version of the patient's stream whose facts were matched.</summary>
    public required long FactsVersion { get; init; }

    /// <summary>The program that evaluated.</summary>
    public required string Program { get; init; }

    /// <summary>Trials left out because they were not open.</summary>
    public required int NotOpen { get; init; }

    /// <summary>Every trial that was evaluated, best first.</summary>
    public required ImmutableArray<KeptMatch> Trials { get; init; }
}

/// <summary>One trial as it was evaluated.</summary>
public sealed record KeptMatch
{
    /// <summary>Identifier in its registry.</summary>
    public required string Trial { get; init; }

    /// <summary>Title, as it was then.</summary>
    public required string Title { get; init; }

    /// <summary>The cohort that fitted best.</summary>
    public string? Cohort { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The score, 0–100.</summary>
    public required double Score { get; init; }

    /// <summary>For "not now": the first day on which it might have passed.</summary>
    public DateOnly? EarliestDate { get; init; }

    /// <summary>Key of the nearest recruiting hospital.</summary>
    public string? Site { get; init; }

    /// <summary>Kilometres to it.</summary>
    public double? Kilometres { get; init; }

    /// <summary>How many criteria were met.</summary>
    public required int Met { get; init; }

    /// <summary>The facts that met them.</summary>
    public required ImmutableArray<string> MetBy { get; init; }

    /// <summary>The criteria that were not met, or unknown: what decided against, or is open.</summary>
    public required ImmutableArray<KeptReason> Reasons { get; init; }
}

/// <summary>A criterion that was not met, or unknown.</summary>
/// <param name="Reference">The protocol's number.</param>
/// <param name="Criterion">The criterion in the notation.</param>
/// <param name="Truth">Not met, or unknown.</param>
/// <param name="Facts">The facts that decided or did not suffice.</param>
public sealed record KeptReason(string? Reference, string Criterion, Truth Truth, ImmutableArray<string> Facts);
