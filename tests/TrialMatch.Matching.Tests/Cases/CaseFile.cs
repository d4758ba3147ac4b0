namespace TrialMatch.Matching.Tests.Cases;

/// <summary>Reads the text files of this folder: blocks of lines with an empty line between them; <c>#</c> begins a comment.</summary>
internal static class CaseFile
{
    public static IEnumerable<string[]> Blocks(string name)
    {
        using var stream = typeof(CaseFile).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith('#')).Select(line => line.TrimEnd());
        return string.Join('\n', lines).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Where(block => block.Length > 0);
    }
}
