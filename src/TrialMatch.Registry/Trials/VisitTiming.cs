using System.Globalization;
using System.Text.RegularExpressions;

namespace TrialMatch.Registry.Trials;

/// <summary>What the times of a visit are counted in.</summary>
public enum VisitUnit
{
    /// <summary>Days; day 1 is the first.</summary>
    Day,

    /// <summary>Weeks; week 0 is the first.</summary>
    Week,

    /// <summary>Months of 30 days; month 0 is the first.</summary>
    Month,
}

/// <summary>When a visit takes place: once, or again and again.</summary>
public sealed partial record VisitTiming
{
    /// <summary>What it is counted in.</summary>
    public required VisitUnit Unit { get; init; }

    /// <summary>The time of the visit, or of the first of several; negative before the first day.</summary>
    public int From { get; init; }

    /// <summary>The last time at which a single visit may take place; <see langword="null"/> when it has one time.</summary>
    public int? To { get; init; }

    /// <summary>So much time from one visit to the next; <see langword="null"/> when there is one visit.</summary>
    public int? Every { get; init; }

    /// <summary>No visit after this time; <see langword="null"/> when they go on as long as the treatment.</summary>
    public int? Until { get; init; }

    /// <summary>Whether it is counted from the end of treatment and not from its first day.</summary>
    public bool AfterTreatment { get; init; }

    /// <summary>The first days of the visits, counted from 0, that come within so many days.</summary>
    public IEnumerable<int> DaysWithin(int days)
    {
        var last = Every is null ? From : Until ?? int.MaxValue;
        for (long at = From; at <= last && Day((int)at) is var day && day < days; at += Every ?? 1)
            yield return day;
    }

    /// <summary>As trial files write it: <c>week -4..0</c>, <c>every 3 weeks until week 24</c>, <c>after treatment month 1</c>.</summary>
    public override string ToString()
    {
        var (unit, prefix) = (Unit.ToString().ToLowerInvariant(), AfterTreatment ? "after treatment " : "");
        if (Every is not { } every)
            return FormattableString.Invariant($"{prefix}{unit} {From}") + (To is { } to ? FormattableString.Invariant($"..{to}") : "");
        return FormattableString.Invariant($"{prefix}every {every} {unit}s")
            + (From == First(Unit) ? "" : FormattableString.Invariant($" from {unit} {From}"))
            + (Until is { } until ? FormattableString.Invariant($" until {unit} {until}") : "");
    }

    /// <summary>Reads what <see cref="ToString"/> writes; instead of <c>until</c> a file may say <c>6 times</c>.</summary>
    public static bool TryParse(string text, out VisitTiming timing)
    {
        timing = new VisitTiming { Unit = VisitUnit.Week };
        if (Written().Match(text) is not { Success: true } match)
            return false;
        var units = match.Groups["unit"].Captures.Select(capture => capture.Value.ToUpperInvariant()).Distinct().ToList();
        if (units is not [var only])
            return false;
        var unit = Enum.Parse<VisitUnit>(only, ignoreCase: true);
        var every = match.Groups["every"] is { Success: true, Value: var interval } ? (interval.Length == 0 ? 1 : Number(interval)) : (int?)null;
        var from = match.Groups["from"] is { Success: true, Value: var first } ? Number(first) : First(unit);
        timing = new VisitTiming
        {
            Unit = unit,
            From = from,
            To = Optional(match.Groups["to"]),
            Every = every,
            Until = Optional(match.Groups["until"]) ?? (Optional(match.Groups["times"]) is { } times ? from + ((times - 1) * every) : null),
            AfterTreatment = match.Groups["after"].Success,
        };
        return every is not 0 && !(timing.To < from) && !(timing.Until < from);
    }

    private static int First(VisitUnit unit) => unit == VisitUnit.Day ? 1 : 0;

    private int Day(int at) => Unit switch
    {
        VisitUnit.Day => at > 0 ? at - 1 : at,
        VisitUnit.Week => at * 7,
        _ => at * 30,
    };

    private static int? Optional(Group group) => group.Success ? Number(group.Value) : null;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
        \A(?<after>after\ treatment\ )?
        (?: (?<unit>day|week|month)\ (?<from>-?\d{1,3})(?:\.\.(?<to>-?\d{1,3}))?
          | every\ (?<every>(?:\d{1,3})?)\ ?(?<unit>day|week|month)s?
            (?:\ from\ (?<unit>day|week|month)\ (?<from>-?\d{1,3}))?
            (?:\ until\ (?<unit>day|week|month)\ (?<until>-?\d{1,3}) | ,?\ (?<times>\d{1,3})\ times)?
        )\z
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Written();
}
