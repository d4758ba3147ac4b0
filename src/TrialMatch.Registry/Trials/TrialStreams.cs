namespace TrialMatch.Registry.Trials;

/// <summary>Where a trial's history is.</summary>
public static class TrialStreams
{
    private static readonly Guid Space = new("0b7a4a0e-3c1f-4b53-8a57-5f0d6f6f7c02");

    /// <summary>The stream of the trial with this identifier (<c>NCT…</c>, <c>DEMO-…</c>), whatever the case of its letters.</summary>
    public static Guid IdFor(string registryId) => NameBasedId.Of(Space, registryId.Trim().ToUpperInvariant());
}
