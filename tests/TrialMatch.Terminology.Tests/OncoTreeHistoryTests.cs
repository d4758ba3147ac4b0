namespace TrialMatch.Terminology.Tests;

public class A_code_of_an_earlier_version
{
    private static readonly OncoTree Tree = OncoTree.Current;

    [Theory]
    [InlineData("GBM", "GB")]
    [InlineData("MM", "PCM")]
    [InlineData("DIPG", "DMG")]
    [InlineData("blood", "MYELOID")]
    [InlineData("ALL", "BLL", "TLL")]
    [InlineData("CLL", "CLLSLL")]
    [InlineData("LUAD", "LUAD")]
    [InlineData("NOSUCH")]
    public void becomes_the_nodes_of_today(string code, params string[] today) =>
        Tree.Today(code).Select(node => node.Code).Should().BeEquivalentTo(today);

    [Fact]
    public void may_be_either_where_the_code_was_given_to_another_tumour_since()
    {
        Tree.Today("LUAD", "oncotree_2018_06_01").Should().ContainSingle().Which.Code.Should().Be("LUAD");
        foreach (var reused in Tree.History.Where(former => Tree.Find(former.Code) is { } now && now != former.Now))
        {
            Tree.Today(reused.Code).Should().ContainSingle("today's version means today's node");
            Tree.Today(reused.Code, "oncotree_2018_06_01").Should().Contain([reused.Now, Tree.Find(reused.Code)!]);
        }
    }

    [Fact]
    public void says_how_it_changed()
    {
        Tree.History.Should().HaveCountGreaterThan(30).And.OnlyHaveUniqueItems();
        Tree.History.Should().Contain(former => former.Code == "PTCLNOS" && former.Now.Code == "PTCL" && former.Change == TumourTypeChange.Renamed);
        Tree.History.Should().Contain(former => former.Code == "GBM" && former.Change == TumourTypeChange.Revoked);
        Tree.History.Should().Contain(former => former.Code == "DIPG" && former.Change == TumourTypeChange.Merged);
    }

    [Fact]
    public void is_read_by_people_too() =>
        Tree.History.Should().OnlyContain(former => !Tree.Resolve(former.Code).Candidates.IsEmpty);
}

public class The_label_of_a_tumour
{
    private static readonly OncoTree Tree = OncoTree.Current;

    [Fact]
    public void is_in_norwegian_for_every_main_type()
    {
        var without = Tree.All.Where(node => node.MainType.Length > 0)
            .GroupBy(node => node.MainType)
            .Where(kind => kind.Where(node => node.Parent is null || Tree.Find(node.Parent)!.MainType != kind.Key).All(node => node.LabelNb == node.Name))
            .Select(kind => $"{kind.Key}: {string.Join(' ', kind.Select(node => node.Code).Take(6))}");
        without.Should().BeEmpty();
    }

    [Fact]
    public void is_read_back() =>
        Tree.All.Should().OnlyContain(node => Tree.Resolve(node.LabelNb).Candidates.Contains(node) || node.LabelNb == node.Name);

    [Theory]
    [InlineData("ikkje-småcella lungekreft", "NSCLC")]
    [InlineData("melanom i auget", "OM")]
    [InlineData("plateepitelkreft i spiserøyret", "ESCC")]
    [InlineData("klarcella nyrecellekreft", "CCRCC")]
    [InlineData("tjukktarmskreft", "COAD")]
    public void is_read_in_nynorsk(string written, string code) => Tree.Resolve(written).Value?.Code.Should().Be(code);

    [Fact]
    public void is_an_organs_name_for_no_tissue() =>
        Tree.All.Where(node => node.Level == 1).Should().OnlyContain(node => node.LabelEn != node.Name && node.LabelNb != node.Name);
}
