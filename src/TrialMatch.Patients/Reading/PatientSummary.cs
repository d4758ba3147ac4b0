using TrialMatch.EventStore;
using TrialMatch.Matching.Ranking;
using TrialMatch.Patients.Assessments;
using TrialMatch.Patients.Consents;
using TrialMatch.Patients.Erasure;
using TrialMatch.Patients.Matches;
using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Referrals;

namespace TrialMatch.Patients.Reading;

/// <summary>A patient in a list. Names no one; the vault does.</summary>
public sealed record PatientSummary
{
    /// <summary>The patient.</summary>
    public required Guid Id { get; init; }

    /// <summary>The subject of the doctor who opened the profile.</summary>
    public required string TreatingDoctor { get; init; }

    /// <summary>The doctor's organisation number.</summary>
    public string? Organisation { get; init; }

    /// <summary>The diagnosis that was recorded last, as an OncoTree code.</summary>
    public string? Diagnosis { get; init; }

    /// <summary>When the profile was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When anything was last recorded.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When the register was last matched.</summary>
    public DateTimeOffset? MatchedAt { get; init; }

    /// <summary>Trials that every criterion was met of, at the last match.</summary>
    public int Eligible { get; init; }

    /// <summary>Trials that nothing was failed of, at the last match.</summary>
    public int PossiblyEligible { get; init; }

    /// <summary>Whether facts were recorded or corrected after the last match.</summary>
    public bool MatchIsOld { get; init; }

    /// <summary>Referrals that go on.</summary>
    public int Referrals { get; init; }

    /// <summary>Whether erasure waits for a second person.</summary>
    public bool ErasureRequested { get; init; }

    /// <summary>The version of the patient's stream: every event of it is counted.</summary>
    public long Version { get; init; }
}

/// <summary>Keeps each patient as a line of lists, until the patient is erased.</summary>
internal sealed class PatientSummaryProjection : SingleStreamProjection<PatientSummary>
{
    public PatientSummaryProjection()
    {
        IncludeType<ProfileOpened>();
        IncludeType<IdentityRecorded>();
        IncludeType<IFactRecorded>();
        IncludeType<FactCorrected>();
        IncludeType<MatchesEvaluated>();
        IncludeType<TrialConsidered>();
        IncludeType<TrialOffered>();
        IncludeType<InformedAboutTrials>();
        IncludeType<ConsentGiven>();
        IncludeType<ConsentWithdrawn>();
        IncludeType<PatientReferred>();
        IncludeType<PatientReferralEnded>();
        IncludeType<ErasureRequested>();
        IncludeType<ErasureDeclined>();
        IncludeType<PatientErased>();
    }

    public override PatientSummary? Evolve(PatientSummary? snapshot, IEvent @event) =>
        After(snapshot, @event) is { } after ? after with { Version = @event.Version, ChangedAt = @event.Timestamp } : null;

    private static PatientSummary? After(PatientSummary? before, IEvent @event) => (before, @event.Data) switch
    {
        (null, ProfileOpened e) => new()
        {
            Id = @event.StreamId,
            TreatingDoctor = e.TreatingDoctor,
            Organisation = e.Organisation,
            OpenedAt = @event.Timestamp,
            ChangedAt = @event.Timestamp,
        },
        (_, PatientErased) or (null, _) => null,
        ({ } patient, DiagnosisRecorded { Fact: var diagnosis }) => patient with { Diagnosis = diagnosis.OncoTreeCode, MatchIsOld = patient.MatchedAt is not null },
        ({ } patient, IFactRecorded or FactCorrected) => patient with { MatchIsOld = patient.MatchedAt is not null },
        ({ } patient, MatchesEvaluated e) => patient with
        {
            MatchedAt = @event.Timestamp,
            MatchIsOld = false,
            Eligible = e.Trials.Count(trial => trial.Verdict == Verdict.Eligible),
            PossiblyEligible = e.Trials.Count(trial => trial.Verdict == Verdict.PossiblyEligible),
        },
        ({ } patient, PatientReferred) => patient with { Referrals = patient.Referrals + 1 },
        ({ } patient, PatientReferralEnded) => patient with { Referrals = patient.Referrals - 1 },
        ({ } patient, ErasureRequested) => patient with { ErasureRequested = true },
        ({ } patient, ErasureDeclined) => patient with { ErasureRequested = false },
        ({ } patient, _) => patient,
    };
}
