namespace TrialMatch.Panel.Meetings;

/// <summary>The agenda of a meeting that is called becomes another.</summary>
/// <param name="Agenda">The cases, the most urgent first.</param>
public sealed record ReviseAgenda(ImmutableArray<Guid> Agenda);

/// <summary>Decides on <see cref="ReviseAgenda"/>.</summary>
public static class ReviseAgendaDecider
{
    /// <summary>Only cases that wait for a meeting stand on it.</summary>
    public static Decision Decide(ReviseAgenda command, Meeting? meeting, IReadOnlyCollection<Guid> waiting, Actor actor) =>
        MeetingRules.Refuse(meeting, MeetingState.Called, actor)
        ?? MeetingRules.RefuseAgenda(command.Agenda, waiting)
        ?? Decision.Of(new PanelAgendaRevised(command.Agenda));
}
