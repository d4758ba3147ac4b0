using TrialMatch.Panel.Assessment;
using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Assessment;

public class A_disqualified_member
{
    [Fact]
    public void is_locked_out_of_the_case_at_once_and_for_good()
    {
        var @case = At(Stage.InAssessment)!;
        Relations.MayRead(@case, Lead).Should().BeTrue();

        var locked = @case.After(DeclareConflictDecider.Decide(new(new("Behandlet pasienten i fjor.")), @case, Lead, Now).Events);

        Relations.MayRead(locked, Lead).Should().BeFalse();
        Opinion.VisibleTo(locked, Lead).Should().BeEmpty();
        foreach (var sample in Commands.All.Where(sample => Transitions.All.Single(transition => transition.Command == sample.Command).By.HasFlag(By.Lead) && !sample.Command.Name.Contains("InMeeting", StringComparison.Ordinal) && sample.Command.Name != "IssueAdvice"))
            sample.Give(locked).Refusal!.Name.Should().Be(RefusalName.Disqualified, "{0}", sample.Name);
        DeclareImpartialityDecider.Decide(new(), locked, Lead, Now).Refusal!.Name.Should().Be(RefusalName.Disqualified, "nobody is impartial again");
    }

    [Fact]
    public void is_replaced_before_the_assessment_goes_on()
    {
        var locked = At(Stage.Assigned).After(new ImpartialityDeclared("lead", Today), new MemberDisqualified("co", new("Slekt."), Today));
        var replaced = locked.After(ReplaceAssessorDecider.Decide(new("co", "reader"), locked, Panelists, NoLoads, Coordinator, Now).Events);

        replaced.Stage.Should().Be(Stage.Assigned);
        replaced.After(DeclareImpartialityDecider.Decide(new(), replaced, Reader, Now).Events).Stage.Should().Be(Stage.InAssessment);
    }

    [Fact]
    public void who_was_the_second_reader_gives_the_draft_back() =>
        BeforeReaderDeclares.After(DeclareConflictDecider.Decide(new(new("Slekt.")), BeforeReaderDeclares, Reader, Now).Events)
            .Should().Match<PanelCase>(after => after.Stage == Stage.AdviceDrafted && after.Reader == null);

    [Fact]
    public void never_sees_a_case_before_declaring() => Relations.MayRead(At(Stage.Assigned)!, Lead).Should().BeFalse();
}
