namespace TrialMatch.Terminology.Tests;

public class The_drug_tables
{
    private static readonly Drugs Drugs = Drugs.Current;

    [Fact]
    public void place_every_substance_in_classes_that_exist()
    {
        foreach (var drug in Drugs.All.Where(d => d.Kind == DrugConceptKind.Substance))
        {
            drug.Parents.Should().NotBeEmpty(drug.Name);
            drug.Parents.Should().OnlyContain(parent => Drugs.Find(parent)!.Kind == DrugConceptKind.Class, drug.Name);
        }
    }

    [Fact]
    public void have_no_class_within_itself()
    {
        foreach (var concept in Drugs.All.Where(d => d.Kind == DrugConceptKind.Class))
            concept.Parents.Should().NotContain(parent => Drugs.IsA(parent, concept.Name), concept.Name);
    }

    [Fact]
    public void refuse_a_cycle_when_they_are_read()
    {
        var above = new DrugConcept("above", DrugConceptKind.Class, ["below"], []);
        var below = new DrugConcept("below", DrugConceptKind.Class, ["above"], []);

        var reading = () => new Drugs([(above, ["above"]), (below, ["below"])]);

        reading.Should().Throw<InvalidOperationException>().WithMessage("*above*lies within itself*");
    }

    [Fact]
    public void refuse_a_class_that_no_table_defines()
    {
        var drug = new DrugConcept("newmab", DrugConceptKind.Substance, ["unheard-of class"], []);

        var reading = () => new Drugs([(drug, ["newmab"])]);

        reading.Should().Throw<InvalidOperationException>().WithMessage("newmab refers to unheard-of class*");
    }

    [Fact]
    public void make_every_regimen_of_substances_that_exist()
    {
        foreach (var regimen in Drugs.All.Where(d => d.Kind == DrugConceptKind.Regimen))
            Drugs.Expand(regimen).Should().HaveCountGreaterThan(1).And.OnlyContain(m => m.Kind == DrugConceptKind.Substance, regimen.Name);
    }

    [Fact]
    public void hold_more_than_150_substances_and_25_regimens()
    {
        Drugs.All.Count(d => d.Kind == DrugConceptKind.Substance).Should().BeGreaterThan(150);
        Drugs.All.Count(d => d.Kind == DrugConceptKind.Regimen).Should().BeGreaterThan(25);
    }

    [Fact]
    public void know_half_lives_of_substances_alone_and_none_beyond_two_months()
    {
        var known = DrugTables.HalfLives().ToList();

        known.Should().OnlyContain(row => Drugs.Find(row.Name) != null && Drugs.Find(row.Name)!.Kind == DrugConceptKind.Substance);
        known.Should().OnlyContain(row => row.Hours >= 1 && row.Hours <= 60 * 24);
        known.Select(row => row.Name).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(100);
    }

    [Fact]
    public void lead_every_class_up_to_a_top_and_name_each_once()
    {
        Drugs.All.Select(concept => concept.Name).Should().OnlyHaveUniqueItems();
        string[] tops = ["systemic anticancer therapy", "supportive therapy", "monoclonal antibody", "bispecific antibody"];
        Drugs.All.Where(concept => concept.Kind != DrugConceptKind.Regimen)
            .Should().OnlyContain(concept => tops.Any(top => Drugs.IsA(concept.Name, top)));
    }

    [Fact]
    public void find_every_concept_by_its_own_name() =>
        Drugs.All.Should().OnlyContain(concept => Drugs.Resolve(concept.Name).Candidates.Contains(concept));

    [Fact]
    public void share_no_name_between_two_concepts_but_those_that_are_truly_ambiguous() =>
        DrugTables.Read()
            .SelectMany(entry => entry.Names)
            .Where(name => Drugs.Resolve(name).IsAmbiguous)
            .Distinct()
            .Should().BeEquivalentTo("TC");

    [Fact]
    public void do_not_count_supportive_drugs_as_anticancer_therapy()
    {
        foreach (var drug in new[] { "denosumab", "zoledronic acid", "leucovorin", "dexamethasone" })
            Drugs.IsA(drug, "systemic anticancer therapy").Should().BeFalse(drug);
    }
}
