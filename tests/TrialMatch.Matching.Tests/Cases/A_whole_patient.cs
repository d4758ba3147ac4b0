using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Ranking;
using TrialMatch.Matching.Tests.Evaluation;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Matching.Tests.Cases;

/// <summary>
/// Patients as clinicians type them, against the register of this folder: which trials are offered, in which order, with
/// which verdict, and by which criteria each was decided.
/// </summary>
public class A_whole_patient
{
    public static TheoryData<string> Cases => [.. CaseFile.Blocks("patients.txt").Select(lines => lines[0])];

    [Theory]
    [MemberData(nameof(Cases))]
    public void is_offered_the_trials_that_fit_in_the_right_order(string @case)
    {
        var lines = CaseFile.Blocks("patients.txt").Single(block => block[0] == @case);
        var read = ProfileLine.Parse(lines[1], Given.Today);
        read.Errors.Should().BeEmpty(lines[1]);
        var expected = lines[2..].Where(line => !line.StartsWith("out ", StringComparison.Ordinal)).ToArray();
        var out_ = lines[2..].Except(expected).Select(line => line["out ".Length..]);

        var all = TrialMatcher.Match(read.Profile!, Register.Trials, new MatchOptions { AsOf = Given.Today, IncludeNotEligible = true }).Results;
        var offered = all.Where(result => result.Verdict != Verdict.NotEligible).Select(Told).ToArray();

        string.Join('\n', [.. offered, ""]).Should().MatchRegex(
            "^" + string.Concat(expected.Select(line => line == "..." ? "(?:.+\n)*" : Regex.Escape(line) + "\n")) + "$", string.Join('\n', offered).Replace("{", "", StringComparison.Ordinal));
        foreach (var line in out_)
            all.Where(result => result.Verdict == Verdict.NotEligible).Select(result => result.Trial.Id + " " + Marks(result, Truth.NotMet, '-')).Should().Contain(line);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void is_offered_the_same_whatever_the_order_of_trials_facts_and_findings(string @case)
    {
        var patient = ProfileLine.Parse(CaseFile.Blocks("patients.txt").Single(block => block[0] == @case)[1], Given.Today).Profile!;
        var random = new RandomCriteria(@case.Length);
        var shuffled = new Profile([.. random.Shuffled(patient.Facts).Select(fact =>
            fact is MolecularReport report ? report with { Findings = [.. random.Shuffled(report.Findings)] } : fact)]);

        Offered(shuffled, random.Shuffled(Register.Trials)).Should().Equal(Offered(patient, Register.Trials));

        static IEnumerable<string> Offered(Profile profile, IEnumerable<MatchableTrial> trials) =>
            TrialMatcher.Match(profile, trials, new MatchOptions { AsOf = Given.Today }).Results.Select(result => $"{Told(result)} {result.Score}");
    }

    [Fact]
    public void is_told_in_at_least_forty_cases_against_at_least_twenty_five_trials()
    {
        CaseFile.Blocks("patients.txt").Count().Should().BeGreaterThanOrEqualTo(40);
        Register.Trials.Length.Should().BeGreaterThanOrEqualTo(25);
    }

    /// <summary>One line of the table: trial, cohort, site, verdict, what is open or failed.</summary>
    private static string Told(TrialMatchResult result) => string.Join(' ', new[]
    {
        result.Trial.Id + (result.Cohort is { } cohort ? "/" + cohort.Id : ""),
        result.NearestSite!.Site.Key,
        result.Verdict switch { Verdict.Eligible => "eligible", Verdict.PossiblyEligible => "possible", _ => "not-now" },
        result.EarliestDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        Marks(result, Truth.NotMet, '-'),
        Marks(result, Truth.Unknown, '?'),
    }.Where(part => part.Length > 0));

    private static string Marks(TrialMatchResult result, Truth truth, char mark) =>
        string.Join(' ', result.Criteria.Where(node => node.Truth == truth).Select(node => node.Criterion.Reference + mark));
}
