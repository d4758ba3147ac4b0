using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;
using static TrialMatch.Registry.Tests.Entries;

namespace TrialMatch.Registry.Tests;

public class Reading_a_registrys_record
{
    [Fact]
    public void registers_and_publishes_a_trial_that_is_new() =>
        RecordRegistryEntry.Decide(AsRead, null).Events.Select(e => e.GetType().Name)
            .Should().Equal("TrialRegistered", "SitesJoined", "CriteriaRevised", "TrialPublished");

    [Fact]
    public void changes_nothing_when_the_record_says_what_is_known() =>
        RecordRegistryEntry.Decide(AsRead, Registered).Events.Should().BeEmpty();

    [Fact]
    public void changes_nothing_when_only_the_day_of_reading_differs() =>
        RecordRegistryEntry.Decide(AsRead with { Source = AsRead.Source with { ReadOn = new DateOnly(2027, 1, 1) } }, Registered)
            .Events.Should().BeEmpty();

    [Fact]
    public void tells_of_one_site_when_one_site_changes_its_status() =>
        RecordRegistryEntry.Decide(AsRead with { Sites = [Bergen, Uppsala with { Status = RecruitmentStatus.Recruiting }] }, Registered)
            .Events.Should().Equal(new SiteStatusChanged("se-uppsala", RecruitmentStatus.Recruiting));

    [Fact]
    public void tells_who_joined_and_who_left()
    {
        var oslo = Bergen with { Key = "no-oslo", City = "Oslo" };

        var decision = RecordRegistryEntry.Decide(AsRead with { Sites = [Bergen, oslo] }, Registered);

        decision.Events.Should().BeEquivalentTo(new object[] { new SitesLeft(["se-uppsala"]), new SitesJoined([oslo]) }, o => o.RespectingRuntimeTypes());
        After(Registered, decision)!.Sites.Should().Equal(Bergen, oslo);
    }

    [Fact]
    public void names_the_facts_that_differ() =>
        RecordRegistryEntry.Decide(AsRead with { Facts = AsRead.Facts with { Phase = TrialPhase.Phase3, Sponsor = "Example" } }, Registered)
            .Events.Should().ContainSingle().Which.Should().BeOfType<TrialRevised>()
            .Which.Changed.Should().BeEquivalentTo("phase", "sponsor");

    [Fact]
    public void makes_a_new_version_of_the_criteria_when_the_text_changes()
    {
        var decision = RecordRegistryEntry.Decide(
            AsRead with { Criteria = Criteria("[I-01] unstructured \"Lung cancer, any stage.\""), EligibilityText = "Lung cancer, any stage." }, Registered);

        decision.Events.Should().ContainSingle().Which.Should().BeOfType<CriteriaRevised>().Which.Version.Should().Be(2);
    }

    [Fact]
    public void records_the_registrys_new_version() =>
        RecordRegistryEntry.Decide(AsRead with { Source = AsRead.Source with { Version = "2026-11-01" } }, Registered)
            .Events.Should().Equal(new SourceRead(AsRead.Source with { Version = "2026-11-01" }));

    [Fact]
    public void is_refused_in_the_place_of_a_demonstration() =>
        RecordRegistryEntry.Decide(AsRead, Registered with { Demo = true }).Refusal!.Reason.Should().Contain("demonstration");
}

public class Reading_a_registrys_record_of_a_curated_trial
{
    [Fact]
    public void keeps_visits_and_contacts_that_the_record_does_not_tell()
    {
        var contact = new TrialContact("Study office", Phone: "+47 55 00 00 00");
        var known = Curated with
        {
            Facts = Curated.Facts with
            {
                Visits = [new PlannedVisit { Kind = VisitKind.Call, When = new VisitTiming { Unit = VisitUnit.Week, Every = 4 }, Places = [VisitPlace.Remote] }],
                Contacts = [contact],
            },
            Sites = [Bergen with { Contact = contact }, Uppsala],
        };

        var after = After(known, RecordRegistryEntry.Decide(AsRead with { Status = RecruitmentStatus.Closed }, known))!;

        after.Facts.Decentralisation.Should().Be(Decentralisation.FullyDecentralised);
        after.Facts.Contacts!.Value.Should().Equal(contact);
        after.Sites[0].Contact.Should().Be(contact);
    }

    [Fact]
    public void keeps_what_a_person_has_written_and_structured()
    {
        var trial = After(Curated, RecordRegistryEntry.Decide(AsRead, Curated))!;

        trial.Facts.Title.Should().Be("Does drug A help?");
        trial.Facts.OfficialTitle.Should().Be("Drug A in lung cancer");
        trial.Facts.Conditions.Should().Equal("Non-small cell lung cancer");
        trial.Criteria.Should().BeEquivalentTo(Written.Criteria, o => o.RespectingRuntimeTypes());
        trial.Cohorts.Should().ContainSingle().Which.Criteria.Criteria.Should().HaveCount(1);
    }

    [Fact]
    public void takes_over_the_status_of_trial_and_sites()
    {
        var closed = AsRead with { Status = RecruitmentStatus.Closed, Sites = [Bergen with { Status = RecruitmentStatus.Closed }, Uppsala] };

        var trial = After(Curated, RecordRegistryEntry.Decide(closed, Curated))!;

        trial.Status.Should().Be(RecruitmentStatus.Closed);
        trial.Sites[0].Status.Should().Be(RecruitmentStatus.Closed);
    }

    [Fact]
    public void keeps_the_eligibility_text_to_compare_with_and_calls_an_editor_when_it_changes()
    {
        var first = RecordRegistryEntry.Decide(AsRead, Curated);
        var read = After(Curated, first)!;
        var second = RecordRegistryEntry.Decide(AsRead with { EligibilityText = "Lung cancer, stage IV." }, read);
        var changed = After(read, second)!;

        first.Events.OfType<EligibilityTextRecorded>().Should().ContainSingle();
        read.ReviewDue.Should().BeFalse();
        second.Events.Should().ContainSingle().Which.Should().BeOfType<EligibilityTextChanged>()
            .Which.PreviousHash.Should().Be(read.EligibilityTextHash);
        changed.ReviewDue.Should().BeTrue();
        RecordRegistryEntry.Decide(AsRead with { EligibilityText = "Lung cancer, stage IV." }, changed).Events.Should().BeEmpty();
    }

    [Fact]
    public void does_not_outweigh_a_later_confirmation_by_the_site()
    {
        var confirmed = After(Curated, Decision.Of([new SiteStatusConfirmed("no-bergen", RecruitmentStatus.Full, new DateOnly(2026, 11, 2), 0)]))!;

        var trial = After(confirmed, RecordRegistryEntry.Decide(AsRead, confirmed))!;

        trial.Sites[0].Status.Should().Be(RecruitmentStatus.Full);
        trial.Sites[0].ConfirmedOn.Should().Be(new DateOnly(2026, 11, 2));
    }

    [Fact]
    public void outweighs_an_older_confirmation_which_then_no_longer_counts()
    {
        var confirmed = After(Curated, Decision.Of([new SiteStatusConfirmed("no-bergen", RecruitmentStatus.Full, new DateOnly(2026, 9, 1), 0)]))!;

        var site = After(confirmed, RecordRegistryEntry.Decide(AsRead, confirmed))!.Sites[0];

        (site.Status, site.ConfirmedOn, site.Slots).Should().Be((RecruitmentStatus.Recruiting, (DateOnly?)null, (int?)null));
    }
}
