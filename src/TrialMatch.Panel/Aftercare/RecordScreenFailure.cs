namespace TrialMatch.Panel.Aftercare;

/// <summary>The patient did not pass the screening.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Reason">Why.</param>
public sealed record RecordScreenFailure(Guid Id, ScreenFailReason Reason);

/// <summary>Decides on <see cref="RecordScreenFailure"/>.</summary>
public static class RecordScreenFailureDecider
{
    /// <summary>A screening fails while it is under way or when it is done.</summary>
    public static Decision Decide(RecordScreenFailure command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<RecordScreenFailure>(@case, actor)
        ?? FollowUpRules.RefuseOtherSite(@case!, command.Id, actor)
        ?? FollowUpRules.Refuse(@case!, command.Id, FollowUpStep.AcceptedForScreening, FollowUpStep.Screened)
        ?? Decision.Of(new CaseReferralFailed(command.Id, command.Reason, NorwegianTime.Day(now)));
}
