using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Tests.Evaluation;
using TrialMatch.Matching.Trials;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Answers;

/// <summary>Trials in the words of a test.</summary>
internal static class Trials
{
    public static readonly Criterion Adult = new AgeCriterion { Range = NumericRange.AtLeast(18), Reference = "I-01" };
    public static readonly Criterion Lung = new DiagnosisCriterion { Codes = ["NSCLC"], Reference = "I-02" };
    public static readonly Criterion Melanoma = new DiagnosisCriterion { Codes = ["MEL"], Reference = "I-03" };
    public static readonly Criterion L858R = new VariantCriterion { Gene = "EGFR", Change = Change("L858R"), Reference = "I-04" };
    public static readonly Criterion Fit = new PerformanceCriterion { Scale = PerformanceScale.Ecog, Range = NumericRange.AtMost(1), Reference = "I-05" };
    public static readonly Criterion NoHiv = new NoneOf { Children = [new ConditionCriterion { Kind = ConditionKind.Infection, Code = "hiv" }], Reference = "E-01" };
    public static readonly Criterion Willing = new JudgementCriterion { Question = "Willing to travel?" };
    public static readonly Criterion Washout = new WashoutCriterion { Subject = new TherapySubject("osimertinib", null), Days = 28, Reference = "E-02" };

    public static MatchableTrial Trial(string id, params Criterion[] criteria) => new()
    {
        Id = id,
        Title = $"Trial {id}",
        Status = RecruitmentStatus.Recruiting,
        Criteria = new EligibilityCriteria([.. criteria]),
        Sites = [new TrialSite { Key = "oslo", Name = "Oslo", CountryCode = "NO", Status = RecruitmentStatus.Recruiting, ConfirmedOn = Today }],
    };

    public static Cohort Cohort(string id, RecruitmentStatus status, params Criterion[] criteria) =>
        new() { Id = id, Name = $"Cohort {id}", Status = status, Criteria = new EligibilityCriteria([.. criteria]) };

    /// <summary>A register of so many random trials, some with cohorts.</summary>
    public static ImmutableArray<MatchableTrial> Random(RandomCriteria random, int count) =>
        [.. Enumerable.Range(0, count).Select(number => Trial($"T{number:00}", random.Criterion(2), random.Criterion(2)) with
        {
            Cohorts = number % 3 == 0 ? [Cohort("A", RecruitmentStatus.Recruiting, random.Criterion(2)), Cohort("B", RecruitmentStatus.Unknown, random.Criterion(1))] : [],
        })];
}
