using TrialMatch.Panel.Methods;

namespace TrialMatch.Panel.Advising;

/// <summary>The panel issues its advice.</summary>
/// <param name="ChangesSeen">Trials and methods whose changes since the draft the panel has looked at.</param>
public sealed record IssueAdvice(ImmutableArray<string> ChangesSeen);

/// <summary>Decides on <see cref="IssueAdvice"/>.</summary>
public static class IssueAdviceDecider
{
    /// <summary>
    /// The advice has been approved or adopted. If a trial or the status of a method has changed since the draft, the panel is
    /// warned and must have looked at it.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="case">The case.</param>
    /// <param name="trials">The trials of the advice as they are now; one that is gone is not among them.</param>
    /// <param name="statusOf">The status of a drug for an indication now.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="now">The moment.</param>
    public static Decision Decide(
        IssueAdvice command, PanelCase? @case, IReadOnlyCollection<TrialNow> trials, Func<string, string, MethodStatus?> statusOf, Actor actor, DateTimeOffset now)
    {
        if (Rules.Refuse<IssueAdvice>(@case, actor) is { } refused)
            return refused;
        var today = NorwegianTime.Day(now);
        var changed = ChangedTrials(@case!.Advice, trials);
        var methods = @case.Advice.Where(item => item.Method is { } method && method.Status != statusOf(method.Drug, method.Indication))
            .Select(item => MethodKey(item.Method!)).Distinct().ToImmutableArray();
        return Rules.Unless(@case.Approved, RefusalName.AdviceNotApproved, "The advice has not been approved by a second reader or adopted in a meeting.")
            ?? Rules.Unless(
                changed.All(command.ChangesSeen.Contains), RefusalName.TrialChanged,
                "A trial has changed since the advice was drafted.", [.. changed.Except(command.ChangesSeen)])
            ?? Rules.Unless(
                methods.All(command.ChangesSeen.Contains), RefusalName.MethodChanged,
                "The status of a new method has changed since the advice was drafted.", [.. methods.Except(command.ChangesSeen)])
            ?? Decision.Of(new CaseAdviceIssued
            {
                Items = [.. @case.Advice.Select(item => item.Method is { } method
                    ? item with { Method = method with { Status = statusOf(method.Drug, method.Indication) } }
                    : item)],
                Summary = @case.Summary!,
                TrialChangesSeen = changed,
                By = actor.Subject,
                On = today,
                ConveyBy = PanelClock.ConveyBy(today),
            });
    }

    /// <summary>The trials of an advice that are not what they were: changed, closed or gone.</summary>
    public static ImmutableArray<string> ChangedTrials(ImmutableArray<AdviceItem> items, IReadOnlyCollection<TrialNow> trials) =>
        [.. items.Select(item => item.Trial?.Note).OfType<TrialNote>()
            .Where(note => !trials.Any(trial => trial.Trial == note.Trial && trial.TakesPatients && trial.Version == note.Version))
            .Select(note => note.Trial)
            .Distinct()];

    /// <summary>How a method is named among the changes that were seen.</summary>
    public static string MethodKey(AdvisedMethod method) => $"{method.Drug} × {method.Indication}";
}
