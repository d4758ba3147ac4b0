using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Import.TrialFiles;

/// <summary>The head of a trial file: <c>key: value</c> lines, each key once but <c>site</c>, <c>contact</c> and <c>visit</c>.</summary>
internal sealed class TrialFileHead
{
    private static readonly ImmutableArray<string> Keys =
    [
        "trial", "title", "acronym", "phase", "status", "sponsor", "drugs", "conditions", "read", "start", "end", "url", "demo",
        .. Languages, .. Repeated,
    ];

    private readonly List<TrialFileLine> _repeated = [];
    private readonly Dictionary<string, TrialFileLine> _lines = new(StringComparer.Ordinal);
    private readonly TrialFileErrors _errors;

    public TrialFileHead(IEnumerable<TrialFileLine> lines, TrialFileErrors errors)
    {
        _errors = errors;
        foreach (var line in lines)
            Take(line);
    }

    /// <summary>The languages of plain text.</summary>
    public static ImmutableArray<string> Languages => ["nb", "nn", "se", "en"];

    private static ImmutableArray<string> Repeated => ["site", "contact", "visit"];

    /// <summary>The lines of a key that may stand several times, in order.</summary>
    public IEnumerable<TrialFileLine> Lines(string key) => _repeated.Where(line => line.Key == key);

    /// <summary>The value of a key; <see langword="null"/> when it is not there.</summary>
    public string? Text(string key) => _lines.GetValueOrDefault(key)?.Value;

    /// <summary>The value of a key that must be there; empty, with an error, when it is not.</summary>
    public string Required(string key)
    {
        if (Text(key) is { } value)
            return value;
        _errors.Add(new TrialFileError(1, 1, $"The file does not say its {key}: expected a line \"{key}: …\"."));
        return "";
    }

    /// <summary>The values of a key, separated by commas.</summary>
    public ImmutableArray<string> List(string key) =>
        [.. (Text(key) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A value read by a function; an error tells what was expected.</summary>
    public T? Read<T>(string key, TryRead<T> read, string expected)
        where T : struct
    {
        if (Text(key) is not { Length: > 0 } text)
            return null;
        if (read(text, out var value))
            return value;
        _errors.Add(_lines[key].Error($"\"{text}\" is no {key}; expected {expected}.", text));
        return null;
    }

    /// <summary>A date known to the year, the month or the day.</summary>
    public PartialDate? Date(string key) =>
        Read(key, (string text, out PartialDate date) => PartialDate.TryParse(text, out date), "a date such as 2026-03-14, 2026-03 or 2026");

    /// <summary>A date known to the day.</summary>
    public DateOnly? Day(string key) => Read<DateOnly>(key, TryDay, "a day such as 2026-03-14");

    /// <summary>Reads a day.</summary>
    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>An error at the value of a key.</summary>
    public void Refuse(string key, string message) => _errors.Add(_lines[key].Error(message, _lines[key].Value));

    /// <summary>Reads a value from its text.</summary>
    internal delegate bool TryRead<T>(string text, out T value);

    private void Take(TrialFileLine line)
    {
        var key = line.Key;
        if (line.Value is not { Length: > 0 })
            _errors.Add(line.Error("Expected \"key: value\"."));
        else if (Repeated.Contains(key))
            _repeated.Add(line);
        else if (!Keys.Contains(key))
            _errors.Add(line.Error($"Unknown key \"{key}\"; expected one of {string.Join(", ", Keys)}{Nearest(key)}."));
        else if (!_lines.TryAdd(key, line))
            _errors.Add(line.Error($"\"{key}\" stands twice; first on line {_lines[key].Number}."));
    }

    private static string Nearest(string key) =>
        Keys.MinBy(known => EditDistance.Between(known, key, 2)) is { } near && EditDistance.Between(near, key, 2) <= 2 ? $"; nearest: {near}" : "";
}
