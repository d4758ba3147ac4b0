using TrialMatch.Panel.Advising;

namespace TrialMatch.Panel.Aftercare;

/// <summary>The doctor applies for a treatment outside its approval, or for an exception.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Kind">On what ground.</param>
/// <param name="Drug">The drug.</param>
/// <param name="Indication">The indication.</param>
/// <param name="Level">Who decides.</param>
public sealed record ApplyForAccess(Guid Id, AccessKind Kind, string Drug, string Indication, AccessLevel Level);

/// <summary>Decides on <see cref="ApplyForAccess"/>.</summary>
public static class ApplyForAccessDecider
{
    /// <summary>The advice speaks of this drug for this indication on this ground.</summary>
    public static Decision Decide(ApplyForAccess command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<ApplyForAccess>(@case, actor)
        ?? FollowUpRules.RefuseBeginning(@case!)
        ?? Rules.Unless(
            @case!.Advice.Any(item => item.Kind == GroundOf(command.Kind) && item.Method is { } method && Same(method.Drug, command.Drug) && Same(method.Indication, command.Indication)),
            RefusalName.NotAdvised, "The advice does not speak of this drug for this indication.")
        ?? Decision.Of(new CaseAccessApplied(command.Id, command.Kind, command.Drug, command.Indication, command.Level, NorwegianTime.Day(now)));

    private static AdviceKind GroundOf(AccessKind kind) => kind switch
    {
        AccessKind.OffLabel => AdviceKind.OffLabel,
        AccessKind.Compassionate => AdviceKind.Compassionate,
        AccessKind.Exception => AdviceKind.BlockedByNyeMetoder,
    };

    private static bool Same(string a, string b) => a.Trim().Equals(b.Trim(), StringComparison.OrdinalIgnoreCase);
}
