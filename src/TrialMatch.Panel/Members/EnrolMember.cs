namespace TrialMatch.Panel.Members;

/// <summary>A member joins the panel, or is described anew.</summary>
/// <param name="Subject">Who, by the pseudonym of their sign-in.</param>
/// <param name="Name">Their name.</param>
/// <param name="Specialties">Their specialties.</param>
/// <param name="Capacity">The most cases at a time.</param>
/// <param name="Organisation">Organisation number of their hospital, if told.</param>
public sealed record EnrolMember(string Subject, string Name, ImmutableArray<Specialty> Specialties, int Capacity, string? Organisation);

/// <summary>Decides on <see cref="EnrolMember"/>.</summary>
public static class EnrolMemberDecider
{
    /// <summary>Coordinator and leader keep the register.</summary>
    public static Decision Decide(EnrolMember command, PanelRegister register, Actor actor) =>
        RegisterRules.Refuse(actor)
        ?? Rules.Unless(
            !string.IsNullOrWhiteSpace(command.Subject) && !string.IsNullOrWhiteSpace(command.Name), RefusalName.TextMissing, "A member needs a name.")
        ?? Rules.Unless(!command.Specialties.IsEmpty, RefusalName.SpecialtyMissing, "A member has at least one specialty.")
        ?? Rules.Unless(command.Capacity is > 0 and <= 100, RefusalName.NumberImpossible, "A member takes between 1 and 100 cases at a time.")
        ?? Decision.Of(register.Find(command.Subject) is null
            ? new PanelMemberJoined(command.Subject, command.Name, command.Specialties, command.Capacity, command.Organisation)
            : new PanelMemberRevised(command.Subject, command.Name, command.Specialties, command.Capacity));
}

/// <summary>The checks that every command about members begins with.</summary>
internal static class RegisterRules
{
    public static Decision? Refuse(Actor actor) => Rules.Unless(
        actor.Role is Role.PanelCoordinator or Role.PanelLeader, RefusalName.NotPermitted, "The register of members is kept by coordinator and leader.");

    public static Decision? RefuseStranger(PanelRegister register, string subject) =>
        Rules.Unless(register.Find(subject) is not null, RefusalName.NotAMember, "There is no such member.", subject);
}
