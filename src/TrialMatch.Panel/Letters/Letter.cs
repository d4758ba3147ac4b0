using System.Globalization;
using TrialMatch.Panel.Advising;

namespace TrialMatch.Panel.Letters;

/// <summary>A letter as text, to be shown, printed or sent.</summary>
/// <param name="Language">Its language (<c>nb</c>, <c>nn</c>, <c>se</c>, <c>en</c>).</param>
/// <param name="Title">What stands above it.</param>
/// <param name="Sections">Its parts, in order.</param>
public sealed record Letter(string Language, string Title, ImmutableArray<LetterSection> Sections)
{
    /// <summary>The letter as plain text.</summary>
    public override string ToString() => string.Join("\n\n", Sections
        .SelectMany(section => section.Paragraphs.Prepend(section.Heading)).Where(text => text.Length > 0).Prepend(Title));
}

/// <summary>A part of a letter.</summary>
/// <param name="Heading">What stands above it; empty where nothing does.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
public sealed record LetterSection(string Heading, ImmutableArray<string> Paragraphs);

/// <summary>The words of one letter in one language.</summary>
internal sealed class LetterWriter(CultureInfo culture)
{
    public string Language => culture.TwoLetterISOLanguageName;

    public static LetterWriter In(string language) => LetterTexts.Languages.Contains(language)
        ? new(CultureInfo.GetCultureInfo(language))
        : throw new ArgumentException($"Letters are written in {string.Join(", ", LetterTexts.Languages)}.", nameof(language));

    public string Say(string key, params ReadOnlySpan<object?> arguments) => LetterTexts.Get(key, culture, arguments);

    /// <summary>The same way in every language, so that no date is mistaken for another.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–";

    public string Kind(AdviceItem item) => Say($"Kind.{item.Kind}");
}
