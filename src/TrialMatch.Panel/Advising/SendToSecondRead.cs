using TrialMatch.Panel.Members;

namespace TrialMatch.Panel.Advising;

/// <summary>The lead asks a member who has not assessed the case to read the advice.</summary>
/// <param name="Reader">Who.</param>
public sealed record SendToSecondRead(string Reader);

/// <summary>Decides on <see cref="SendToSecondRead"/>.</summary>
public static class SendToSecondReadDecider
{
    /// <summary>The reader is a member who is there, not disqualified and no assessor.</summary>
    public static Decision Decide(SendToSecondRead command, PanelCase? @case, PanelRegister register, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<SendToSecondRead>(@case, actor)
        ?? RegisterRules.RefuseStranger(register, command.Reader)
        ?? Rules.Unless(!@case!.IsAssessor(command.Reader), RefusalName.ReaderNotIndependent, "Assessors do not read their own advice.", command.Reader)
        ?? Rules.Unless(!@case.Disqualified.Contains(command.Reader), RefusalName.Disqualified, "The reader is disqualified from this case.", command.Reader)
        ?? Rules.Unless(!register.Find(command.Reader)!.IsAwayOn(NorwegianTime.Day(now)), RefusalName.MemberAbsent, "The reader is away.", command.Reader)
        ?? Decision.Of(new SentToSecondRead(command.Reader, NorwegianTime.Day(now)));
}
