using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>The answer to one criterion, with everything that it rests on.</summary>
public sealed record CriterionEvaluation
{
    /// <summary>The criterion that was evaluated.</summary>
    public required Criterion Criterion { get; init; }

    /// <summary>Met, not met or unknown.</summary>
    public required Truth Truth { get; init; }

    /// <summary>
    /// The facts that decided, or that were found insufficient, and behind them older ones that say otherwise; each names
    /// its date and source.
    /// </summary>
    public ImmutableArray<CitedFact> Facts { get; init; } = [];

    /// <summary>What is missing, when the answer is unknown.</summary>
    public ImmutableArray<MissingFact> Missing { get; init; } = [];

    /// <summary>How the answer may change without the disease changing; <see langword="null"/> when it will not.</summary>
    public PossibleChange? Change { get; init; }

    /// <summary>Things that the reader should know although they do not change the answer.</summary>
    public ImmutableArray<Caution> Cautions { get; init; } = [];

    /// <summary>The parts of a group, in order; empty for a leaf.</summary>
    public ImmutableArray<CriterionEvaluation> Children { get; init; } = [];
}

/// <summary>A fact as cited by an evaluation.</summary>
/// <param name="Fact">The fact, with its id, date and source.</param>
/// <param name="Finding">The one finding, where the fact is a molecular report.</param>
public sealed record CitedFact(Fact Fact, Finding? Finding = null);

/// <summary>
/// An answer that time or treatment may turn: a washout that ends, a birthday, a value that can be measured again.
/// </summary>
/// <param name="On">The first day on which the answer may differ; <see langword="null"/> when no day can be told.</param>
public sealed record PossibleChange(DateOnly? On);

/// <summary>Why an answer deserves a second look.</summary>
public enum Caution
{
    /// <summary>The fact is old; it was used all the same.</summary>
    Stale,

    /// <summary>Newer facts replaced older ones that said otherwise.</summary>
    OlderFactsDiffer,

    /// <summary>The answer was derived (metastatic from stage IV, for example).</summary>
    Derived,

    /// <summary>Little tumour in the sample: a change that was not found may have been missed.</summary>
    LowPurity,

    /// <summary>The dates are known to the month or year only.</summary>
    ImpreciseDate,

    /// <summary>The treatment history is not known to be complete; what is recorded was used.</summary>
    HistoryIncomplete,
}
