using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Answers;
using TrialMatch.Matching.Comparison;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Ranking;
using TrialMatch.Matching.Tests.Evaluation;
using TrialMatch.Matching.Trials;
using static TrialMatch.Matching.Tests.Answers.Trials;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Answers;

public class Comparing_two_evaluations
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void of_which_one_knows_more_names_the_fact_that_turned_the_criterion()
    {
        var trial = Trial("t", Adult, L858R, Fit);
        var compared = Compare(Of(Today, trial, AgedYears(63)), Of(Today, trial, AgedYears(63), Ecog(3), Diagnosed("LUAD")));

        var changed = compared.Trials.Single();
        (changed.Before!.Verdict, changed.After!.Verdict).Should().Be((Verdict.PossiblyEligible, Verdict.NotNow));
        changed.Criteria.Should().ContainSingle().Which.Causes.Facts.Should().ContainSingle().Which.After!.Fact.Should().BeOfType<PerformanceFact>();
        changed.Causes.Facts.Should().ContainSingle("the diagnosis makes no difference to this trial");
        compared.ProfileChanges.Should().HaveCount(2);
    }

    [Fact]
    public void names_a_value_that_was_replaced_and_the_one_finding_of_a_report()
    {
        var trial = Trial("t", L858R, Fit);
        var before = Of(Today, trial, Ecog(3), Report(Variant("KRAS", "G12C"), Variant("EGFR", "G719A")));
        var after = Of(Today, trial, Ecog(1), Report(Variant("KRAS", "G12C"), Variant("EGFR", "L858R")));

        var report = ComparisonReport.Of(Compare(before, after), English);

        report.ProfileChanges.Should().BeEquivalentTo(["fact changed: ECOG 3 (2026-11-22) → ECOG 1 (2026-11-22)", "fact changed: EGFR p.G719A (2026-11-22) → EGFR p.L858R (2026-11-22)"]);
        report.Trials.Single().Criteria.Select(criterion => criterion.Causes.Single().Kind).Should().AllBeEquivalentTo(CauseKind.FactReplaced);
    }

    [Fact]
    public void of_two_days_names_what_time_did()
    {
        var patient = new[]
        {
            Born(new(2008, 6, 1), new(2008, 6, 30)), Had("osimertinib", stop: new PartialDate(2026, 1, 10)) with { Date = new(2026, 1, 15) }, Ecog(1, new(2026, 1, 15)),
        };
        patient[0] = patient[0] with { Date = new(2026, 1, 15) };
        var (trial, early) = (Trial("t", Adult, Washout, Fit), new DateOnly(2026, 1, 20));

        var changed = Compare(Of(early, trial, patient), Of(Today, trial, patient)).Trials.Single();

        changed.Criteria.Select(criterion => (criterion.Before!.Truth, criterion.After!.Truth, criterion.Causes.Time)).Should().BeEquivalentTo([
            (Truth.NotMet, Truth.Met, (TimePassing?)TimePassing.Birthday),
            (Truth.NotMet, Truth.Met, TimePassing.Washout),
            (Truth.Met, Truth.Unknown, TimePassing.Stale)]);
        changed.Criteria.Should().OnlyContain(criterion => criterion.Causes.Facts.IsEmpty && criterion.Causes.Events.IsEmpty);
    }

    [Fact]
    public void of_two_days_names_the_fact_that_became_known_in_between()
    {
        Fact[] patient = [Diagnosed("LUAD", DaysAgo(20)), Ecog(1, DaysAgo(20)), Ecog(3, DaysAgo(5))];

        var changed = Compare(Of(DaysAgo(10), Trial("t", Fit), patient), Of(Today, Trial("t", Fit), patient)).Trials.Single();

        changed.Criteria.Single().Causes.Should().Match<Causes>(causes => causes.Time == null && causes.Facts.Length == 1 && causes.Facts[0].After!.Fact.Date == DaysAgo(5));
    }

    [Fact]
    public void names_the_event_of_the_trial_that_made_the_difference_and_no_other()
    {
        var (first, retitled, strict) = (Trial("t", Adult), Trial("t", Adult) with { Title = "New title" }, Trial("t", Adult, Melanoma) with { Title = "New title" });
        var closed = strict with { Status = RecruitmentStatus.Closed };
        TrialStep[] steps = [Step(2, "trial_revised", first, retitled), Step(3, "criteria_revised", retitled, strict), Step(4, "recruitment_status_changed", strict, closed)];

        var changed = MatchComparer.Compare(Of(Today, first, AgedYears(63), Diagnosed("LUAD")), Of(Today, closed, AgedYears(63), Diagnosed("LUAD")), steps).Trials.Single();

        changed.Causes.Events.Select(step => step.Version).Should().Equal(3, 4);
        changed.Criteria.Should().ContainSingle().Which.Causes.Events.Select(step => step.Event).Should().Equal("criteria_revised");
        var report = ComparisonReport.Of(new MatchComparison { From = Today, To = Today, ProfileChanges = [], Trials = [changed], Unchanged = 0 }, English);
        report.Trials[0].Causes[0].Text.Should().Be("event 3 of the trial, criteria_revised: what happened (2026-11-20)");
        report.Trials[0].After!.Text.Should().Be("not eligible (not offered)");
    }

    [Fact]
    public void tells_of_a_trial_that_came_into_the_register()
    {
        var trial = Trial("t", Adult);
        var changed = MatchComparer.Compare(
            Of(Today, null, AgedYears(63)), Of(Today, trial, AgedYears(63)), [Step(1, "trial_registered", null, trial)]).Trials.Single();

        changed.Before.Should().BeNull();
        changed.Causes.Events.Should().ContainSingle();
    }

    [Fact]
    public void names_changes_that_make_the_difference_only_together()
    {
        var two = new Criteria.AtLeast { Count = 2, Children = [Adult, Lung, Fit, new SexCriterion { Sex = Sex.Female }] };
        Fact[] all = [AgedYears(63), Diagnosed("LUAD"), Ecog(1), Is(Sex.Female)];

        var changed = Compare(Of(Today, Trial("t", two)), Of(Today, Trial("t", two), all)).Trials.Single();

        changed.Criteria.Single().Causes.Should().Match<Causes>(causes => causes.Together && causes.Facts.Length == 4);
    }

    [Fact]
    public void of_one_and_the_same_finds_nothing() => ForAll((a, _, _) =>
        Compare(a, a).Should().Match<MatchComparison>(compared => compared.Trials.IsEmpty && compared.ProfileChanges.IsEmpty && compared.Unchanged == a.Trials.Length));

    [Fact]
    public void the_other_way_round_is_the_mirror_image() => ForAll((a, b, steps) =>
    {
        var (there, back) = (MatchComparer.Compare(a, b, steps), MatchComparer.Compare(b, a, steps));

        back.Unchanged.Should().Be(there.Unchanged);
        Said(back.ProfileChanges).Should().BeEquivalentTo(Said(there.ProfileChanges.Select(Mirrored)));
        back.Trials.Select(trial => trial.Id).Should().BeEquivalentTo(there.Trials.Select(trial => trial.Id));
        foreach (var trial in there.Trials)
        {
            var mirrored = back.Trials.Single(other => other.Id == trial.Id);
            (mirrored.Before, mirrored.After).Should().Be((trial.After, trial.Before));
            SameCauses(mirrored.Causes, trial.Causes);
            mirrored.Criteria.Should().HaveCount(trial.Criteria.Length);
            foreach (var (one, other) in trial.Criteria.Zip(mirrored.Criteria))
            {
                (other.Before?.Truth, other.After?.Truth).Should().Be((one.After?.Truth, one.Before?.Truth));
                SameCauses(other.Causes, one.Causes);
            }
        }
    });

    /// <summary>Every cause holds: without the named facts, events and days nothing would have turned.</summary>
    [Fact]
    public void names_a_cause_for_everything_that_turned() => ForAll((a, b, steps) =>
        MatchComparer.Compare(a, b, steps).Trials.Should().OnlyContain(trial =>
            HasCause(trial.Causes) && trial.Criteria.All(criterion => HasCause(criterion.Causes))));

    private static bool HasCause(Causes causes) => !causes.Facts.IsEmpty || !causes.Events.IsEmpty || causes.Time is not null;

    private static void SameCauses(Causes one, Causes other)
    {
        Said(one.Facts).Should().BeEquivalentTo(Said(other.Facts.Select(Mirrored)));
        one.Events.Select(step => step.Version).Should().BeEquivalentTo(other.Events.Select(step => step.Version));
        (one.Time, one.Together).Should().Be((other.Time, other.Together));
    }

    private static ProfileChange Mirrored(ProfileChange change) => new(change.After, change.Before);

    private static IEnumerable<string> Said(IEnumerable<ProfileChange> changes) => changes.Select(change => CauseText.Of(change, English));

    private static MatchComparison Compare(ComparedMatch before, ComparedMatch after) => MatchComparer.Compare(before, after, []);

    private static ComparedMatch Of(DateOnly day, MatchableTrial? trial, params Fact[] facts) =>
        new(Patient(facts), trial is null ? [] : [trial], new MatchOptions { AsOf = day });

    private static TrialStep Step(long version, string name, MatchableTrial? before, MatchableTrial after) =>
        new(after.Id, name, version, new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero), "what happened", before, after);

    /// <summary>Two random patients and registers, two days; the registers differ by one event in some trials.</summary>
    private static void ForAll(Action<ComparedMatch, ComparedMatch, ImmutableArray<TrialStep>> law)
    {
        for (var seed = 0; seed < 80; seed++)
        {
            var random = new RandomCriteria(seed);
            var (before, after) = (Random(random, 6), Random(random, 6));
            after = [.. after.Select((trial, at) => at % 2 == 0 ? before[at] : trial)];
            ImmutableArray<TrialStep> steps = [.. before.Zip(after).Where(pair => pair.First != pair.Second).Select(pair => Step(2, "criteria_revised", pair.First, pair.Second))];
            var (early, late) = (seed % 3) switch { 0 => (Today, Today), 1 => (DaysAgo(45), Today), _ => (Today, DaysAgo(45)) };
            law(new(Patient([.. random.Facts()]), before, new MatchOptions { AsOf = early }), new(Patient([.. random.Facts()]), after, new MatchOptions { AsOf = late }), steps);
        }
    }
}
