using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// For how many days a kind of fact is relied on: past the first limit it is used with a caution, past the second it
/// is too old to answer with. Laboratory limits are those that most protocols set for screening.
/// </summary>
/// <param name="CautionAfter">Days after which the reader is warned.</param>
/// <param name="TooOldAfter">Days after which the fact no longer answers; <see langword="null"/> for never.</param>
internal sealed record Freshness(int CautionAfter, int? TooOldAfter)
{
    /// <summary>Facts that do not age.</summary>
    public static Freshness Lasting { get; } = new(int.MaxValue, null);

    /// <summary>The limits for a fact.</summary>
    public static Freshness Of(Fact fact) => fact switch
    {
        MeasurementFact { Analyte: "height" } => Lasting,
        MeasurementFact => new(30, 90),
        PerformanceFact => new(30, 90),
        ToxicityFact => new(30, 90),
        LifeExpectancyFact => new(30, 90),
        ScoreFact score => Scores.Current.Find(score.Score) is { IsLasting: true } ? Lasting : new(30, 90),
        MeasurableDiseaseFact or MetastasisFact or MetastasisCountFact or ExtentFact or DiseaseStatusFact => new(56, null),
        ConditionFact condition => OfCondition(condition),
        MolecularReport => new(730, null),
        _ => Lasting,
    };

    private static Freshness OfCondition(ConditionFact fact) => fact switch
    {
        { End: not null } => Lasting,
        { Kind: ConditionKind.Medication or ConditionKind.Comorbidity, Present: true } when ConditionEvaluation.VocabularyOf(fact.Kind).IsEvent(fact.Code) => Lasting,
        { Kind: ConditionKind.Medication } => new(30, 90),
        { Kind: ConditionKind.Reproduction, Code: "pregnant" or "not-pregnant" or "breastfeeding" } => new(7, 90),
        { Kind: ConditionKind.Reproduction } => new(183, null),
        { Kind: ConditionKind.Disease, Code: "histologically-confirmed" or "cytologically-confirmed" or "confirmed-diagnosis" } => Lasting,
        { Kind: ConditionKind.Disease or ConditionKind.Circumstance } => new(56, null),
        { Kind: ConditionKind.Sample } => Lasting,
        { Qualities: not null } => new(90, null),
        { Present: false } => new(183, null),
        _ => Lasting,
    };
}
