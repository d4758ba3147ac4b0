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
}

/// <summary>Measurable disease.</summary>
public sealed record MeasurableDiseaseCriterion : Criterion;

/// <summary>Another malignancy, ever or within some years.</summary>
public sealed record OtherMalignancyCriterion : Criterion
{
    /// <summary>Only when active within so many years.</summary>
    public int? WithinYears { get; init; }
}
