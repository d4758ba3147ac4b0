using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Answers;

namespace TrialMatch.Matching.Tests.Answers;

public partial class The_texts_of_answers
{
    [Fact]
    public void are_there_in_both_languages_with_the_same_arguments()
    {
        var resources = new System.Resources.ResourceManager("TrialMatch.Matching.Answers.AnswerTexts", typeof(CauseKind).Assembly);
        var english = resources.GetResourceSet(CultureInfo.GetCultureInfo("en"), true, false)!.Cast<System.Collections.DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!);
        var norwegian = resources.GetResourceSet(CultureInfo.InvariantCulture, true, false)!.Cast<System.Collections.DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!);

        english.Keys.Should().BeEquivalentTo(norwegian.Keys);
        norwegian.Should().OnlyContain(text => Arguments(text.Value).SetEquals(Arguments(english[text.Key])));
    }

    private static HashSet<string> Arguments(string text) => [.. Argument().Matches(text).Select(argument => argument.Value)];

    [GeneratedRegex("\\{[0-9][^}]*\\}")]
    private static partial Regex Argument();
}
