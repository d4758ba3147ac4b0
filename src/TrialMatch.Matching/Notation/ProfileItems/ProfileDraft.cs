using System.Collections.Immutable;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>One fact or finding that was read, not numbered yet.</summary>
internal sealed record DraftEntry(int Item, int Column)
{
    /// <summary>The fact; <see langword="null"/> for a finding.</summary>
    public Fact? Fact { get; init; }

    /// <summary>The finding; <see langword="null"/> for a fact.</summary>
    public Finding? Finding { get; init; }

    /// <summary>What is told of the report as a whole, such as its sample.</summary>
    public Func<MolecularReport, MolecularReport>? Detail { get; init; }

    /// <summary>The panel that a report was made with.</summary>
    public string? Panel { get; init; }

    /// <summary>Its own date, if it carries one.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether it came from "progression on …", which names a treatment without being another one.</summary>
    public bool ByProgression { get; init; }
}

/// <summary>A stretch of an item: where it stands, and which entries and mentions it brought.</summary>
internal readonly record struct DraftPart(int Item, int Start, int End, int FirstEntry, int EndEntry, int FirstMention, int EndMention);

/// <summary>Gathers what the items say; <see cref="ProfileAssembly"/> makes the profile of it.</summary>
internal sealed class ProfileDraft(DateOnly today, DateOnly undated)
{
    private readonly List<DraftEntry> _entries = [];
    private readonly List<(int Item, NotationText Note)> _notes = [];
    private readonly List<NotationError> _errors = [];
    private readonly List<(int Item, int Entry)> _mentions = [];
    private readonly List<DraftPart> _parts = [];
    private int _item = -1;
    private int _column;
    private int _line;

    /// <summary>The day of reading; no date lies behind it.</summary>
    public DateOnly Today { get; } = today;

    /// <summary>The day for which everything holds that carries no date.</summary>
    public DateOnly Undated { get; } = undated;

    /// <summary>Whether the item has said something.</summary>
    public bool ItemHasFacts => _entries.Any(entry => entry.Item == _item) || _mentions.Any(mention => mention.Item == _item);

    /// <summary>Goes on to the next item.</summary>
    public void Begin(ItemSpan item) => (_item, _column) = (_item + 1, item.Start + 1);

    /// <summary>Remembers where a stretch begins that one reader takes.</summary>
    public DraftPart BeginPart(int start) => new(_item, start, start, _entries.Count, _entries.Count, _mentions.Count, _mentions.Count);

    /// <summary>Remembers where it ends, and what it said.</summary>
    public void EndPart(DraftPart begun, int end) => _parts.Add(begun with { End = end, EndEntry = _entries.Count, EndMention = _mentions.Count });

    /// <summary>Adds a fact; its id, date and source are given at the end.</summary>
    public void Add(Fact fact, bool byProgression = false) => _entries.Add(new DraftEntry(_item, _column) { Fact = fact, ByProgression = byProgression });

    /// <summary>Adds a molecular finding.</summary>
    public void Add(Finding finding) => _entries.Add(new DraftEntry(_item, _column) { Finding = finding });

    /// <summary>Adds what is told of a report as a whole.</summary>
    public void Add(Func<MolecularReport, MolecularReport> detail) => _entries.Add(new DraftEntry(_item, _column) { Detail = detail });

    /// <summary>Adds the findings that another draft has gathered.</summary>
    public void Take(ProfileDraft other)
    {
        foreach (var entry in other._entries)
            _entries.Add(entry with { Item = _item, Column = _column });
    }

    /// <summary>Adds the panel of a report.</summary>
    public void AddPanel(string code) => _entries.Add(new DraftEntry(_item, _column) { Panel = code });

    /// <summary>Tells the writer what was decided.</summary>
    public void Note(NotationText note) => _notes.Add((_item, note));

    /// <summary>Keeps an error.</summary>
    public void Refuse(NotationError error) => _errors.Add(error);

    /// <summary>Dates what the item has said since the last date.</summary>
    public void Date(DateOnly date)
    {
        for (var at = 0; at < _entries.Count; at++)
        {
            if (_entries[at].Item == _item && _entries[at].Date is null)
                _entries[at] = _entries[at] with { Date = date };
        }
    }

    /// <summary>The number of the next line of treatment for advanced disease.</summary>
    public int NextLine() => ++_line;

    /// <summary>The line that treatment for advanced disease has come to; the first, where maintenance is all that was told.</summary>
    public int CurrentLine => _line = Math.Max(_line, 1);

    /// <summary>A line that was numbered by the writer.</summary>
    public void LineIs(int line) => _line = Math.Max(_line, line);

    /// <summary>
    /// Changes a fact that an earlier item, or this one, has said; <see langword="false"/> when there is none such.
    /// </summary>
    public bool Amend<T>(Func<T, bool> which, Func<T, T> change, Func<DraftEntry, bool>? also = null)
        where T : Fact
    {
        for (var at = _entries.Count - 1; at >= 0; at--)
        {
            if (_entries[at].Fact is T fact && which(fact) && (also is null || also(_entries[at])))
            {
                _entries[at] = _entries[at] with { Fact = change(fact), ByProgression = false };
                _mentions.Add((_item, at));
                return true;
            }
        }

        return false;
    }

    /// <summary>Numbers the facts, puts the findings into reports and checks that they do not contradict one another.</summary>
    public ProfileLineResult Finish(string text, ImmutableArray<ItemSpan> items)
    {
        var assembly = new ProfileAssembly(_entries, Undated);
        _errors.AddRange(assembly.Errors);
        var read = items.Select((item, number) => new ReadItem(
            item.Start + 1,
            item.End - item.Start,
            text[item.Start..item.End],
            [.. _entries.Select((entry, at) => (entry, at))
                .Where(said => said.entry.Item == number || _mentions.Contains((number, said.at)))
                .Select(said => assembly.Cited[said.at])],
            [.. _notes.Where(note => note.Item == number).Select(note => note.Note)])
        {
            Parts = [.. _parts.Where(part => part.Item == number).Select(part => new ReadPart(
                part.Start + 1,
                text[part.Start..part.End].TrimEnd().Length,
                [.. Enumerable.Range(part.FirstEntry, part.EndEntry - part.FirstEntry)
                    .Concat(_mentions[part.FirstMention..part.EndMention].Select(mention => mention.Entry))
                    .Distinct().Select(entry => assembly.Cited[entry])]))],
        });
        return new ProfileLineResult(
            _errors.Count == 0 ? new Profile(assembly.Facts) : null,
            [.. read.Where(item => item.Facts.Length > 0)],
            [.. _errors.OrderBy(error => error.Column)]);
    }
}
