namespace TrialMatch.Matching.Profiles;

/// <summary>A laboratory value or a vital sign.</summary>
public sealed record MeasurementFact : Fact
{
    /// <summary>Code in <see cref="Terminology.Analytes"/>.</summary>
    public required string Analyte { get; init; }

    /// <summary>The value, in the analyte's canonical unit; <see langword="null"/> when only <see cref="TimesUpperLimit"/> is known.</summary>
    public decimal? Value { get; init; }

    /// <summary>The value as a multiple of the upper limit of normal, where it was given so or the reference range is known.</summary>
    public decimal? TimesUpperLimit { get; init; }

    /// <summary>The value as a multiple of the lower limit of normal, where the reference range is known.</summary>
    public decimal? TimesLowerLimit { get; init; }
}

/// <summary>Which code list a condition belongs to.</summary>
public enum ConditionKind
{
    /// <summary>Another disease.</summary>
    Comorbidity,

    /// <summary>An infection.</summary>
    Infection,

    /// <summary>Pregnancy, breast-feeding, contraception.</summary>
    Reproduction,

    /// <summary>A kind of medicine in use.</summary>
    Medication,
}

/// <summary>A condition, found or excluded; absence has to be stated to be known.</summary>
public sealed record ConditionFact : Fact
{
    /// <summary>The code list of <see cref="Code"/>.</summary>
    public required ConditionKind Kind { get; init; }

    /// <summary>Code in the vocabulary of <see cref="Kind"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Whether it is there.</summary>
    public required bool Present { get; init; }
}

/// <summary>The worst unresolved toxicity of earlier treatment (CTCAE grade).</summary>
public sealed record ToxicityFact : Fact
{
    /// <summary>CTCAE grade 0–5.</summary>
    public required int Grade { get; init; }
}

/// <summary>The treating doctor's estimate of remaining life.</summary>
public sealed record LifeExpectancyFact : Fact
{
    /// <summary>At least so many months.</summary>
    public required int Months { get; init; }
}

/// <summary>Whether the patient is willing and able to consent to trials.</summary>
public sealed record ConsentFact : Fact
{
    /// <summary>Willing and able, or not.</summary>
    public required bool Given { get; init; }
}
