namespace TrialMatch.Panel.Members;

/// <summary>A member leaves the panel.</summary>
/// <param name="Subject">Who.</param>
public sealed record RemoveMember(string Subject);

/// <summary>Decides on <see cref="RemoveMember"/>.</summary>
public static class RemoveMemberDecider
{
    /// <summary>Cases that the member has are to be given to others.</summary>
    public static Decision Decide(RemoveMember command, PanelRegister register, Actor actor, DateTimeOffset now) =>
        RegisterRules.Refuse(actor)
        ?? RegisterRules.RefuseStranger(register, command.Subject)
        ?? Decision.Of(new PanelMemberLeft(command.Subject, NorwegianTime.Day(now)));
}
