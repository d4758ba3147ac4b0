using System.Text.RegularExpressions;
using TrialMatch.Matching.Explanation;
using TrialMatch.TestSupport;

namespace TrialMatch.Matching.Tests.Explanation;

public sealed partial class Every_text
{
    /// <summary>Families whose keys are put together without their name standing before them: the members of an enum.</summary>
    private static readonly string[] Composed =
    [
        "TherapySentences.Systemic", "TherapySentences.Radiotherapy", "TherapySentences.Surgery", "TherapySentences.Transplant",
        "PersonSentences.Years.Unit", "PersonSentences.Months.Unit",
    ];

    [Fact]
    public void is_used()
    {
        var sources = string.Join('\n', Directory.EnumerateFiles(Folder(), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor").Select(File.ReadAllText));
        var written = Literal().Matches(sources).Select(literal => literal.Groups[1].Value).ToHashSet();

        // The keys of NotationText are English sentences.
        Translations.In(typeof(Texts).Assembly)
            .Where(name => !name.EndsWith(".NotationText", StringComparison.Ordinal))
            .SelectMany(name => Translations.Of(typeof(Texts).Assembly, name).Bokmål.Keys.Select(key => (Resource: name.Split('.')[^1], Key: key)))
            .Where(text => !Prefixes(text.Key).Any(written.Contains) && !Composed.Contains($"{text.Resource}.{text.Key}"))
            .Select(text => $"{text.Resource}: {text.Key}")
            .Should().BeEmpty();
    }

    /// <summary>A key as it may stand in the source: whole, or as the beginning of one that ends with what is only known when it runs.</summary>
    private static IEnumerable<string> Prefixes(string key)
    {
        yield return key;
        for (var dot = key.LastIndexOf('.'); dot > 0; dot = key.LastIndexOf('.', dot - 1))
        {
            yield return key[..dot]; // Of("Family", member)
            yield return key[..(dot + 1)]; // $"Family.{member}"
        }
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TrialMatch.sln")))
                return Path.Combine(folder.FullName, "src");
        }

        throw new InvalidOperationException("The tests do not run in a checkout.");
    }

    [GeneratedRegex("\"([A-Z][A-Za-z0-9.]*)(?:\"|\\{)", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();
}
