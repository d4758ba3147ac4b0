using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Panel.Advising;

/// <summary>A trial of the advice as the register has it now.</summary>
/// <param name="Trial">Its identifier.</param>
/// <param name="Version">The version of its stream.</param>
/// <param name="TakesPatients">Whether trial, cohort and hospital take patients now.</param>
public sealed record TrialNow(string Trial, long Version, bool TakesPatients)
{
    /// <summary>The trials of an advice as they are now; one that the register has no more is not among them.</summary>
    /// <param name="items">The advice.</param>
    /// <param name="find">Finds a trial of the register by its identifier.</param>
    public static ImmutableArray<TrialNow> Of(ImmutableArray<AdviceItem> items, Func<string, TrialDocument?> find) =>
        [.. items.Select(item => item.Trial).OfType<AdvisedTrial>().Select(advised => Of(advised, find(advised.Note.Trial))).OfType<TrialNow>()];

    private static TrialNow? Of(AdvisedTrial advised, TrialDocument? trial) => trial is null ? null : new(
        trial.RegistryId,
        trial.Version,
        IsOpen(trial.Status)
        && (advised.Note.Cohort is null || IsOpen(trial.Cohorts.FirstOrDefault(cohort => cohort.Id == advised.Note.Cohort)?.Status, trial.Status))
        && IsOpen(trial.Sites.FirstOrDefault(site => site.Key == advised.Site)?.Status, trial.Status));

    /// <summary>What has no status of its own follows the trial; what is gone takes nobody.</summary>
    private static bool IsOpen(RecruitmentStatus? own, RecruitmentStatus ofTrial) => own switch
    {
        null => false,
        RecruitmentStatus.Unknown => IsOpen(ofTrial),
        { } status => IsOpen(status),
    };

    private static bool IsOpen(RecruitmentStatus status) => status is RecruitmentStatus.Recruiting or RecruitmentStatus.ByInvitation;
}
