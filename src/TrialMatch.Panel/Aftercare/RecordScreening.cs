namespace TrialMatch.Panel.Aftercare;

/// <summary>The patient was screened.</summary>
/// <param name="Id">The follow-up.</param>
public sealed record RecordScreening(Guid Id);

/// <summary>Decides on <see cref="RecordScreening"/>.</summary>
public static class RecordScreeningDecider
{
    /// <summary>Screening comes after the hospital has taken the referral.</summary>
    public static Decision Decide(RecordScreening command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<RecordScreening>(@case, actor)
        ?? FollowUpRules.RefuseOtherSite(@case!, command.Id, actor)
        ?? FollowUpRules.Refuse(@case!, command.Id, FollowUpStep.AcceptedForScreening)
        ?? Decision.Of(new CaseReferralScreened(command.Id, NorwegianTime.Day(now)));
}
