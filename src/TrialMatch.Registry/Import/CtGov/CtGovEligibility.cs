using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Registry.Import.CtGov;

/// <summary>Reads who may enter: age, sex and diagnosis as criteria, everything else as sentences that wait to be structured.</summary>
internal static partial class CtGovEligibility
{
    private static readonly Dictionary<string, Sex?> Sexes = new(StringComparer.Ordinal)
    {
        ["ALL"] = null,
        ["FEMALE"] = Sex.Female,
        ["MALE"] = Sex.Male,
    };

    /// <summary>Age, sex and diagnosis, then the text, then what the registry asks apart (gender, study population).</summary>
    /// <param name="eligibility">The record's eligibility module.</param>
    /// <param name="conditions">The conditions that the record says it studies.</param>
    public static EligibilityCriteria Read(JsonField eligibility, ImmutableArray<string> conditions)
    {
        var text = eligibility["eligibilityCriteria"].Text(Limits.Eligibility);
        return new([
            .. Ages(eligibility["minimumAge"], eligibility["maximumAge"]),
            .. OfSex(eligibility["sex"]),
            .. CtGovDiagnosis.Read(conditions),
            .. text is null ? [] : UnstructuredCriteria.Of(EligibilityText.Cut(text)),
            .. Apart("G-01", eligibility["genderDescription"]),
            .. Apart("P-01", eligibility["studyPopulation"]),
        ]);
    }

    private static IEnumerable<Criterion> OfSex(JsonField field) => field.Text() switch
    {
        null => [],
        { } word when !Sexes.TryGetValue(word, out _) => throw field.Refused($"Unknown sex \"{JsonField.Short(word)}\"; expected one of {string.Join(", ", Sexes.Keys)}."),
        { } word => Sexes[word] is { } sex ? [new SexCriterion { Sex = sex, Source = $"Sex: {word}" }] : [],
    };

    private static IEnumerable<Criterion> Apart(string reference, JsonField field) =>
        field.Text(Limits.Eligibility) is { } text ? [UnstructuredCriteria.Sentence(reference, text)] : [];

    /// <summary>One criterion where both limits are in one unit; a limit of 0 asks nothing.</summary>
    private static IEnumerable<Criterion> Ages(JsonField minimum, JsonField maximum)
    {
        var (min, max) = (AgeOf(minimum, roundUp: true), AgeOf(maximum, roundUp: false));
        if (min is { Number: 0 })
            min = null;
        if (min is not null && max is not null && min.Unit == max.Unit && min.Number <= max.Number)
            return [Age(NumericRange.Between(min.Number, max.Number), min.Unit, $"Minimum age: {min.Source}; maximum age: {max.Source}")];
        return [
            .. min is null ? Array.Empty<Criterion>() : [Age(NumericRange.AtLeast(min.Number), min.Unit, $"Minimum age: {min.Source}")],
            .. max is null ? Array.Empty<Criterion>() : [Age(NumericRange.AtMost(max.Number), max.Unit, $"Maximum age: {max.Source}")],
        ];
    }

    private static AgeCriterion Age(NumericRange range, AgeUnit unit, string source) => new() { Range = range, Unit = unit, Source = source };

    /// <summary>
    /// Ages are whole years or months. Weeks and days become months so that no one too young passes (30 days: 1 month)
    /// and everyone who is young enough does (28 days: month 0).
    /// </summary>
    private static AgeLimit? AgeOf(JsonField field, bool roundUp)
    {
        if (field.Text() is not { } text || text is "N/A")
            return null;
        if (AgeText().Match(text) is not { Success: true } match)
            throw field.Refused($"Expected an age such as 18 Years or 6 Months, found \"{JsonField.Short(text)}\".");
        var number = decimal.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        var days = match.Groups["unit"].Value.ToUpperInvariant() switch
        {
            "YEAR" or "MONTH" => 0,
            "WEEK" => number * 7,
            "DAY" => number,
            "HOUR" => number / 24,
            _ => number / (24 * 60),
        };
        if (days == 0)
            return new(number, match.Groups["unit"].Value.StartsWith("y", StringComparison.OrdinalIgnoreCase) ? AgeUnit.Years : AgeUnit.Months, text);
        const decimal DaysOfMonth = 30.4375m;
        return new(roundUp ? Math.Ceiling(days / DaysOfMonth) : Math.Floor(days / DaysOfMonth), AgeUnit.Months, text);
    }

    [GeneratedRegex(@"\A(?<number>\d{1,3})\s+(?<unit>year|month|week|day|hour|minute)s?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgeText();

    private sealed record AgeLimit(decimal Number, AgeUnit Unit, string Source);
}
