using System.Text.Json.Serialization;

namespace TrialMatch.Panel.Aftercare;

/// <summary>What kind of follow-up it is.</summary>
public enum FollowUpKind
{
    /// <summary>A referral to a trial.</summary>
    TrialReferral,

    /// <summary>An application for a treatment outside its approval.</summary>
    AccessApplication,

    /// <summary>More tests.</summary>
    WorkUp,
}

/// <summary>How far a follow-up has come.</summary>
public enum FollowUpStep
{
    /// <summary>Referred; the hospital assesses.</summary>
    Referred,

    /// <summary>The hospital will screen.</summary>
    AcceptedForScreening,

    /// <summary>The hospital does not take the patient.</summary>
    NotAccepted,

    /// <summary>Screened.</summary>
    Screened,

    /// <summary>In the trial.</summary>
    Included,

    /// <summary>Did not pass the screening.</summary>
    ScreenFailed,

    /// <summary>Applied for.</summary>
    Applied,

    /// <summary>Granted.</summary>
    Granted,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Ordered.</summary>
    Ordered,

    /// <summary>Done.</summary>
    Done,
}

/// <summary>Something that was begun after the decision.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Kind">What kind.</param>
/// <param name="Step">How far it has come.</param>
/// <param name="Since">When it began.</param>
public sealed record CaseFollowUp(Guid Id, FollowUpKind Kind, FollowUpStep Step, DateOnly Since)
{
    /// <summary>The trial, of a referral.</summary>
    public string? Trial { get; init; }

    /// <summary>The hospital, of a referral.</summary>
    public string? Site { get; init; }

    /// <summary>The last day for that hospital to assess it.</summary>
    public DateOnly? AssessBy { get; init; }

    /// <summary>Why the screening failed.</summary>
    public ScreenFailReason? ScreenFail { get; init; }

    /// <summary>The drug, of an application.</summary>
    public string? Drug { get; init; }

    /// <summary>Who decides, or decided, on the application.</summary>
    public AccessLevel? Level { get; init; }

    /// <summary>Why the application was refused.</summary>
    public AccessRefusalReason? AccessRefusal { get; init; }

    /// <summary>What the doctor is told after a work-up.</summary>
    public ImmutableArray<MatchNews> News { get; init; } = [];

    /// <summary>Whether its outcome is known.</summary>
    [JsonIgnore]
    public bool IsOver => Step is FollowUpStep.NotAccepted or FollowUpStep.Included or FollowUpStep.ScreenFailed
        or FollowUpStep.Granted or FollowUpStep.Refused or FollowUpStep.Done;

    /// <summary>The follow-up that an event begins, if it begins one.</summary>
    internal static CaseFollowUp? Of(object @event) => @event switch
    {
        CaseReferredToTrial e => new(e.Id, FollowUpKind.TrialReferral, FollowUpStep.Referred, e.On) { Trial = e.Trial, Site = e.Site, AssessBy = e.AssessBy },
        CaseAccessApplied e => new(e.Id, FollowUpKind.AccessApplication, FollowUpStep.Applied, e.On) { Drug = e.Drug, Level = e.Level },
        CaseWorkUpOrdered e => new(e.Id, FollowUpKind.WorkUp, FollowUpStep.Ordered, e.On),
        _ => null,
    };

    /// <summary>The follow-up that an event is about, if it is about one that has begun.</summary>
    internal static Guid? Touched(object @event) => @event switch
    {
        CaseReferralAssessed e => e.Id,
        CaseReferralScreened e => e.Id,
        CaseReferralIncluded e => e.Id,
        CaseReferralFailed e => e.Id,
        CaseAccessGranted e => e.Id,
        CaseAccessRefused e => e.Id,
        CaseWorkUpDone e => e.Id,
        _ => null,
    };

    /// <summary>The follow-up after an event about it.</summary>
    internal CaseFollowUp After(object @event) => @event switch
    {
        CaseReferralAssessed e => this with { Step = e.Accepted ? FollowUpStep.AcceptedForScreening : FollowUpStep.NotAccepted },
        CaseReferralScreened => this with { Step = FollowUpStep.Screened },
        CaseReferralIncluded => this with { Step = FollowUpStep.Included },
        CaseReferralFailed e => this with { Step = FollowUpStep.ScreenFailed, ScreenFail = e.Reason },
        CaseAccessGranted e => this with { Step = FollowUpStep.Granted, Level = e.Level },
        CaseAccessRefused e => this with { Step = FollowUpStep.Refused, Level = e.Level, AccessRefusal = e.Reason },
        CaseWorkUpDone e => this with { Step = FollowUpStep.Done, News = e.News },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is not about a follow-up."),
    };
}
