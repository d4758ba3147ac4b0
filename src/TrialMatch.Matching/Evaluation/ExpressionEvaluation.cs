using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Answers questions about expression and signatures. Scores of different kinds are never compared.</summary>
internal static class ExpressionEvaluation
{
    public static Answer Expression(ExpressionCriterion criterion, PatientFacts patient) =>
        MolecularEvaluation.FromReports(patient, FactTopic.Expression, criterion.Marker, report =>
        {
            var findings = report.Findings.OfType<ExpressionFinding>().Where(finding => finding.Marker == criterion.Marker).ToList();
            if (findings.Count == 0)
                return null;
            return criterion.Range is { } range
                ? Scored(criterion, range, report, findings)
                : InWords(criterion, report, findings);
        });

    private static Answer Scored(ExpressionCriterion criterion, NumericRange range, MolecularReport report, List<ExpressionFinding> findings) =>
        findings.FirstOrDefault(finding => finding.Score == criterion.Score && finding.Value is not null) is { } scored
            ? Answer.Of(range.Contains(scored.Value!.Value), new CitedFact(report, scored))
            : Answer.Unknown(new MissingFact(MissingKind.NotReported, FactTopic.Expression, criterion.Marker), new CitedFact(report, findings[0]));

    private static Answer InWords(ExpressionCriterion criterion, MolecularReport report, List<ExpressionFinding> findings)
    {
        CitedFact[] cited = [.. findings.Select(finding => new CitedFact(report, finding))];
        return ExpressionStatusRules.StatusOf(criterion.Marker, findings) is { } status
            ? ExpressionStatusRules.Answers(criterion.Status!.Value, status) switch
            {
                Truth.Unknown => Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Expression, criterion.Marker), cited),
                var truth => Answer.Of(truth == Truth.Met, cited),
            }
            : Answer.Unknown(new MissingFact(MissingKind.NotReported, FactTopic.Expression, criterion.Marker), cited);
    }

    public static Answer Signature(SignatureCriterion criterion, PatientFacts patient) =>
        MolecularEvaluation.FromReports(patient, FactTopic.Signature, criterion.Signature.ToString(), report =>
        {
            if (report.Findings.OfType<SignatureFinding>().FirstOrDefault(finding => finding.Signature == criterion.Signature) is not { } finding)
                return null;
            var cited = new CitedFact(report, finding);
            if (criterion.Range is not { } range)
                return Answer.Of(finding.Detected == criterion.Positive, cited);
            return finding.Value is { } value
                ? Answer.Of(range.Contains(value), cited)
                : Answer.Unknown(new MissingFact(MissingKind.NotReported, FactTopic.Signature, criterion.Signature.ToString()), cited);
        });
}
