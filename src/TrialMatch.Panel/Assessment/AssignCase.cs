using TrialMatch.Panel.Members;

namespace TrialMatch.Panel.Assessment;

/// <summary>The coordinator names who assesses the case.</summary>
/// <param name="Assessors">A lead, a co-assessor and whoever adds a specialty.</param>
public sealed record AssignCase(ImmutableArray<Assessor> Assessors);

/// <summary>Decides on <see cref="AssignCase"/>.</summary>
public static class AssignCaseDecider
{
    /// <summary>The assessors are members who are there, have room, and have the specialties that the kind of case needs.</summary>
    /// <param name="command">The command.</param>
    /// <param name="case">The case.</param>
    /// <param name="register">The members.</param>
    /// <param name="loads">How many cases each has now.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="now">The moment.</param>
    public static Decision Decide(
        AssignCase command, PanelCase? @case, PanelRegister register, IReadOnlyDictionary<string, int> loads, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<AssignCase>(@case, actor)
        ?? Rules.Unless(
            command.Assessors.Count(assessor => assessor.Part == Part.Lead) == 1 && command.Assessors.Count(assessor => assessor.Part == Part.CoAssessor) == 1,
            RefusalName.LeadAndCoAssessorNeeded, "A case has one lead and one co-assessor.")
        ?? Rules.Unless(
            command.Assessors.DistinctBy(assessor => assessor.Subject).Count() == command.Assessors.Length,
            RefusalName.NamedTwice, "A member assesses a case in one part only.")
        ?? Refuse(command.Assessors, @case!, register, loads, NorwegianTime.Day(now))
        ?? RefuseCompetence(command.Assessors, @case!.Kind, register)
        ?? Decision.Of(new AssessorsAssigned(command.Assessors, NorwegianTime.Day(now)));

    /// <summary>What stands against members taking a part now.</summary>
    internal static Decision? Refuse(
        IEnumerable<Assessor> joining, PanelCase @case, PanelRegister register, IReadOnlyDictionary<string, int> loads, DateOnly today)
    {
        foreach (var subject in joining.Select(assessor => assessor.Subject))
        {
            if (register.Find(subject) is not { } member)
                return Decision.Refuse(RefusalName.NotAMember, "Somebody is not a member of the panel.", subject);
            if (@case.Disqualified.Contains(subject))
                return Decision.Refuse(RefusalName.Disqualified, $"{member.Name} is disqualified from this case.", subject);
            if (member.IsAwayOn(today))
                return Decision.Refuse(RefusalName.MemberAbsent, $"{member.Name} is away.", subject);
            if (loads.GetValueOrDefault(subject) >= member.Capacity)
                return Decision.Refuse(RefusalName.MemberFull, $"{member.Name} has as many cases as agreed.", subject);
        }

        return null;
    }

    /// <summary>What the assessors lack; somebody who has left the panel brings nothing.</summary>
    internal static Decision? RefuseCompetence(ImmutableArray<Assessor> assessors, CaseKind kind, PanelRegister register)
    {
        var competence = Competence.For(kind);
        var members = assessors.Select(assessor => register.Find(assessor.Subject)).OfType<PanelMember>().ToList();
        if (register.Find(assessors.First(assessor => assessor.Part == Part.Lead).Subject) is not { } lead || !competence.MayLead(lead))
        {
            return Decision.Refuse(
                RefusalName.SpecialtyMissing, "The lead lacks the specialty.", [.. competence.Lead.Select(specialty => specialty.ToString())]);
        }

        var lacking = competence.LackingIn(members);
        return Rules.Unless(
            lacking.IsEmpty, RefusalName.SpecialtyMissing, "The assessors lack a specialty.", [.. lacking.Select(specialty => specialty.ToString())]);
    }
}
