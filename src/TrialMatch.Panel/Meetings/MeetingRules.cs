namespace TrialMatch.Panel.Meetings;

/// <summary>The checks that every command about a meeting begins with.</summary>
internal static class MeetingRules
{
    public static Decision? Refuse(Meeting? meeting, MeetingState state, Actor actor) =>
        RefuseActor(actor)
        ?? Rules.Unless(meeting?.State == state, RefusalName.NoSuchMeeting, $"There is no meeting that is {state}.");

    public static Decision? RefuseActor(Actor actor) => Rules.Unless(
        actor.Role is Role.PanelCoordinator or Role.PanelLeader, RefusalName.NotPermitted, "Meetings are called by coordinator and leader.");

    /// <summary>The agenda holds cases that wait for a meeting, each once.</summary>
    public static Decision? RefuseAgenda(ImmutableArray<Guid> agenda, IReadOnlyCollection<Guid> waiting) =>
        Rules.Unless(agenda.Distinct().Count() == agenda.Length, RefusalName.NamedTwice, "A case stands on the agenda twice.")
        ?? Rules.Unless(
            agenda.All(waiting.Contains), RefusalName.NotOnAgenda, "A case on the agenda does not wait for a meeting.",
            [.. agenda.Except(waiting).Select(id => id.ToString())]);
}
