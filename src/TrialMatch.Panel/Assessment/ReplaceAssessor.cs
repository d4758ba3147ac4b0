using TrialMatch.Panel.Members;

namespace TrialMatch.Panel.Assessment;

/// <summary>Another member takes the part of an assessor.</summary>
/// <param name="Leaving">Who leaves.</param>
/// <param name="Joining">Who comes.</param>
public sealed record ReplaceAssessor(string Leaving, string Joining);

/// <summary>Decides on <see cref="ReplaceAssessor"/>.</summary>
public static class ReplaceAssessorDecider
{
    /// <summary>The same rules hold as when the case was assigned; who comes declares impartiality first.</summary>
    /// <param name="command">The command.</param>
    /// <param name="case">The case.</param>
    /// <param name="register">The members.</param>
    /// <param name="loads">How many cases each has now.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="now">The moment.</param>
    public static Decision Decide(
        ReplaceAssessor command, PanelCase? @case, PanelRegister register, IReadOnlyDictionary<string, int> loads, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<ReplaceAssessor>(@case, actor)
        ?? Rules.Unless(@case!.IsAssessor(command.Leaving), RefusalName.NotAssigned, "The member who is to leave does not assess this case.")
        ?? Rules.Unless(!@case.IsAssessor(command.Joining), RefusalName.NamedTwice, "The member who is to come assesses this case already.")
        ?? AssignCaseDecider.Refuse([new Assessor(command.Joining, Part.Specialist)], @case, register, loads, NorwegianTime.Day(now))
        ?? AssignCaseDecider.RefuseCompetence(
            [.. @case.Assessors.Select(assessor => assessor.Subject == command.Leaving ? assessor with { Subject = command.Joining } : assessor)],
            @case.Kind, register)
        ?? Decision.Of(new AssessorReplaced(command.Leaving, command.Joining, NorwegianTime.Day(now)));
}
