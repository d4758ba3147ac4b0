using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text;

namespace TrialMatch.Matching.Notation;

/// <summary>
/// What a reader tells the writer of a text: English as it is written in the code, which is its key, and the same in other languages where
/// the resource has it. An interpolated text keeps what was put into it apart, so that it can be put into every language.
/// </summary>
[InterpolatedStringHandler]
public sealed class NotationText : IEquatable<NotationText>
{
    private static readonly ResourceManager Resources = new(typeof(NotationText));

    private readonly StringBuilder _key;
    private readonly List<object> _arguments;

    /// <summary>Begins an interpolated text; the compiler calls this.</summary>
    public NotationText(int literalLength, int formattedCount) => (_key, _arguments) = (new(literalLength + (3 * formattedCount)), new(formattedCount));

    /// <summary>The text as it is in the code, with <c>{0}</c> where something is put in.</summary>
    public string Key => _key.ToString();

    /// <summary>A text without anything put in.</summary>
    public static implicit operator NotationText(string text) => FromString(text);

    /// <summary>A text without anything put in.</summary>
    public static NotationText FromString(string text)
    {
        var plain = new NotationText(text.Length, 0);
        plain._key.Append(text);
        return plain;
    }

    /// <summary>An interpolated text where the compiler would make a string of it.</summary>
    public static NotationText Of(NotationText text) => text;

    /// <summary>Several texts with a word between them, such as "or".</summary>
    public static NotationText Join(NotationText between, IEnumerable<NotationText> texts) =>
        texts.Aggregate((joined, next) => Of($"{joined}{between}{next}"));

    /// <summary>Takes a part as it stands; the compiler calls this.</summary>
    public void AppendLiteral(string value) => _key.Append(value);

    /// <summary>Takes what is put in; the compiler calls this.</summary>
    public void AppendFormatted<T>(T value)
    {
        _key.Append(CultureInfo.InvariantCulture, $"{{{_arguments.Count}}}");
        _arguments.Add(value switch
        {
            NotationText text => text,
            IFormattable number => (object)number.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "",
        });
    }

    /// <summary>The text in a language; in English where that language has none.</summary>
    public string In(CultureInfo culture) => Filled(Translated(culture) ?? Key, argument => argument is NotationText text ? text.In(culture) : argument);

    /// <summary>Whether the text itself, apart from what is put in, is there in a language.</summary>
    internal bool IsIn(CultureInfo culture) => _arguments.OfType<NotationText>().All(text => text.IsIn(culture))
        && (!Key.Any(char.IsLetter) || Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.GetString(Key) is not null);

    /// <summary>The text in English.</summary>
    public override string ToString() => Filled(Key, argument => argument);

    /// <inheritdoc/>
    public bool Equals(NotationText? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NotationText);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private string? Translated(CultureInfo culture) => culture.TwoLetterISOLanguageName == "en" ? Key : Resources.GetString(Key, culture);

    private string Filled(string text, Func<object, object> argument) =>
        _arguments.Count == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, [.. _arguments.Select(argument)]);
}
