namespace TrialMatch.Panel.Intake;

/// <summary>Patient, next of kin or general practitioner wishes that the panel be asked.</summary>
/// <param name="Patient">The patient, by pseudonym.</param>
/// <param name="Wish">In their words.</param>
public sealed record RaiseWish(Guid Patient, FreeText Wish);

/// <summary>Decides on <see cref="RaiseWish"/>.</summary>
public static class RaiseWishDecider
{
    /// <summary>A wish is raised once; a doctor takes it from there.</summary>
    public static Decision Decide(RaiseWish command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<RaiseWish>(@case, actor)
        ?? Rules.Unless(
            actor.Role == Role.GeneralPractitioner || actor.Patient == command.Patient,
            RefusalName.NotPermitted, "A wish can be raised for oneself, or for whom one is authorised.")
        ?? FreeText.Refuse(command.Wish, "The wish")
        ?? Decision.Of(new PanelWishRaised(command.Patient, actor.Role, actor.Subject, command.Wish, NorwegianTime.Day(now)));
}
