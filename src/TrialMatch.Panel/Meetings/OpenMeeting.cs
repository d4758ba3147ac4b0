using TrialMatch.Panel.Members;

namespace TrialMatch.Panel.Meetings;

/// <summary>The meeting begins.</summary>
/// <param name="Present">Who takes part.</param>
public sealed record OpenMeeting(ImmutableArray<string> Present);

/// <summary>Decides on <see cref="OpenMeeting"/>.</summary>
public static class OpenMeetingDecider
{
    /// <summary>Members take part, each once. Whether they can decide is seen case by case.</summary>
    public static Decision Decide(OpenMeeting command, Meeting? meeting, PanelRegister register, Actor actor) =>
        MeetingRules.Refuse(meeting, MeetingState.Called, actor)
        ?? Rules.Unless(command.Present.Distinct().Count() == command.Present.Length, RefusalName.NamedTwice, "Somebody is present twice.")
        ?? command.Present.Select(subject => RegisterRules.RefuseStranger(register, subject)).FirstOrDefault(refusal => refusal is not null)
        ?? Decision.Of(new PanelMeetingOpened(command.Present));
}
