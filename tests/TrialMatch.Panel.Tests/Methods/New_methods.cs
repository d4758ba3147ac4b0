using TrialMatch.Panel.Advising;
using TrialMatch.Panel.Methods;
using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Methods;

public class New_methods
{
    private static readonly MethodStatus Ordered = new(MethodState.Ordered, new DateOnly(2025, 5, 1), "ID2025_010");
    private static readonly MethodStatus Rejected = new(MethodState.Rejected, new DateOnly(2026, 2, 1), "Beslutningsforum 2026-02");

    [Fact]
    public void keep_every_status_with_its_date()
    {
        var method = Recorded(Rejected, Ordered);

        method.StatusOn(new DateOnly(2025, 4, 30)).Should().BeNull("nothing is known of it then");
        method.StatusOn(new DateOnly(2026, 1, 31)).Should().Be(Ordered);
        method.StatusOn(new DateOnly(2026, 2, 1)).Should().Be(Rejected);
    }

    [Fact]
    public void are_found_whatever_the_case_of_letters()
    {
        Method.StreamFor("Dabrafenib ", "luad").Should().Be(Method.StreamFor("dabrafenib", "LUAD"));
        Method.StreamFor("dabrafenib", "LUAD").Should().NotBe(Method.StreamFor("dabrafenib", "MEL"));
    }

    [Fact]
    public void need_a_source_a_day_that_has_been_and_somebody_who_may()
    {
        Name(Ordered with { Source = "" }, Coordinator).Should().Be(RefusalName.EvidenceMissing);
        Name(Ordered with { On = Today.AddDays(1) }, Coordinator).Should().Be(RefusalName.DateImpossible);
        Name(Ordered, Doctor).Should().Be(RefusalName.NotPermitted);
    }

    [Fact]
    public void are_not_recorded_twice() =>
        RecordMethodStatusDecider.Decide(new("dabrafenib", "LUAD", Ordered), Recorded(Ordered), Coordinator, Now).Should().Match<Decision>(decision => decision.Refusal == null && decision.Events.IsEmpty);

    [Theory]
    [InlineData(MethodState.NotOrdered, false)]
    [InlineData(MethodState.Ordered, true)]
    [InlineData(MethodState.UnderAssessment, true)]
    [InlineData(MethodState.Approved, false)]
    [InlineData(MethodState.ApprovedWithConditions, false)]
    [InlineData(MethodState.Rejected, true)]
    [InlineData(MethodState.GroupException, false)]
    public void block_or_do_not(MethodState state, bool blocks)
    {
        state.Blocks().Should().Be(blocks);
        (state.IsOpen() && blocks).Should().BeFalse();
        var item = MethodItem(1, AdviceKind.BlockedByNyeMetoder, new MethodStatus(state, Today, "ID"));

        DraftAdviceDecider.Decide(new([item], new("Råd.")), At(Stage.InAssessment), Lead, Now).Refusal?.Name
            .Should().Be(blocks ? null : RefusalName.MethodNotBlocked);
    }

    [Fact]
    public void stand_in_the_advice_as_they_were_when_it_was_issued()
    {
        var issued = IssueAdviceDecider.Decide(new(["dabrafenib × LUAD"]), At(Stage.SecondRead), Unchanged, (_, _) => Blocked, Leader, Now)
            .Events.OfType<CaseAdviceIssued>().Single();

        issued.Items.Single(item => item.Method is not null).Method!.Status.Should().Be(Blocked);
    }

    private static RefusalName Name(MethodStatus status, Actor actor) =>
        RecordMethodStatusDecider.Decide(new("dabrafenib", "LUAD", status), null, actor, Now).Refusal!.Name;

    private static Method Recorded(params MethodStatus[] statuses) =>
        statuses.Aggregate((Method?)null, (method, status) => Method.Evolve(method, new MethodStatusRecorded("dabrafenib", "LUAD", status)))!;
}
