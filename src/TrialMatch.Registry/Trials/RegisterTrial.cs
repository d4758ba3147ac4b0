namespace TrialMatch.Registry.Trials;

/// <summary>What happens when a source tells of a trial that the register does not have yet.</summary>
internal static class RegisterTrial
{
    /// <summary>The trial is registered with all that the source says, and published: what registries publish is public.</summary>
    public static IEnumerable<object> Events(TrialEntry entry)
    {
        yield return new TrialRegistered(entry.RegistryId, entry.Demo, entry.Facts, entry.Status, entry.StatusReason, entry.Source);
        if (entry.Arms.Length > 0)
            yield return new ArmsRevised(entry.Arms);
        if (entry.Cohorts.Length > 0)
            yield return new CohortsDefined(entry.CohortOutlines);
        if (entry.Sites.Length > 0)
            yield return new SitesJoined(entry.Sites);
        yield return new CriteriaRevised
        {
            Version = 1,
            Reason = $"First read ({entry.Source.Registry}).",
            Origin = entry.CriteriaOrigin,
            Criteria = entry.Criteria,
            Cohorts = entry.CohortCriteria,
        };
        yield return new TrialPublished();
    }
}
