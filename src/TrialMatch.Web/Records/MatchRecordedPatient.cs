using TrialMatch.Matching.Ranking;
using TrialMatch.Patients;
using TrialMatch.Patients.Matches;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Records;

/// <summary>Matches a recorded patient with the register as it is now, and keeps what it came to.</summary>
public static class MatchRecordedPatient
{
    /// <summary>Matches and keeps.</summary>
    /// <param name="records">Where patients are kept.</param>
    /// <param name="reader">The register.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="act">Who does it, and what for.</param>
    /// <param name="today">Today.</param>
    /// <param name="token">Stops in between; nothing is kept then.</param>
    /// <returns>What came of it, and the whole match, with the trials that failed for good.</returns>
    public static async Task<(Outcome Outcome, MatchAnswer? Answer)> RunAsync(
        PatientRecords records, RegisterReader reader, Guid patient, Act act, DateOnly today, CancellationToken token)
    {
        await using var work = await records.BeginAsync(patient, act, token: token);
        if (work.Patient is not { Erased: false } known)
            return (await work.SaveAsync(Decision.Refuse(Refused.NoSuchPatient, "There is no such patient."), token), null);
        var register = await reader.CurrentAsync(token);
        var matches = TrialMatcher.Match(known.Profile, register.MatchableTrials, new MatchOptions { AsOf = today, IncludeNotEligible = true });
        var outcome = await work.SaveAsync(KeepMatchesDecider.Decide(new KeepMatches(matches, register.Position, work.Version), known), token);
        return (outcome, new MatchAnswer { Given = known.Profile, Matches = matches, Register = register });
    }

    /// <summary>What a reader is shown of it: the trials that did not fail for good, at most so many.</summary>
    public static MatchAnswer Shown(this MatchAnswer answer, int limit) => answer with
    {
        Matches = answer.Matches! with { Results = [.. answer.Matches.Results.Where(result => result.Verdict != Verdict.NotEligible).Take(limit)] },
    };
}
