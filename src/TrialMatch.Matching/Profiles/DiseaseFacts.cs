using TrialMatch.Matching.Criteria;

namespace TrialMatch.Matching.Profiles;

/// <summary>The cancer diagnosis.</summary>
public sealed record DiagnosisFact : Fact
{
    /// <summary>OncoTree code, such as <c>LUAD</c>; as exact as is known.</summary>
    public required string OncoTreeCode { get; init; }

    /// <summary>Version of the tree that the code is of; none for the current one.</summary>
    public string? OncoTreeVersion { get; init; }

    /// <summary>ICD-10 code that it was recorded with, if any; it may be narrower than the OncoTree code.</summary>
    public string? Icd10Code { get; init; }
}

/// <summary>The stage group at <see cref="Fact.Date"/>.</summary>
public sealed record StageFact : Fact
{
    /// <summary>A stage group, exact (<c>IIIB</c>) or coarse (<c>III</c>).</summary>
    public required StageRange Stage { get; init; }
}

/// <summary>How far the disease reaches.</summary>
public enum DiseaseExtent
{
    /// <summary>Confined to the organ; resectable.</summary>
    Localised,

    /// <summary>Grown into its surroundings or regional lymph nodes.</summary>
    LocallyAdvanced,

    /// <summary>Cannot be removed by surgery.</summary>
    Unresectable,

    /// <summary>Distant metastases.</summary>
    Metastatic,
}

/// <summary>The extent of the disease.</summary>
public sealed record ExtentFact : Fact
{
    /// <summary>How far the disease reaches.</summary>
    public required DiseaseExtent Extent { get; init; }
}

/// <summary>A metastatic site, found or excluded.</summary>
public sealed record MetastasisFact : Fact
{
    /// <summary>Code in <see cref="Terminology.Vocabulary"/>'s metastatic sites.</summary>
    public required string Site { get; init; }

    /// <summary>Whether metastases are there; absence has to be stated to be known.</summary>
    public required bool Present { get; init; }

    /// <summary>Active (untreated or growing) rather than treated and stable; <see langword="null"/> when not said.</summary>
    public bool? Active { get; init; }

    /// <summary>Treated, or not; <see langword="null"/> when not said.</summary>
    public bool? Treated { get; init; }

    /// <summary>Whether they give symptoms; <see langword="null"/> when not said.</summary>
    public bool? Symptomatic { get; init; }

    /// <summary>Since when they are stable, if said.</summary>
    public PartialDate? StableSince { get; init; }

    /// <summary>Whether steroids are taken for them; <see langword="null"/> when not said.</summary>
    public bool? Steroids { get; init; }
}

/// <summary>How many metastases there are, or organs with metastases.</summary>
public sealed record MetastasisCountFact : Fact
{
    /// <summary>At least so many.</summary>
    public required int Least { get; init; }

    /// <summary>At most so many; <see langword="null"/> when not said.</summary>
    public required int? Most { get; init; }

    /// <summary>What is counted.</summary>
    public MetastasisUnit Unit { get; init; }
}

/// <summary>Whether there is disease measurable by RECIST 1.1 or the counterpart of the tumour type.</summary>
public sealed record MeasurableDiseaseFact : Fact
{
    /// <summary>Measurable or not.</summary>
    public required bool Measurable { get; init; }
}

/// <summary>Another malignancy than the one that trials are sought for.</summary>
public sealed record OtherMalignancyFact : Fact
{
    /// <summary>Whether there is or was one; absence has to be stated to be known.</summary>
    public required bool Present { get; init; }

    /// <summary>OncoTree code, if known.</summary>
    public string? OncoTreeCode { get; init; }

    /// <summary>Whether it was in situ; <see langword="null"/> when not said.</summary>
    public bool? InSitu { get; init; }

    /// <summary>Whether it was of low risk by the rules of its kind; <see langword="null"/> when not said.</summary>
    public bool? LowRisk { get; init; }

    /// <summary>When it was last active; <see langword="null"/> when not known.</summary>
    public PartialDate? LastActive { get; init; }
}

/// <summary>Performance status scales.</summary>
public enum PerformanceScale
{
    /// <summary>Eastern Cooperative Oncology Group, 0 (well) to 5.</summary>
    Ecog,

    /// <summary>Karnofsky, 100 (well) down to 0.</summary>
    Karnofsky,

    /// <summary>Lansky play-performance for children, 100 (well) down to 0.</summary>
    Lansky,
}

/// <summary>A dated performance status.</summary>
public sealed record PerformanceFact : Fact
{
    /// <summary>The scale of <see cref="Value"/>.</summary>
    public required PerformanceScale Scale { get; init; }

    /// <summary>The score on its scale.</summary>
    public required int Value { get; init; }
}
