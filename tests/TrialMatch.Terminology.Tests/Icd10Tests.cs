namespace TrialMatch.Terminology.Tests;

public class The_neoplasm_codes_of_icd_10
{
    private static readonly Icd10 Codes = Icd10.Current;

    [Theory]
    [InlineData("C34.1", "C34.1", "LUNG")]
    [InlineData("C341", "C34.1", "LUNG")]
    [InlineData("c34", "C34", "LUNG")]
    [InlineData("C61", "C61", "PROSTATE")]
    [InlineData("C22.0", "C22.0", "HCC")]
    [InlineData("C22.9", "C22.9", "LIVER")]
    [InlineData("C92.1", "C92.1", "CMLBCRABL1")]
    [InlineData("C43.5", "C43.5", "MEL")]
    [InlineData("D45", "D45", "PV")]
    [InlineData("D32.0", "D32.0", "MNGT")]
    [InlineData("C94.6", "C94.6", "MDS/MPN")]
    public void are_found_with_or_without_the_point_and_lead_to_oncotree(string written, string code, string oncoTree)
    {
        var found = Codes.Find(written)!;
        found.Code.Should().Be(code);
        found.OncoTreeCode.Should().Be(oncoTree);
    }

    [Fact]
    public void all_resolve_by_their_own_spelling()
    {
        var rows = EmbeddedTable.Rows("icd10.tsv").ToList();
        rows.Should().HaveCount(785);
        rows.Should().OnlyContain(row => Codes.Resolve(row[0]).Value!.Code == row[0]);
        rows.Should().OnlyContain(row => Codes.Resolve(row[0].Replace(".", "")).Value!.Code == row[0]);
    }

    [Fact]
    public void fall_in_137_categories_with_labels_in_two_languages()
    {
        Codes.All.Select(code => code.Category).Distinct().Should().HaveCount(137);
        Codes.All.Should().OnlyContain(code => code.LabelNb.Length > 0 && code.LabelEn.Length > 0);
    }

    [Fact]
    public void lead_to_nodes_that_exist() =>
        Codes.All.Where(code => code.OncoTreeCode is not null).Should().NotBeEmpty()
            .And.OnlyContain(code => OncoTree.Current.Find(code.OncoTreeCode!) != null);

    [Fact]
    public void either_lead_to_a_node_or_say_why_not_when_malignant() =>
        Codes.All.Where(code => code.Behaviour == "malignant" && code.OncoTreeCode is null && code.Note is null).Should().BeEmpty();

    [Fact]
    public void are_mapped_row_by_row_to_codes_that_exist() =>
        EmbeddedTable.Rows("icd10_oncotree.tsv").Should().OnlyContain(row => Codes.Find(row[0]) != null && Codes.Find(row[0])!.Code == row[0]);

    [Theory]
    [InlineData("C77.1")]
    [InlineData("C78.7")]
    [InlineData("C79.3")]
    public void of_a_metastasis_do_not_name_the_primary_cancer(string code) =>
        Codes.Find(code)!.OncoTreeCode.Should().BeNull();

    [Theory]
    [InlineData("C34.1", "malignant")]
    [InlineData("D05.1", "in situ")]
    [InlineData("D33.2", "benign")]
    [InlineData("D43.2", "uncertain")]
    public void tell_the_behaviour(string code, string behaviour) => Codes.Find(code)!.Behaviour.Should().Be(behaviour);

    [Fact]
    public void that_do_not_exist_bring_the_category_and_its_neighbours()
    {
        var unknown = Codes.Resolve("C34.7");
        unknown.Candidates.Should().BeEmpty();
        unknown.Nearest.Should().Equal("C34", "C34.8", "C34.9");
        Codes.Resolve("X34").Nearest.Should().Contain("C34");
        Codes.Resolve("lungekreft").Candidates.Should().BeEmpty();
    }
}
