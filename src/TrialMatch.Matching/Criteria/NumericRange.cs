using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TrialMatch.Matching.Criteria;

/// <summary>A range of numbers, open at either end, each limit included or not.</summary>
/// <param name="Min">Lower limit, or none.</param>
/// <param name="MinExclusive">Whether the lower limit itself is outside.</param>
/// <param name="Max">Upper limit, or none.</param>
/// <param name="MaxExclusive">Whether the upper limit itself is outside.</param>
public readonly partial record struct NumericRange(decimal? Min, bool MinExclusive, decimal? Max, bool MaxExclusive)
{
    /// <summary>At least.</summary>
    public static NumericRange AtLeast(decimal min) => new(min, false, null, false);

    /// <summary>At most.</summary>
    public static NumericRange AtMost(decimal max) => new(null, false, max, false);

    /// <summary>From and to, both included.</summary>
    public static NumericRange Between(decimal min, decimal max) => new(min, false, max, false);

    /// <summary>Whether the number lies within.</summary>
    public bool Contains(decimal value) =>
        (Min is not { } min || (MinExclusive ? value > min : value >= min))
        && (Max is not { } max || (MaxExclusive ? value < max : value <= max));

    /// <summary>The notation: <c>&gt;= 18</c>, <c>&lt; 3</c>, <c>1..2</c>.</summary>
    public override string ToString() => (Min, Max) switch
    {
        ({ } min, { } max) when min == max => "= " + Number(min),
        ({ } min, { } max) => Number(min) + (MinExclusive ? "<" : "") + ".." + (MaxExclusive ? "<" : "") + Number(max),
        ({ } min, null) => (MinExclusive ? "> " : ">= ") + Number(min),
        (null, { } max) => (MaxExclusive ? "< " : "<= ") + Number(max),
        _ => "any",
    };

    /// <summary>Reads the notation that <see cref="ToString"/> writes; spaces do not matter.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out NumericRange range)
    {
        range = default;
        if (text is null || Form().Match(text) is not { Success: true } match)
            return false;
        if (match.Groups["limit"] is { Success: true } limit)
        {
            if (!TryNumber(limit.Value, out var number))
                return false;
            range = match.Groups["sign"].Value switch
            {
                ">=" or "≥" => AtLeast(number),
                "<=" or "≤" => AtMost(number),
                ">" => new(number, true, null, false),
                "<" => new(null, false, number, true),
                _ => Between(number, number),
            };
            return true;
        }

        if (!TryNumber(match.Groups["min"].Value, out var min) || !TryNumber(match.Groups["max"].Value, out var max) || min > max)
            return false;
        range = new(min, match.Groups["minOut"].Length > 0, max, match.Groups["maxOut"].Length > 0);
        return min < max || range is { MinExclusive: false, MaxExclusive: false };
    }

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"^\s*(?:(?<sign>>=|<=|≥|≤|>|<|=)\s*(?<limit>\d{1,9}(?:\.\d{1,6})?)|(?<min>\d{1,9}(?:\.\d{1,6})?)(?<minOut><?)\.\.(?<maxOut><?)(?<max>\d{1,9}(?:\.\d{1,6})?))\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    private static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
