using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// HER2 by ASCO/CAP 2018 and 2023, with the words of trials: positive is 3+, or amplified; low is 1+, or 2+ that is not
/// amplified; ultralow is 0 with faint staining of some cells. What is known and what is asked are both sets of results
/// that a tumour may have; the answer is yes when all that is known is asked for, and no when none of it is.
/// </summary>
[Flags]
internal enum Her2
{
    /// <summary>No result fits.</summary>
    None = 0,

    /// <summary>0, no staining.</summary>
    Absent = 1,

    /// <summary>0, faint staining of some cells.</summary>
    Ultralow = 2,

    /// <summary>1+.</summary>
    One = 4,

    /// <summary>2+, not amplified.</summary>
    Two = 8,

    /// <summary>3+, not amplified.</summary>
    Three = 16,

    /// <summary>0 or 1+, amplified.</summary>
    AmplifiedLow = 32,

    /// <summary>2+, amplified.</summary>
    AmplifiedTwo = 64,

    /// <summary>3+, amplified.</summary>
    AmplifiedThree = 128,

    /// <summary>Not amplified, whatever the staining.</summary>
    NotAmplified = Absent | Ultralow | One | Two | Three,

    /// <summary>Amplified, whatever the staining.</summary>
    Amplified = AmplifiedLow | AmplifiedTwo | AmplifiedThree,

    /// <summary>Every result.</summary>
    All = NotAmplified | Amplified,
}

/// <summary>Turns findings and criteria into sets of results.</summary>
internal static class Her2Results
{
    /// <summary>What findings of one report leave possible. In situ hybridisation is not done for 0 and 1+; they count as not amplified.</summary>
    public static Her2 Known(IReadOnlyList<ExpressionFinding> findings, bool hybridisationMatters)
    {
        var known = Her2.All;
        foreach (var finding in findings)
        {
            known &= finding switch
            {
                { Status: { } status } => Of(status),
                { Score: ExpressionScore.Ish, Value: { } value } => value > 0 ? Her2.Amplified : Her2.NotAmplified,
                { Score: ExpressionScore.Ihc, Value: { } value } => OfGrade(value),
                { Score: ExpressionScore.Ihc, Range: { } range } => OfGrades(range),
                _ => Her2.All,
            };
        }

        var hybridised = findings.Any(finding => finding.Score == ExpressionScore.Ish);
        return hybridised || hybridisationMatters || (known & ~Her2.AmplifiedLow) == Her2.None ? known : known & ~Her2.AmplifiedLow;
    }

    /// <summary>What a criterion asks for; <see langword="null"/> for scores that are no HER2 result.</summary>
    public static Her2? Asked(ExpressionCriterion criterion) => criterion switch
    {
        { Status: { } status } => Of(status),
        { Score: ExpressionScore.Ihc, Range: { } range } => OfGrades(range),
        { Score: ExpressionScore.Ish, Range: { } range } => (range.Contains(1) ? Her2.Amplified : Her2.None) | (range.Contains(0) ? Her2.NotAmplified : Her2.None),
        _ => null,
    };

    private static Her2 Of(ExpressionStatus status) => status switch
    {
        ExpressionStatus.Positive => Her2.Three | Her2.Amplified,
        ExpressionStatus.Low => Her2.One | Her2.Two,
        ExpressionStatus.Ultralow => Her2.Ultralow,
        ExpressionStatus.Absent => Her2.Absent,
        _ => Her2.Absent | Her2.Ultralow | Her2.One | Her2.Two,
    };

    private static Her2 OfGrade(decimal grade) => grade switch
    {
        0 => Her2.Absent | Her2.Ultralow | Her2.AmplifiedLow,
        1 => Her2.One | Her2.AmplifiedLow,
        2 => Her2.Two | Her2.AmplifiedTwo,
        3 => Her2.Three | Her2.AmplifiedThree,
        _ => Her2.None,
    };

    private static Her2 OfGrades(NumericRange range) =>
        Enumerable.Range(0, 4).Where(grade => range.Contains(grade)).Aggregate(Her2.None, (all, grade) => all | OfGrade(grade));
}
