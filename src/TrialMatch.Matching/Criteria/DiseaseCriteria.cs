using System.Collections.Immutable;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Criteria;

/// <summary>The diagnosis is, or lies below, one of the codes and none of the exceptions.</summary>
public sealed record DiagnosisCriterion : Criterion
{
    /// <summary>Stands for every solid tumour among <see cref="Codes"/>.</summary>
    public const string AllSolid = "SOLID";

    /// <summary>Stands for every leukaemia, lymphoma and myeloma among <see cref="Codes"/>.</summary>
    public const string AllLiquid = "LIQUID";

    /// <summary>OncoTree codes, <see cref="AllSolid"/> or <see cref="AllLiquid"/>.</summary>
    public required ImmutableArray<string> Codes { get; init; }

    /// <summary>OncoTree codes that do not count.</summary>
    public ImmutableArray<string> Except { get; init; } = [];
}

/// <summary>The stage lies within a span.</summary>
public sealed record StageCriterion : Criterion
{
    /// <summary>The stages that count.</summary>
    public required StageRange Range { get; init; }
}

/// <summary>The extent is one of several.</summary>
public sealed record ExtentCriterion : Criterion
{
    /// <summary>The extents that count.</summary>
    public required ImmutableArray<DiseaseExtent> Extents { get; init; }
}

/// <summary>Metastases in a site.</summary>
public sealed record MetastasisCriterion : Criterion
{
    /// <summary>Code in the vocabulary of metastatic sites.</summary>
    public required string Site { get; init; }

    /// <summary>Only active (untreated or growing) ones, or only treated and stable ones.</summary>
    public bool? Active { get; init; }

    /// <summary>Only when stable for so many days before the evaluation; with <see cref="Active"/> false.</summary>
    public int? StableDays { get; init; }

    /// <summary>Only treated ones (by surgery, radiotherapy or drugs), or only untreated ones.</summary>
    public bool? Treated { get; init; }

    /// <summary>Only ones that give symptoms, or only ones that do not.</summary>
    public bool? Symptomatic { get; init; }

    /// <summary>Only when no steroids are taken for them.</summary>
    public bool WithoutSteroids { get; init; }
}

/// <summary>What metastases are counted by.</summary>
public enum MetastasisUnit
{
    /// <summary>Each metastasis.</summary>
    Lesions,

    /// <summary>Each organ or site that has any.</summary>
    Organs,
}

/// <summary>How many metastases (few: oligometastatic disease), or organs with metastases.</summary>
public sealed record MetastasisCountCriterion : Criterion
{
    /// <summary>The numbers that count.</summary>
    public required NumericRange Range { get; init; }

    /// <summary>What is counted.</summary>
    public MetastasisUnit Unit { get; init; }
}

/// <summary>Measurable disease.</summary>
public sealed record MeasurableDiseaseCriterion : Criterion;

/// <summary>Another malignancy, ever or within some years.</summary>
public sealed record OtherMalignancyCriterion : Criterion
{
    /// <summary>Only when active within so many years.</summary>
    public int? WithinYears { get; init; }

    /// <summary>Cancers that do not count, such as basal cell carcinoma or low-risk prostate cancer.</summary>
    public ImmutableArray<ExceptedMalignancy> Except { get; init; } = [];
}

/// <summary>A cancer that does not count as another malignancy; every part given must hold.</summary>
/// <param name="Code">OncoTree code; none for any cancer.</param>
/// <param name="InSitu">Only when in situ.</param>
/// <param name="LowRisk">Only when of low risk by the rules of its kind (prostate cancer, for example).</param>
public sealed record ExceptedMalignancy(string? Code, bool InSitu = false, bool LowRisk = false);
