using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation.Editing;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Ranking;
using TrialMatch.Registry.Reading;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>Something that open trials for a diagnosis ask.</summary>
/// <param name="Slot">What they ask.</param>
/// <param name="Trials">How many trials do.</param>
internal sealed record AskedSlot(ProfileSlot Slot, int Trials);

/// <summary>
/// What matters for a diagnosis: everything that the trials which take patients still need to know of somebody of whom nothing but the
/// diagnosis is known. Worked out once for each state of the register.
/// </summary>
internal static class AskedSlots
{
    private static readonly ConditionalWeakTable<Register, ConcurrentDictionary<(string Diagnosis, DateOnly Day), ImmutableArray<AskedSlot>>> Known = [];

    /// <summary>What is asked, by most trials first.</summary>
    public static ImmutableArray<AskedSlot> For(Register register, string diagnosis, DateOnly day) =>
        Known.GetOrCreateValue(register).GetOrAdd((diagnosis, day), asked => Find(register, asked.Diagnosis, asked.Day));

    private static ImmutableArray<AskedSlot> Find(Register register, string diagnosis, DateOnly day)
    {
        var patient = new Profile([new DiagnosisFact { Id = "f1", Date = day, Source = FactSource.Clinician, OncoTreeCode = diagnosis }]);
        return
        [
            .. register.MatchableTrials
                .Select(trial => TrialMatcher.Explain(patient, trial, day))
                .Where(explained => explained is { Admission: Admission.Open, Verdict: not Verdict.NotEligible })
                .SelectMany(explained => explained.Criteria
                    .Concat(explained.Cohorts.Where(cohort => cohort is { Open: true, Result.Verdict: not Verdict.NotEligible }).SelectMany(cohort => cohort.Criteria))
                    .SelectMany(criterion => criterion.Missing)
                    .Where(missing => missing.Kind is not (MissingKind.ToBeAsked or MissingKind.NotStructured))
                    .Select(ProfileSlot.Of)
                    .Distinct())
                .GroupBy(slot => slot)
                .OrderByDescending(slot => slot.Count()).ThenBy(slot => slot.Key.Topic).ThenBy(slot => slot.Key.Subject, StringComparer.Ordinal)
                .Select(slot => new AskedSlot(slot.Key, slot.Count())),
        ];
    }
}
