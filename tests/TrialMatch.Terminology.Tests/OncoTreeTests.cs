namespace TrialMatch.Terminology.Tests;

public class The_tree_of_tumour_types
{
    private static readonly OncoTree Tree = OncoTree.Current;

    [Fact]
    public void has_every_node_of_its_version()
    {
        Tree.Version.Should().Be("oncotree_2025_10_03");
        Tree.All.Should().HaveCount(898).And.OnlyHaveUniqueItems(node => node.Code);
    }

    [Fact]
    public void hangs_every_node_but_the_root_one_level_below_a_parent_that_exists()
    {
        Tree.All.Where(node => node.Parent is null).Should().ContainSingle().Which.Code.Should().Be("TISSUE");
        Tree.All.Where(node => node.Parent is not null)
            .Should().OnlyContain(node => Tree.Find(node.Parent!) != null && Tree.Find(node.Parent!)!.Level == node.Level - 1);
    }

    [Theory]
    [InlineData("LUAD", "NSCLC", true)]
    [InlineData("LUAD", "LUNG", true)]
    [InlineData("LUAD", "LUAD", true)]
    [InlineData("luad", "nsclc", true)]
    [InlineData("NSCLC", "LUAD", false)]
    [InlineData("SCLC", "NSCLC", false)]
    [InlineData("HGSOC", "OVT", true)]
    [InlineData("GB", "DIFG", true)]
    [InlineData("CLLSLL", "NHL", true)]
    [InlineData("LUAD", "TISSUE", true)]
    [InlineData("NOSUCH", "TISSUE", false)]
    [InlineData("LUAD", "NOSUCH", false)]
    public void tells_whether_a_node_lies_within_another(string code, string ancestor, bool within) =>
        Tree.IsWithin(code, ancestor).Should().Be(within);

    [Theory]
    [InlineData("LUAD", true, false)]
    [InlineData("CUP", true, false)]
    [InlineData("GB", true, false)]
    [InlineData("DLBCLNOS", false, true)]
    [InlineData("AML", false, true)]
    [InlineData("MYELOID", false, true)]
    [InlineData("TLYM", false, true)]
    [InlineData("MLYM", false, true)]
    [InlineData("TISSUE", false, false)]
    [InlineData("NOSUCH", false, false)]
    public void tells_solid_tumours_from_cancers_of_blood_and_lymph(string code, bool solid, bool liquid)
    {
        Tree.IsSolid(code).Should().Be(solid);
        Tree.IsLiquid(code).Should().Be(liquid);
    }

    [Fact]
    public void has_each_node_either_solid_or_liquid_save_the_root() =>
        Tree.All.Where(node => Tree.IsSolid(node.Code) == Tree.IsLiquid(node.Code))
            .Should().ContainSingle().Which.Code.Should().Be("TISSUE");

    [Fact]
    public void finds_codes_whatever_the_case_and_only_current_ones()
    {
        Tree.Find("luad")!.Name.Should().Be("Lung Adenocarcinoma");
        Tree.Find("GBM").Should().BeNull("the code was renamed to GB");
    }
}
