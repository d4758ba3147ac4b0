using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Web.Pages.Public;

/// <summary>What happened to a trial, in plain words of the page's language.</summary>
/// <param name="trial">The trial as it stands now, for the names of its hospitals.</param>
/// <param name="frame">The page.</param>
/// <param name="texts">The words.</param>
internal sealed class HistoryText(TrialDocument trial, PageFrame frame, TrialTexts texts)
{
    private const int Most = 4;

    /// <summary>A sentence for an event.</summary>
    public string Of(object happened) => happened switch
    {
        TrialRegistered e => texts.Format("History.Registered", Source(e.Source)),
        TrialRevised e => texts.Format("History.Revised", string.Join(", ", e.Changed.Select(Field))),
        RecruitmentStatusChanged { Reason: { } reason } e => texts.Format("History.StatusBecause", Status(e.Status), reason),
        RecruitmentStatusChanged e => texts.Format("History.Status", Status(e.Status)),
        ArmsRevised => texts["History.Arms"],
        CohortsDefined e => texts.Format("History.Cohorts", Few([.. e.Cohorts.Select(cohort => cohort.Name)])),
        CohortStatusChanged e => texts.Format("History.Cohort", Cohort(e.CohortId), Status(e.Status)),
        SitesJoined e => texts.Format("History.SitesJoined", Few([.. e.Sites.Select(site => site.Name)])),
        SitesLeft e => texts.Format("History.SitesLeft", Few([.. e.Keys.Select(Site)])),
        SiteDetailsRevised e => texts.Format("History.SiteDetails", Few([.. e.Sites.Select(site => site.Name)])),
        SiteStatusChanged e => texts.Format("History.SiteStatus", Site(e.Key), Status(e.Status)),
        SiteStatusConfirmed e => texts.Format("History.SiteConfirmed", Site(e.Key), frame.Day(e.ConfirmedOn), Status(e.Status)),
        CriteriaRevised { Version: 1 } => texts["History.CriteriaFirst"],
        CriteriaRevised e => texts.Format("History.Criteria", e.Version),
        EligibilityTextRecorded => texts["History.TextRecorded"],
        EligibilityTextChanged => texts["History.TextChanged"],
        SourceRead e => texts.Format("History.Source", Source(e.Source)),
        TrialPublished => texts["History.Published"],
        _ => texts.Format("History.Other", happened.GetType().Name),
    };

    private string Status(RecruitmentStatus status) => frame.Texts.Of("Status", status);

    private string Site(string key) => trial.Sites.FirstOrDefault(site => site.Key == key)?.Name ?? key;

    private string Cohort(string id) => trial.Cohorts.FirstOrDefault(cohort => cohort.Id == id)?.Name ?? id;

    private string Source(RegistrySource source) => source.Registry == RegistrySource.TrialFile ? texts["History.TrialFile"] : source.Registry;

    /// <summary>A fact's name; what later versions add is told as they name it.</summary>
    private string Field(string name) => typeof(TrialFacts).GetProperty(char.ToUpperInvariant(name[0]) + name[1..]) is { } property ? texts[$"Field.{property.Name}"] : name;

    private string Few(IReadOnlyList<string> names) =>
        names.Count <= Most ? string.Join(", ", names) : texts.Format("History.More", string.Join(", ", names.Take(Most)), names.Count - Most);
}
