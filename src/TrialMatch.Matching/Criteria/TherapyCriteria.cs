using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Criteria;

/// <summary>What treatment is asked about: a drug or class, or a modality; with neither, any systemic treatment.</summary>
/// <param name="Drug">Name in <see cref="Terminology.Drugs"/>.</param>
/// <param name="Modality">Modality, where no drug is named.</param>
public sealed record TherapySubject(string? Drug, TherapyModality? Modality)
{
    /// <summary>The notation: the drug, the modality, or <c>systemic</c>.</summary>
    public override string ToString() => Drug ?? (Modality ?? TherapyModality.Systemic) switch
    {
        TherapyModality.Systemic => "systemic",
        TherapyModality.Radiotherapy => "radiotherapy",
        TherapyModality.Surgery => "surgery",
        TherapyModality.Transplant => "transplant",
    };
}

/// <summary>A treatment that the patient must have had (or, within <see cref="NoneOf"/>, must not have had).</summary>
public sealed record PriorTherapyCriterion : Criterion
{
    /// <summary>Which treatment.</summary>
    public required TherapySubject Subject { get; init; }

    /// <summary>Only when given for this.</summary>
    public TherapyIntent? Intent { get; init; }

    /// <summary>Only when the disease progressed on or after it.</summary>
    public bool Progression { get; init; }

    /// <summary>Only when it ended (or goes on) within so many days before the evaluation.</summary>
    public int? WithinDays { get; init; }
}

/// <summary>
/// How many lines of systemic treatment. Adjuvant and neoadjuvant treatment do not count as lines for advanced
/// disease.
/// </summary>
public sealed record LinesCriterion : Criterion
{
    /// <summary>The numbers that count.</summary>
    public required NumericRange Range { get; init; }
}

/// <summary>At least so many days since a treatment ended; met by a patient who never had it.</summary>
public sealed record WashoutCriterion : Criterion
{
    /// <summary>Which treatment.</summary>
    public required TherapySubject Subject { get; init; }

    /// <summary>Days from its last day.</summary>
    public required int Days { get; init; }
}
