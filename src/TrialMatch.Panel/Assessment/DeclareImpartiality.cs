namespace TrialMatch.Panel.Assessment;

/// <summary>A member declares to be impartial, before opening the case.</summary>
public sealed record DeclareImpartiality;

/// <summary>Decides on <see cref="DeclareImpartiality"/>.</summary>
public static class DeclareImpartialityDecider
{
    /// <summary>When the last of the assessors has declared it, the assessment begins.</summary>
    public static Decision Decide(DeclareImpartiality command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<DeclareImpartiality>(@case, actor)
        ?? RefuseUninvolved(@case!, actor)
        ?? Rules.Unless(!@case!.Impartial.Contains(actor.Subject), RefusalName.AlreadyDeclared, "You have declared that already.")
        ?? Decision.Of(Events(@case, actor.Subject, NorwegianTime.Day(now)));

    /// <summary>Assessors, the second reader, the leader and, in a meeting, every member are asked.</summary>
    internal static Decision? RefuseUninvolved(PanelCase @case, Actor actor) => Rules.Unless(
        @case.Stage == Stage.PanelMeeting || actor.Role == Role.PanelLeader || @case.IsInvolved(actor.Subject),
        RefusalName.NotAssigned, "You are not assigned to this case.");

    private static ImmutableArray<object> Events(PanelCase @case, string subject, DateOnly today)
    {
        var declared = new ImpartialityDeclared(subject, today);
        return @case.Stage == Stage.Assigned && @case.Assessors.All(assessor => assessor.Subject == subject || @case.Impartial.Contains(assessor.Subject))
            ? [declared, new AssessmentBegun(today)]
            : [declared];
    }
}
