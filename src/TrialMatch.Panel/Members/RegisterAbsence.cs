namespace TrialMatch.Panel.Members;

/// <summary>A member will be away.</summary>
/// <param name="Subject">Who.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
public sealed record RegisterAbsence(string Subject, DateOnly From, DateOnly Until);

/// <summary>Decides on <see cref="RegisterAbsence"/>.</summary>
public static class RegisterAbsenceDecider
{
    /// <summary>Members register their own absence; coordinator and leader anybody's.</summary>
    public static Decision Decide(RegisterAbsence command, PanelRegister register, Actor actor) =>
        (Relations.IsPanel(actor) && actor.Subject == command.Subject ? null : RegisterRules.Refuse(actor))
        ?? RegisterRules.RefuseStranger(register, command.Subject)
        ?? Rules.Unless(command.From <= command.Until, RefusalName.DateImpossible, "The last day comes before the first.")
        ?? Decision.Of(new PanelAbsenceRegistered(command.Subject, command.From, command.Until));
}
