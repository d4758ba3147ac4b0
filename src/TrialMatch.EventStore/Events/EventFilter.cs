namespace TrialMatch.EventStore;

/// <summary>Which events to read; what is not said does not matter.</summary>
public sealed record EventFilter
{
    /// <summary>Only events of these types or types derived from them.</summary>
    public IReadOnlyCollection<Type>? Types { get; init; }

    /// <summary>Only events recorded at this moment or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only events recorded at this moment or earlier.</summary>
    public DateTimeOffset? Until { get; init; }
}
