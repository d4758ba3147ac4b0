using TrialMatch.Panel.Advising;

namespace TrialMatch.Panel.Letters;

/// <summary>The letter with the advice to the treating doctor.</summary>
public static class DoctorLetter
{
    /// <summary>Writes it from the issued advice of a case whose words are opened.</summary>
    /// <param name="case">The case.</param>
    /// <param name="language">One of <see cref="LetterTexts.Languages"/>.</param>
    /// <exception cref="InvalidOperationException">The advice is not issued.</exception>
    public static Letter Of(PanelCase @case, string language)
    {
        if (@case.IssuedOn is null)
            throw new InvalidOperationException("There is a letter only when the advice is issued.");
        var write = LetterWriter.In(language);
        return new Letter(write.Language, write.Say("Doctor.Title"),
        [
            new("", [write.Say("Doctor.Unit", @case.Unit?.Name), write.Say("Doctor.Issued", LetterWriter.Day(@case.AcceptedOn), LetterWriter.Day(@case.IssuedOn))]),
            new(write.Say("Doctor.Question"), [@case.Referral!.Question.Text]),
            new(write.Say("Doctor.Summary"), [@case.Summary!.Text]),
            new(write.Say("Doctor.Advice"), [.. @case.Advice.SelectMany(item => Item(item, write, @case.TrialChangesSeen))]),
            new(write.Say("Doctor.Next"),
            [
                write.Say("Doctor.Convey", LetterWriter.Day(@case.ConveyBy)),
                write.Say("Doctor.NoRight"),
                .. @case.Contact is { } contact ? new[] { write.Say("Doctor.Contact", contact.Name, contact.Telephone) } : [],
            ]),
        ]);
    }

    private static IEnumerable<string> Item(AdviceItem item, LetterWriter write, ImmutableArray<string> changesSeen)
    {
        yield return write.Say("Doctor.Item", item.Rank, write.Kind(item));
        yield return write.Say("Doctor.Reason", item.Reason.Text);
        if (item.Trial is { } trial)
        {
            yield return write.Say("Doctor.Trial", trial.Note.Trial, trial.Note.Title, trial.Note.Cohort ?? "–", trial.SiteName, trial.Contact);
            yield return write.Say("Doctor.Match", LetterWriter.Day(trial.Note.AsOf), write.Say($"Verdict.{trial.Note.Verdict}"));
            if (changesSeen.Contains(trial.Note.Trial))
                yield return write.Say("Doctor.Changed");
        }

        if (item.Method is { } method)
        {
            yield return write.Say("Doctor.Method", method.Drug, method.Indication, method.Status is { } status
                ? write.Say("Doctor.MethodStatus", write.Say($"Method.{status.State}"), LetterWriter.Day(status.On), status.Source)
                : write.Say("Doctor.MethodUnknown"));
        }

        foreach (var evidence in item.Evidence)
            yield return write.Say("Doctor.Evidence", evidence.Url is null ? evidence.Citation : $"{evidence.Citation}, {evidence.Url}");
        foreach (var dissent in item.Dissents)
            yield return write.Say("Doctor.Dissent", dissent.Reason.Text);
    }
}
