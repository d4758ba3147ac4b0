namespace TrialMatch.Terminology.Tests;

public class A_vocabulary
{
    public static TheoryData<string, Vocabulary> All => new()
    {
        { "conditions", Vocabulary.Conditions },
        { "infections", Vocabulary.Infections },
        { "metastatic sites", Vocabulary.MetastaticSites },
        { "biomarkers", Vocabulary.Biomarkers },
        { "medications", Vocabulary.Medications },
        { "reproduction", Vocabulary.Reproduction },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void finds_each_term_by_code_and_both_names_and_only_that(string name, Vocabulary list)
    {
        list.All.Should().NotBeEmpty(name);
        foreach (var term in list.All)
        {
            list.Find(term.Code).Should().BeSameAs(term);
            list.Resolve(term.NameEn).Value.Should().BeSameAs(term);
            list.Resolve(term.NameNb).Value.Should().BeSameAs(term);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void has_wider_terms_that_exist_and_never_a_circle(string name, Vocabulary list)
    {
        foreach (var term in list.All)
        {
            var seen = new HashSet<string>();
            for (var at = term; at.Parent is not null; at = list.Find(at.Parent)!)
                seen.Add(at.Code).Should().BeTrue($"{name}: {at.Code}");
        }
    }

    [Fact]
    public void knows_that_brain_and_leptomeninges_lie_within_the_central_nervous_system()
    {
        var sites = Vocabulary.MetastaticSites;

        sites.IsWithin(sites.Resolve("hjernemetastaser").Value!.Code, "cns").Should().BeTrue();
        sites.IsWithin("leptomeningeal", "cns").Should().BeTrue();
        sites.IsWithin("cns", "brain").Should().BeFalse();
        sites.IsWithin("liver", "cns").Should().BeFalse();
    }

    [Theory]
    [InlineData("ILD", "interstitial-lung-disease")]
    [InlineData("hjertesvikt", "heart-failure")]
    [InlineData("QT prolongation", "qt-prolongation")]
    public void knows_comorbidities_by_their_everyday_names(string written, string code) =>
        Vocabulary.Conditions.Resolve(written).Value!.Code.Should().Be(code);

    [Theory]
    [InlineData("itraconazole", "strong-cyp3a4-inhibitor")]
    [InlineData("warfarin", "anticoagulant")]
    [InlineData("prednisolon", "corticosteroid")]
    public void puts_common_medicines_into_their_interaction_class(string written, string medicationClass) =>
        Vocabulary.Medications.IsWithin(Vocabulary.Medications.Resolve(written).Value!.Code, medicationClass).Should().BeTrue();

    [Theory]
    [InlineData("PD-L1", "CD274")]
    [InlineData("HER2", "ERBB2")]
    [InlineData("FRα", "FOLR1")]
    [InlineData("østrogenreseptor", "ESR1")]
    [InlineData("TROP-2", "TACSTD2")]
    public void links_a_biomarker_to_its_gene(string written, string gene) =>
        Vocabulary.Biomarkers.Resolve(written).Value!.Gene.Should().Be(gene);

    [Fact]
    public void offers_the_nearest_term_for_a_word_that_it_lacks() =>
        Vocabulary.Infections.Resolve("hepatits B").Nearest.Should().Contain("hepatitis B");
}
