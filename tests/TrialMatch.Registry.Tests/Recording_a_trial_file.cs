using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;
using static TrialMatch.Registry.Tests.Entries;

namespace TrialMatch.Registry.Tests;

public class Recording_a_trial_file
{
    private static readonly TrialEntry Second = Written with { Source = Written.Source with { Version = "v2" } };

    [Fact]
    public void structures_a_trial_that_a_registry_told_of()
    {
        var decision = RecordTrialFile.Decide(Written, Registered);

        decision.Events.Select(e => e.GetType().Name).Should().Equal("TrialRevised", "CohortsDefined", "CriteriaRevised", "SourceRead");
        After(Registered, decision)!.IsCurated.Should().BeTrue();
    }

    [Fact]
    public void does_not_undo_at_the_next_start_what_a_registry_told_since()
    {
        var closed = After(Curated, RecordRegistryEntry.Decide(AsRead with { Status = RecruitmentStatus.Closed }, Curated))!;

        RecordTrialFile.Decide(Written, closed).Events.Should().BeEmpty();
    }

    [Fact]
    public void leaves_status_and_sites_to_a_registry_that_was_read_later()
    {
        var later = AsRead with { Status = RecruitmentStatus.Closed, Source = AsRead.Source with { ReadOn = new DateOnly(2026, 12, 1) } };
        var trial = After(Curated, RecordRegistryEntry.Decide(later, Curated))!;

        After(trial, RecordTrialFile.Decide(Second, trial))!.Status.Should().Be(RecruitmentStatus.Closed);
    }

    [Fact]
    public void tells_of_one_cohort_when_one_cohort_closes()
    {
        var decision = RecordTrialFile.Decide(Second with { Cohorts = [Second.Cohorts[0] with { Status = RecruitmentStatus.Full }] }, Curated);

        decision.Events.Should().Equal(new CohortStatusChanged("A", RecruitmentStatus.Full), new SourceRead(Second.Source));
    }

    [Fact]
    public void confirms_a_sites_status_on_the_day_that_the_file_names()
    {
        var confirmed = Bergen with { ConfirmedOn = new DateOnly(2026, 11, 2), Slots = 4 };

        RecordTrialFile.Decide(Second with { Sites = [confirmed, Uppsala] }, Curated).Events
            .Should().Contain(new SiteStatusConfirmed("no-bergen", RecruitmentStatus.Recruiting, new DateOnly(2026, 11, 2), 4));
    }

    [Fact]
    public void ends_the_review_that_a_changed_registry_text_asked_for() =>
        After(Curated with { ReviewDue = true }, RecordTrialFile.Decide(Second with { Criteria = Criteria("diagnosis LUAD") }, Curated))!
            .ReviewDue.Should().BeFalse();

    [Theory]
    [InlineData("NCT01234567", true)]
    [InlineData("DEMO-01", false)]
    public void is_refused_when_name_and_mark_of_a_demonstration_disagree(string id, bool demo) =>
        RecordTrialFile.Decide(Written with { RegistryId = id, Demo = demo }, null).Refusal.Should().NotBeNull();
}
