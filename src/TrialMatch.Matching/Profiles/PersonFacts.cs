using TrialMatch.Terminology;

namespace TrialMatch.Matching.Profiles;

/// <summary>Sex as trials ask for it.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,
}

/// <summary>The patient's sex.</summary>
public sealed record SexFact : Fact
{
    /// <summary>Female or male.</summary>
    public required Sex Sex { get; init; }
}

/// <summary>
/// When the patient was born, as an interval: a profile knows a year, a month or an age, never the birth date itself.
/// </summary>
public sealed record BirthFact : Fact
{
    /// <summary>The first day on which the patient may have been born.</summary>
    public required DateOnly Earliest { get; init; }

    /// <summary>The last day on which the patient may have been born.</summary>
    public required DateOnly Latest { get; init; }

    /// <summary>The birth interval of somebody who is so many whole years old on a day.</summary>
    public static (DateOnly Earliest, DateOnly Latest) IntervalFor(int years, DateOnly on) =>
        (on.AddYears(-years - 1).AddDays(1), on.AddYears(-years));
}

/// <summary>Where the patient lives.</summary>
public sealed record ResidenceFact : Fact
{
    /// <summary>A municipality, postal code or country, with its point where known.</summary>
    public required Place Place { get; init; }
}
