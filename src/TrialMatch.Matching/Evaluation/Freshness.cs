using TrialMatch.Matching.Profiles;

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
        MeasurementFact => new(30, 90),
        PerformanceFact => new(30, 90),
        ToxicityFact => new(30, 90),
        LifeExpectancyFact => new(30, 90),
        MeasurableDiseaseFact or MetastasisFact or MetastasisCountFact or ExtentFact => new(56, null),
        ConditionFact { Kind: ConditionKind.Medication } => new(30, 90),
        ConditionFact { Kind: ConditionKind.Reproduction } => new(7, 90),
        ConditionFact { Present: false } => new(183, null),
        MolecularReport => new(730, null),
        _ => Lasting,
    };
}
