namespace TrialMatch.Terminology.Tests;

public class The_name_of_a_tumour
{
    private static readonly OncoTree Tree = OncoTree.Current;

    [Theory]
    [InlineData("lungekreft", "LUNG")]
    [InlineData("ikke-småcellet lungekreft", "NSCLC")]
    [InlineData("ikkje-småcella lungekreft", "NSCLC")]
    [InlineData("NSCLC", "NSCLC")]
    [InlineData("SCLC", "SCLC")]
    [InlineData("småcellet lungekreft", "SCLC")]
    [InlineData("adenokarsinom i lunge", "LUAD")]
    [InlineData("Lung Adenocarcinoma", "LUAD")]
    [InlineData("føflekkreft", "MEL")]
    [InlineData("malignt melanom", "MEL")]
    [InlineData("Melanoma", "MEL")]
    [InlineData("brystkreft", "BREAST")]
    [InlineData("tykktarmskreft", "COAD")]
    [InlineData("tjukktarmskreft", "COAD")]
    [InlineData("endetarmskreft", "READ")]
    [InlineData("tarmkreft", "BOWEL")]
    [InlineData("mCRC", "COADREAD")]
    [InlineData("colorectal cancer", "COADREAD")]
    [InlineData("eggstokkreft", "OVARY")]
    [InlineData("HGSOC", "HGSOC")]
    [InlineData("prostatakreft", "PROSTATE")]
    [InlineData("mCRPC", "PRAD")]
    [InlineData("glioblastom", "GB")]
    [InlineData("hjernesvulst", "BRAIN")]
    [InlineData("brain tumour", "BRAIN")]
    [InlineData("bløtvevssarkom", "SOFT_TISSUE")]
    [InlineData("GIST", "GIST")]
    [InlineData("bukspyttkjertelkreft", "PANCREAS")]
    [InlineData("PDAC", "PAAD")]
    [InlineData("HCC", "HCC")]
    [InlineData("galleveiskreft", "BILIARY_TRACT")]
    [InlineData("kolangiokarsinom", "CHOL")]
    [InlineData("magesekkreft", "STAD")]
    [InlineData("blærekreft", "BLADDER")]
    [InlineData("nyrekreft", "KIDNEY")]
    [InlineData("ccRCC", "CCRCC")]
    [InlineData("livmorhalskreft", "CERVIX")]
    [InlineData("hode-halskreft", "HEAD_NECK")]
    [InlineData("skjoldbruskkjertelkreft", "THYROID")]
    [InlineData("DLBCL", "DLBCLNOS")]
    [InlineData("follikulært lymfom", "FL")]
    [InlineData("Hodgkins lymfom", "HL")]
    [InlineData("myelomatose", "PCM")]
    [InlineData("benmargskreft", "PCM")]
    [InlineData("KLL", "CLLSLL")]
    [InlineData("CLL", "CLLSLL")]
    [InlineData("KML", "CML")]
    [InlineData("AML", "AML")]
    [InlineData("MDS", "MDS")]
    [InlineData("akutt myelogen leukemi", "AML")]
    [InlineData("acute myeloid leukaemia", "AML")]
    [InlineData("nevroblastom", "NBL")]
    [InlineData("Wilms' svulst", "WT")]
    [InlineData("osteosarkom", "OS")]
    [InlineData("rabdomyosarkom", "RMS")]
    [InlineData("meningeom", "MNG")]
    [InlineData("foflekkreft", "MEL")]
    [InlineData("LUNGEKREFT", "LUNG")]
    [InlineData("Salivary Gland Cancer", "SACA")]
    [InlineData("geahpesborasdávda", "LUNG")]
    [InlineData("čižžeborasdávda", "BREAST")]
    public void is_read_in_everyday_words_of_four_languages(string written, string code) =>
        Tree.Resolve(written).Value?.Code.Should().Be(code);

    [Theory]
    [InlineData("GBM", "GB")]
    [InlineData("PTCLNOS", "PTCL")]
    [InlineData("BLOOD", "MYELOID")]
    [InlineData("SEZS", "SS")]
    [InlineData("ALL", "BLL", "TLL")]
    public void may_be_a_code_of_an_earlier_version(string former, params string[] now) =>
        Tree.Resolve(former).Candidates.Select(node => node.Code).Should().Contain(now);

    [Theory]
    [InlineData("ALL", "BLL", "TLL")]
    [InlineData("MM", "PCM", "MEL")]
    [InlineData("MF", "MF", "MYCF", "PMF")]
    [InlineData("pNET", "PNET", "PANET")]
    [InlineData("ACC", "ACC", "ACYC")]
    [InlineData("MBC", "MBC", "BRCA")]
    [InlineData("lymfom", "NHL", "HL")]
    [InlineData("mesoteliom", "PLMESO", "PEMESO", "TMESO")]
    [InlineData("choriocarcinoma", "UCCA", "TCCA", "BCCA")]
    [InlineData("gliom", "DIFG", "ENCG", "EPMT")]
    [InlineData("germ cell tumour", "SEM", "NSGCT", "OGCT", "EGCT", "BGCT", "VGCT")]
    public void is_never_taken_silently_when_it_means_several(string written, params string[] codes)
    {
        var read = Tree.Resolve(written);
        read.IsAmbiguous.Should().BeTrue();
        read.Value.Should().BeNull();
        read.Candidates.Select(node => node.Code).Should().BeEquivalentTo(codes);
    }

    [Theory]
    [InlineData("MF", "Myofibroma")]
    [InlineData("PNET", "Primitive Neuroectodermal Tumor")]
    public void does_not_change_what_a_stored_code_means(string code, string name) =>
        Tree.Find(code)!.Name.Should().Be(name);

    [Theory]
    [InlineData("triple-negative breast cancer")]
    [InlineData("trippel negativ brystkreft")]
    [InlineData("IgG")]
    [InlineData("")]
    [InlineData("  ")]
    public void is_not_known_when_no_node_says_as_much(string written) =>
        Tree.Resolve(written).Candidates.Should().BeEmpty();

    [Fact]
    public void is_offered_when_one_letter_is_wrong()
    {
        Tree.Resolve("glioblastm").Nearest.Should().Contain("glioblastom");
        Tree.Resolve("lungekraft").Nearest.Should().Contain("lungekreft");
    }

    [Fact]
    public void leads_to_the_node_of_that_code_or_to_a_choice_with_it_for_every_code() =>
        Tree.All.Should().OnlyContain(node => Tree.Resolve(node.Code).Candidates.Contains(node));

    [Fact]
    public void leads_back_to_its_node_for_every_official_name() =>
        Tree.All.Where(node => node.Name is not ("Malignant Tumor" or "IgG" or "IgA" or "IgM"))
            .Should().OnlyContain(node => Tree.Resolve(node.Name).Candidates.Contains(node));

    [Fact]
    public void comes_from_a_table_of_hundreds_whose_nodes_all_exist()
    {
        var rows = EmbeddedTable.Rows("cancer_names.tsv").ToList();
        rows.Should().HaveCountGreaterThan(1000).And.OnlyHaveUniqueItems(row => NameIndex<TumourType>.Key(row[0]));
        rows.Should().OnlyContain(row => row[2].Split('|').All(code => Tree.Find(code) != null));
        rows.SelectMany(row => row[1].Split(',')).Distinct().Should().BeEquivalentTo("nb", "nn", "se", "en");
    }
}
