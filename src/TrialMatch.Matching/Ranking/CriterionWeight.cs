using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;

namespace TrialMatch.Matching.Ranking;

/// <summary>
/// How much a criterion counts in certainty. Proposed trials fall, in this order, on the variant, on earlier lines, on
/// the gene and on the cancer type, and much more seldom on stage, laboratory values and function; so a trial is not
/// less certain only because its protocol lists more blood tests.
/// </summary>
internal static class CriterionWeight
{
    /// <summary>The weight of a criterion; a group has that of its weightiest part.</summary>
    public static double Of(CriterionEvaluation node) => node switch
    {
        _ when IsJudgement(node) => ScoreWeights.JudgementShare,
        { Criterion: CriterionGroup, Children: { IsEmpty: false } children } => children.Max(Of),
        {
            Criterion: VariantCriterion or FusionCriterion or CopyNumberCriterion or WildTypeCriterion or ExpressionCriterion or SignatureCriterion
            or VirusCriterion or PharmacogeneticCriterion or HlaCriterion
        }
            or { Criterion: PriorTherapyCriterion or LinesCriterion or PlatinumSensitivityCriterion or IntoleranceCriterion or TrialParticipationCriterion }
            or { Criterion: DiagnosisCriterion } => ScoreWeights.DecisiveShare,
        _ => 1,
    };

    /// <summary>
    /// Whether only a person can answer. A sentence that nobody has structured is not meant: what it asks is not known,
    /// so it counts in full.
    /// </summary>
    private static bool IsJudgement(CriterionEvaluation node) =>
        node.Missing.Length > 0 && node.Missing.All(missing => missing.Kind == MissingKind.ToBeAsked);
}
