using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using TrialMatch.Matching.Notation;

namespace TrialMatch.Web.Matching;

/// <summary>What every question about a patient and trials says.</summary>
public abstract record PatientQuestion
{
    /// <summary>Longest distance that may be asked for, kilometres; no two places on Earth are farther apart.</summary>
    public const int FarthestKm = 20_000;

    /// <summary>The patient, as a profile line; at most 2,000 characters. May be left out beside a profile.</summary>
    [MaxLength(NotationLimits.ProfileLine)]
    public string Line { get; init; } = "";

    /// <summary>
    /// The patient as facts, alone or beside a line: <c>{"facts": [{"fact": "diagnosis", …}]}</c>, at most 500, each with an id
    /// of its own. See the documentation of JSON profiles.
    /// </summary>
    public JsonElement? Profile { get; init; }

    /// <summary>Only trials with a recruiting site in this country: ISO 3166 code or name.</summary>
    public string? Country { get; init; }

    /// <summary>Only trials with a recruiting site within so many kilometres, 1–20,000.</summary>
    [Range(1, FarthestKm)]
    public double? MaxKm { get; init; }

    /// <summary>
    /// The day on which a trial's treatment would start, to which washouts and windows count; the day of evaluation when not
    /// given. Not before it, and not more than a year after it.
    /// </summary>
    public DateOnly? PlannedStart { get; init; }

    /// <summary>Whether trials that are planned but not open count too.</summary>
    public bool IncludePlanned { get; init; }
}

/// <summary>A question about a patient on one day.</summary>
public abstract record PatientQuestionOfADay : PatientQuestion
{
    /// <summary>
    /// The day to evaluate for; today when not given. A past day is answered from the register as it was then, and from
    /// the facts known then: what is undated holds since that day, what is dated after it is not used.
    /// </summary>
    public DateOnly? AsOf { get; init; }
}
