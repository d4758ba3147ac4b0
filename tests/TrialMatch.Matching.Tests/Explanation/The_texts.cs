using System.Reflection;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Explanation;
using TrialMatch.TestSupport;

namespace TrialMatch.Matching.Tests.Explanation;

public sealed partial class The_texts
{
    private static readonly Assembly Matching = typeof(Texts).Assembly;

    public static TheoryData<string> Resources => [.. Translations.In(Matching)];

    [Theory]
    [MemberData(nameof(Resources))]
    public void are_there_in_every_language_with_the_same_arguments(string resource) =>
        Translations.Of(Matching, resource).Faults(own: IsVerb)
            // The errors of the profile line have their English texts as keys.
            .Where(fault => !(resource.EndsWith(".NotationText", StringComparison.Ordinal) && fault.EndsWith(" is missing in en", StringComparison.Ordinal)))
            .Should().BeEmpty();

    [Fact]
    public void are_of_the_languages_that_the_product_names() =>
        Texts.Languages.Should().BeEquivalentTo(["nb", .. Translations.Languages]);

    [Theory]
    [InlineData("")]
    [InlineData("nn")]
    [InlineData("se")]
    [InlineData("en")]
    public void have_four_different_forms_of_every_verb_that_they_mark_and_of_no_other(string language)
    {
        var marked = Translations.In(Matching).Where(name => name.EndsWith("Sentences", StringComparison.Ordinal))
            .SelectMany(name => Translations.Of(Matching, name)[language].Values)
            .SelectMany(text => Mark().Matches(text))
            .Select(mark => $"Verb.{mark.Groups[1].Value}");
        var conjugated = Translations.Of(Matching, "TrialMatch.Matching.Explanation.Sentences.Speech")[language].Where(text => IsVerb(text.Key)).ToDictionary();

        conjugated.Keys.Should().BeEquivalentTo(marked.Distinct());
        foreach (var (verb, forms) in conjugated)
        {
            forms.Split('|').Should().HaveCount(4, verb);
            forms.Split('|')[..2].Should().OnlyHaveUniqueItems(verb);
            forms.Split('|')[2..].Should().OnlyHaveUniqueItems(verb);
        }
    }

    [Theory]
    [InlineData("no", "nb")]
    [InlineData("nb-NO", "nb")]
    [InlineData("nn-NO", "nn")]
    [InlineData("se-NO", "se")]
    [InlineData("se-FI", "se")]
    [InlineData("sme", "se")]
    [InlineData("en-GB", "en")]
    [InlineData("EN", "en")]
    [InlineData("sv", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void are_found_by_the_tags_that_browsers_and_machines_use(string? tag, string? language) => Texts.LanguageOf(tag).Should().Be(language);

    private static bool IsVerb(string key) => key.StartsWith("Verb.", StringComparison.Ordinal);

    [GeneratedRegex(@"\[([^\]]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
