using TrialMatch.Matching.Criteria;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation;

/// <summary><c>laboratory ALT &lt;= 3 x ULN</c>, <c>laboratory hemoglobin >= 9 g/dL</c>, <c>vitals …</c>; any known unit is read.</summary>
internal static class MeasurementSyntax
{
    /// <summary>The unit of pure ratios, which is not written.</summary>
    public const string NoUnit = "1";

    public static LeafSyntax Vitals { get; } = LeafSyntax.For<MeasurementCriterion>("vitals", Read, criterion => IsVitalSign(criterion.Analyte) ? Write(criterion) : null);

    public static LeafSyntax Laboratory { get; } = LeafSyntax.For<MeasurementCriterion>("laboratory", Read, Write);

    /// <summary>Whether the numbers that follow are multiples of a limit of normal.</summary>
    public static MeasurementBasis? TryLimit(NotationCursor cursor)
    {
        var at = cursor.Here;
        if (!cursor.TryAny("x", "×", "ganger"))
            cursor.Return(at);
        if (cursor.TryAny("ULN", "øvre normalgrense"))
            return MeasurementBasis.UpperLimit;
        if (cursor.TryAny("LLN", "nedre normalgrense"))
            return MeasurementBasis.LowerLimit;
        cursor.Return(at);
        return null;
    }

    /// <summary>Takes the longest unit of the analyte that stands here.</summary>
    public static AnalyteUnit? TryUnit(NotationCursor cursor, Analyte analyte)
    {
        if (cursor.AtEnd)
            return null;
        var rest = cursor.Rest;
        for (var length = Math.Min(rest.Length, 30); length > 0; length--)
        {
            if (length < rest.Length && !char.IsWhiteSpace(rest[length]) && rest[length] is not '(' || char.IsWhiteSpace(rest[length - 1]))
                continue;
            if (Analytes.Current.ResolveUnit(analyte, rest[..length]).Value is { } unit)
            {
                cursor.TakeTo(cursor.Position + length);
                return unit;
            }
        }

        return null;
    }

    /// <summary>The units of an analyte, for messages.</summary>
    public static string UnitsOf(Analyte analyte) => string.Join(", ", Analytes.Current.UnitsOf(analyte).Select(unit => unit.Unit));

    private static MeasurementCriterion? Read(NotationCursor cursor)
    {
        if (Named.Analyte(cursor) is not { } analyte || cursor.Range() is not { } range)
            return null;
        if (TryLimit(cursor) is { } basis)
            return new MeasurementCriterion { Analyte = analyte.Code, Range = range, Basis = basis };
        var at = cursor.Here;
        var unit = TryUnit(cursor, analyte);
        if (unit is null && !(analyte.Unit == NoUnit && cursor.AtEnd))
        {
            cursor.Fail($"a unit of {analyte.Code}: {UnitsOf(analyte)}; or x ULN, x LLN");
            return null;
        }

        if (unit is not null)
            range = range with { Min = Converted(range.Min, unit), Max = Converted(range.Max, unit) };
        if (range is { Min: null or >= 0, Max: null or >= 0 })
            return new MeasurementCriterion { Analyte = analyte.Code, Range = range };
        cursor.FailAt(at, $"the limit is below zero in {analyte.Unit}", "a limit of zero or more");
        return null;
    }

    private static decimal? Converted(decimal? limit, AnalyteUnit unit) =>
        limit is { } value ? Math.Round((value * unit.Factor) + unit.Offset, 6) : null;

    private static string Write(MeasurementCriterion criterion)
    {
        var unit = criterion.Basis switch
        {
            MeasurementBasis.UpperLimit => " x ULN",
            MeasurementBasis.LowerLimit => " x LLN",
            MeasurementBasis.Unit => Analytes.Current.Find(criterion.Analyte) is { Unit: not NoUnit } analyte ? " " + analyte.Unit : "",
        };
        return $"{criterion.Analyte} {criterion.Range}{unit}";
    }

    private static bool IsVitalSign(string code) => Analytes.Current.Find(code) is { IsVitalSign: true };
}
