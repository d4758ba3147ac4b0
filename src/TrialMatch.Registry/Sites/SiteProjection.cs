using TrialMatch.EventStore;

namespace TrialMatch.Registry.Sites;

/// <summary>Keeps each hospital as a document.</summary>
internal sealed class SiteProjection : SingleStreamProjection<SiteDocument>
{
    public SiteProjection()
    {
        IncludeType<SiteRegistered>();
        IncludeType<SiteRevised>();
    }

    /// <summary>The hospital after one more event, with its version.</summary>
    public static SiteDocument After(SiteDocument? site, IEvent e) =>
        SiteDocument.Evolve(site, e.StreamId, e.Data) with { Version = e.Version };

    public override SiteDocument Evolve(SiteDocument? snapshot, IEvent @event) => After(snapshot, @event);
}
