using TrialMatch.Matching.Notation;
using TrialMatch.Web.Pages.Clinician;

namespace TrialMatch.Web.Tests.Pages;

public sealed class Errors_under_the_words
{
    [Theory]
    [InlineData("F 63, EGFX p.L858R, ECOG 1", "F 63|EGFX p.L858R!|ECOG 1")]
    [InlineData("quux, F 63", "quux!|F 63")]
    [InlineData("F 63, quux", "F 63|quux!")]
    [InlineData("F 63, quux; xyzzy, LUAD", "F 63|quux!|xyzzy!|LUAD")]
    [InlineData("quux", "quux!")]
    [InlineData("F 63,, LUAD", "F 63|LUAD")]
    [InlineData(" ", " !")]
    public void stand_with_the_item_that_cannot_be_read(string line, string expected)
    {
        var read = ProfileLine.Parse(line, new DateOnly(2026, 11, 22));

        string.Join('|', LineParts.Of(line, read.Items, read.Errors).Select(part => part.Text + (part.Errors.IsEmpty ? "" : "!"))).Should().Be(expected);
    }

    [Fact]
    public void are_never_lost_whatever_was_typed()
    {
        var random = new Random(20261122);
        var words = new[] { "F 63", "quux", "LUAD", ",", ";", " ", "EGFR p.L858R", "ECOG 9", "1,5", "(", "after", "9008 Tromsø" };
        for (var round = 0; round < 500; round++)
        {
            var line = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => words[random.Next(words.Length)] + (random.Next(2) == 0 ? ", " : " ")));
            var read = ProfileLine.Parse(line, new DateOnly(2026, 11, 22));

            var parts = LineParts.Of(line, read.Items, read.Errors);

            parts.SelectMany(part => part.Errors).Should().BeEquivalentTo(read.Errors, line);
        }
    }
}
