using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Registry.Import.CtGov;

/// <summary>A place in a record, which knows its JSON path, so that every refusal can name it.</summary>
/// <param name="Element">The value; <see langword="null"/> when the record has none there.</param>
/// <param name="Path">Its JSON path.</param>
internal readonly record struct JsonField(JsonElement? Element, string Path)
{
    /// <summary>A member of an object; JSON null counts as absent.</summary>
    /// <exception cref="RecordRefusedException">This is no object.</exception>
    public JsonField this[string name]
    {
        get
        {
            if (Element is not { } element)
                return new(null, $"{Path}.{name}");
            Expect(element, JsonValueKind.Object, "an object");
            return element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null
                ? new(member, $"{Path}.{name}")
                : new(null, $"{Path}.{name}");
        }
    }

    /// <summary>The elements of a list; none when it is absent.</summary>
    /// <exception cref="RecordRefusedException">This is no list, or too long a one.</exception>
    public IEnumerable<JsonField> Elements()
    {
        if (Element is not { } element)
            yield break;
        Expect(element, JsonValueKind.Array, "a list");
        if (element.GetArrayLength() > Limits.Elements)
            throw Refused($"A list of {element.GetArrayLength()}; at most {Limits.Elements} elements are taken in.");
        var index = 0;
        foreach (var item in element.EnumerateArray())
            yield return new(item, $"{Path}[{index++}]");
    }

    /// <summary>A text without leading and trailing space; <see langword="null"/> when absent or empty.</summary>
    /// <exception cref="RecordRefusedException">This is no text, too long, or holds what no text may.</exception>
    public string? Text(int limit = Limits.Text)
    {
        if (Element is not { } element)
            return null;
        Expect(element, JsonValueKind.String, "a text");
        string text;
        try
        {
            text = element.GetString()!.Trim();
        }
        catch (InvalidOperationException)
        {
            throw Refused("The text holds half a character (an unpaired surrogate).");
        }

        if (text.Length > limit)
            throw Refused($"A text of {text.Length} characters; at most {limit} are taken in.");
        if (text.Contains('\0', StringComparison.Ordinal))
            throw Refused("The text holds a NUL character.");
        return text.Length == 0 ? null : text;
    }

    /// <summary>A text that must be there.</summary>
    /// <exception cref="RecordRefusedException">It is not.</exception>
    public string RequiredText(int limit = Limits.Text) => Text(limit) ?? throw Refused("Missing.");

    /// <summary>The texts of a list.</summary>
    public ImmutableArray<string> Texts() => [.. Elements().Select(element => element.Text()).OfType<string>()];

    /// <summary>Yes or no; <see langword="null"/> when absent.</summary>
    public bool? Flag() => Element is not { } element ? null : element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Refused($"Expected true or false, found {Kind(element)}."),
    };

    /// <summary>A number within limits; <see langword="null"/> when absent.</summary>
    public double? Number(double min, double max)
    {
        if (Element is not { } element)
            return null;
        Expect(element, JsonValueKind.Number, "a number");
        return element.TryGetDouble(out var number) && number >= min && number <= max
            ? number
            : throw Refused($"Expected a number from {min.ToString(CultureInfo.InvariantCulture)} to {max.ToString(CultureInfo.InvariantCulture)}, found {element.GetRawText()}.");
    }

    /// <summary>A date known to the year, the month or the day; <see langword="null"/> when absent.</summary>
    public PartialDate? Date() => Text() is not { } text ? null
        : PartialDate.TryParse(text, out var date) ? date
        : throw Refused($"Expected a date such as 2026-03-14, 2026-03 or 2026, found \"{Short(text)}\".");

    /// <summary>One of the registry's words; <see langword="null"/> when absent.</summary>
    public T? Word<T>(IReadOnlyDictionary<string, T> known)
        where T : struct => Text() is not { } text ? null
        : known.TryGetValue(text, out var value) ? value
        : throw Refused($"Unknown word \"{Short(text)}\"; expected one of {string.Join(", ", known.Keys)}.");

    /// <summary>A refusal that names this place.</summary>
    public RecordRefusedException Refused(string reason) => new(reason, Path);

    /// <summary>A text as it may stand in a message.</summary>
    public static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private void Expect(JsonElement element, JsonValueKind kind, string what)
    {
        if (element.ValueKind != kind)
            throw Refused($"Expected {what}, found {Kind(element)}.");
    }

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => element.GetRawText(),
    };
}
