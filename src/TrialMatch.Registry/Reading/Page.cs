using System.Collections.Immutable;

namespace TrialMatch.Registry.Reading;

/// <summary>A page of a longer list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The items of this page.</param>
/// <param name="Number">Number of the page, from 1.</param>
/// <param name="Size">Most items of a page.</param>
/// <param name="Total">Items of all pages.</param>
public sealed record Page<T>(ImmutableArray<T> Items, int Number, int Size, int Total)
{
    /// <summary>Most items that a page may have.</summary>
    public const int LargestSize = 500;

    /// <summary>How many pages there are.</summary>
    public int Pages => (Total + Size - 1) / Size;

    internal static Page<T> Of(IReadOnlyCollection<T> all, int number, int size)
    {
        var (page, items) = (Math.Max(1, number), Math.Clamp(size, 1, LargestSize));
        return new([.. all.Skip((int)Math.Min((long)(page - 1) * items, int.MaxValue)).Take(items)], page, items, all.Count);
    }
}
