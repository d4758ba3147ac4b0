using System.Collections.Immutable;
using TrialMatch.Patients.Access;

namespace TrialMatch.Web.Access;

/// <summary>One page of an access log.</summary>
/// <typeparam name="T">An entry.</typeparam>
public sealed record AccessLogAnswer<T>
{
    /// <summary>The entries of this page, newest first.</summary>
    public required ImmutableArray<T> Items { get; init; }

    /// <summary>Number of this page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How many pages there are.</summary>
    public required int Pages { get; init; }

    /// <summary>Entries of all pages.</summary>
    public required int Total { get; init; }

    internal static AccessLogAnswer<T> Of(ImmutableArray<T> all, int page, int size) => new()
    {
        Items = [.. all.Skip((int)Math.Min(((long)page - 1) * size, all.Length)).Take(size)],
        Page = page,
        Pages = (all.Length + size - 1) / size,
        Total = all.Length,
    };

    internal AccessLogAnswer<TOther> Select<TOther>(Func<T, TOther> item) =>
        new() { Items = [.. Items.Select(item)], Page = Page, Pages = Pages, Total = Total };
}

/// <summary>An entry of an access log.</summary>
public sealed record AccessLogItem
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whose record.</summary>
    public required Guid Patient { get; init; }

    /// <summary>Who: a pseudonym.</summary>
    public required string Subject { get; init; }

    /// <summary>The name of staff.</summary>
    public string? Name { get; init; }

    /// <summary>In which role.</summary>
    public required Role Role { get; init; }

    /// <summary>For which organisation, by number.</summary>
    public string? Organisation { get; init; }

    /// <summary>What was opened.</summary>
    public required RecordPart Part { get; init; }

    /// <summary>Whether it was opened to be changed.</summary>
    public required bool Changes { get; init; }

    /// <summary>What for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>On which ground; absent when it was refused.</summary>
    public AccessBasis? Basis { get; init; }

    /// <summary>Why it was refused; absent when it was not.</summary>
    public DenialReason? Refused { get; init; }

    internal static AccessLogItem Of(AccessLogEvent entry) => new()
    {
        At = entry.At,
        Patient = entry.Patient,
        Subject = entry.By.Subject,
        Name = entry.By.Name,
        Role = entry.By.Role,
        Organisation = entry.By.Organisation,
        Part = entry.Use.Part,
        Changes = entry.Use.Changes,
        Purpose = entry.Purpose,
        Basis = (entry as RecordOpened)?.Basis,
        Refused = (entry as OpeningRefused)?.Reason,
    };
}
