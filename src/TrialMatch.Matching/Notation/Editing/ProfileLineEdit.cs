using TrialMatch.Matching.Comparison;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation.ProfileItems;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation.Editing;

/// <summary>What became of an edit.</summary>
public enum EditOutcome
{
    /// <summary>The line says it now.</summary>
    Done,

    /// <summary>What was typed does not say it.</summary>
    NotUnderstood,

    /// <summary>The line says it in one breath with something else, or the line cannot be read: it has to be changed by hand.</summary>
    NotSeparable,
}

/// <summary>
/// Changes one thing that a line says and leaves every other as it was written. Form and line are so two views of the same
/// patient: whatever the form has no field for stays. An edit that would change more than its slot is not made.
/// </summary>
public static class ProfileLineEdit
{
    /// <summary>The words by which a line tells of a slot, item by item; empty when it does not.</summary>
    public static string Told(ProfileLineResult read, string line, ProfileSlot slot) => string.Join(" + ", read.Items
        .SelectMany(item => item.Parts)
        .Where(part => part.Facts.Any(slot.IsToldBy))
        .Select(part => line.Substring(part.Column - 1, part.Length))
        .Distinct());

    /// <summary>Makes the line tell this of the slot, or nothing where nothing is typed.</summary>
    public static (string Line, EditOutcome Outcome) Set(string line, ProfileSlot slot, string typed, DateOnly today)
    {
        var read = string.IsNullOrWhiteSpace(line) ? new ProfileLineResult(Profile.Empty, [], []) : ProfileLine.Parse(line, today);
        if (!read.Success)
            return (line, EditOutcome.NotSeparable);
        if (slot.Topic is FactTopic.Age or FactTopic.Sex)
            typed = Person(read.Profile, slot.Topic, typed, today);
        var answer = SlotWordings.Read(slot, typed, today);
        if (answer is null && !string.IsNullOrWhiteSpace(typed))
            return (line, EditOutcome.NotUnderstood);
        var edited = Rewritten(line, read, slot, answer?.Text ?? "");
        return edited is not null && ChangesOnly(slot, read.Profile, edited, answer is not null, today) ? (edited, EditOutcome.Done) : (line, EditOutcome.NotSeparable);
    }

    private static string Person(Profile profile, FactTopic topic, string typed, DateOnly today)
    {
        var said = PersonWording.Of(profile.Facts, today);
        return (topic == FactTopic.Sex ? said with { Sex = typed.Trim() } : said with { Age = typed.Trim() }).ToString();
    }

    /// <summary>The new words stand where the old ones did; where those share an item with others, behind it.</summary>
    private static string? Rewritten(string line, ProfileLineResult read, ProfileSlot slot, string text)
    {
        var items = new List<string>();
        var placed = text.Length == 0;
        foreach (var span in ItemSplitter.Split(line))
        {
            var written = line[span.Start..span.End];
            var parts = read.Items.FirstOrDefault(item => item.Column == span.Start + 1)?.Parts ?? [];
            var own = parts.Where(part => part.Facts.Any(slot.IsToldBy)).ToList();
            if (own.Exists(part => !part.Facts.All(slot.IsAllOf)))
                return null;
            if (own.Count < parts.Count(part => part.Facts.Length > 0))
                items.Add(own.Count == 0 ? written : Without(written, span.Start, own));
            else if (own.Count == 0)
                items.Add(written);
            if (own.Count > 0 && !placed)
            {
                items.Add(text);
                placed = true;
            }
        }

        if (!placed)
            items.Add(text);
        return string.Join(", ", items);
    }

    private static string Without(string item, int start, IEnumerable<ReadPart> parts)
    {
        foreach (var part in parts.OrderByDescending(part => part.Column))
            item = item.Remove(part.Column - 1 - start, part.Length);
        return string.Join(' ', item.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool ChangesOnly(ProfileSlot slot, Profile before, string edited, bool told, DateOnly today)
    {
        var after = edited.Length == 0 ? Profile.Empty : ProfileLine.Parse(edited, today).Profile;
        if (after is null || edited.Length > NotationLimits.ProfileLine)
            return false;
        var changes = ProfileParts.Of(before, DateOnly.MaxValue).To(ProfileParts.Of(after, DateOnly.MaxValue));
        return changes.All(change => (IsOf(change.Before) && IsOf(change.After)) || IsRenumbered(change)) && (!told || Cited(after).Any(slot.IsToldBy));

        // The first finding of a line brings a report, and the last takes it away.
        bool IsOf(CitedFact? part) => part is null or { Fact: MolecularReport { Panel: null }, Finding: null } || slot.IsToldBy(part);
    }

    /// <summary>Lines of treatment are counted by their order, so that one more or less may number the others anew.</summary>
    private static bool IsRenumbered(ProfileChange change) =>
        change is { Before.Fact: TherapyFact before, After.Fact: TherapyFact after }
        && before.Drugs.SequenceEqual(after.Drugs)
        && before with { Id = "", Line = null, Drugs = [] } == after with { Id = "", Line = null, Drugs = [] };

    private static IEnumerable<CitedFact> Cited(Profile profile) => profile.Facts.SelectMany(fact =>
        fact is MolecularReport report ? report.Findings.Select(finding => new CitedFact(report, finding)) : [new CitedFact(fact)]);
}
