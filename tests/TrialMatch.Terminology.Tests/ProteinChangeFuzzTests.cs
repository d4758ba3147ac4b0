namespace TrialMatch.Terminology.Tests;

public class Any_text_read_as_a_protein_change
{
    private const int Seed = 20261122;

    [Fact]
    public void is_either_a_change_that_reads_back_from_its_canonical_form_or_an_error_inside_the_text()
    {
        var random = new Random(Seed);
        string[] spellings = [.. new ProteinChangeSpellings().Select(row => (string)row[0])];
        var (read, refused) = (0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            var text = Damaged(spellings[random.Next(spellings.Length)], random);
            if (ProteinChange.TryParse(text, out var change, out var error))
            {
                read++;
                ProteinChange.TryParse(change.ToString(), out var again, out var lost).Should().BeTrue($"{text} gave {change}: {lost}");
                again.Should().Be(change, $"{text} was read");
            }
            else
            {
                refused++;
                CharacterIn(error, text).Should().BeInRange(1, text.Length + 1, error);
            }
        }

        read.Should().BeGreaterThan(1000);
        refused.Should().BeGreaterThan(1000);
    }

    private static string Damaged(string text, Random random)
    {
        const string Signs = "ARNDCQEGHILKMFPSTWYVUOXZBxarndel0123456789_*?=>()[]. p-";
        var at = random.Next(text.Length);
        var sign = Signs[random.Next(Signs.Length)].ToString();
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, sign),
            2 => text.Remove(at, 1).Insert(at, sign),
            _ => text[..at] + text[at..].Replace(text[at].ToString(), sign, StringComparison.Ordinal),
        };
    }

    private static int CharacterIn(string error, string text)
    {
        var rest = error[$"\"{text}\", character ".Length..];
        return int.Parse(rest[..rest.IndexOf(':')], System.Globalization.CultureInfo.InvariantCulture);
    }
}
