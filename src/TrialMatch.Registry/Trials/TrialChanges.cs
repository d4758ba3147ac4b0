using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TrialMatch.Matching;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Registry.Trials;

/// <summary>The events, if any, that lead from what is known of a trial to what a source says.</summary>
internal static class TrialChanges
{
    public static IEnumerable<object> OfFacts(TrialDocument trial, TrialFacts facts)
    {
        var changed = Differing(trial.Facts, facts);
        return changed.Length == 0 ? [] : [new TrialRevised(changed, facts)];
    }

    public static IEnumerable<object> OfStatus(TrialDocument trial, RecruitmentStatus status, string? reason) =>
        trial.Status == status && trial.StatusReason == reason ? [] : [new RecruitmentStatusChanged(status, reason)];

    public static IEnumerable<object> OfArms(TrialDocument trial, ImmutableArray<TrialArm> arms) =>
        Content.Same(trial.Arms, arms) ? [] : [new ArmsRevised(arms)];

    /// <summary>A cohort that only opens or closes is told as that; anything else lists the cohorts anew.</summary>
    public static IEnumerable<object> OfCohorts(TrialDocument trial, TrialEntry entry)
    {
        var known = trial.Cohorts.Select(cohort => (cohort.Id, cohort.Name));
        return known.SequenceEqual(entry.Cohorts.Select(cohort => (cohort.Id, cohort.Name)))
            ? trial.Cohorts.Zip(entry.Cohorts)
                .Where(pair => pair.First.Status != pair.Second.Status)
                .Select(pair => new CohortStatusChanged(pair.Second.Id, pair.Second.Status))
            : [new CohortsDefined(entry.CohortOutlines)];
    }

    /// <summary>A whole new version, if what the trial or one of its cohorts asks for differs or a person takes over.</summary>
    public static IEnumerable<object> OfCriteria(TrialDocument trial, TrialEntry entry, string reason)
    {
        var cohorts = trial.Cohorts
            .Where(cohort => cohort.Criteria.Criteria.Length > 0)
            .Select(cohort => new CohortCriteria(cohort.Id, cohort.Criteria));
        if (trial.CriteriaVersion > 0
            && trial.CriteriaOrigin == entry.CriteriaOrigin
            && Content.Same(trial.Criteria, entry.Criteria)
            && Content.Same<ImmutableArray<CohortCriteria>>([.. cohorts], entry.CohortCriteria))
        {
            return [];
        }

        return [new CriteriaRevised
        {
            Version = trial.CriteriaVersion + 1,
            Reason = reason,
            Origin = entry.CriteriaOrigin,
            Criteria = entry.Criteria,
            Cohorts = entry.CohortCriteria,
        }];
    }

    public static IEnumerable<object> OfEligibilityText(TrialDocument trial, string? text)
    {
        if (text is null)
            return [];
        var hash = Content.Hash(text);
        return trial.EligibilityTextHash switch
        {
            null => [new EligibilityTextRecorded(hash, text)],
            { } previous when previous != hash => [new EligibilityTextChanged(hash, previous, text)],
            _ => [],
        };
    }

    /// <summary>The day of reading is no news by itself; a new version at the source is.</summary>
    public static IEnumerable<object> OfSource(TrialDocument trial, RegistrySource source) =>
        trial.LastRead(source.Registry) is { } last && last.Version == source.Version ? [] : [new SourceRead(source)];

    /// <summary>The day from which the source's knowledge is: its own last update where it is a date, else the reading.</summary>
    public static DateOnly UpdatedOn(RegistrySource source) =>
        DateOnly.TryParseExact(source.Version, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : source.ReadOn;

    private static ImmutableArray<string> Differing(TrialFacts known, TrialFacts told)
    {
        var before = JsonSerializer.SerializeToElement(known, MatchingJson.Options);
        var now = JsonSerializer.SerializeToElement(told, MatchingJson.Options);
        return [.. Names(before).Union(Names(now))
            .Where(name => !(before.TryGetProperty(name, out var a) && now.TryGetProperty(name, out var b) && JsonElement.DeepEquals(a, b)))];
    }

    private static IEnumerable<string> Names(JsonElement facts) => facts.EnumerateObject().Select(property => property.Name);
}
