namespace TrialMatch.Terminology.Tests;

public class A_codon
{
    [Theory]
    [InlineData("G12", 'G', 12)]
    [InlineData("g12", 'G', 12)]
    [InlineData("G12X", 'G', 12)]
    [InlineData("G12x", 'G', 12)]
    [InlineData("Gly12", 'G', 12)]
    [InlineData("p.G12", 'G', 12)]
    [InlineData("p.Gly12", 'G', 12)]
    [InlineData("p.Gly12Xaa", 'G', 12)]
    [InlineData("Gly12Xaa", 'G', 12)]
    [InlineData("V600", 'V', 600)]
    [InlineData("codon 12", null, 12)]
    [InlineData("kodon 61", null, 61)]
    [InlineData("codon G12", 'G', 12)]
    public void is_read_whatever_becomes_of_it(string written, char? reference, int position)
    {
        CodonPosition.TryParse(written, out var codon, out var error).Should().BeTrue(error);
        codon.Should().Be(new CodonPosition(reference, position));
    }

    [Theory]
    [InlineData("G12C", "character 4: expected the end of the codon")]
    [InlineData("p.G12X", "character 6: expected the end of the codon")]
    [InlineData("Gly12X", "character 6: expected the end of the codon")]
    [InlineData("12", "character 1: expected a residue")]
    [InlineData("G", "character 2: expected a position")]
    [InlineData("codon", "character 6: expected a position")]
    [InlineData("G0", "character 2: expected a position")]
    [InlineData("", "character 1: expected a residue")]
    public void is_refused_with_the_place_and_the_reason(string written, string reason)
    {
        CodonPosition.TryParse(written, out var codon, out var error).Should().BeFalse();
        codon.Should().BeNull();
        error.Should().Contain(reason);
    }

    [Theory]
    [ClassData(typeof(ProteinChangeSpellings))]
    public void is_never_read_where_a_full_change_is_written(string change, string canonical) =>
        CodonPosition.TryParse(change, out _, out _).Should().BeFalse($"{change} is {canonical}");

    [Theory]
    [InlineData("Gly12", "G12")]
    [InlineData("codon 12", "codon 12")]
    public void is_written_short(string written, string shortForm)
    {
        CodonPosition.TryParse(written, out var codon, out _).Should().BeTrue();
        codon!.ToString().Should().Be(shortForm);
    }
}
