namespace TrialMatch.Panel.Assessment;

/// <summary>The panel goes on without what it asked for.</summary>
public sealed record WithdrawInformationRequest;

/// <summary>Decides on <see cref="WithdrawInformationRequest"/>.</summary>
public static class WithdrawInformationRequestDecider
{
    /// <summary>The assessment goes on.</summary>
    public static Decision Decide(WithdrawInformationRequest command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<WithdrawInformationRequest>(@case, actor)
        ?? Decision.Of(new CaseInformationRequestWithdrawn(@case!.OpenRequest!.Id, NorwegianTime.Day(now)));
}
