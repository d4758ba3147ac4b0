using TrialMatch.Panel.Meetings;
using TrialMatch.Panel.Members;

namespace TrialMatch.Panel.Advising;

/// <summary>A meeting decides on the advice of a case.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Adopts">Whether the advice is adopted; else it goes back to the lead.</param>
/// <param name="Votes">How each who is present voted.</param>
/// <param name="Dissents">Those who disagree, and why.</param>
/// <param name="Minutes">What the minutes say of the case.</param>
public sealed record DecideInMeeting(Guid Meeting, bool Adopts, ImmutableArray<Vote> Votes, ImmutableArray<Dissent> Dissents, FreeText Minutes);

/// <summary>Decides on <see cref="DecideInMeeting"/>.</summary>
public static class DecideInMeetingDecider
{
    /// <summary>
    /// Only those count who are present and have declared to be impartial in this case; they must be enough and bring the
    /// specialties that the kind of case needs.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="case">The case.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="caseId">The case's id.</param>
    /// <param name="register">The members.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="now">The moment.</param>
    public static Decision Decide(
        DecideInMeeting command, PanelCase? @case, Meeting? meeting, Guid caseId, PanelRegister register, Actor actor, DateTimeOffset now)
    {
        if (Rules.Refuse<DecideInMeeting>(@case, actor) is { } refused)
            return refused;
        if (meeting is not { State: MeetingState.Open })
            return Decision.Refuse(RefusalName.NoSuchMeeting, "The meeting is not open.");
        if (!meeting.Agenda.Contains(caseId))
            return Decision.Refuse(RefusalName.NotOnAgenda, "The meeting does not have this case on its agenda.");
        var present = meeting.Present.Where(@case!.Impartial.Contains).Select(register.Find).OfType<PanelMember>().ToList();
        var for_ = command.Votes.Count(vote => vote.Ballot == Ballot.For);
        var against = command.Votes.Count(vote => vote.Ballot == Ballot.Against);
        return RefuseQuorum(@case.Kind, present)
            ?? RefuseVotes(command, present)
            ?? Rules.Unless(
                command.Adopts == for_ > against, RefusalName.OutcomeAgainstVotes, $"{for_} voted for the advice and {against} against it.")
            ?? FreeText.Refuse(command.Minutes, "The minutes")
            ?? command.Dissents.Select(dissent => FreeText.Refuse(dissent.Reason, "The reason of a dissent")).FirstOrDefault(refusal => refusal is not null)
            ?? Decision.Of(new MeetingDecisionRecorded
            {
                Meeting = command.Meeting,
                Adopted = command.Adopts,
                Votes = command.Votes,
                Specialties = [.. present.SelectMany(member => member.Specialties).Distinct().Order()],
                Dissents = command.Dissents,
                Minutes = command.Minutes,
                On = NorwegianTime.Day(now),
            });
    }

    private static Decision? RefuseQuorum(CaseKind kind, List<PanelMember> present)
    {
        var lacking = Competence.For(kind).LackingInMeeting(present);
        return Rules.Unless(
                lacking.IsEmpty, RefusalName.QuorumMissing, "A specialty is missing.", [.. lacking.Select(specialty => specialty.ToString())])
            ?? Rules.Unless(
                present.Count >= Competence.LeastPresent, RefusalName.QuorumMissing,
                $"{present.Count} impartial members are present; it takes {Competence.LeastPresent}.");
    }

    /// <summary>Everybody who counts votes, once; whoever dissents is one of them.</summary>
    private static Decision? RefuseVotes(DecideInMeeting command, List<PanelMember> present)
    {
        var subjects = present.Select(member => member.Subject).ToHashSet(StringComparer.Ordinal);
        return Rules.Unless(
                command.Votes.Length == subjects.Count && subjects.SetEquals(command.Votes.Select(vote => vote.Subject)),
                RefusalName.VoteInvalid, "Each impartial member who is present has one vote, and nobody else has.")
            ?? Rules.Unless(
                command.Dissents.All(dissent => subjects.Contains(dissent.By)), RefusalName.VoteInvalid, "Only those who are present can dissent.");
    }
}
