using System.Text.RegularExpressions;

namespace TrialMatch.Registry.Import.CtGov;

/// <summary>One line of an eligibility text, freed of Markdown's escapes and of its bullet.</summary>
/// <param name="Indent">Columns before its first sign.</param>
/// <param name="Bulleted">Whether it had a bullet or number.</param>
/// <param name="Text">The rest, with single spaces.</param>
internal sealed partial record EligibilityLine(int Indent, bool Bulleted, string Text)
{
    /// <summary>A line may have a bullet and a number; more than these are part of the text.</summary>
    private const int MostBullets = 3;

    /// <summary>The lines that are not empty; a heading glued into a line begins a line of its own.</summary>
    public static IEnumerable<EligibilityLine> Of(string text) =>
        Glued().Replace(Escape().Replace(text.ReplaceLineEndings("\n"), "${sign}"), "\n${heading}\n")
            .Split('\n')
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(OfLine)
            .Where(line => line.Text.Length > 0);

    private static EligibilityLine OfLine(string line)
    {
        var text = line.TrimStart();
        var indent = line.Length - text.Length;
        var bulleted = false;
        for (var bullets = 0; bullets < MostBullets && Bullet().Match(text) is { Success: true } bullet && bullet.Length < text.Length; bullets++)
            (text, bulleted) = (text[bullet.Length..], true);
        return new(indent, bulleted, Spaces().Replace(text.Trim(), " "));
    }

    /// <summary>
    /// The same text once had its line breaks removed: <c>… immunotherapy. Exclusion Criteria * Pregnancy</c>, or even
    /// <c>… yearsExclusion Criteria:</c>. In a sentence ("see the exclusion criteria") the words are not capitals.
    /// </summary>
    [GeneratedRegex(@"(?<=[.;:)\]!?][ \t]{0,4}|(?<=[a-z0-9)])(?<!\s))(?<heading>(?:Key |KEY )?(?:Inclusion Criteria|Exclusion Criteria|INCLUSION CRITERIA|EXCLUSION CRITERIA)[ \t]*(?:[:：]|(?=\n|\z|[ \t]+[*•-][ \t])))[ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    [GeneratedRegex(@"\\(?<sign>[\\`*_{}\[\]()#+\-.!<>=^~|&""'/:;,?@$%])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\A(?:[*•·▪◦‣●○■□➢✓–—-](?:\s+|(?=[\p{L}*•·-]))|o\s+(?=\S)|\(?\d{1,2}(?:\.\d{1,2})*[.)、](?:\s+|(?=\D))|\d{1,2}(?:\.\d{1,2})+\s+(?=\p{Lu})|\(?[a-z][.)](?:\s+|(?=\p{Lu}))|\([A-Za-z]\)\s*|[A-Z]\)\s*|\(?[ivx]{2,5}[.)]\s+|[①-⑳]\s*)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
