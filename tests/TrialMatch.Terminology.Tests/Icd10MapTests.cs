namespace TrialMatch.Terminology.Tests;

public class The_map_between_icd_10_and_oncotree
{
    private static readonly Icd10 Codes = Icd10.Current;
    private static readonly OncoTree Tree = OncoTree.Current;

    [Fact]
    public void covers_every_malignant_code_and_every_tumour_of_the_brain_and_its_membranes()
    {
        var asked = Codes.All.Where(code => code.Category is ['C', ..] or "D32" or "D33" or "D42" or "D43").ToList();

        asked.Should().HaveCountGreaterThan(450);
        asked.Where(code => code.OncoTreeCodes.IsEmpty).Select(code => code.Code).Should().BeEmpty();
        asked.SelectMany(code => code.OncoTreeCodes).Should().OnlyContain(node => Tree.Find(node) != null);
    }

    [Fact]
    public void says_what_is_lost_wherever_a_code_may_be_several_nodes_or_a_whole_tissue() =>
        Codes.All.Where(code => code.Category is ['C', ..] && (code.OncoTreeCodes.Length > 1 || Tree.Find(code.OncoTreeCodes[0])!.Level == 1))
            .Where(code => code.Note is null).Select(code => code.Code).Should().BeEmpty();

    [Theory]
    [InlineData("C45.9", "PLMESO", "PEMESO", "TMESO")]
    [InlineData("C22.9", "LIVER")]
    [InlineData("C95.0", "MYELOID", "LYMPH")]
    [InlineData("C16.0", "STOMACH", "SOFT_TISSUE")]
    [InlineData("D43.2", "BRAIN")]
    public void names_all_that_a_code_may_be(string code, params string[] nodes) =>
        Codes.Find(code)!.OncoTreeCodes.Should().BeEquivalentTo(nodes);

    [Theory]
    [InlineData("LUAD", "C34")]
    [InlineData("COAD", "C18")]
    [InlineData("CCRCC", "C64")]
    [InlineData("HGSOC", "C56")]
    [InlineData("DCIS", "D05.1")]
    [InlineData("MCL", "C83.1")]
    [InlineData("UM", "C69.3", "C69.4")]
    [InlineData("ATM", "D42")]
    public void leads_back_to_the_codes_that_a_tumour_may_be_recorded_by(string node, params string[] codes) =>
        Codes.CodesOf(Tree.Find(node)!).Select(code => code.Code).Should().Contain(codes).And.HaveCountLessThan(codes.Length + 4);

    [Fact]
    public void leads_back_from_every_node_but_the_root()
    {
        Codes.CodesOf(Tree.Find("TISSUE")!).Should().BeEmpty();
        Tree.All.Where(node => node.Level > 0 && Codes.CodesOf(node).IsEmpty).Select(node => node.Code).Should().BeEmpty();
    }

    [Fact]
    public void comes_back_to_where_it_began_wherever_a_code_says_one_node()
    {
        foreach (var code in Codes.All.Where(code => code.OncoTreeCode is not null))
            Codes.CodesOf(Tree.Find(code.OncoTreeCode!)!).Should().Contain(
                back => back.Category == code.Category || back.OncoTreeCodes.Any(node => Tree.IsWithin(node, code.OncoTreeCode!) || Tree.IsWithin(code.OncoTreeCode!, node)), code.Code);
    }
}
