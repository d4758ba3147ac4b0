namespace TrialMatch.Terminology.Tests;

public class A_drug_name
{
    private static readonly Drugs Drugs = Drugs.Current;

    [Theory]
    [InlineData("Tagrisso", "osimertinib")]
    [InlineData("OSIMERTINIB", "osimertinib")]
    [InlineData("MabThera", "rituximab")]
    [InlineData("Lorviqua", "lorlatinib")]
    [InlineData("Venclyxto", "venetoclax")]
    [InlineData("T-DXd", "trastuzumab deruxtecan")]
    [InlineData("5-FU", "fluorouracil")]
    [InlineData("karboplatin", "carboplatin")]
    [InlineData("Pluvicto", "lutetium-177 vipivotide tetraxetan")]
    [InlineData("sjekkpunkthemmer", "immune checkpoint inhibitor")]
    [InlineData("PARP-hemmer", "PARP inhibitor")]
    [InlineData("EGFR TKI", "EGFR tyrosine kinase inhibitor")]
    [InlineData("3. generasjons EGFR-hemmer", "third-generation EGFR inhibitor")]
    [InlineData("anti-PD-1/PD-L1", "PD-1/PD-L1 inhibitor")]
    [InlineData("CDK4/6 inhibitors", "CDK4/6 inhibitor")]
    [InlineData("anti-PD-1 antibodies", "anti-PD-1")]
    [InlineData("PARP-hemmere", "PARP inhibitor")]
    [InlineData("platinum-based doublet", "platinum")]
    [InlineData("XELOX", "CAPOX")]
    [InlineData("mFOLFOX6", "FOLFOX")]
    public void leads_to_its_concept(string written, string concept) =>
        Drugs.Resolve(written).Value!.Name.Should().Be(concept);

    [Theory]
    [InlineData("anti-PD-(L)1", "PD-1/PD-L1 inhibitor")]
    [InlineData("PD-(L)1 inhibitor", "PD-1/PD-L1 inhibitor")]
    [InlineData("anti-PD-L1", "anti-PD-L1")]
    [InlineData("anti-PD-1", "anti-PD-1")]
    public void keeps_the_two_sides_of_the_PD_1_axis_apart(string written, string concept) =>
        Drugs.Resolve(written).Value!.Name.Should().Be(concept);

    [Fact]
    public void with_two_meanings_is_never_taken_silently()
    {
        var tc = Drugs.Resolve("TC");

        tc.IsAmbiguous.Should().BeTrue();
        tc.Candidates.Select(c => c.Name).Should().BeEquivalentTo("carboplatin-paclitaxel", "docetaxel-cyclophosphamide");
    }

    [Fact]
    public void that_is_misspelt_offers_the_nearest() =>
        Drugs.Resolve("osimertinb").Should().Match<Resolution<DrugConcept>>(r => r.Value == null && r.Nearest[0] == "osimertinib");

    [Theory]
    [InlineData("osimertinib", "third-generation EGFR inhibitor")]
    [InlineData("osimertinib", "EGFR inhibitor")]
    [InlineData("osimertinib", "targeted therapy")]
    [InlineData("osimertinib", "osimertinib")]
    [InlineData("pembrolizumab", "PD-1/PD-L1 inhibitor")]
    [InlineData("pembrolizumab", "immunotherapy")]
    [InlineData("trastuzumab deruxtecan", "HER2-targeted therapy")]
    [InlineData("trastuzumab deruxtecan", "ADC with topoisomerase I payload")]
    [InlineData("letrozole", "endocrine therapy")]
    [InlineData("FOLFOX", "platinum")]
    [InlineData("R-CHOP", "anti-CD20")]
    [InlineData("BTK inhibitor", "kinase inhibitor")]
    [InlineData("trastuzumab deruxtecan", "ADC with deruxtecan payload")]
    [InlineData("enfortumab vedotin", "ADC with microtubule payload")]
    [InlineData("amivantamab", "anti-EGFR antibody")]
    [InlineData("amivantamab", "MET inhibitor")]
    [InlineData("cadonilimab", "anti-PD-1")]
    [InlineData("cadonilimab", "CTLA-4 inhibitor")]
    [InlineData("idelalisib", "PI3K/AKT/mTOR inhibitor")]
    [InlineData("trametinib", "MAPK pathway inhibitor")]
    [InlineData("golcadomide", "immunomodulatory drug")]
    [InlineData("radium-223", "targeted alpha therapy")]
    [InlineData("arlocabtagene autoleucel", "CAR-T")]
    [InlineData("enzalutamide", "androgen receptor pathway inhibitor")]
    public void lies_within_its_classes(string name, string ancestor) => Drugs.IsA(name, ancestor).Should().BeTrue();

    [Theory]
    [InlineData("osimertinib", "first-generation EGFR inhibitor")]
    [InlineData("osimertinib", "chemotherapy")]
    [InlineData("EGFR inhibitor", "osimertinib")]
    [InlineData("atezolizumab", "anti-PD-1")]
    [InlineData("trastuzumab deruxtecan", "chemotherapy")]
    [InlineData("FOLFIRI", "platinum")]
    [InlineData("filgrastim", "systemic anticancer therapy")]
    [InlineData("catadegbrutinib", "BTK inhibitor")]
    [InlineData("a new drug", "targeted therapy")]
    public void lies_within_no_other_class(string name, string ancestor) => Drugs.IsA(name, ancestor).Should().BeFalse();

    [Fact]
    public void of_a_regimen_expands_to_what_is_given() =>
        Drugs.Expand(Drugs.Find("FOLFOX")!).Select(d => d.Name).Should().BeEquivalentTo("fluorouracil", "leucovorin", "oxaliplatin");
}
