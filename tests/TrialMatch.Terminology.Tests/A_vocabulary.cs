using System.Collections.Immutable;

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
        { "toxicities", Vocabulary.Toxicities },
        { "states of the disease", Vocabulary.DiseaseStates },
        { "circumstances", Vocabulary.Circumstances },
        { "samples", Vocabulary.Samples },
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
            term.Parents.All(parent => list.Find(parent) is not null).Should().BeTrue($"{name}: {term.Code}");
            Climb(list, term, []);
        }

        void Climb(Vocabulary terms, Term at, ImmutableHashSet<string> below)
        {
            below.Should().NotContain(at.Code, name);
            foreach (var parent in at.Parents)
                Climb(terms, terms.Find(parent)!, below.Add(at.Code));
        }
    }

    [Theory]
    [InlineData("voriconazole", "strong-cyp3a4-inhibitor", "qt-prolonging")]
    [InlineData("aspirin", "antiplatelet", "nsaid")]
    [InlineData("klaritromycin", "antibiotic", "p-gp-inhibitor")]
    public void knows_all_classes_of_a_medicine(string written, params string[] classes)
    {
        var code = Vocabulary.Medications.Resolve(written).Value!.Code;

        classes.Should().OnlyContain(of => Vocabulary.Medications.IsWithin(code, of));
    }

    [Theory]
    [InlineData("myocardial-infarction", true)]
    [InlineData("gastrointestinal-bleeding", true)]
    [InlineData("deep-vein-thrombosis", true)]
    [InlineData("heart-failure", false)]
    [InlineData("pneumonitis", false)]
    public void tells_what_happens_from_what_lasts(string code, bool happens) =>
        Vocabulary.Conditions.IsEvent(code).Should().Be(happens);

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
