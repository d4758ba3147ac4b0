namespace TrialMatch.Terminology.Tests;

public class A_change_of_coding_DNA
{
    [Theory]
    [InlineData("c.2573T>G", "c.2573T>G")]
    [InlineData(" c.2573t>g ", "c.2573T>G")]
    [InlineData("c.(2573T>G)", "c.2573T>G")]
    [InlineData("c.[2573T>G]", "c.2573T>G")]
    [InlineData("NM_005228.5:c.2573T>G", "NM_005228.5:c.2573T>G")]
    [InlineData("nm_005228.5(EGFR):c.2573T>G", "NM_005228.5:c.2573T>G")]
    [InlineData("LRG_304t1:c.2573T>G", "LRG_304t1:c.2573T>G")]
    [InlineData("ENST00000275493.7:c.2573T>G", "ENST00000275493.7:c.2573T>G")]
    [InlineData("c.2573=", "c.2573=")]
    [InlineData("c.2573T>T", "c.2573=")]
    [InlineData("c.2235_2249del", "c.2235_2249del")]
    [InlineData("c.2235_2249del15", "c.2235_2249del")]
    [InlineData("c.68_69delAG", "c.68_69del")]
    [InlineData("c.5266dupC", "c.5266dup")]
    [InlineData("c.2310_2311insGGT", "c.2310_2311insGGT")]
    [InlineData("c.2237_2255delinsT", "c.2237_2255delinsT")]
    [InlineData("c.2237_2255>T", "c.2237_2255delinsT")]
    [InlineData("c.34delGinsT", "c.34G>T")]
    [InlineData("c.77_80inv", "c.77_80inv")]
    [InlineData("c.3028+1G>A", "c.3028+1G>A")]
    [InlineData("c.2888-2A>C", "c.2888-2A>C")]
    [InlineData("c.2888-18_2888-7del12", "c.2888-18_2888-7del")]
    [InlineData("c.-124C>T", "c.-124C>T")]
    [InlineData("c.*32G>A", "c.*32G>A")]
    [InlineData("c.3080_3082+5del", "c.3080_3082+5del")]
    public void is_read_in_its_usual_spellings_and_printed_as_HGVS_writes_it(string written, string canonical)
    {
        CodingChange.TryParse(written, out var change, out var error).Should().BeTrue(error);
        change!.ToString().Should().Be(canonical);
        CodingChange.TryParse(canonical, out var again, out _).Should().BeTrue();
        again.Should().Be(change);
    }

    [Theory]
    [InlineData("2573T>G", "character 1: expected c. and a change")]
    [InlineData("p.L858R", "character 1: expected c. and a change")]
    [InlineData("g.55259515T>G", "counts in the genome")]
    [InlineData("c.", "character 3: expected a position")]
    [InlineData("c.2573", "character 7: expected what becomes of it")]
    [InlineData("c.2573T>GG", "one base that becomes another")]
    [InlineData("c.2573_2570del", "a range that ends after 2573")]
    [InlineData("c.2235_2249del14", "15 bases from 2235 to 2249, not 14")]
    [InlineData("c.2310_2315insGGT", "an insertion between two neighbours")]
    [InlineData("c.2573T>G)", "the end of the change")]
    [InlineData("c.(2573T>G", "the end of the change")]
    [InlineData("c.999999T>G", "a position that a gene can have")]
    public void is_refused_with_the_place_and_the_reason(string written, string reason)
    {
        CodingChange.TryParse(written, out var change, out var error).Should().BeFalse();
        change.Should().BeNull();
        error.Should().Contain(reason);
    }

    [Theory]
    [InlineData("EGFR", "c.2573T>G", 21)]
    [InlineData("EGFR", "c.2235_2249del", 19)]
    [InlineData("MET", "c.3028+1G>A", 14)]
    [InlineData("MET", "c.2888-2A>C", 14)]
    [InlineData("MET", "NM_001127500.3:c.3082+1G>T", 14)]
    [InlineData("TP53", "c.559+1G>A", 5)]
    [InlineData("KIT", "c.1648-1G>A", 11)]
    [InlineData("EGFR", "c.-216G>T", null)]
    [InlineData("BRCA1", "c.68_69del", null)]
    public void lies_in_an_exon_or_at_its_splice_site(string gene, string written, int? exon) => ExonMap.ExonOf(gene, Read(written)).Should().Be(exon);

