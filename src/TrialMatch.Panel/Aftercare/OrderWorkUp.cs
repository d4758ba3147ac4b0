using TrialMatch.Panel.Advising;

namespace TrialMatch.Panel.Aftercare;

/// <summary>The doctor orders the tests that the panel advised.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="What">Which.</param>
public sealed record OrderWorkUp(Guid Id, FreeText What);

/// <summary>Decides on <see cref="OrderWorkUp"/>.</summary>
public static class OrderWorkUpDecider
{
    /// <summary>The advice asks for tests.</summary>
    public static Decision Decide(OrderWorkUp command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<OrderWorkUp>(@case, actor)
        ?? FollowUpRules.RefuseBeginning(@case!)
        ?? Rules.Unless(@case!.Advice.Any(item => item.Kind == AdviceKind.WorkUp), RefusalName.NotAdvised, "The advice asks for no tests.")
        ?? FreeText.Refuse(command.What, "What is ordered")
        ?? Decision.Of(new CaseWorkUpOrdered(command.Id, command.What, NorwegianTime.Day(now)));
}
