using System.Text.Json;
using TrialMatch.Matching;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Ranking;
using TrialMatch.Matching.Trials;
using TrialMatch.Panel.Advising;
using TrialMatch.Registry.Trials;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Cases;

/// <summary>What a case keeps of the trials that were matched, by the real matcher.</summary>
public class A_kept_match
{
    private static readonly TrialDocument Trial = new()
    {
        Id = Guid.Empty,
        RegistryId = "NCT00000001",
        Published = true,
        Version = 4,
        Facts = new TrialFacts { Title = "A study of EGFR" },
        Status = RecruitmentStatus.Recruiting,
        Criteria = CriteriaNotation.Parse("[I-01] age >= 18\n[I-02] performance ECOG <= 1\n[E-01] none of:\n  comorbidity interstitial lung disease\n").Criteria ?? throw new InvalidOperationException("The notation has changed."),
        Cohorts = [new Cohort { Id = "A", Name = "Cohort A", Status = RecruitmentStatus.Recruiting }],
        Sites = [new TrialSite { Key = SiteKey, Name = "Oslo universitetssykehus", CountryCode = "NO" }],
    };

    [Fact]
    public void tells_every_criterion_with_its_answer_and_the_facts_it_rests_on()
    {
        var note = Notes().Single();

        (note.Trial, note.Version, note.Cohort, note.Site, note.AsOf).Should().Be(("NCT00000001", 4L, "A", SiteKey, Today));
        note.Criteria.Select(criterion => (criterion.Reference, criterion.Depth)).Should().Equal(("I-01", 0), ("I-02", 0), ("E-01", 0), (null, 1));
        note.Criteria[1].Should().Match<CriterionNote>(criterion => criterion.Truth == Truth.Met && criterion.Facts.Any(fact => fact.On == Today));
        note.Criteria[3].Missing.Should().NotBeEmpty("nobody has told of the lungs");
        note.Verdict.Should().Be(Verdict.PossiblyEligible);
    }

    [Fact]
    public void reads_back_as_it_was_stored()
    {
        var stored = JsonSerializer.Serialize(Notes(), MatchingJson.Options);

        JsonSerializer.Deserialize<ImmutableArray<TrialNote>>(stored, MatchingJson.Options).Should().BeEquivalentTo(Notes());
    }

    [Fact]
    public void of_a_trial_that_is_as_it_was_needs_no_second_look() => Changed(Trial).Should().BeEmpty();

    [Theory]
    [InlineData(RecruitmentStatus.Full, RecruitmentStatus.Recruiting, RecruitmentStatus.Unknown)]
    [InlineData(RecruitmentStatus.Recruiting, RecruitmentStatus.Closed, RecruitmentStatus.Unknown)]
    [InlineData(RecruitmentStatus.Recruiting, RecruitmentStatus.Unknown, RecruitmentStatus.Paused)]
    public void of_a_trial_whose_cohort_or_hospital_takes_nobody_needs_one(RecruitmentStatus trial, RecruitmentStatus cohort, RecruitmentStatus site) =>
        Changed(Trial with { Status = trial, Cohorts = [Trial.Cohorts[0] with { Status = cohort }], Sites = [Trial.Sites[0] with { Status = site }] }).Should().Equal("NCT00000001");

    [Fact]
    public void of_a_trial_that_has_moved_on_lost_its_cohort_or_hospital_or_is_gone_needs_one()
    {
        Changed(Trial with { Version = 5 }).Should().Equal("NCT00000001");
        Changed(Trial with { Cohorts = [] }).Should().Equal("NCT00000001");
        Changed(Trial with { Sites = [] }).Should().Equal("NCT00000001");
        Changed(null).Should().Equal("NCT00000001");
    }

    private static ImmutableArray<TrialNote> Notes() =>
        TrialNote.Of(TrialMatcher.Match(Profile, [Trial.ToMatchable()], new MatchOptions { AsOf = Today }), id => id == Trial.RegistryId ? Trial.Version : 0);

    private static ImmutableArray<string> Changed(TrialDocument? now) =>
        IssueAdviceDecider.ChangedTrials([TrialItem()], TrialNow.Of([TrialItem()], id => id == "NCT00000001" ? now : null));
}
