namespace TrialMatch.Matching.Profiles;

/// <summary>A laboratory value or a vital sign.</summary>
public sealed record MeasurementFact : Fact
{
    /// <summary>Code in <see cref="Terminology.Analytes"/>.</summary>
    public required string Analyte { get; init; }

    /// <summary>The value, in the analyte's canonical unit; <see langword="null"/> when only <see cref="TimesUpperLimit"/> is known.</summary>
    public decimal? Value { get; init; }

    /// <summary>The value as a multiple of the upper limit of normal, where it was given so.</summary>
    public decimal? TimesUpperLimit { get; init; }

    /// <summary>The value as a multiple of the lower limit of normal, where it was given so.</summary>
    public decimal? TimesLowerLimit { get; init; }

    /// <summary>The laboratory's lower limit of normal, in the analyte's canonical unit, if reported.</summary>
    public decimal? LowerLimit { get; init; }

    /// <summary>The laboratory's upper limit of normal, in the analyte's canonical unit, if reported.</summary>
    public decimal? UpperLimit { get; init; }
}
