using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Web.Matching;

/// <summary>The facts of a profile that was given beside a line, in words.</summary>
public static class GivenFacts
{
    /// <summary>Each fact, and each finding of a molecular report, with its day.</summary>
    public static ImmutableArray<(string Text, DateOnly Date)> Of(Profile profile, CultureInfo culture) =>
        [.. profile.Facts.SelectMany(Cited).Select(cited => (FactText.Of(cited, culture), cited.Fact.Date))];

    private static IEnumerable<CitedFact> Cited(Fact fact) =>
        fact is MolecularReport { Findings.IsEmpty: false } report
            ? report.Findings.Select(finding => new CitedFact(report, finding)).Concat(report.Panel is null ? [] : [new CitedFact(report)])
            : [new CitedFact(fact)];
}
