using TrialMatch.EventStore;

namespace TrialMatch.Registry.Trials;

/// <summary>Keeps each trial as a document.</summary>
internal sealed class TrialProjection : SingleStreamProjection<TrialDocument>
{
    public TrialProjection()
    {
        IncludeType<TrialRegistered>();
        IncludeType<TrialRevised>();
        IncludeType<RecruitmentStatusChanged>();
        IncludeType<ArmsRevised>();
        IncludeType<CohortsDefined>();
        IncludeType<CohortStatusChanged>();
        IncludeType<SitesJoined>();
        IncludeType<SitesLeft>();
        IncludeType<SiteDetailsRevised>();
        IncludeType<SiteStatusChanged>();
        IncludeType<SiteStatusConfirmed>();
        IncludeType<CriteriaRevised>();
        IncludeType<EligibilityTextRecorded>();
        IncludeType<EligibilityTextChanged>();
        IncludeType<SourceRead>();
        IncludeType<TrialPublished>();
    }

    /// <summary>The trial after one more event, with its version and times.</summary>
    public static TrialDocument After(TrialDocument? trial, IEvent e) =>
        TrialDocument.Evolve(trial, e.StreamId, e.Data) with
        {
            Version = e.Version,
            RegisteredAt = trial?.RegisteredAt ?? e.Timestamp,
            ChangedAt = e.Timestamp,
        };

    public override TrialDocument Evolve(TrialDocument? snapshot, IEvent @event) => After(snapshot, @event);
}
