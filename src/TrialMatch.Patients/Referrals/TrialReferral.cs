using System.Collections.Immutable;
using TrialMatch.EventStore;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Patients.Referrals;

/// <summary>How far a referral has come.</summary>
public enum ReferralStage
{
    /// <summary>On its way.</summary>
    Sent,

    /// <summary>With the hospital; the clock runs.</summary>
    Received,

    /// <summary>The hospital will see the patient.</summary>
    Accepted,

    /// <summary>The hospital has declined.</summary>
    Declined,

    /// <summary>The patient is screened.</summary>
    Screened,

    /// <summary>The patient is in the trial.</summary>
    Included,

    /// <summary>The patient cannot enter the trial.</summary>
    ScreenFailed,

    /// <summary>Taken back.</summary>
    Withdrawn,
}

/// <summary>A referral as it stands; also the document that lists are made of.</summary>
public sealed record TrialReferral
{
    private static readonly ImmutableHashSet<ReferralStage> Ends = [ReferralStage.Declined, ReferralStage.Included, ReferralStage.ScreenFailed, ReferralStage.Withdrawn];

    /// <summary>The stream.</summary>
    public required Guid Id { get; init; }

    /// <summary>The patient.</summary>
    public required Guid Patient { get; init; }

    /// <summary>The trial's identifier in its registry.</summary>
    public required string Trial { get; init; }

    /// <summary>The cohort, if one was meant.</summary>
    public string? Cohort { get; init; }

    /// <summary>The hospital's key.</summary>
    public required string Site { get; init; }

    /// <summary>The subject of the doctor who referred.</summary>
    public required string By { get; init; }

    /// <summary>The day on which it was sent.</summary>
    public required DateOnly SentOn { get; init; }

    /// <summary>The version of the patient's stream with the facts that the hospital is to read.</summary>
    public required long FactsVersion { get; init; }

    /// <summary>How far it has come.</summary>
    public ReferralStage Stage { get; init; }

    /// <summary>The day of the last step.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The day by which it has to be assessed; <see langword="null"/> before it is received.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The day on which it was assessed.</summary>
    public DateOnly? AssessedOn { get; init; }

    /// <summary>Why it ended, where it ended with a no: the word of the event.</summary>
    public string? Reason { get; init; }

    /// <summary>What is asked.</summary>
    public SealedText? Question { get; init; }

    /// <summary>What the hospital answered.</summary>
    public SealedText? Answer { get; init; }

    /// <summary>Number of events that the document stands on.</summary>
    public long Version { get; init; }

    /// <summary>Whether it has come to its end.</summary>
    public bool Ended => Ends.Contains(Stage);

    /// <summary>Whether it should have been assessed by now, or was assessed too late.</summary>
    public bool IsLate(DateOnly today) => Due is { } due && (AssessedOn ?? today) > due && (AssessedOn is not null || Stage == ReferralStage.Received);

    /// <summary>The referral after one more event; <see langword="null"/> when the patient is to be forgotten.</summary>
    public static TrialReferral? Evolve(TrialReferral? state, Guid stream, object @event) => (state, @event) switch
    {
        (null, ReferralSent e) => new()
        {
            Id = stream,
            Patient = e.Patient,
            Trial = e.Trial,
            Cohort = e.Cohort,
            Site = e.Site,
            By = e.By,
            SentOn = e.On,
            On = e.On,
            FactsVersion = e.FactsVersion,
            Question = e.Question,
        },
        ({ } sent, ReferralReceived e) => sent with { Stage = ReferralStage.Received, On = e.On, Due = e.Due },
        ({ } received, ReferralAccepted e) => received with { Stage = ReferralStage.Accepted, On = e.On, AssessedOn = e.On, Answer = e.Answer },
        ({ } received, ReferralDeclined e) => received with { Stage = ReferralStage.Declined, On = e.On, AssessedOn = e.On, Answer = e.Answer, Reason = e.Reason.ToString() },
        ({ } accepted, PatientScreened e) => accepted with { Stage = ReferralStage.Screened, On = e.On },
        ({ } screened, PatientIncluded e) => screened with { Stage = ReferralStage.Included, On = e.On },
        ({ } screened, ScreeningFailed e) => screened with { Stage = ReferralStage.ScreenFailed, On = e.On, Reason = e.Reason.ToString() },
        ({ } open, ReferralWithdrawn e) => open with { Stage = ReferralStage.Withdrawn, On = e.On, Reason = e.Reason.ToString() },
        (_, ReferredPatientErased) => null,
        _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow in the referral {stream}."),
    };
}

/// <summary>Keeps each referral as a document.</summary>
internal sealed class TrialReferralProjection : SingleStreamProjection<TrialReferral>
{
    public TrialReferralProjection()
    {
        IncludeType<ReferralSent>();
        IncludeType<ReferralReceived>();
        IncludeType<ReferralAccepted>();
        IncludeType<ReferralDeclined>();
        IncludeType<PatientScreened>();
        IncludeType<PatientIncluded>();
        IncludeType<ScreeningFailed>();
        IncludeType<ReferralWithdrawn>();
        IncludeType<ReferredPatientErased>();
    }

    public override TrialReferral? Evolve(TrialReferral? snapshot, IEvent @event) =>
        TrialReferral.Evolve(snapshot, @event.StreamId, @event.Data) is { } after ? after with { Version = @event.Version } : null;
}
