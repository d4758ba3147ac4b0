namespace TrialMatch.Terminology.Tests;

public class A_protein_change
{
    [Fact]
    public void is_tested_in_well_over_a_hundred_spellings() => new ProteinChangeSpellings().Should().HaveCountGreaterThan(150);

    [Theory]
    [ClassData(typeof(ProteinChangeSpellings))]
    public void has_one_canonical_form_for_all_its_spellings(string written, string canonical)
    {
        ProteinChange.TryParse(written, out var change, out var error).Should().BeTrue(error);
        error.Should().BeNull();
        change!.ToString().Should().Be(canonical);
        ProteinChange.TryParse(canonical, out var same, out _).Should().BeTrue();
        change.Should().Be(same);
    }

    [Theory]
    [InlineData("", 1, "a residue")]
    [InlineData("   ", 4, "a residue")]
    [InlineData("p.", 3, "a residue")]
    [InlineData("p.?", 3, "a residue")]
    [InlineData("p.0", 3, "a residue")]
    [InlineData("p.=", 3, "a residue")]
    [InlineData("858R", 1, "a residue")]
    [InlineData("B858R", 1, "a residue")]
    [InlineData("Lem858Arg", 2, "a position")]
    [InlineData("Leu", 4, "a position")]
    [InlineData("L0R", 2, "a position")]
    [InlineData("L99999R", 2, "a position")]
    [InlineData("L-5R", 2, "a position")]
    [InlineData("L858", 5, "what becomes of it")]
    [InlineData("L858Z", 5, "what becomes of it")]
    [InlineData("L858?", 5, "what becomes of it")]
    [InlineData("G12X", 4, "* or Ter for a stop, or the codon alone")]
    [InlineData("p.Gly12Xaa", 8, "one residue")]
    [InlineData("L858RR", 6, "the end of the change")]
    [InlineData("L858R T790M", 6, "the end of the change")]
    [InlineData("p.[L858R;T790M]", 9, "\"]\"")]
    [InlineData("p.(L858R", 9, "\")\"")]
    [InlineData("p.L858R)", 8, "the end of the change")]
    [InlineData("(p.(L858R)", 11, "\")\"")]
    [InlineData("c.2573T>G", 1, "a protein change (p.); this is the notation of DNA or RNA")]
    [InlineData("g.55259515T>G", 1, "a protein change (p.)")]
    [InlineData("E746_750del", 6, "a residue")]
    [InlineData("E746_A750", 10, "del, dup, delins or, between neighbours, ins")]
    [InlineData("E746_A750fs", 10, "del, dup, delins or, between neighbours, ins")]
    [InlineData("A750_E746del", 10, "a range that ends after position 750")]
    [InlineData("E746_E746del", 10, "a range that ends after position 746")]
    [InlineData("E746_A750delELRE", 13, "5 residues from 746 to 750, not 4")]
    [InlineData("E746_A750del6", 13, "5 residues from 746 to 750")]
    [InlineData("E746_A750delALREA", 13, "residues that begin with E and end with A")]
    [InlineData("V600delK", 8, "residues that begin with V")]
    [InlineData("D770insSVD", 8, "an insertion names the two neighbours")]
    [InlineData("D770_P772insSVD", 13, "an insertion between neighbours (770 and 771)")]
    [InlineData("D770_N771ins", 13, "the inserted residues")]
    [InlineData("D770_N771inssvd", 13, "the inserted residues, in capitals")]
    [InlineData("D770_N771insS*D", 15, "the end of the change")]
    [InlineData("L747_P753delins", 16, "the new residues")]
    [InlineData("L747_P753delinsB", 16, "the new residues")]
    [InlineData("R97*fs", 7, "no fs after a stop")]
    [InlineData("R97Pfs*1", 7, "a stop after two residues or more")]
    [InlineData("R97Pfs*x", 8, "the number of residues up to the new stop")]
    [InlineData("*97fs", 6, "ext for a change of the stop")]
    [InlineData("L858ext*5", 8, "ext only at the first methionine or at the stop")]
    [InlineData("M1ext5", 6, "- and the new first position")]
    [InlineData("V600E/K", 6, "the end of the change")]
    [InlineData("exon 19 deletion", 2, "a position")]
    [InlineData("amplification", 2, "a position")]
    public void is_refused_with_the_character_and_what_was_expected(string written, int character, string expected)
    {
        ProteinChange.TryParse(written, out var change, out var error).Should().BeFalse();
        change.Should().BeNull();
        error.Should().StartWith($"\"{written}\", character {character}: expected ").And.Contain(expected);
    }

    [Fact]
    public void tells_its_kind_and_its_parts()
    {
        Read("p.Leu858Arg").Should().Be(new ProteinChange(ProteinChangeKind.Substitution, 'L', 858, Alternative: "R"));
        Read("E746_A750del").Should().Be(new ProteinChange(ProteinChangeKind.Deletion, 'E', 746, 'A', 750));
        Read("R97Pfs*23").Should().Be(new ProteinChange(ProteinChangeKind.Frameshift, 'R', 97, Alternative: "P", StopAfter: 23));
        Read("M1ext-5").Should().Be(new ProteinChange(ProteinChangeKind.Extension, 'M', 1, StopAfter: -5));
    }

    [Fact]
    public void differs_from_another_change_at_the_same_place()
    {
        Read("V600E").Should().NotBe(Read("V600K"));
        Read("R97fs").Should().NotBe(Read("R97Pfs*23"), "the short form tells less");
        Read("E746_A750del").Should().NotBe(Read("E746_A750delinsV"));
    }

    private static ProteinChange Read(string text) =>
        ProteinChange.TryParse(text, out var change, out var error) ? change : throw new ArgumentException(error, nameof(text));
}
