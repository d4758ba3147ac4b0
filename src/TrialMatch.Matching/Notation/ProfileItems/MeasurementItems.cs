using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// <c>Hb 10.2</c>, <c>ALT 3 x ULN</c>, <c>creatinine 90 µmol/L</c>, <c>BP 140/90</c>, <c>ALT 60 U/L (10-45)</c> with the
/// laboratory's normal range. Without a unit the analyte's own one is taken,
/// and the reader is told so.
/// </summary>
internal static partial class MeasurementItems
{
    public static bool TryRead(NotationCursor cursor, ProfileDraft draft)
    {
        if (cursor.TryMatch(BloodPressure(), out var pressure))
        {
            Add(draft, "systolic-blood-pressure", decimal.Parse(pressure.Groups["systolic"].ValueSpan, CultureInfo.InvariantCulture));
            Add(draft, "diastolic-blood-pressure", decimal.Parse(pressure.Groups["diastolic"].ValueSpan, CultureInfo.InvariantCulture));
            cursor.TryWord("mmHg");
            return true;
        }

        var at = cursor.Here;
        var (found, end) = cursor.LookUp(Analytes.Current.Resolve);
        cursor.TakeTo(end);
        cursor.TryAny(":", "=");
        if (found.Candidates.IsEmpty || cursor.TryDecimal() is not { } value)
        {
            cursor.Return(at);
            return false;
        }

        if (cursor.AtEnd && WomanOrPotassium().IsMatch(cursor.Since(at)))
            cursor.FailAt(at, $"read `{cursor.Since(at)}`, which may be a woman (kvinne) of that age or potassium", "F or kvinne before an age, or potassium with its unit");
        else if (found.Value is { } analyte)
            Value(cursor, draft, analyte, value);
        else
            cursor.FailAt(at, $"read `{cursor.Since(at)}`, which may be several", "one of them", [.. found.Candidates.Select(candidate => candidate.NameEn)]);
        return true;
    }

    private static void Value(NotationCursor cursor, ProfileDraft draft, Analyte analyte, decimal value)
    {
        var at = cursor.Here;
        if (MeasurementSyntax.TryLimit(cursor) is { } basis)
        {
            draft.Add(new MeasurementFact
            {
                Id = Draft.Id,
                Date = default,
                Source = Draft.Source,
                Analyte = analyte.Code,
                TimesUpperLimit = basis == MeasurementBasis.UpperLimit ? value : null,
                TimesLowerLimit = basis == MeasurementBasis.LowerLimit ? value : null,
            });
        }
        else if (MeasurementSyntax.TryUnit(cursor, analyte) is { } unit)
        {
            Reported(cursor, draft, analyte, value, unit);
        }
        else if (cursor.TryMatch(NormalRange(), out _))
        {
            cursor.Return(at);
            Reported(cursor, draft, analyte, value, Analytes.Current.UnitsOf(analyte)[0]);
        }
        else if (cursor.AtEnd || cursor.Peek()[0] == '(' || DateAhead().IsMatch(cursor.Peek()))
        {
            Add(draft, analyte.Code, value);
            if (analyte.Unit != MeasurementSyntax.NoUnit)
                draft.Note($"{analyte.Code} without a unit is read in {analyte.Unit}.");
        }
        else
        {
            cursor.Fail($"a unit of {analyte.Code} ({MeasurementSyntax.UnitsOf(analyte)}), x ULN, x LLN, a date or the end of the item");
        }
    }

    /// <summary>A value in a unit, with the laboratory's normal range in brackets if it follows.</summary>
    private static void Reported(NotationCursor cursor, ProfileDraft draft, Analyte analyte, decimal value, AnalyteUnit unit)
    {
        decimal Kept(decimal number) => Math.Round((number * unit.Factor) + unit.Offset, 6);
        var at = cursor.Here;
        decimal? low = null, high = null;
        if (cursor.TryMatch(NormalRange(), out var range))
        {
            low = range.Groups["low"] is { Success: true } lowest ? decimal.Parse(lowest.ValueSpan, CultureInfo.InvariantCulture) : null;
            high = range.Groups["high"] is { Success: true } highest ? decimal.Parse(highest.ValueSpan, CultureInfo.InvariantCulture) : null;
            if (low >= high)
            {
                (low, high) = (null, null);
                cursor.Return(at);
            }
        }

        draft.Add(new MeasurementFact
        {
            Id = Draft.Id,
            Date = default,
            Source = Draft.Source,
            Analyte = analyte.Code,
            Value = Kept(value),
            LowerLimit = low is { } from ? Kept(from) : null,
            UpperLimit = high is { } to ? Kept(to) : null,
        });
    }

    private static void Add(ProfileDraft draft, string analyte, decimal value) =>
        draft.Add(new MeasurementFact { Id = Draft.Id, Date = default, Source = Draft.Source, Analyte = analyte, Value = value });

    /// <summary>Nobody lives with so much potassium, and Norwegians write K for a woman.</summary>
    [GeneratedRegex(@"^K\s*\d{2,3}\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WomanOrPotassium();

    [GeneratedRegex(@"\G(?:BP|BT|blood pressure|blodtrykk)\s*(?<systolic>\d{2,3})\s*/\s*(?<diastolic>\d{2,3})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BloodPressure();

    /// <summary>(10-45), (ref 10–45), (&lt; 45), (> 60): not a date, whose first number is the greater.</summary>
    [GeneratedRegex(@"\G\(\s*(?:(?:ref(?:\.|erence|eranse)?|normal)\s*:?\s*)?(?:(?!(?:19|20)\d\d-\d)(?<low>\d{1,6}(?:\.\d{1,4})?)\s*[-–]\s*(?<high>\d{1,6}(?:\.\d{1,4})?)|<\s*=?\s*(?<high>\d{1,6}(?:\.\d{1,4})?)|>\s*=?\s*(?<low>\d{1,6}(?:\.\d{1,4})?))\s*\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NormalRange();

    [GeneratedRegex(@"^\d{4}-\d", RegexOptions.CultureInvariant)]
    private static partial Regex DateAhead();
}
