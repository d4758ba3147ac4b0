namespace TrialMatch.Panel.Aftercare;

/// <summary>The patient entered the trial.</summary>
/// <param name="Id">The follow-up.</param>
public sealed record RecordInclusion(Guid Id);

/// <summary>Decides on <see cref="RecordInclusion"/>.</summary>
public static class RecordInclusionDecider
{
    /// <summary>Inclusion comes after screening.</summary>
    public static Decision Decide(RecordInclusion command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<RecordInclusion>(@case, actor)
        ?? FollowUpRules.RefuseOtherSite(@case!, command.Id, actor)
        ?? FollowUpRules.Refuse(@case!, command.Id, FollowUpStep.Screened)
        ?? Decision.Of(new CaseReferralIncluded(command.Id, NorwegianTime.Day(now)));
}
