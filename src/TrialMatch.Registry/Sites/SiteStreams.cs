namespace TrialMatch.Registry.Sites;

/// <summary>Where a hospital's history is.</summary>
public static class SiteStreams
{
    private static readonly Guid Space = new("6f1d3c52-6f0e-4d0b-9a55-0c9b8f5e2a01");

    /// <summary>The stream of the hospital with this key, whatever the case of its letters.</summary>
    public static Guid IdFor(string key) => NameBasedId.Of(Space, key.Trim().ToLowerInvariant());
}
