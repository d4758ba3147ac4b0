using System.Collections.Immutable;

namespace TrialMatch.Terminology;

/// <summary>A clinical score or class, such as Child-Pugh, NYHA or IMDC.</summary>
/// <param name="Code">Stable code, such as <c>Child-Pugh</c>.</param>
/// <param name="NameEn">English name.</param>
/// <param name="NameNb">Norwegian (bokmål) name.</param>
/// <param name="Lowest">The lowest value that the score can take.</param>
/// <param name="Highest">The highest value that the score can take.</param>
public sealed record ClinicalScore(string Code, string NameEn, string NameNb, decimal Lowest, decimal Highest)
{
    /// <summary>What the values are called, from <see cref="Lowest"/> upwards (<c>A</c>, <c>B</c>, <c>C</c>); empty where they are numbers.</summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    /// <summary>The score whose points tell the class, if there is one.</summary>
    public string? From { get; init; }

    /// <summary>For each class the points of <see cref="From"/> that lead to it, both ends included; they overlap where points do not decide.</summary>
    public ImmutableArray<(decimal Lowest, decimal Highest)> Points { get; init; } = [];

    /// <summary>Whether it does not change with time (a grade read from the tumour).</summary>
    public bool IsLasting { get; init; }

    /// <summary>How a value is written: the name of its class, or the number.</summary>
    public string Label(decimal value) =>
        value == decimal.Truncate(value) && value >= Lowest && value - Lowest < Classes.Length
            ? Classes[(int)(value - Lowest)]
            : value.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The value of a class by its name; <see langword="null"/> for a word that is none.</summary>
    public decimal? ValueOf(string label)
    {
        for (var at = 0; at < Classes.Length; at++)
        {
            if (string.Equals(Classes[at], label, StringComparison.OrdinalIgnoreCase))
                return Lowest + at;
        }

        return null;
    }

    /// <summary>The lowest and highest class that so many points of <see cref="From"/> may mean.</summary>
    public (decimal Lowest, decimal Highest)? ClassOf(decimal points)
    {
        var possible = Enumerable.Range(0, Points.Length).Where(at => Points[at].Lowest <= points && points <= Points[at].Highest).ToList();
        return possible.Count == 0 ? null : (Lowest + possible[0], Lowest + possible[^1]);
    }

    /// <summary>The points of <see cref="From"/> that a class may mean.</summary>
    public (decimal Lowest, decimal Highest)? PointsOf(decimal value) =>
        value >= Lowest && value - Lowest < Points.Length ? Points[(int)(value - Lowest)] : null;
}
