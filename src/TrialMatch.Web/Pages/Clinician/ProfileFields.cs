using System.Collections.Immutable;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Notation.Editing;
using TrialMatch.Matching.Profiles;
using TrialMatch.Registry.Reading;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>
/// The form beside the line: the same patient, one field for each thing that matters for the diagnosis. Fields are filled from the line, and
/// what is changed in one is written into the line; whatever has no field stays in the line untouched.
/// </summary>
public sealed record ProfileFields
{
    /// <summary>Most fields of a group: beyond them trials ask only now and then, and the line takes everything.</summary>
    private const int MostOfGroup = 12;

    private static readonly ProfileSlot[] Always =
    [
        new(FactTopic.Sex), new(FactTopic.Age), new(FactTopic.Residence), new(FactTopic.Diagnosis), new(FactTopic.Stage),
        new(FactTopic.Performance, nameof(PerformanceScale.Ecog)),
    ];

    /// <summary>The line that the fields are filled from.</summary>
    public string Line { get; init; } = "";

    /// <summary>The day for which the line's ages are told.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The fields.</summary>
    public required ImmutableArray<ProfileField> All { get; init; }

    /// <summary>The fields of a line, in a register.</summary>
    internal static ProfileFields Of(string line, Register register, DateOnly today, ImmutableDictionary<ProfileSlot, (string Typed, EditOutcome Outcome)> refused)
    {
        var read = Read(line, today);
        var diagnosis = read.Items.SelectMany(item => item.Facts).Select(cited => cited.Fact).OfType<DiagnosisFact>().FirstOrDefault()?.OncoTreeCode;
        var asked = diagnosis is null ? [] : AskedSlots.For(register, diagnosis, today);
        var byDiagnosis = asked.Where(slot => !Always.Contains(slot.Slot)).GroupBy(slot => ProfileField.GroupOf(slot.Slot.Topic)).Where(group => group.Key is not null)
            .SelectMany(group => group.Take(MostOfGroup)).Select(slot => Field(slot.Slot, slot.Trials));
        return new ProfileFields
        {
            Line = line,
            Today = today,
            All = [.. Always.Select(slot => Field(slot, 0)), .. byDiagnosis],
        };

        ProfileField Field(ProfileSlot slot, int trials) => new()
        {
            Slot = slot,
            Trials = trials,
            Answers = SlotWordings.AnswersTo(slot),
            Value = refused.TryGetValue(slot, out var wrong) ? wrong.Typed : ValueOf(read, line, slot, today),
            Outcome = wrong.Outcome,
        };
    }

    /// <summary>Writes into the line of a form what was changed in the fields beside it, and what was answered to a question.</summary>
    /// <returns>The form with the new line, and the changes that could not be made.</returns>
    internal static (MatchForm Form, ImmutableDictionary<ProfileSlot, (string Typed, EditOutcome Outcome)> Refused) Take(MatchForm form, IFormCollection sent, DateOnly today)
    {
        var refused = ImmutableDictionary.CreateBuilder<ProfileSlot, (string Typed, EditOutcome Outcome)>();
        // The fields were filled from the line as it was when the page was made; somebody may have gone on typing in it since.
        var basis = MatchForm.Text(sent, "basis");
        var (line, read) = (form.Line, Read(basis, today));
        foreach (var name in sent.Keys)
        {
            var changed = ProfileField.SlotOf(name) is { } slot && !Says(read, basis, slot, MatchForm.Text(sent, name), today) ? slot : ProfileField.SlotOf(name, "answer.");
            if (changed is not { } edited)
                continue;
            var typed = MatchForm.Text(sent, name);
            (line, var outcome) = ProfileLineEdit.Set(line, edited, typed, today);
            if (outcome != EditOutcome.Done)
                refused[edited] = (typed, outcome);
        }

        return (form with { Line = line }, refused.ToImmutable());
    }

    private static ProfileLineResult Read(string line, DateOnly today) =>
        string.IsNullOrWhiteSpace(line) ? new ProfileLineResult(Profile.Empty, [], []) : ProfileLine.Parse(line, today);

    private static string ValueOf(ProfileLineResult read, string line, ProfileSlot slot, DateOnly today)
    {
        if (slot.Topic is not (FactTopic.Sex or FactTopic.Age))
            return ProfileLineEdit.Told(read, line, slot);
        var person = PersonWording.Of(read.Items.SelectMany(item => item.Facts).Select(cited => cited.Fact), today);
        return slot.Topic == FactTopic.Sex ? person.Sex : person.Age;
    }

    /// <summary>Whether what was sent says no other thing than the line that the field was filled from.</summary>
    private static bool Says(ProfileLineResult read, string line, ProfileSlot slot, string sent, DateOnly today)
    {
        var told = ValueOf(read, line, slot, today);
        return sent == told
            || (sent.Length > 0 && told.Length > 0 && slot.Topic is not (FactTopic.Sex or FactTopic.Age)
                && SlotWordings.Read(slot, sent, today) is { } answer
                && SlotWordings.Read(slot, told, today) is { } known
                && answer.SaysWhat(known));
    }
}
