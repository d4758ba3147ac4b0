using TrialMatch.Terminology;

namespace TrialMatch.Panel.Lists;

/// <summary>In which order cases stand.</summary>
public enum CaseOrder
{
    /// <summary>Due first; those without a due date last.</summary>
    Due,

    /// <summary>The newest first.</summary>
    Begun,

    /// <summary>By stage.</summary>
    Stage,
}

/// <summary>Which cases are asked for. What is not said does not matter.</summary>
public sealed record CaseSearch
{
    /// <summary>The most cases of a page.</summary>
    public const int MaxLimit = 200;

    /// <summary>The stages.</summary>
    public ImmutableArray<Stage> Stages { get; init; } = [];

    /// <summary>The kind of case.</summary>
    public CaseKind? Kind { get; init; }

    /// <summary>The diagnosis or one below it, OncoTree.</summary>
    public string? Diagnosis { get; init; }

    /// <summary>The health region.</summary>
    public string? Region { get; init; }

    /// <summary>The trust.</summary>
    public string? Trust { get; init; }

    /// <summary>Whether the advice is late.</summary>
    public bool? Overdue { get; init; }

    /// <summary>Begun on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Begun on this day or before.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The order.</summary>
    public CaseOrder Order { get; init; }

    /// <summary>How many to pass over.</summary>
    public int Offset { get; init; }

    /// <summary>How many at most.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>The page of cases that fit.</summary>
    /// <param name="entries">The cases that the asker may see.</param>
    /// <param name="today">The day for which "late" is judged.</param>
    public (ImmutableArray<CaseEntry> Page, int Total) In(IEnumerable<CaseEntry> entries, DateOnly today)
    {
        var found = entries.Where(entry => Fits(entry, today)).ToList();
        var ordered = Order switch
        {
            CaseOrder.Due => found.OrderBy(entry => entry.Case.Due ?? DateOnly.MaxValue),
            CaseOrder.Begun => found.OrderByDescending(entry => entry.BegunOn),
            CaseOrder.Stage => found.OrderBy(entry => entry.Stage),
        };
        return ([.. ordered.ThenBy(entry => entry.Id).Skip(Math.Max(0, Offset)).Take(Math.Clamp(Limit, 1, MaxLimit))], found.Count);
    }

    private bool Fits(CaseEntry entry, DateOnly today) =>
        (Stages.IsEmpty || Stages.Contains(entry.Stage))
        && (Kind is null || entry.Case.Kind == Kind)
        && (Diagnosis is null || entry.Case.Disease?.Diagnosis is { } code && OncoTree.Current.IsWithin(code, Diagnosis))
        && (Region is null || Same(entry.Case.Unit?.Region, Region))
        && (Trust is null || Same(entry.Case.Unit?.Trust, Trust))
        && (Overdue is null || (PanelClock.Read(entry.Case, today)?.Alarm == ClockAlarm.Overdue) == Overdue)
        && (From is null || entry.BegunOn >= From)
        && (Until is null || entry.BegunOn <= Until);

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
