using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Criteria;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation;

/// <summary>
/// <c>laboratory ALT &lt;= 3 x ULN, &lt;= 5 x ULN if metastasis liver</c>, <c>laboratory hemoglobin >= 9 g/dL without transfusion
/// within 14 days</c>, <c>vitals …</c>; any known unit is read.
/// </summary>
internal static partial class MeasurementSyntax
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
        var criterion = cursor.Until(EndOfLimit(cursor), ReadPlain);
        var conditional = ImmutableArray.CreateBuilder<ConditionalLimit>();
        while (criterion is not null && cursor.TrySign(','))
        {
            if (cursor.Until(EndOfLimit(cursor), part => ReadConditional(part, criterion.Analyte)) is not { } limit)
                return null;
            conditional.Add(limit);
        }

        return criterion is null || conditional.Count == 0 ? criterion : criterion with { Conditional = conditional.ToImmutable() };
    }

    /// <summary>Where the limit that stands here ends: before a comma and another range, or at the end.</summary>
    private static int EndOfLimit(NotationCursor cursor)
    {
        var (at, rest) = (cursor.Here, cursor.Rest);
        var next = NextLimit().Matches(rest).FirstOrDefault(match => match.Groups["next"].Success);
        return at + (next?.Index ?? rest.Length);
    }

    private static MeasurementCriterion? ReadPlain(NotationCursor cursor)
    {
        if (Named.Analyte(cursor) is not { } analyte || Limit(cursor, analyte) is not { } limit)
            return null;
        var criterion = new MeasurementCriterion { Analyte = analyte.Code, Range = limit.Range, Basis = limit.Basis };
        while (!cursor.AtEnd)
        {
            if (criterion.WithinDays is null && cursor.TryAny("within", "within the last", "innen", "siste"))
            {
                if (cursor.Days() is not { } days)
                    return null;
                criterion = criterion with { WithinDays = days };
            }
            else if (criterion.Without is null && cursor.TryAny("without", "uten", "utan"))
            {
                if (ConditionSyntax.Terms(cursor, Vocabulary.Medications) is not { } medicines || !Within(cursor) || cursor.Days() is not { } days)
                    return null;
                criterion = criterion with { Without = medicines, WithoutDays = days };
            }
            else
            {
                cursor.Fail("each once: within 7 days, without transfusion within 14 days; or a comma and a limit with its condition: , <= 5 x ULN if metastasis liver");
                return null;
            }
        }

        return criterion;
    }

    private static bool Within(NotationCursor cursor)
    {
        if (cursor.TryAny("within", "within the last", "innen", "siste"))
            return true;
        cursor.Fail("within and a span such as 14 days");
        return false;
    }

    private static ConditionalLimit? ReadConditional(NotationCursor cursor, string code)
    {
        if (Analytes.Current.Find(code) is not { } analyte || Limit(cursor, analyte) is not { } limit)
            return null;
        if (!cursor.TryAny("if", "hvis", "dersom"))
        {
            cursor.Fail("if and a criterion, such as if metastasis liver");
            return null;
        }

        var at = cursor.Here;
        if (LeafSyntaxes.Read(cursor) is not { } condition)
            return null;
        if (condition is not UnrecognisedCriterion)
            return new ConditionalLimit { Range = limit.Range, Basis = limit.Basis, Condition = condition };
        cursor.FailAt(at, "an unrecognised criterion cannot be a condition", "a criterion of a known kind");
        return null;
    }

    private static (NumericRange Range, MeasurementBasis Basis)? Limit(NotationCursor cursor, Analyte analyte)
    {
        if (cursor.Range() is not { } range)
            return null;
        if (TryLimit(cursor) is { } basis)
            return (range, basis);
        var at = cursor.Here;
        var unit = TryUnit(cursor, analyte);
        if (unit is null && analyte.Unit != NoUnit)
        {
            cursor.Fail($"a unit of {analyte.Code}: {UnitsOf(analyte)}; or x ULN, x LLN");
            return null;
        }

        if (unit is not null)
            range = range with { Min = Converted(range.Min, unit), Max = Converted(range.Max, unit) };
        if (range is { Min: null or >= 0, Max: null or >= 0 })
            return (range, MeasurementBasis.Unit);
        cursor.FailAt(at, $"the limit is below zero in {analyte.Unit}", "a limit of zero or more");
        return null;
    }

    private static decimal? Converted(decimal? limit, AnalyteUnit unit) =>
        limit is { } value ? Math.Round((value * unit.Factor) + unit.Offset, 6) : null;

    private static string Write(MeasurementCriterion criterion)
    {
        string?[] parts =
        [
            criterion.Analyte,
            Limit(criterion.Analyte, criterion.Range, criterion.Basis),
            criterion.WithinDays is { } within ? "within " + ConditionSyntax.Days(within) : null,
            criterion is { Without: { } medicines, WithoutDays: { } days } ? $"without {string.Join(", ", medicines)} within {ConditionSyntax.Days(days)}" : null,
        ];
        return string.Join(' ', parts.Where(part => part is not null))
            + string.Concat((criterion.Conditional ?? []).Select(limit => $", {Limit(criterion.Analyte, limit.Range, limit.Basis)} if {CriteriaPrinter.Leaf(limit.Condition)}"));
    }

    private static string Limit(string analyte, NumericRange range, MeasurementBasis basis) => range + basis switch
    {
        MeasurementBasis.UpperLimit => " x ULN",
        MeasurementBasis.LowerLimit => " x LLN",
        MeasurementBasis.Unit => Analytes.Current.Find(analyte) is { Unit: not NoUnit } known ? " " + known.Unit : "",
    };

    private static bool IsVitalSign(string code) => Analytes.Current.Find(code) is { IsVitalSign: true };

    [GeneratedRegex("\"(?:[^\"]|\"\")*\"|(?<next>,\\s*(?:>=|<=|≥|≤|>|<|=|\\d+(?:\\.\\d+)?<?\\.\\.))", RegexOptions.CultureInvariant)]
    private static partial Regex NextLimit();
}
