using System.Collections.Immutable;

namespace TrialMatch.Registry.Import.CtGov;

/// <summary>One sentence of an eligibility text: what stands behind one bullet, or a sentence of a running text.</summary>
/// <param name="Exclusion">Whether it stands under a heading that excludes.</param>
/// <param name="Heading">The heading that it stands under, unless that only says "inclusion" or "exclusion criteria".</param>
/// <param name="Text">The sentence, without its bullet; nested points follow behind "•".</param>
internal sealed record EligibilitySentence(bool Exclusion, string? Heading, string Text);

/// <summary>
/// Cuts a registry's eligibility text into sentences. No word is lost but the bullets, their numbers, and headings
/// that only say "inclusion" or "exclusion criteria".
/// </summary>
internal sealed class EligibilityText
{
    private readonly List<EligibilitySentence> _sentences = [];
    private bool _exclusion;
    private string? _heading;
    private bool _headingUsed = true;
    private string? _open;
    private int _openIndent;

    /// <summary>The sentences in order.</summary>
    public static ImmutableArray<EligibilitySentence> Cut(string text)
    {
        var cut = new EligibilityText();
        foreach (var line in EligibilityLine.Of(text))
            cut.Take(line);
        cut.CloseHeading();
        return [.. cut._sentences];
    }

    private void Take(EligibilityLine line)
    {
        if (EligibilityHeading.Read(line) is { } heading)
        {
            CloseHeading();
            _exclusion = heading.Exclusion ?? _exclusion;
            (_heading, _headingUsed) = (heading.Text, heading.Text is null);
            if (heading.Rest is not null)
                Begin(heading.Rest, line.Indent);
        }
        else if (_open is not null && line.Indent > _openIndent)
        {
            _open += line.Bulleted ? $" • {line.Text}" : $" {line.Text}";
        }
        else if (line.Bulleted)
        {
            Begin(line.Text, line.Indent);
        }
        else
        {
            foreach (var sentence in RunningText.Sentences(line.Text))
                Begin(sentence, line.Indent);
        }
    }

    private void Begin(string text, int indent)
    {
        Close();
        (_open, _openIndent) = (text, indent);
    }

    private void Close()
    {
        if (_open is null)
            return;
        _sentences.Add(new(_exclusion, _heading, _open));
        (_open, _headingUsed) = (null, true);
    }

    /// <summary>A heading under which nothing stands is a sentence itself.</summary>
    private void CloseHeading()
    {
        Close();
        if (!_headingUsed)
            _sentences.Add(new(_exclusion, null, _heading!));
        (_heading, _headingUsed) = (null, true);
    }
}
