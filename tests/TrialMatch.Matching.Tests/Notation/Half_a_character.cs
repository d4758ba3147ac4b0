using System.Text.Json;
using TrialMatch.Matching.Notation;

namespace TrialMatch.Matching.Tests.Notation;

public class Half_a_character
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void is_refused_in_a_profile_line_at_its_column()
    {
        foreach (var half in (char[])[(char)0xD83D, (char)0xDE00])
        {
            var error = ProfileLine.Parse($"F 63, 😀 LU{half}AD", Today).Errors.Should().ContainSingle().Which;
            (error.Column, error.Message).Should().Be((12, "read half of a character"));
        }
    }

    [Fact]
    public void is_not_seen_in_a_whole_one() =>
        ProfileLine.Parse("F 63, 😀 LUAD", Today).Errors.Should().NotContain(error => error.Message == "read half of a character");

    [Fact]
    public void that_is_no_character_at_all_is_told_as_an_unknown_word() =>
        ProfileLine.Parse($"F 63, {(char)0xFFFE}quux", Today).Errors.Should().ContainSingle().Which.Column.Should().Be(7);

    [Theory]
    [InlineData("""{"facts": [{"fact": "\ud800"}]}""", "/facts/0/fact")]
    [InlineData("""{"facts": [{"fact": "sex"}, {"fact": "diagnosis", "oncoTreeCode": "LU\udc00AD"}]}""", "/facts/1/oncoTreeCode")]
    [InlineData("""{"facts": [{"\ud800": 1}]}""", "/facts/0")]
    [InlineData("""{"\ud800": []}""", "")]
    public void is_refused_in_a_json_profile_at_its_place(string profile, string place)
    {
        using var json = JsonDocument.Parse(profile);

        var (read, errors) = ProfileJson.Read(json.RootElement, Today);

        read.Should().BeNull();
        errors.Should().ContainSingle().Which.Path.Should().Be(place);
    }
}
