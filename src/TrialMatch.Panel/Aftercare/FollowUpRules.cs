namespace TrialMatch.Panel.Aftercare;

/// <summary>The checks that commands about follow-ups share.</summary>
internal static class FollowUpRules
{
    /// <summary>What stands against beginning one: nothing follows from advice that is not followed.</summary>
    public static Decision? RefuseBeginning(PanelCase @case) => Rules.Unless(
        @case.Outcome != DecisionOutcome.NotFollowed, RefusalName.AdviceNotFollowed, "Patient and doctor decided not to follow the advice.");

    /// <summary>What stands against a step of one: there is none, or it is elsewhere.</summary>
    public static Decision? Refuse(PanelCase @case, Guid id, params ReadOnlySpan<FollowUpStep> at)
    {
        if (Find(@case, id) is not { } followUp)
            return Decision.Refuse(RefusalName.NoSuchFollowUp, "There is no such follow-up.");
        return Rules.Unless(at.Contains(followUp.Step), RefusalName.FollowUpElsewhere, $"The follow-up is {followUp.Step}.");
    }

    /// <summary>A hospital sees and answers its own referrals only.</summary>
    public static Decision? RefuseOtherSite(PanelCase @case, Guid id, Actor actor) => Rules.Unless(
        actor.Role != Role.SiteCoordinator
        || actor.Organisation is { } organisation && Find(@case, id)?.Site?.EndsWith($"-{organisation}", StringComparison.Ordinal) == true,
        RefusalName.NotPermitted, "The referral went to another hospital.");

    private static CaseFollowUp? Find(PanelCase @case, Guid id) => @case.FollowUps.FirstOrDefault(followUp => followUp.Id == id);
}
