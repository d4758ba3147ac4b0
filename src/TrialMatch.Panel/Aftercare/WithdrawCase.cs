namespace TrialMatch.Panel.Aftercare;

/// <summary>The case is withdrawn.</summary>
/// <param name="Reason">Why.</param>
public sealed record WithdrawCase(WithdrawalReason Reason);

/// <summary>Decides on <see cref="WithdrawCase"/>.</summary>
public static class WithdrawCaseDecider
{
    /// <summary>At any time, by the patient or for the patient.</summary>
    public static Decision Decide(WithdrawCase command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<WithdrawCase>(@case, actor)
        ?? Decision.Of(new CaseWithdrawn(actor.Role, command.Reason, NorwegianTime.Day(now)));
}
