using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Criteria;

/// <summary>
/// A treatment that the patient must have had (or, within <see cref="NoneOf"/>, must not have had). One and the same
/// treatment must show everything that is asked.
/// </summary>
public sealed record PriorTherapyCriterion : Criterion
{
    /// <summary>Which treatment.</summary>
    public required TherapySubject Subject { get; init; }

    /// <summary>Only when given for this; <see cref="TherapyIntent.Curative"/> includes adjuvant and neoadjuvant.</summary>
    public TherapyIntent? Intent { get; init; }

    /// <summary>Only when given in one of these settings; empty for any.</summary>
    public ImmutableArray<TherapySetting> Settings { get; init; } = [];

    /// <summary>Only when it was one of these lines for advanced disease.</summary>
    public NumericRange? Line { get; init; }

    /// <summary>Only when no treatment of its modality came later.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Latest { get; init; }

    /// <summary>Only when the disease progressed on or after it.</summary>
    public bool Progression { get; init; }

    /// <summary>Only when the disease progressed on it or within so long after its last day; nought days for on it.</summary>
    public Period? ProgressionWithin { get; init; }

    /// <summary>Only when the disease was refractory: no better than progression, or progression on it or within 60 days.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Refractory { get; init; }

    /// <summary>Only when the best response was one of these; empty for any.</summary>
    public ImmutableArray<TherapyResponse> Responses { get; init; } = [];

    /// <summary>Only when it ended for this reason.</summary>
    public TherapyStopReason? StopReason { get; init; }

    /// <summary>Only when at least so many cycles were given.</summary>
    public int? MinimumCycles { get; init; }

    /// <summary>Only when it lasted at least so long, first and last day counted.</summary>
    public Period? MinimumDuration { get; init; }

    /// <summary>At least so many different drugs of the subject, each as asked.</summary>
    public int? Different { get; init; }

    /// <summary>Only when it ended (or goes on) within so many days before the planned start.</summary>
    public int? WithinDays { get; init; }
}

/// <summary>
/// How many lines of systemic treatment. Combinations and maintenance are part of their line; adjuvant, neoadjuvant and
/// curative treatment does not count as a line for advanced disease, unless relapse came within
/// <see cref="AdjuvantWithin"/> after it.
/// </summary>
public sealed record LinesCriterion : Criterion
{
    /// <summary>The numbers that count.</summary>
    public required NumericRange Range { get; init; }

    /// <summary>Only lines that contain this; <see langword="null"/> for all systemic lines.</summary>
    public TherapySubject? Subject { get; init; }

    /// <summary>Only lines given in one of these settings; empty for all lines for advanced disease.</summary>
    public ImmutableArray<TherapySetting> Settings { get; init; } = [];

    /// <summary>Treatment around surgery counts as one line when the disease came back within so long after its last day.</summary>
    public Period? AdjuvantWithin { get; init; }
}

/// <summary>At least so long from the end of a treatment to the planned start; met by a patient who never had it.</summary>
public sealed record WashoutCriterion : Criterion
{
    /// <summary>Which treatment.</summary>
    public required TherapySubject Subject { get; init; }

    /// <summary>Days from its last day.</summary>
    public required int Days { get; init; }

    /// <summary>Or so many elimination half-lives of the drug, where they are known.</summary>
    public int? HalfLives { get; init; }

    /// <summary>Whether the longer of <see cref="Days"/> and <see cref="HalfLives"/> counts; else the shorter.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Longer { get; init; }
}

/// <summary>How the cancer answered to the last platinum that was given.</summary>
public sealed record PlatinumSensitivityCriterion : Criterion
{
    /// <summary>The interval that most protocols draw the line at, months.</summary>
    public const int UsualMonths = 6;

    /// <summary>The answer that counts.</summary>
    public required PlatinumStatus Status { get; init; }

    /// <summary>Months from the last dose that part sensitive from resistant; without meaning for refractory.</summary>
    public int Months { get; init; } = UsualMonths;
}

/// <summary>The patient does not tolerate a drug, or one of a class.</summary>
public sealed record IntoleranceCriterion : Criterion
{
    /// <summary>Name in <see cref="Terminology.Drugs"/>.</summary>
    public required string Drug { get; init; }

    /// <summary>Only allergic and infusion reactions; else any intolerance.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Hypersensitivity { get; init; }
}

/// <summary>The patient takes part in another interventional trial, or did lately.</summary>
public sealed record TrialParticipationCriterion : Criterion
{
    /// <summary>Also when it ended within so many days before the planned start.</summary>
    public int? WithinDays { get; init; }
}
