using System.Globalization;
using Microsoft.Extensions.Configuration;
using TrialMatch.Host.Reporting;
using TrialMatch.Matching.Notation;
using TrialMatch.TestSupport;

namespace TrialMatch.Host.Tests.Reporting;

public class The_words_of_an_answer
{
    [Theory]
    [InlineData("nb_NO.UTF-8", "nb")]
    [InlineData("nn_NO", "nn")]
    [InlineData("no_NO", "nb")]
    [InlineData("se_NO.UTF-8", "se")]
    [InlineData("en_GB.UTF-8", "en")]
    [InlineData("C.UTF-8", "en")]
    [InlineData("", "en")]
    public void are_in_the_language_of_the_locale(string locale, string language) =>
        Language.Choose(null, Settings(("LANG", locale))).Name.Should().Be(language);

    [Fact]
    public void are_in_the_language_asked_for_before_all()
    {
        Language.Choose("en", Settings(("LANG", "nb_NO"))).Name.Should().Be("en");
        Language.Choose("nn", Settings(("LANG", "nb_NO"))).Name.Should().Be("nn");
        Language.Choose("se", Settings(("LANG", "nb_NO"))).Name.Should().Be("se");
        Language.Choose(null, Settings(("LANG", "nb_NO"), ("LC_ALL", "en_US"))).Name.Should().Be("en");
    }

    [Fact]
    public void are_all_there_in_every_language()
    {
        var words = Translations.In(typeof(Words).Assembly).Select(name => Translations.Of(typeof(Words).Assembly, name)).ToList();

        words.Should().NotBeEmpty();
        words.SelectMany(resource => resource.Faults()).Should().BeEmpty();
    }

    [Fact]
    public void point_at_the_column_even_in_the_middle_of_a_long_line()
    {
        var line = new string('a', 50) + "WRONG" + new string('b', 50);

        var said = LineErrors.Of(line, [new NotationError(0, 51, "read `WRONG`", "a gene", [])], CultureInfo.GetCultureInfo("en")).Split('\n');

        said[0][said[1].IndexOf('^')].Should().Be('W');
        said[0].Should().StartWith("  … a").And.EndWith("b …");
        said[2].Should().StartWith("column 51: read `WRONG`");
    }

    [Fact]
    public void tell_what_is_wrong_with_a_line_in_the_language_of_the_answer()
    {
        const string Line = "F 63, M";

        LineErrors.Of(Line, ProfileLine.Parse(Line, new DateOnly(2026, 11, 22)).Errors, CultureInfo.GetCultureInfo("nb")).Should().EndWith("kolonne 7: kjønnet er sagt to ganger, forskjellig; ventet det én gang, eller hver med sin dato");
    }

    private static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value)).Build();
}
