namespace TrialMatch.Registry.Trials;

/// <summary>
/// A registry's record was read. It rules over status, sites, arms and identity; what a person has written or
/// structured (title and plain text, conditions, drugs, criteria, cohorts of a curated trial) stays, and a change of
/// the registry's eligibility text is recorded for an editor to see.
/// </summary>
public static class RecordRegistryEntry
{
    /// <summary>A new trial is registered; of a known one, only what differs happens.</summary>
    public static Decision Decide(TrialEntry entry, TrialDocument? trial)
    {
        if (trial is null)
            return Decision.Of(RegisterTrial.Events(entry));
        if (trial.Demo != entry.Demo)
            return Decision.Refuse($"{entry.RegistryId} is registered as a demonstration; a registry's record cannot take its place.");
        var facts = trial.IsCurated ? KeepingCurated(entry.Facts, trial.Facts) : entry.Facts;
        return Decision.Of([
            .. TrialChanges.OfFacts(trial, facts),
            .. TrialChanges.OfStatus(trial, entry.Status, entry.StatusReason),
            .. TrialChanges.OfArms(trial, entry.Arms),
            .. SiteChanges.Of(trial.Sites, entry.Sites, asOf: TrialChanges.UpdatedOn(entry.Source)),
            .. trial.IsCurated
                ? TrialChanges.OfEligibilityText(trial, entry.EligibilityText)
                : TrialChanges.OfCriteria(trial, entry, "The registry's text changed."),
            .. TrialChanges.OfSource(trial, entry.Source),
        ]);
    }

    private static TrialFacts KeepingCurated(TrialFacts read, TrialFacts curated) => read with
    {
        Title = curated.Title,
        OfficialTitle = read.OfficialTitle ?? read.Title,
        Text = curated.Text,
        Visits = curated.Visits,
        Contacts = read.Contacts ?? curated.Contacts,
        Conditions = curated.Conditions.Length > 0 ? curated.Conditions : read.Conditions,
        Interventions = curated.Interventions.Length > 0 ? curated.Interventions : read.Interventions,
        Phase = curated.Phase == TrialPhase.None ? read.Phase : curated.Phase,
    };
}
