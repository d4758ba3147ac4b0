using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Answers questions about expression. Scores of different kinds are never compared.</summary>
internal static class ExpressionEvaluation
{
    private const string Her2Marker = "HER2";

    public static Answer Expression(ExpressionCriterion criterion, PatientFacts patient) =>
        MolecularReports.Ask(patient, FactTopic.Expression, criterion.Marker, report =>
        {
            var findings = report.Findings.OfType<ExpressionFinding>().Where(finding => finding.Marker == criterion.Marker).ToList();
            if (findings.Count == 0)
                return null;
            CitedFact[] cited = [.. findings.Select(finding => new CitedFact(report, finding))];
            var about = new MissingFact(MissingKind.NotReported, FactTopic.Expression, criterion.Marker);
            return new Said(criterion.Marker == Her2Marker && Her2Results.Asked(criterion) is { } asked
                ? OfHer2(criterion, asked, findings, about, cited)
                : Of(criterion, findings, about, cited));
        });

    private static Answer Of(ExpressionCriterion criterion, List<ExpressionFinding> findings, MissingFact about, CitedFact[] cited)
    {
        var answers = findings.Select(finding => Of(criterion, finding)).OfType<Truth>().Distinct().ToList();
        return answers switch
        {
            _ when answers.Contains(Truth.Met) && answers.Contains(Truth.NotMet) => Answer.Unknown(about with { Kind = MissingKind.Conflicting }, cited),
            _ when answers.Contains(Truth.Met) => Answer.Of(true, cited),
            _ when answers.Contains(Truth.NotMet) => Answer.Of(false, cited),
            [] => Answer.Unknown(about, cited),
            _ => Answer.Unknown(about with { Kind = MissingKind.TooCoarse }, cited),
        };
    }

    /// <summary>What one finding says; nothing when it is another kind of score.</summary>
    private static Truth? Of(ExpressionCriterion criterion, ExpressionFinding finding)
    {
        if (criterion.Status is { } asked)
            return ExpressionStatusRules.Answers(asked, finding) is var truth && truth == Truth.Unknown && finding.Status is null ? null : truth;
        if (criterion.Range is not { } range)
            return null;
        if (finding.Score == criterion.Score && ExpressionStatusRules.Known(finding) is { } known)
            return ScoreRange.Lies(known, range);
        return criterion.Score == ExpressionScore.Percent && finding.Status is { } status && ExpressionStatusRules.ShareOf(criterion.Marker, status) is { } share
            ? ScoreRange.Lies(share, range)
            : null;
    }

    private static Answer OfHer2(ExpressionCriterion criterion, Her2 asked, List<ExpressionFinding> findings, MissingFact about, CitedFact[] cited)
    {
        var known = Her2Results.Known(findings, hybridisationMatters: criterion.Score == ExpressionScore.Ish);
        if (known == Her2.None)
            return Answer.Unknown(about with { Kind = MissingKind.Conflicting }, cited);
        if (known == Her2.All)
            return Answer.Unknown(about, cited);
        return (known & asked) == Her2.None ? Answer.Of(false, cited)
            : (known & ~asked) == Her2.None ? Answer.Of(true, cited)
            : Answer.Unknown(about with { Kind = MissingKind.TooCoarse }, cited);
    }
}
