using TrialMatch.EventStore;
using TrialMatch.Registry.Import;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Reading;

/// <summary>One thing that happened to a trial.</summary>
/// <param name="Version">Its number in the trial's history, from 1.</param>
/// <param name="Name">The event's name, such as <c>criteria_revised</c>.</param>
/// <param name="When">When it was recorded.</param>
/// <param name="Who">Who recorded it.</param>
/// <param name="Summary">What it says, in a few words for operators and programs, in English.</param>
/// <param name="SourceFile">The file that it was read from, if any.</param>
/// <param name="Happened">The event itself, such as <see cref="CriteriaRevised"/>, for those who tell it in words of their own.</param>
public sealed record HistoryEntry(long Version, string Name, DateTimeOffset When, string? Who, string Summary, string? SourceFile, object Happened)
{
    internal static HistoryEntry Of(IEvent e) => new(
        e.Version, e.EventTypeName, e.Timestamp, e.UserName, SummaryOf(e.Data), e.Headers?.GetValueOrDefault(TrialWriter.SourceFileHeader), e.Data);

    private static string SummaryOf(object data) => data switch
    {
        TrialRegistered e => $"{e.Facts.Title} ({e.Status.Text()}; {e.Source.Registry})",
        TrialRevised e => string.Join(", ", e.Changed),
        RecruitmentStatusChanged e => e.Status.Text() + (e.Reason is null ? "" : $": {e.Reason}"),
        ArmsRevised e => $"{e.Arms.Length} arms",
        CohortsDefined e => string.Join(", ", e.Cohorts.Select(cohort => cohort.Id)),
        CohortStatusChanged e => $"{e.CohortId}: {e.Status.Text()}",
        SitesJoined e => Few([.. e.Sites.Select(site => site.Name)]),
        SitesLeft e => Few([.. e.Keys]),
        SiteDetailsRevised e => Few([.. e.Sites.Select(site => site.Name)]),
        SiteStatusChanged e => $"{e.Key}: {e.Status.Text()}",
        SiteStatusConfirmed e => $"{e.Key}: {e.Status.Text()} on {e.ConfirmedOn:yyyy-MM-dd}" + (e.Slots is { } slots ? $", {slots} slots" : ""),
        CriteriaRevised e => $"version {e.Version}, {e.Criteria.Criteria.Length} criteria: {e.Reason}",
        EligibilityTextRecorded => "the registry's eligibility text, to compare later ones with",
        EligibilityTextChanged => "the registry's eligibility text changed: the criteria need a review",
        SourceRead e => $"{e.Source.Registry}, read on {e.Source.ReadOn:yyyy-MM-dd}",
        TrialPublished => "visible to everybody",
        _ => data.GetType().Name,
    };

    private static string Few(IReadOnlyList<string> names) =>
        names.Count <= 3 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(3))} and {names.Count - 3} more";
}
