using System.Collections.Immutable;
using TrialMatch.Registry.Reading;

namespace TrialMatch.Web.Http;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed record ListPage<T>
{
    /// <summary>The items of this page.</summary>
    public required ImmutableArray<T> Items { get; init; }

    /// <summary>Number of this page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>Most items of a page.</summary>
    public required int PageSize { get; init; }

    /// <summary>How many pages there are.</summary>
    public required int Pages { get; init; }

    /// <summary>Items of all pages.</summary>
    public required int Total { get; init; }

    /// <summary>What the answer stands on.</summary>
    public required RegisterState Register { get; init; }

    internal static ListPage<T> Of<TSource>(Page<TSource> page, Register register, Func<TSource, T> item) => new()
    {
        Items = [.. page.Items.Select(item)],
        Page = page.Number,
        PageSize = page.Size,
        Pages = page.Pages,
        Total = page.Total,
        Register = RegisterState.Of(register),
    };
}

/// <summary>The register that an answer stands on: the same question asked of the same position has the same answer.</summary>
/// <param name="Position">Its position in the log of events.</param>
/// <param name="Trials">How many trials it held.</param>
public sealed record RegisterState(string Position, int Trials)
{
    internal static RegisterState Of(Register register) => new(register.Position.ToString(), register.Trials.Length);
}
