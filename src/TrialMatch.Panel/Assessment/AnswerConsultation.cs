namespace TrialMatch.Panel.Assessment;

/// <summary>An expert outside the panel answers, by the sealed link.</summary>
/// <param name="Secret">The secret of the link.</param>
/// <param name="Expert">Who answers, by their own word.</param>
/// <param name="Answer">The answer.</param>
public sealed record AnswerConsultation(string Secret, string Expert, FreeText Answer);

/// <summary>Decides on <see cref="AnswerConsultation"/>.</summary>
public static class AnswerConsultationDecider
{
    /// <summary>A link takes one answer, until its last day. Whoever has no link of the case learns nothing about it.</summary>
    public static Decision Decide(AnswerConsultation command, PanelCase? @case, DateTimeOffset now)
    {
        if (@case is null || SealedLink.Find(@case, command.Secret) is not { } consultation)
            return Decision.Refuse(RefusalName.LinkUnknown, "This link opens nothing.");
        return Rules.Unless(consultation.IsOpen, RefusalName.LinkUsed, "This link has been used, or the question was withdrawn.")
            ?? Rules.Unless(NorwegianTime.Day(now) <= consultation.EndsOn, RefusalName.LinkExpired, "The last day of this link has passed.")
            ?? Rules.RefuseStage<AnswerConsultation>(@case)
            ?? Rules.Unless(!string.IsNullOrWhiteSpace(command.Expert), RefusalName.TextMissing, "Say who you are.")
            ?? FreeText.Refuse(command.Answer, "The answer")
            ?? Decision.Of(new ConsultationAnswered(consultation.Id, command.Expert, command.Answer, NorwegianTime.Day(now)));
    }
}
