namespace TrialMatch.Terminology.Tests;

public class A_gene_panel
{
    [Theory]
    [InlineData("TSO500", "TSO500", 523)]
    [InlineData("tso-500", "TSO500", 523)]
    [InlineData("TruSight Oncology 500", "TSO500", 523)]
    [InlineData("FoundationOne CDx", "F1CDX", 324)]
    [InlineData("Foundation One CDx", "F1CDX", 324)]
    [InlineData("MSK-IMPACT", "MSK-IMPACT-505", 505)]
    public void is_found_by_its_names_and_covers_a_known_number_of_genes(string written, string code, int genes)
    {
        var panel = GenePanels.Current.Resolve(written).Value!;
        panel.Code.Should().Be(code);
        panel.Genes.Should().HaveCount(genes).And.Contain(["EGFR", "KRAS", "TP53"]);
    }

    [Fact]
    public void names_its_genes_by_approved_symbols() =>
        GenePanels.Current.All.SelectMany(panel => panel.Genes).Should().OnlyContain(gene => Genes.Current.IsApproved(gene));

    [Fact]
    public void tells_which_kinds_of_change_it_reports_of_which_genes()
    {
        var panel = GenePanels.Current.Resolve("TSO500").Value!;
        panel.Fusions.Should().HaveCount(55).And.Contain("NTRK3").And.NotContain("KRAS");
        panel.Gains.Should().HaveCount(59).And.Contain("MET").And.NotContain("CDKN2A");
        panel.Losses.Should().BeEmpty();
        GenePanels.Current.All.Should().OnlyContain(each => each.Gains.IsSubsetOf(each.Genes) && each.Losses.IsSubsetOf(each.Genes) && each.Fusions.IsSubsetOf(each.Genes));
    }

    [Fact]
    public void is_offered_when_misspelled() =>
        GenePanels.Current.Resolve("TSO50").Nearest.Should().Contain("TSO500");
}
