using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Registry.Trials;

public sealed partial record TrialDocument
{
    /// <summary>The trial after one more event; its version and times are the caller's to set.</summary>
    /// <param name="trial">The trial before; <see langword="null"/> before the first event.</param>
    /// <param name="stream">The stream that the event belongs to.</param>
    /// <param name="event">What happened.</param>
    public static TrialDocument Evolve(TrialDocument? trial, Guid stream, object @event) => (trial, @event) switch
    {
        (null, TrialRegistered e) => new()
        {
            Id = stream,
            RegistryId = e.RegistryId,
            Demo = e.Demo,
            Facts = e.Facts,
            Status = e.Status,
            StatusReason = e.StatusReason,
            Sources = [e.Source],
        },
        ({ } known, not TrialRegistered) => known.After(@event),
        _ => throw OutOfPlace(@event, stream),
    };

    private TrialDocument After(object @event) => @event switch
    {
        TrialRevised e => this with { Facts = e.Facts },
        RecruitmentStatusChanged e => this with { Status = e.Status, StatusReason = e.Reason },
        ArmsRevised e => this with { Arms = e.Arms },
        CohortsDefined e => this with { Cohorts = [.. e.Cohorts.Select(Keeping)] },
        CohortStatusChanged e => this with
        {
            Cohorts = [.. Cohorts.Select(cohort => cohort.Id == e.CohortId ? cohort with { Status = e.Status } : cohort)],
        },
        SitesJoined e => this with { Sites = [.. Sites, .. e.Sites] },
        SitesLeft e => this with { Sites = [.. Sites.Where(site => !e.Keys.Contains(site.Key))] },
        SiteStatusChanged e => WithSite(e.Key, site => site with { Status = e.Status, ConfirmedOn = null, Slots = null }),
        SiteStatusConfirmed e => WithSite(e.Key, site => site with { Status = e.Status, ConfirmedOn = e.ConfirmedOn, Slots = e.Slots }),
        SiteDetailsRevised e => e.Sites.Aggregate(this, (trial, revised) => trial.WithSite(
            revised.Key,
            site => revised with { Status = site.Status, ConfirmedOn = site.ConfirmedOn, Slots = site.Slots })),
        CriteriaRevised e => this with
        {
            Criteria = e.Criteria,
            CriteriaVersion = e.Version,
            CriteriaOrigin = e.Origin,
            ReviewDue = false,
            Cohorts = [.. Cohorts.Select(cohort => cohort with { Criteria = Of(cohort.Id, e.Cohorts) })],
        },
        EligibilityTextRecorded e => this with { EligibilityTextHash = e.Hash },
        EligibilityTextChanged e => this with { EligibilityTextHash = e.Hash, ReviewDue = true },
        SourceRead e => this with { Sources = [.. Sources.Where(source => source.Registry != e.Source.Registry), e.Source] },
        TrialPublished => this with { Published = true },
        _ => throw OutOfPlace(@event, Id),
    };

    /// <summary>A cohort that is listed anew keeps its criteria until they are revised.</summary>
    private Cohort Keeping(CohortOutline outline) => new()
    {
        Id = outline.Id,
        Name = outline.Name,
        Status = outline.Status,
        Criteria = Cohorts.FirstOrDefault(cohort => cohort.Id == outline.Id)?.Criteria ?? EligibilityCriteria.None,
    };

    private static EligibilityCriteria Of(string cohort, ImmutableArray<CohortCriteria> criteria) =>
        criteria.FirstOrDefault(revised => revised.CohortId == cohort)?.Criteria ?? EligibilityCriteria.None;

    private TrialDocument WithSite(string key, Func<TrialSite, TrialSite> change) =>
        this with { Sites = [.. Sites.Select(site => site.Key == key ? change(site) : site)] };

    private static InvalidOperationException OutOfPlace(object @event, Guid stream) =>
        new($"{@event.GetType().Name} cannot follow in the trial stream {stream}.");
}
