using System.Globalization;
using TrialMatch.Matching.Answers;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Ranking;
using TrialMatch.Matching.Trials;
using static TrialMatch.Matching.Tests.Answers.Trials;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Answers;

public class Why_a_trial
{
    private static readonly Profile Woman = Patient(AgedYears(63), Diagnosed("LUAD"), Ecog(2), LivesIn("Oslo"));

    [Fact]
    public void fits_is_said_first() =>
        Why(Trial("t", Adult, Lung)).Reason.Should().Be("Eligible: all 2 criteria are met.");

    [Fact]
    public void failed_names_the_criteria_that_it_failed_on() =>
        Why(Trial("t", Adult, Melanoma, Fit)).Reason.Should().Be("Not eligible: failed on [I-03] diagnosis MEL; [I-05] performance ECOG <= 1.");

    [Fact]
    public void waits_names_what_is_missing_and_counts_the_questions_for_persons() =>
        Why(Trial("t", Adult, L858R, Willing)).Reason.Should().Be(
            "Possibly eligible: none of 3 criteria failed, 2 are unknown. On record is missing: EGFR: variants (not tested). Questions that only a person can answer: 1.");

    [Fact]
    public void does_not_fit_now_says_from_when_it_may()
    {
        var why = Why(Trial("t", Washout), Patient(Had("osimertinib", stop: PartialDate.Of(DaysAgo(10)))));

        why.Reason.Should().Be("Not now: failed on [E-02] washout osimertinib 28 days. It may pass from 2026-12-10, if nothing but time passes.");
        why.Criteria[0].EarliestDate.Should().Be(new DateOnly(2026, 12, 10));
    }

    [Theory]
    [InlineData(RecruitmentStatus.Ended, "Not offered: the trial is ended and takes no patients.")]
    [InlineData(RecruitmentStatus.Planned, "Not offered: the trial is planned and takes no patients.")]
    public void is_not_offered_because_it_is_not_open_is_said_before_all(RecruitmentStatus status, string reason)
    {
        var why = Why(Trial("t", Adult) with { Status = status });

        why.Reason.Should().Be($"{reason} The criteria alone say: Eligible: all 1 criteria are met.");
        why.Admission.Should().Be(Admission.TrialNotOpen);
    }

    [Fact]
    public void is_not_offered_because_of_its_sites_or_of_what_was_asked_for()
    {
        var trial = Trial("t", Adult);

        Why(trial with { Sites = [trial.Sites[0] with { Status = RecruitmentStatus.Closed }] }).Admission.Should().Be(Admission.NoRecruitingSite);
        Why(trial, country: "SE").Reason.Should().StartWith("Not offered: no hospital in Sweden takes patients for it.");
        Why(trial, maxKm: 10).Reason.Should().StartWith("Not offered: no hospital within 10 km takes patients for it.");
        Why(trial with { Cohorts = [Cohort("A", RecruitmentStatus.Full)] }).Reason.Should().StartWith("Not offered: none of its cohorts takes patients.");
    }

    [Fact]
    public void shows_every_cohort_also_the_closed_ones_and_says_so()
    {
        var why = Why(Trial("t", Adult) with
        {
            Cohorts = [Cohort("A", RecruitmentStatus.Closed, Lung), Cohort("B", RecruitmentStatus.Recruiting, Melanoma), Cohort("C", RecruitmentStatus.Unknown, Fit)],
        });

        why.Cohorts.Select(cohort => (cohort.Id, cohort.Open, cohort.Best, cohort.Verdict, cohort.StatusText)).Should().Equal(
            ("A", false, false, Verdict.Eligible, "closed for inclusion"),
            ("B", true, false, Verdict.NotEligible, "recruiting"),
            ("C", true, true, Verdict.NotNow, "recruiting"));
        why.Verdict.Should().Be(Verdict.NotNow, "the closed cohort does not count");
        why.Cohorts[2].Criteria[0].Facts[0].Should().Match<Matching.Explanation.ReportedFact>(fact => fact.Date == Today && fact.Id.Length > 0 && fact.Source == "clinician");
    }

    [Fact]
    public void is_judged_as_if_a_cohort_were_open_when_none_is()
    {
        var why = Why(Trial("t", Adult) with { Cohorts = [Cohort("A", RecruitmentStatus.Full, Lung)] });

        why.Admission.Should().Be(Admission.NoOpenCohort);
        why.Verdict.Should().Be(Verdict.Eligible);
    }

    [Fact]
    public void uses_no_fact_that_was_not_known_on_the_day()
    {
        var patient = Patient(Diagnosed("LUAD", DaysAgo(30)), Ecog(1, DaysAgo(20)), Ecog(3, DaysAgo(5)));

        TrialMatcher.Explain(patient, Trial("t", Fit), DaysAgo(10)).Verdict.Should().Be(Verdict.Eligible);
        TrialMatcher.Explain(patient, Trial("t", Fit), DaysAgo(5)).Verdict.Should().Be(Verdict.NotNow);
        TrialMatcher.Explain(patient, Trial("t", Fit), DaysAgo(25)).Best.Criteria[0].Truth.Should().Be(Truth.Unknown);
    }

    private static WhyReport Why(MatchableTrial trial, Profile? patient = null, string? country = null, double? maxKm = null)
    {
        var options = new MatchOptions { AsOf = Today, CountryCode = country, MaxKilometres = maxKm };
        return WhyReport.Of(TrialMatcher.Explain(patient ?? Woman, trial, options), options, CultureInfo.GetCultureInfo("en"));
    }
}
