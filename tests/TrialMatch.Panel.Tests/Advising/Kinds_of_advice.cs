using TrialMatch.Panel.Advising;
using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Advising;

public class Kinds_of_advice
{
    [Theory]
    [InlineData(AdviceKind.TrialNorway, "NO", true)]
    [InlineData(AdviceKind.TrialNorway, "SE", false)]
    [InlineData(AdviceKind.TrialNordic, "DK", true)]
    [InlineData(AdviceKind.TrialNordic, "NO", false)]
    [InlineData(AdviceKind.TrialNordic, null, false)]
    [InlineData(AdviceKind.TrialOtherEurope, "DE", true)]
    [InlineData(AdviceKind.TrialOtherEurope, "US", false)]
    [InlineData(AdviceKind.TrialOutsideCoverage, "US", true)]
    public void of_trials_say_where_the_hospital_may_be(AdviceKind kind, string? country, bool stands) =>
        Stands(TrialItem(1, kind, country)).Should().Be(stands);

    [Fact]
    public void all_stand_when_they_have_what_they_need()
    {
        foreach (var kind in Enum.GetValues<AdviceKind>())
            DraftAdviceDecider.Decide(new(Whole(kind), new("Råd.")), At(Stage.InAssessment), Lead, Now).Refusal.Should().BeNull("{0}", kind);
    }

    [Fact]
    public void all_need_a_reason()
    {
        foreach (var kind in Enum.GetValues<AdviceKind>())
        {
            var items = Whole(kind);
            DraftAdviceDecider.Decide(new([items[0] with { Reason = new(" ") }, .. items[1..]], new("Råd.")), At(Stage.InAssessment), Lead, Now)
                .Refusal!.Name.Should().Be(RefusalName.TextMissing, "{0}", kind);
        }
    }

    [Fact]
    public void cite_evidence_where_that_is_asked_for()
    {
        foreach (var kind in Enum.GetValues<AdviceKind>().Where(kind => kind.NeedsEvidence()))
        {
            var items = Whole(kind);
            DraftAdviceDecider.Decide(new([items[0] with { Evidence = [] }, .. items[1..]], new("Råd.")), At(Stage.InAssessment), Lead, Now)
                .Refusal!.Name.Should().Be(RefusalName.EvidenceMissing, "{0}", kind);
        }
    }

    [Fact]
    public void that_treat_the_disease_do_not_stand_beside_no_further_treatment()
    {
        foreach (var kind in Enum.GetValues<AdviceKind>().Where(kind => kind.TreatsDisease()))
        {
            ImmutableArray<AdviceItem> items = [new(1, AdviceKind.NoFurtherTreatment, new("Nei.")), new(2, AdviceKind.Palliation, new("Lindring.")), Whole(kind)[0] with { Rank = 3 }];
            DraftAdviceDecider.Decide(new(items, new("Råd.")), At(Stage.InAssessment), Lead, Now).Refusal!.Name.Should().Be(RefusalName.ItemsContradict, "{0}", kind);
        }
    }

    [Fact]
    public void keep_the_explanation_of_the_match_as_it_stood()
    {
        var drafted = DraftAdviceDecider.Decide(new(Items, new("Råd.")), At(Stage.InAssessment), Lead, Now).Events.OfType<CaseAdviceDrafted>().Single();
        var issued = IssueAdviceDecider.Decide(
            new(["NCT00000001"]), At(Stage.InAssessment).After(drafted, new SentToSecondRead("reader", Today), new AdviceRead("reader", true, null, Today)),
            [new("NCT00000001", 99, true), Unchanged[1]], (_, _) => null, Lead, Now).Events.OfType<CaseAdviceIssued>().Single();

        issued.Items[0].Trial!.Note.Should().Be(Items[0].Trial!.Note, "the trial has changed, the explanation has not");
        issued.TrialChangesSeen.Should().Equal("NCT00000001");
    }

    private static bool Stands(AdviceItem item) => DraftAdviceDecider.Decide(new([item], new("Råd.")), At(Stage.InAssessment), Lead, Now).Refusal is null;

    private static ImmutableArray<AdviceItem> Whole(AdviceKind kind)
    {
        var item = kind.IsTrial() ? TrialItem(1, kind, kind switch { AdviceKind.TrialNorway => "NO", AdviceKind.TrialNordic => "SE", AdviceKind.TrialOtherEurope => "FR", _ => "US" })
            : kind.IsMethod() ? MethodItem(1, kind, Blocked)
            : new AdviceItem(1, kind, new("Fordi.")) { Evidence = [new("Retningslinje 2025")] };
        return kind == AdviceKind.NoFurtherTreatment ? [item, new(2, AdviceKind.Palliation, new("Lindring."))] : [item];
    }
}
