namespace TrialMatch.Panel.Intake;

/// <summary>The doctor asks the regional multidisciplinary team for its conclusion.</summary>
public sealed record SendToRegionalReview;

/// <summary>Decides on <see cref="SendToRegionalReview"/>.</summary>
public static class SendToRegionalReviewDecider
{
    /// <summary>The team needs the question and the profile.</summary>
    public static Decision Decide(SendToRegionalReview command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<SendToRegionalReview>(@case, actor)
        ?? Rules.Unless(@case!.Referral is not null, RefusalName.QuestionMissing, "The question to the panel is not written.")
        ?? Rules.Unless(@case.Snapshot is not null, RefusalName.ProfileMissing, "No profile is attached.")
        ?? Decision.Of(new SentToRegionalReview(NorwegianTime.Day(now)));
}
