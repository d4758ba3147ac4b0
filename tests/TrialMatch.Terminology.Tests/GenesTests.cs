namespace TrialMatch.Terminology.Tests;

public class The_name_of_a_gene
{
    private static readonly Genes Known = Genes.Current;

    [Theory]
    [InlineData("EGFR", "EGFR")]
    [InlineData("egfr", "EGFR")]
    [InlineData(" EGFR ", "EGFR")]
    [InlineData("HER2", "ERBB2")]
    [InlineData("her-2", "ERBB2")]
    [InlineData("HER-2/neu", "ERBB2")]
    [InlineData("p53", "TP53")]
    [InlineData("c-MET", "MET")]
    [InlineData("c-KIT", "KIT")]
    [InlineData("PD-L1", "CD274")]
    [InlineData("MLL", "KMT2A")]
    [InlineData("LKB1", "STK11")]
    [InlineData("TRKA", "NTRK1")]
    [InlineData("H3F3A", "H3-3A")]
    [InlineData("p16", "CDKN2A")]
    [InlineData("Claudin 18.2", "CLDN18")]
    [InlineData("NKX2-1", "NKX2-1")]
    [InlineData("nkx2.1", "NKX2-1")]
    [InlineData("BCMA", "TNFRSF17")]
    [InlineData("C1orf50", "C1orf50")]
    public void is_brought_to_the_approved_symbol(string written, string symbol) =>
        Known.Resolve(written).Value.Should().Be(symbol);

    [Theory]
    [InlineData("TRK", "NTRK1", "NTRK2", "NTRK3")]
    [InlineData("NTRK", "NTRK1", "NTRK2", "NTRK3")]
    [InlineData("BRCA", "BRCA1", "BRCA2")]
    [InlineData("RAS", "KRAS", "NRAS", "HRAS")]
    [InlineData("FGFR", "FGFR1", "FGFR2", "FGFR3", "FGFR4")]
    [InlineData("PI3K", "PIK3CA", "PIK3CD")]
    [InlineData("NEU", "ERBB2", "NEU1")]
    [InlineData("ER", "ESR1")]
    [InlineData("SMA", "ACTA2", "SMN1")]
    [InlineData("PR", "PGR")]
    [InlineData("ALK1", "ALK", "ACVRL1")]
    public void is_never_taken_silently_when_several_genes_carry_it(string written, params string[] symbols)
    {
        var read = Known.Resolve(written);
        read.IsAmbiguous.Should().BeTrue();
        read.Candidates.Should().Contain(symbols);
    }

    [Fact]
    public void means_itself_when_approved_whatever_else_was_once_called_so()
    {
        Known.Resolve("AR").Value.Should().Be("AR", "AKR1B1 was called AR too");
        EmbeddedTable.Rows("genes.tsv").Should().OnlyContain(row => Known.Resolve(row[0]).Value == row[0]);
    }

    [Fact]
    public void is_approved_only_in_the_exact_spelling()
    {
        Known.IsApproved("ERBB2").Should().BeTrue();
        Known.IsApproved("erbb2").Should().BeFalse();
        Known.IsApproved("HER2").Should().BeFalse();
    }

    [Theory]
    [InlineData("EGRF", "EGFR")]
    [InlineData("BRAFF", "BRAF")]
    [InlineData("KRSA", "KRAS")]
    [InlineData("PIK3CX", "PIK3CA")]
    public void is_offered_when_misspelled(string written, string near)
    {
        var read = Known.Resolve(written);
        read.Candidates.Should().BeEmpty();
        read.Nearest.Should().Contain(near);
    }

    [Theory]
    [InlineData("")]
    [InlineData("lungekreft")]
    [InlineData("---")]
    public void is_unknown_when_nothing_carries_it(string written) => Known.Resolve(written).Candidates.Should().BeEmpty();

    [Theory]
    [InlineData("ALL")]
    [InlineData("HRD")]
    [InlineData("SD")]
    [InlineData("MDS")]
    [InlineData("SCC")]
    public void is_no_word_that_an_oncologist_means_otherwise(string written) =>
        Known.Resolve(written).Candidates.Should().BeEmpty();

    [Fact]
    public void is_the_code_of_a_cancer_only_where_both_are_in_daily_use() =>
        EmbeddedTable.Rows("gene_aliases.tsv").Select(row => row[0])
            .Where(alias => OncoTree.Current.Find(alias) != null)
            .Should().BeEquivalentTo("ABL", "BRCA", "RAS");

    [Fact]
    public void leads_from_every_alias_to_approved_genes_only()
    {
        var rows = EmbeddedTable.Rows("gene_aliases.tsv").ToList();
        rows.Should().HaveCountGreaterThan(39_000).And.OnlyHaveUniqueItems(row => NameIndex<string>.Key(row[0]));
        rows.SelectMany(row => row[1].Split('|')).Where(symbol => !Known.IsApproved(symbol)).Should().BeEmpty();
        rows.Where(row => row[1].Contains('|')).Should().OnlyContain(row => Known.Resolve(row[0]).IsAmbiguous);
    }
}
