using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrialMatch.Patients.Assessments;
using TrialMatch.Patients.Erasure;
using TrialMatch.Patients.Profiles;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Records;

/// <summary>A new patient.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NewRecord
{
    /// <summary>The facts as a profile line; may be left out beside a profile.</summary>
    public string? Line { get; init; }

    /// <summary>The facts as a JSON profile.</summary>
    public JsonElement? Profile { get; init; }

    /// <summary>Who the patient is, for the vault alone.</summary>
    public IdentityGiven? Identity { get; init; }

    internal static readonly QuestionBody Body = FactsToRecord.Body.With("identity", "an object, who the patient is, with \"name\"");
}

/// <summary>Facts to be recorded.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FactsToRecord
{
    /// <summary>As a profile line; may be left out beside a profile.</summary>
    public string? Line { get; init; }

    /// <summary>As a JSON profile.</summary>
    public JsonElement? Profile { get; init; }

    internal static readonly QuestionBody Body = Empty("an object with \"line\" or \"profile\" or both").With("line", "a text, a profile line", "Hb 10.2").With("profile", "an object, facts");

    internal static QuestionBody Empty(string needed) => new(needed, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), []);
}

/// <summary>What holds instead of a fact; nothing, when the fact is only taken back.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Correction
{
    /// <summary>The fact as a profile line.</summary>
    public string? Line { get; init; }

    /// <summary>The fact as a JSON profile of one fact.</summary>
    public JsonElement? Profile { get; init; }

    /// <summary>What was wrong.</summary>
    public required CorrectionCause Cause { get; init; }

    /// <summary>Why, in words; sealed.</summary>
    public string? Note { get; init; }

    internal static readonly QuestionBody Body = FactsToRecord.Empty("an object with \"cause\"").With("line", "a text, a profile line", "ECOG 1").With("profile", "an object, one fact")
        .With("cause", "enteredInError, anotherPatients or sourceCorrected", "enteredInError").With("note", "a text");
}

/// <summary>What was found of a trial, or answered to its offer.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Assessment
{
    /// <summary>The trial's identifier.</summary>
    public required string Trial { get; init; }

    /// <summary>The cohort, if one is meant.</summary>
    public string? Cohort { get; init; }

    /// <summary>On which day; today when not given.</summary>
    public DateOnly? On { get; init; }

    /// <summary>What was found; this or <see cref="Offered"/>.</summary>
    public Suitability? Result { get; init; }

    /// <summary>What the patient answered to the offer.</summary>
    public OfferAnswer? Offered { get; init; }

    /// <summary>Why it does not suit, or was declined.</summary>
    public AssessmentReason? Reason { get; init; }

    /// <summary>A remark; sealed.</summary>
    public string? Note { get; init; }

    internal static readonly QuestionBody Body = FactsToRecord.Empty("an object with \"trial\" and either \"result\" or \"offered\"").With("trial", "a text, a trial's identifier", "DEMO-01")
        .With("result", "suitable, notSuitable or undecided", "suitable").With("offered", "accepted, declined or thinkingAboutIt").With("cohort", "a text").With("on", "a date such as 2026-11-22")
        .With("reason", "notEligible, closedOrFull, travel, health, betterAlternative, patientsWish or other").With("note", "a text");
}

/// <summary>What the patient was told.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Information
{
    /// <summary>On which day; today when not given.</summary>
    public DateOnly? On { get; init; }

    /// <summary>About which trials; none for trials in general.</summary>
    public ImmutableArray<string>? Trials { get; init; }

    internal static readonly QuestionBody Body = FactsToRecord.Empty("an object").With("on", "a date such as 2026-11-22").With("trials", "a list of trials' identifiers", (string[])["DEMO-01"]);
}

/// <summary>A referral to a hospital.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NewReferral
{
    /// <summary>The trial's identifier.</summary>
    public required string Trial { get; init; }

    /// <summary>The hospital's key in the trial.</summary>
    public required string Site { get; init; }

    /// <summary>The cohort, if one is meant.</summary>
    public string? Cohort { get; init; }

    /// <summary>What is asked; sealed.</summary>
    public string? Question { get; init; }

    /// <summary>On which day; today when not given.</summary>
    public DateOnly? On { get; init; }

    internal static readonly QuestionBody Body = FactsToRecord.Empty("an object with \"trial\" and \"site\"").With("trial", "a text, a trial's identifier", "DEMO-01")
        .With("site", "a text, a hospital's key in the trial", "no-974795787").With("cohort", "a text").With("question", "a text").With("on", "a date such as 2026-11-22");
}

/// <summary>A step of a referral.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReferralStepTaken
{
    /// <summary>On which day; today when not given.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Why, where the step is a no.</summary>
    public string? Reason { get; init; }

    /// <summary>What the hospital answers; sealed.</summary>
    public string? Answer { get; init; }

    internal static readonly QuestionBody Body = FactsToRecord.Empty("an object").With("on", "a date such as 2026-11-22", "2026-11-22").With("reason", "a word, why").With("answer", "a text");
}

/// <summary>Why a patient is to be forgotten.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ErasureAsked
{
    /// <summary>Why.</summary>
    public required ErasureReason Reason { get; init; }

    internal static readonly QuestionBody Body = FactsToRecord.Empty("an object with \"reason\"")
        .With("reason", "patientsRequest, consentWithdrawn, openedByMistake, retentionEnded or ordered", "patientsRequest");
}

/// <summary>Whom to find.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NumberAsked
{
    /// <summary>The national identity number.</summary>
    public required string NationalId { get; init; }

    internal static readonly QuestionBody Body = FactsToRecord.Empty("an object with \"nationalId\"").With("nationalId", "a text, eleven digits", "…");
}
