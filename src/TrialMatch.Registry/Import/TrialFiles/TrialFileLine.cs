namespace TrialMatch.Registry.Import.TrialFiles;

/// <summary>One line of a trial file.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">Its text as it stands.</param>
internal sealed record TrialFileLine(int Number, string Text)
{
    /// <summary>Whether nothing is said: empty, or a comment.</summary>
    public bool IsSilent => Text.AsSpan().Trim() is [] or ['#', ..];

    /// <summary>Whether it belongs to the block above it.</summary>
    public bool IsIndented => Text is [' ' or '\t', ..];

    /// <summary>What stands before the first colon; the whole line if there is none.</summary>
    public string Key => Text.Split(':', 2)[0].Trim();

    /// <summary>What stands behind the first colon; <see langword="null"/> if there is none.</summary>
    public string? Value => Text.Split(':', 2) is [_, var value] ? value.Trim() : null;

    /// <summary>An error at a part of this line, or at its beginning.</summary>
    public TrialFileError Error(string message, string? part = null) =>
        new(Number, part is null ? 1 : Math.Max(0, Text.LastIndexOf(part, StringComparison.Ordinal)) + 1, message);

    /// <summary>The lines of a text.</summary>
    public static IReadOnlyList<TrialFileLine> Of(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select((line, at) => new TrialFileLine(at + 1, line))];
}