    [Theory]
    [InlineData("c.3028+1G>A", true)]
    [InlineData("c.2888-2A>C", true)]
    [InlineData("c.3080_3082+5del", true)]
    [InlineData("c.3028+5G>A", false)]
    [InlineData("c.2573T>G", false)]
    public void hits_splicing_in_the_two_bases_next_to_an_exon(string written, bool hits) => Read(written).HitsSpliceSite.Should().Be(hits);

    [Fact]
    public void cannot_be_compared_with_one_that_is_counted_in_another_transcript()
    {
        Read("NM_000245.4:c.3028+1G>A").IsSameAs(Read("NM_001127500.3:c.3028+1G>A")).Should().BeNull();
        Read("NM_000245.4:c.3028+1G>A").IsSameAs(Read("NM_000245.3:c.3028+1G>A")).Should().BeTrue();
        Read("c.3028+1G>A").IsSameAs(Read("NM_000245.3:c.3028+1G>A")).Should().BeTrue();
        Read("c.3028+1G>A").IsSameAs(Read("c.3028+1G>T")).Should().BeFalse();
    }

    [Fact]
    public void is_never_read_into_a_crash_when_damaged()
    {
        var random = new Random(20261122);
        const string Signs = "ACGTdelinsup0123456789_*+->=()[]c. :";
        for (var i = 0; i < 5_000; i++)
        {
            var text = "NM_005228.5:c.2235_2249+1delinsAAT".ToCharArray();
            for (var slip = random.Next(1, 6); slip > 0; slip--)
                text[random.Next(text.Length)] = Signs[random.Next(Signs.Length)];
            var written = new string(text);
            if (CodingChange.TryParse(written, out var change, out var error))
            {
                CodingChange.TryParse(change.ToString(), out var again, out var lost).Should().BeTrue($"{written} gave {change}: {lost}");
                again.Should().Be(change);
            }
            else
            {
                error.Should().Contain("expected");
            }
        }
    }

    private static CodingChange Read(string text) =>
        CodingChange.TryParse(text, out var change, out var error) ? change : throw new ArgumentException(error, nameof(text));
}

public class An_HLA_allele
{
    [Theory]
    [InlineData("HLA-A*02:01", "A*02:01")]
    [InlineData("A*02:01", "A*02:01")]
    [InlineData("HLA-A*0201", "A*02:01")]
    [InlineData("HLA-A02:01", "A*02:01")]
    [InlineData("HLA-A2", "A*02")]
    [InlineData("hla-drb1*04:01", "DRB1*04:01")]
    [InlineData("A*02:01:01:02", "A*02:01:01:02")]
    [InlineData("A*24:09N", "A*24:09N")]
    public void is_read_as_typed_and_as_once_named(string written, string canonical)
    {
        HlaAllele.TryParse(written, out var allele, out var error).Should().BeTrue(error);
        allele!.ToString().Should().Be(canonical);
    }

    [Theory]
    [InlineData("A*02:01:01", "A*02:01", true)]
    [InlineData("A*02:01", "A*02", true)]
    [InlineData("A*02", "A*02:01", false)]
    [InlineData("A*02:011", "A*02:01", false)]
    [InlineData("B*02:01", "A*02:01", false)]
    [InlineData("A*02:01N", "A*02:01", false)]
    public void is_another_when_typed_more_finely(string fine, string coarse, bool within)
    {
        HlaAllele.TryParse(fine, out var one, out _).Should().BeTrue();
        HlaAllele.TryParse(coarse, out var other, out _).Should().BeTrue();
        one!.IsWithin(other!).Should().Be(within);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HLA")]
    [InlineData("HLA-Z*02:01")]
    [InlineData("A*2:1:1:1:1")]
    public void is_refused_when_it_is_none(string written) => HlaAllele.TryParse(written, out _, out _).Should().BeFalse();
}
