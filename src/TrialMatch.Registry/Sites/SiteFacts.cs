using System.Collections.Immutable;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Sites;

/// <summary>What is known of a hospital that takes part, or may take part, in trials.</summary>
public sealed record SiteFacts
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>ISO 3166 code.</summary>
    public required string CountryCode { get; init; }

    /// <summary>The trust or health authority that runs it.</summary>
    public string? Organisation { get; init; }

    /// <summary>Health region, as the country names it.</summary>
    public string? Region { get; init; }

    /// <summary>What kind of hospital it is, such as <c>university</c>.</summary>
    public string? Level { get; init; }

    /// <summary>Whether it treats children with cancer.</summary>
    public bool PaediatricOncology { get; init; }

    /// <summary>Where it is.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>How far the point can be trusted.</summary>
    public PointQuality Quality { get; init; }

    /// <summary>Other names that trial registries use for it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}
