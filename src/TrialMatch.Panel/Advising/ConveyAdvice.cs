namespace TrialMatch.Panel.Advising;

/// <summary>The doctor has told the patient.</summary>
/// <param name="CopyHandedOver">Whether the patient has the plain-language copy.</param>
/// <param name="Language">The language of the copy.</param>
public sealed record ConveyAdvice(bool CopyHandedOver, string Language);

/// <summary>Decides on <see cref="ConveyAdvice"/>.</summary>
public static class ConveyAdviceDecider
{
    /// <summary>The patient gets the copy. Late is late, but better than never.</summary>
    public static Decision Decide(ConveyAdvice command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<ConveyAdvice>(@case, actor)
        ?? Rules.Unless(
            command.CopyHandedOver && Letters.LetterTexts.Languages.Contains(command.Language),
            RefusalName.CopyMissing, $"The patient gets the copy, in one of {string.Join(", ", Letters.LetterTexts.Languages)}.")
        ?? Decision.Of(new AdviceConveyed(command.Language, NorwegianTime.Day(now)));
}
