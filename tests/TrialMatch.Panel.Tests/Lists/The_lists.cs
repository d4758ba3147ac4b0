using TrialMatch.Panel.Lists;
using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Lists;

public class The_lists
{
    private static readonly ImmutableArray<CaseEntry> All = [.. Enum.GetValues<Stage>().Where(stage => stage != Stage.NotBegun).Select(stage => Entry(To(stage), (int)stage))];

    [Fact]
    public void show_the_coordinator_what_goes_on_by_stage_and_due_date()
    {
        var urgent = Entry(To(Stage.InAssessment), 99) is var entry ? entry with { Case = entry.Case with { Due = Today.AddDays(1) } } : null!;

        var board = CaseBoard.Of(All.Add(urgent), Today.AddDays(9));

        board.Columns.Select(column => column.Stage).Should().Equal(Stages.Open.Except([Stage.WishRaised, Stage.Draft, Stage.RegionalReview]));
        var inAssessment = board.Columns.Single(column => column.Stage == Stage.InAssessment);
        inAssessment.Cards[0].Entry.Id.Should().Be(urgent.Id);
        inAssessment.Cards.Select(card => card.Clock!.Alarm).Should().Equal(ClockAlarm.Overdue, ClockAlarm.FirstWarning);
    }

    [Fact]
    public void show_each_their_own_cases()
    {
        MyCases.Of(All, Doctor).Should().HaveCount(All.Length - 1, "nobody has taken up the wish");
        MyCases.Of(All, AnotherDoctor).Should().BeEmpty();
        MyCases.Of(All, ThePatient).Should().HaveCount(All.Length);
        MyCases.Of(All, AnotherPatient).Should().BeEmpty();
        MyCases.Of(All, Lead).Should().OnlyContain(entry => entry.Case.IsAssessor("lead")).And.NotBeEmpty();
        MyCases.Of(All, Third).Should().BeEmpty();
        MyCases.Of(All, Site).Select(entry => entry.Stage).Should().BeEquivalentTo([Stage.FollowUp, Stage.Closed]);
        MyCases.Of(All, Analyst).Should().BeEmpty();
        MyCases.Of(All.Select(entry => entry with { Case = entry.Case with { Disqualified = ["lead"] } }), Lead).Should().BeEmpty();
    }

    [Fact]
    public void tell_each_what_waits_for_them()
    {
        Tasks(Doctor).Should().BeEquivalentTo(
        [
            TaskKind.TakeUpWish, TaskKind.FinishReferral, TaskKind.Submit, TaskKind.CompleteReferral, TaskKind.AnswerPanel, TaskKind.ConveyAdvice, TaskKind.RecordDecision,
            TaskKind.FollowUpOrClose, TaskKind.RecordOutcome, TaskKind.RecordOutcome, TaskKind.RecordOutcome, TaskKind.RecordOutcome,
        ]);
        Tasks(Coordinator).Should().BeEquivalentTo([TaskKind.CheckReferral, TaskKind.Assign]);
        Tasks(Lead).Should().BeEquivalentTo([TaskKind.DeclareImpartiality, TaskKind.DraftAdvice, TaskKind.HaveAdviceRead, TaskKind.IssueAdvice, TaskKind.IssueAdvice]);
        Tasks(Site).Should().BeEquivalentTo([TaskKind.AssessReferral, TaskKind.RecordOutcome, TaskKind.RecordOutcome]);
        Tasks(Analyst).Should().BeEmpty();
    }

    [Theory]
    [InlineData("co", TaskKind.GiveOpinion)]
    [InlineData("reader", TaskKind.ReadAdvice)]
    [InlineData("leader", TaskKind.DecideInMeeting)]
    [InlineData("third", TaskKind.DeclareImpartiality)]
    [InlineData("regional", TaskKind.ConcludeRegionally)]
    [InlineData("coordinator", TaskKind.ReplaceAssessor)]
    public void tell_what_waits_in_between(string subject, TaskKind task)
    {
        ImmutableArray<object>[] between =
        [
            [.. To(Stage.InAssessment)[..^1]],
            [.. To(Stage.SecondRead)[..^1]],
            [.. To(Stage.PanelMeeting)[..^1]],
            [.. To(Stage.RegionalReview)[..^1]],
            [.. To(Stage.Assigned), new MemberDisqualified("co", new("Slekt."), Today)],
        ];
        var role = subject switch { "regional" => Role.RegionalReviewer, "coordinator" => Role.PanelCoordinator, "leader" => Role.PanelLeader, _ => Role.PanelMember };

        WaitingFor.Of(between.Select((events, at) => Entry([.. events], at)), new Actor(subject, role, null)).Select(waiting => waiting.Kind).Should().Contain(task);
    }

    [Fact]
    public void are_ordered_by_the_day_on_which_something_is_due()
    {
        var due = WaitingFor.Of(All, Doctor).Select(task => task.Due ?? DateOnly.MaxValue).ToList();

        due.Should().BeInAscendingOrder().And.Contain(Today.AddDays(2), "the patient is to be told in two working days");
    }

    [Fact]
    public void are_searched_by_what_is_asked_for()
    {
        Found(new() { Stages = [Stage.Draft, Stage.Closed] }).Should().BeEquivalentTo([Stage.Draft, Stage.Closed]);
        Found(new() { Diagnosis = "NSCLC" }).Should().HaveCount(All.Length - 1, "the wish has no diagnosis");
        Found(new() { Diagnosis = "BREAST" }).Should().BeEmpty();
        Found(new() { Region = "helse nord", Trust = "UNN HF", Kind = CaseKind.SolidTumour, From = Today, Until = Today }).Should().HaveCount(All.Length - 1);
        Found(new() { Region = "Helse Vest" }).Should().BeEmpty();
        Found(new() { Overdue = true }).Should().BeEquivalentTo(Stages.OnTheClock);
        Found(new() { From = Today.AddDays(1) }).Should().BeEmpty();
    }

    [Fact]
    public void are_paged_without_losing_or_repeating_a_case()
    {
        foreach (var order in Enum.GetValues<CaseOrder>())
        {
            var pages = Enumerable.Range(0, 5).SelectMany(page => new CaseSearch { Order = order, Offset = page * 5, Limit = 5 }.In(All, Today).Page).ToList();
            pages.Select(entry => entry.Id).Should().BeEquivalentTo(All.Select(entry => entry.Id)).And.OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void count_what_each_member_has_on_the_clock() =>
        MyCases.Loads(All).Should().BeEquivalentTo(new Dictionary<string, int> { ["lead"] = 7, ["co"] = 7, ["reader"] = 1 });

    [Fact]
    public void hold_no_words_about_a_patient() =>
        System.Text.Json.JsonSerializer.Serialize(All, Matching.MatchingJson.Options).Should().NotContainAny("Lungekreft", "Er det aktuelt", "Passer mutasjonen", "What would you do", "Enig.");

    private static IEnumerable<TaskKind> Tasks(Actor actor) => WaitingFor.Of(All, actor).Select(task => task.Kind);

    private static IEnumerable<Stage> Found(CaseSearch search) => search.In(All, Today.AddDays(20)).Page.Select(entry => entry.Stage);

    private static CaseEntry Entry(object[] events, int number)
    {
        var id = new Guid(number, 0, 0, new byte[8]);
        return events.Aggregate((CaseEntry?)null, (entry, e) => CaseEntry.Evolve(entry, id, e, Today))!;
    }
}
