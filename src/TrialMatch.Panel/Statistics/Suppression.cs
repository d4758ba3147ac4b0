namespace TrialMatch.Panel.Statistics;

/// <summary>A number that is not shown where it is so small that it may tell who is behind it.</summary>
/// <param name="Value">The number; <see langword="null"/> when it is suppressed.</param>
public readonly record struct SafeCount(int? Value)
{
    /// <summary>The smallest number that is shown, besides none at all.</summary>
    public const int Least = 5;

    /// <summary>A number that stands by itself.</summary>
    public static SafeCount Of(int count) => new(IsSmall(count) ? null : count);

    internal static bool IsSmall(int count) => count is > 0 and < Least;
}

/// <summary>Suppresses small numbers in a table whose sum may be known.</summary>
public static class Suppression
{
    /// <summary>
    /// The cells with small ones suppressed. If that is one only, its value would follow from the sum, so the next smallest
    /// goes with it.
    /// </summary>
    public static ImmutableSortedDictionary<string, SafeCount> Of(IReadOnlyDictionary<string, int> cells)
    {
        var hidden = cells.Where(cell => SafeCount.IsSmall(cell.Value)).Select(cell => cell.Key).ToHashSet(StringComparer.Ordinal);
        if (hidden.Count == 1
            && cells.Where(cell => cell.Value > 0 && !hidden.Contains(cell.Key)).OrderBy(cell => cell.Value).ThenBy(cell => cell.Key, StringComparer.Ordinal).ToList() is [var next, ..])
            hidden.Add(next.Key);
        return cells.ToImmutableSortedDictionary(cell => cell.Key, cell => new SafeCount(hidden.Contains(cell.Key) ? null : cell.Value), StringComparer.Ordinal);
    }
}
