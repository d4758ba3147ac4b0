using TrialMatch.EventStore;
using TrialMatch.Registry.Sites;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry;

/// <summary>What the register adds to an event store.</summary>
public static class RegistryModule
{
    /// <summary>Every type of event of the register. Events are contracts for ever: added to, never changed.</summary>
    public static IReadOnlyCollection<Type> EventTypes { get; } =
    [
        typeof(SiteRegistered), typeof(SiteRevised),
        typeof(TrialRegistered), typeof(TrialRevised), typeof(RecruitmentStatusChanged), typeof(ArmsRevised),
        typeof(CohortsDefined), typeof(CohortStatusChanged),
        typeof(SitesJoined), typeof(SitesLeft), typeof(SiteDetailsRevised), typeof(SiteStatusChanged), typeof(SiteStatusConfirmed),
        typeof(CriteriaRevised), typeof(EligibilityTextRecorded), typeof(EligibilityTextChanged),
        typeof(SourceRead), typeof(TrialPublished),
    ];

    /// <summary>
    /// Adds the register's events and read models. The store must write JSON with <c>MatchingJson.Options</c>, which
    /// the host sets once for all modules.
    /// </summary>
    public static StoreOptions AddRegistry(this StoreOptions options)
    {
        options.Events.AddEventTypes(EventTypes);
        options.Schema.For<TrialDocument>().DocumentAlias("trial").Duplicate(trial => trial.RegistryId).Duplicate(trial => trial.Status);
        options.Schema.For<SiteDocument>().DocumentAlias("site").Duplicate(site => site.Key);
        options.Projections.Add(new TrialProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new SiteProjection(), ProjectionLifecycle.Inline);
        return options;
    }
}
