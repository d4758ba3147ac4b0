using TrialMatch.Panel.Members;
using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Members;

public class Suggested_assessors
{
    private static readonly PanelCase Case = At(Stage.Accepted)!;

    [Fact]
    public void have_the_specialty_and_the_least_to_do()
    {
        var suggestion = AssessorSuggestion.For(Case, Members(), new Dictionary<string, int> { ["lead"] = 2, ["leader"] = 1 }, Today);

        suggestion.Leads.Select(candidate => candidate.Member.Subject).Should().Equal("reader", "leader", "lead");
        suggestion.Proposed.Should().StartWith(new Assessor("reader", Part.Lead)).And.HaveCount(2);
    }

    [Fact]
    public void are_the_same_however_often_one_asks()
    {
        var loads = new Dictionary<string, int> { ["co"] = 1 };

        AssessorSuggestion.For(Case, Members(), loads, Today).Proposed.Should().Equal(AssessorSuggestion.For(Case, Members(), loads, Today).Proposed);
    }

    [Fact]
    public void are_there_have_room_and_are_not_disqualified()
    {
        var register = PanelRegister.Evolve(Members(), new PanelAbsenceRegistered("reader", Today, Today.AddDays(3)));
        register = PanelRegister.Evolve(register, new PanelAbsenceRegistered("leader", Today.AddDays(13), Today.AddDays(20)));
        var suggestion = AssessorSuggestion.For(Case with { Disqualified = ["lead"] }, register, new Dictionary<string, int> { ["co"] = 3 }, Today);

        suggestion.Leads.Should().BeEmpty("one is away now, one on the due date, one disqualified");
        suggestion.CoAssessors.Select(candidate => candidate.Member.Subject).Should().Equal("third");
        suggestion.Proposed.Should().BeEmpty();
    }

    [Fact]
    public void bring_between_them_what_the_kind_of_case_needs()
    {
        var register = PanelRegister.Evolve(Members(), new PanelMemberJoined("neuro", "Nils Nerve", [Specialty.Neurology], 3, null));

        AssessorSuggestion.For(Case with { Kind = CaseKind.BrainTumour }, register, NoLoads, Today).Lacking.Should().BeEmpty();
        AssessorSuggestion.For(Case with { Kind = CaseKind.BrainTumour }, Members(), NoLoads, Today).Lacking.Should().Equal(Specialty.Neurology);
    }

    [Fact]
    public void of_the_patients_own_hospital_stand_last()
    {
        var register = PanelRegister.Evolve(Members(), new PanelMemberJoined("aa-own", "Eva Egen", [Specialty.Oncology], 30, "974795787"));

        AssessorSuggestion.For(Case, register, NoLoads, Today).Leads[^1].Should().Match<Candidate>(candidate => candidate.Member.Subject == "aa-own" && candidate.OwnHospital);
    }

    [Fact]
    public void pass_the_rules_of_assignment_for_every_kind_of_case()
    {
        var register = Enum.GetValues<Specialty>().Aggregate(Members(), (register, specialty) =>
            PanelRegister.Evolve(register, new PanelMemberJoined($"of-{specialty}", $"{specialty}", [specialty], 5, null)));

        foreach (var kind in Enum.GetValues<CaseKind>())
        {
            var @case = Case with { Kind = kind };
            var proposed = AssessorSuggestion.For(@case, register, NoLoads, Today).Proposed;
            Panel.Assessment.AssignCaseDecider.Decide(new(proposed), @case, register, NoLoads, Coordinator, Now).Refusal.Should().BeNull("{0}", kind);
        }
    }

    private static PanelRegister Members() => World.Panelists;
}
