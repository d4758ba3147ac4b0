using TrialMatch.Panel.Advising;

namespace TrialMatch.Panel.Letters;

/// <summary>The patient's copy of the advice in plain language. It holds no word that was written for doctors.</summary>
public static class PatientLetter
{
    /// <summary>Writes it from the issued advice of a case.</summary>
    /// <param name="case">The case.</param>
    /// <param name="language">One of <see cref="LetterTexts.Languages"/>.</param>
    /// <exception cref="InvalidOperationException">The advice is not issued.</exception>
    public static Letter Of(PanelCase @case, string language)
    {
        if (@case.IssuedOn is null)
            throw new InvalidOperationException("There is a letter only when the advice is issued.");
        var write = LetterWriter.In(language);
        return new Letter(write.Language, write.Say("Patient.Title"),
        [
            new(write.Say("Patient.WhatIsThis"), [write.Say("Patient.Intro")]),
            new(write.Say("Patient.Advice"), [.. @case.Advice.Select(item => $"{item.Rank}. {string.Join(' ', Item(item, write))}")]),
            new(write.Say("Patient.Next"),
            [
                write.Say("Patient.Decide"),
                write.Say("Patient.NoRight"),
                @case.Contact is { } contact ? write.Say("Patient.Questions", contact.Name, contact.Telephone) : write.Say("Patient.QuestionsDoctor"),
            ]),
        ]);
    }

    private static IEnumerable<string> Item(AdviceItem item, LetterWriter write)
    {
        yield return write.Say($"Plain.{item.Kind}");
        if (item.Trial is { } trial)
            yield return write.Say("Patient.Trial", trial.Note.Title, trial.SiteName);
        if (item.Method is { } method)
            yield return write.Say("Patient.Drug", method.Drug);
        if (!item.Dissents.IsEmpty)
            yield return write.Say("Patient.Dissent");
    }
}
