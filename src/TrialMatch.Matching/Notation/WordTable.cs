using System.Collections.Immutable;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation;

/// <summary>A closed set of values and the words for them; the first word of a value is the one that is printed.</summary>
internal sealed class WordTable<T>
    where T : struct, Enum
{
    private readonly (T Value, string[] Words)[] _rows;
    private readonly (T Value, string Words)[] _longestFirst;
    private readonly NameIndex<string> _names = new();

    public WordTable(params (T Value, string[] Words)[] rows)
    {
        _rows = rows;
        _longestFirst = [.. rows.SelectMany(row => row.Words.Select(words => (row.Value, words))).OrderByDescending(row => row.words.Length)];
        foreach (var (_, words) in _longestFirst)
            _names.Add(words, words);
    }

    /// <summary>The printed words, as a sentence fragment.</summary>
    public NotationText Choices => NotationText.Of($"{string.Join(", ", _rows[..^1].Select(row => row.Words[0]))} or {_rows[^1].Words[0]}");

    /// <summary>How a value is printed.</summary>
    public string Write(T value) => _rows.First(row => EqualityComparer<T>.Default.Equals(row.Value, value)).Words[0];

    /// <summary>Takes one of the words, if it stands here.</summary>
    public T? Try(NotationCursor cursor)
    {
        foreach (var (value, words) in _longestFirst)
        {
            if (cursor.TryWord(words))
                return value;
        }

        return null;
    }

    /// <summary>Takes one of the words; fails when none stands here.</summary>
    public T? Read(NotationCursor cursor)
    {
        if (Try(cursor) is { } value)
            return value;
        cursor.Fail(Choices, Nearest(cursor));
        return null;
    }

    /// <summary>The words that look like what stands here.</summary>
    public ImmutableArray<string> Nearest(NotationCursor cursor) => cursor.NearestTo(_names.Resolve);
}
