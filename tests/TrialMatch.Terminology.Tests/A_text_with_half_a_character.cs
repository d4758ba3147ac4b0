namespace TrialMatch.Terminology.Tests;

public class A_text_with_half_a_character
{
    // Written as numbers: a half character cannot stand in an attribute.
    private static readonly string[] Halves = [((char)0xD800).ToString(), ((char)0xDC00).ToString(), ((char)0xFFFE).ToString(), $"{(char)0xDC00}{(char)0xD800}"];

    [Fact]
    public void names_what_its_other_characters_name()
    {
        foreach (var half in Halves)
        {
            Countries.Current.Resolve($"Nor{half}way").Value!.Code.Should().Be("NO");
            Countries.Current.Resolve(half).Value.Should().BeNull();
        }
    }

    [Fact]
    public void is_made_whole_and_a_whole_one_is_left_alone()
    {
        WellFormedText.Of("a😀ø").Should().Be("a😀ø");
        WellFormedText.Of($"😀{(char)0xD83D}").Should().Be("😀\ufffd");
    }
}
