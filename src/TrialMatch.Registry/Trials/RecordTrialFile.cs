namespace TrialMatch.Registry.Trials;

/// <summary>
/// A trial file was read: what a person has written and structured. The same file content counts once, so that
/// loading it at every start does not undo what a registry has told since.
/// </summary>
public static class RecordTrialFile
{
    /// <summary>A new trial is registered; a changed file revises a known one; a file seen before changes nothing.</summary>
    public static Decision Decide(TrialEntry entry, TrialDocument? trial)
    {
        if (entry.Demo != entry.RegistryId.StartsWith("DEMO-", StringComparison.OrdinalIgnoreCase))
            return Decision.Refuse($"{entry.RegistryId}: a demonstration is named DEMO-… and says demo: yes, and nothing else does.");
        if (trial is null)
            return Decision.Of(RegisterTrial.Events(entry));
        var before = trial.LastRead(RegistrySource.TrialFile);
        if (before?.Version == entry.Source.Version)
            return Decision.Nothing;
        return Decision.Of([
            .. TrialChanges.OfFacts(trial, KeepingRegistered(entry.Facts, trial.Facts)),
            .. RegistryIsNewer(entry, trial) ? [] : StatusAndSites(entry, trial),
            .. TrialChanges.OfCohorts(trial, entry),
            .. TrialChanges.OfCriteria(trial, entry, before is null ? "Structured by hand." : "The trial file changed."),
            .. TrialChanges.OfSource(trial, entry.Source),
        ]);
    }

    private static IEnumerable<object> StatusAndSites(TrialEntry entry, TrialDocument trial) =>
        [.. TrialChanges.OfStatus(trial, entry.Status, entry.StatusReason), .. SiteChanges.Of(trial.Sites, entry.Sites, entry.Source.ReadOn)];

    /// <summary>Whether a registry was read after the day on which the file's facts were read.</summary>
    private static bool RegistryIsNewer(TrialEntry entry, TrialDocument trial) =>
        trial.Sources.Any(source => source.Registry != RegistrySource.TrialFile && source.ReadOn > entry.Source.ReadOn);

    private static TrialFacts KeepingRegistered(TrialFacts written, TrialFacts known) => written with
    {
        OfficialTitle = written.OfficialTitle ?? known.OfficialTitle,
        Acronym = written.Acronym ?? known.Acronym,
        OtherIds = written.OtherIds.Length > 0 ? written.OtherIds : known.OtherIds,
        StudyType = known.StudyType,
        Sponsor = written.Sponsor ?? known.Sponsor,
        Start = written.Start ?? known.Start,
        ExpectedEnd = written.ExpectedEnd ?? known.ExpectedEnd,
        HealthyVolunteers = written.HealthyVolunteers ?? known.HealthyVolunteers,
        Url = written.Url ?? known.Url,
        Contacts = written.Contacts ?? known.Contacts,
    };
}
