namespace TrialMatch.Panel.Advising;

/// <summary>The lead drafts the advice, or drafts it anew.</summary>
/// <param name="Items">What is advised, by rank.</param>
/// <param name="Summary">The advice as a whole in the panel's words.</param>
public sealed record DraftAdvice(ImmutableArray<AdviceItem> Items, FreeText Summary);

/// <summary>Decides on <see cref="DraftAdvice"/>.</summary>
public static class DraftAdviceDecider
{
    /// <summary>Both independent opinions come first. A draft that is changed has to be read again.</summary>
    public static Decision Decide(DraftAdvice command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<DraftAdvice>(@case, actor)
        ?? Rules.Unless(@case!.OpinionsAreOpen, RefusalName.OpinionsMissing, "Both independent opinions must be in first.")
        ?? FreeText.Refuse(command.Summary, "The summary")
        ?? AdviceRules.Refuse(command.Items, @case)
        ?? Decision.Of(new CaseAdviceDrafted(command.Items, command.Summary, actor.Subject, NorwegianTime.Day(now)));
}
