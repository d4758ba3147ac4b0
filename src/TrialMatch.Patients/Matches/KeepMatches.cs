using System.Collections.Immutable;
using System.Reflection;
using TrialMatch.EventStore;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Ranking;
using TrialMatch.Patients.Profiles;

namespace TrialMatch.Patients.Matches;

/// <summary>Keep what a match of the patient's profile came to.</summary>
/// <param name="Matches">The match, with the trials that failed for good.</param>
/// <param name="Register">The position of the register that was matched against.</param>
/// <param name="FactsVersion">The version of the patient's stream whose facts were matched.</param>
public sealed record KeepMatches(RankedMatches Matches, EventPosition Register, long FactsVersion);

/// <summary>Decides on <see cref="KeepMatches"/>.</summary>
public static class KeepMatchesDecider
{
    private static readonly string Program = typeof(KeepMatches).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>It is kept each time; what decided is kept in full, what was met as a number with its facts.</summary>
    public static Decision Decide(KeepMatches command, Patient? patient) => patient is null or { Erased: true }
        ? Decision.Refuse(Refused.NoSuchPatient, "There is no such patient.")
        : Decision.Of(new MatchesEvaluated
        {
            AsOf = command.Matches.AsOf,
            LogPosition = command.Register.ToString(),
            FactsVersion = command.FactsVersion,
            Program = Program,
            NotOpen = command.Matches.NotOpen,
            Trials = [.. command.Matches.Results.Select(Kept)],
        });

    private static KeptMatch Kept(TrialMatchResult result) => new()
    {
        Trial = result.Trial.Id,
        Title = result.Trial.Title,
        Cohort = result.Cohort?.Name,
        Verdict = result.Verdict,
        Score = result.Score.Total,
        EarliestDate = result.EarliestDate,
        Site = result.NearestSite?.Site.Key,
        Kilometres = result.NearestSite?.Kilometres is { } kilometres ? Math.Round(kilometres) : null,
        Met = result.Criteria.Count(criterion => criterion.Truth == Truth.Met),
        MetBy = Facts(result.Criteria.Where(criterion => criterion.Truth == Truth.Met)),
        Reasons = [.. result.Criteria.Where(criterion => Decided(criterion, result.Verdict)).Select(criterion => new KeptReason(
            criterion.Criterion.Reference, CriteriaNotation.Print(criterion.Criterion), criterion.Truth, Facts([criterion])))],
    };

    /// <summary>What failed for good decided alone; what else is open no longer matters.</summary>
    private static bool Decided(CriterionEvaluation criterion, Verdict verdict) =>
        criterion.Truth == Truth.NotMet || (criterion.Truth == Truth.Unknown && verdict != Verdict.NotEligible);

    private static ImmutableArray<string> Facts(IEnumerable<CriterionEvaluation> criteria) =>
        [.. criteria.SelectMany(criterion => criterion.Facts).Select(cited => cited.Fact.Id).Distinct()];
}
