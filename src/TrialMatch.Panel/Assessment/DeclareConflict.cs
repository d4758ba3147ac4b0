namespace TrialMatch.Panel.Assessment;

/// <summary>A member is not impartial, or finds out later not to be.</summary>
/// <param name="Reason">Why.</param>
public sealed record DeclareConflict(FreeText Reason);

/// <summary>Decides on <see cref="DeclareConflict"/>.</summary>
public static class DeclareConflictDecider
{
    /// <summary>The member is locked out at once; an opinion given so far does not count.</summary>
    public static Decision Decide(DeclareConflict command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<DeclareConflict>(@case, actor)
        ?? DeclareImpartialityDecider.RefuseUninvolved(@case!, actor)
        ?? FreeText.Refuse(command.Reason, "The reason")
        ?? Decision.Of(new MemberDisqualified(actor.Subject, command.Reason, NorwegianTime.Day(now)));
}
