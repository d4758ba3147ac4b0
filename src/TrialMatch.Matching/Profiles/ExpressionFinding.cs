using TrialMatch.Matching.Criteria;

namespace TrialMatch.Matching.Profiles;

/// <summary>How an expression was scored; scores of different kinds are never compared.</summary>
public enum ExpressionScore
{
    /// <summary>Share of positive tumour cells, %.</summary>
    Percent,

    /// <summary>PD-L1 tumour proportion score, %.</summary>
    Tps,

    /// <summary>PD-L1 combined positive score.</summary>
    Cps,

    /// <summary>PD-L1 immune cell score, %.</summary>
    Ic,

    /// <summary>Immunohistochemistry 0 to 3 (written 0, 1+, 2+, 3+).</summary>
    Ihc,

    /// <summary>In situ hybridisation: 1 amplified, 0 not.</summary>
    Ish,

    /// <summary>H-score: share of cells times strength, 0 to 300.</summary>
    HScore,

    /// <summary>Allred score, 0 to 8.</summary>
    Allred,

    /// <summary>Tumour area positivity of PD-L1, %.</summary>
    Tap,

    /// <summary>Share of tumour cells stained moderately or strongly (2+ or 3+; PS2+ of folate receptor alpha), %.</summary>
    PercentModerate,

    /// <summary>Share of tumour cells stained strongly (3+), %.</summary>
    PercentStrong,
}

/// <summary>Expression in words.</summary>
public enum ExpressionStatus
{
    /// <summary>Positive by the marker's own guideline.</summary>
    Positive,

    /// <summary>Negative by the marker's own guideline.</summary>
    Negative,

    /// <summary>Low (for HER2: IHC 1+, or 2+ without amplification; for ER and PR 1 to 10 %).</summary>
    Low,

    /// <summary>Ultralow (for HER2: IHC 0 with faint staining of some cells).</summary>
    Ultralow,

    /// <summary>No staining at all (for HER2: IHC 0 that is not ultralow).</summary>
    Absent,
}

/// <summary>The expression of a marker.</summary>
public sealed record ExpressionFinding : Finding
{
    /// <summary>Code in the biomarker vocabulary.</summary>
    public required string Marker { get; init; }

    /// <summary>How <see cref="Value"/> was scored.</summary>
    public ExpressionScore? Score { get; init; }

    /// <summary>The score.</summary>
    public decimal? Value { get; init; }

    /// <summary>The score where it is told as a range, such as below 1; exclusive with <see cref="Value"/>.</summary>
    public NumericRange? Range { get; init; }

    /// <summary>In words, where no score is given.</summary>
    public ExpressionStatus? Status { get; init; }
}
