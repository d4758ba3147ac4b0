namespace TrialMatch.Registry.Sites;

/// <summary>A hospital as it stands now.</summary>
public sealed record SiteDocument
{
    /// <summary>The stream.</summary>
    public required Guid Id { get; init; }

    /// <summary>The hospital's key, such as <c>no-974795930</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What is known of it.</summary>
    public required SiteFacts Facts { get; init; }

    /// <summary>Number of events that the document stands on.</summary>
    public long Version { get; init; }

    /// <summary>The hospital after one more event.</summary>
    /// <param name="site">The hospital before; <see langword="null"/> before the first event.</param>
    /// <param name="stream">The stream that the event belongs to.</param>
    /// <param name="event">What happened.</param>
    public static SiteDocument Evolve(SiteDocument? site, Guid stream, object @event) => (site, @event) switch
    {
        (null, SiteRegistered e) => new() { Id = stream, Key = e.Key, Facts = e.Facts },
        ({ } known, SiteRevised e) => known with { Facts = e.Facts },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow in the site stream {stream}."),
    };
}
