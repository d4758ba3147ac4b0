namespace TrialMatch.Panel.Aftercare;

/// <summary>The hospital answers a referral.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Accepts">Whether the patient is to be screened.</param>
/// <param name="Note">In words; needed where not.</param>
public sealed record AssessReferral(Guid Id, bool Accepts, FreeText? Note);

/// <summary>Decides on <see cref="AssessReferral"/>.</summary>
public static class AssessReferralDecider
{
    /// <summary>Whoever does not take the patient says why.</summary>
    public static Decision Decide(AssessReferral command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<AssessReferral>(@case, actor)
        ?? FollowUpRules.RefuseOtherSite(@case!, command.Id, actor)
        ?? FollowUpRules.Refuse(@case!, command.Id, FollowUpStep.Referred)
        ?? Rules.Unless(command.Accepts || command.Note is not null, RefusalName.ReasonMissing, "Say why the patient is not taken.")
        ?? FreeText.RefuseOptional(command.Note, "The note")
        ?? Decision.Of(new CaseReferralAssessed(command.Id, command.Accepts, command.Note, NorwegianTime.Day(now)));
}
