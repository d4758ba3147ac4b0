using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using TrialMatch.Matching.Ranking;
using TrialMatch.Registry.Reading;

namespace TrialMatch.Web.Matching;

/// <summary>A clinician asks which trials fit a patient.</summary>
/// <remarks>A misspelt member must not be ignored: it would answer another question than the one asked.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MatchPatient : PatientQuestionOfADay
{
    /// <summary>Most results that may be asked for.</summary>
    public const int LargestLimit = 500;

    /// <summary>Most trials to answer, 1–500; all when not given.</summary>
    [Range(1, LargestLimit)]
    public int? Limit { get; init; }

    /// <summary>Whether trials that failed for good are answered too, after the others.</summary>
    public bool IncludeNotEligible { get; init; }
}

/// <summary>The answer: the match and what it stands on, or everything that was wrong with the question.</summary>
public sealed record MatchAnswer : PatientAnswer
{
    /// <summary>The match; <see langword="null"/> when something was wrong.</summary>
    public RankedMatches? Matches { get; init; }
}

/// <summary>Reads the question, takes the register as it is or was, and matches.</summary>
public static class MatchPatientHandler
{
    /// <summary>Answers the question.</summary>
    public static async Task<MatchAnswer> AnswerAsync(MatchPatient question, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var today = Days.Today(clock);
        var asOf = question.AsOf ?? today;
        var read = new PatientReading(question, asOf, today);
        var invalid = Limits.Validate(question.Limit).Concat(read.Validate(asOf)).Concat(Days.Validate("asOf", question.AsOf)).ToImmutableArray();
        if (!read.Understood || invalid.Length > 0)
            return new MatchAnswer { Items = read.Items, LineErrors = read.LineErrors, ProfileErrors = read.ProfileErrors, Invalid = invalid };

        var register = await reader.AtAsync(asOf, today, token);
        return new MatchAnswer
        {
            Items = read.ItemsKnownOn(asOf),
            Given = read.Given,
            Matches = TrialMatcher.Match(read.Profile, register.MatchableTrials, read.Options(asOf) with
            {
                Limit = question.Limit,
                IncludeNotEligible = question.IncludeNotEligible,
            }),
            Register = register,
        };
    }
}

/// <summary>How much may be asked for at once.</summary>
internal static class Limits
{
    public static IEnumerable<(string Part, string Reason)> Validate(int? limit)
    {
        if (limit is < 1 or > MatchPatient.LargestLimit)
            yield return ("limit", $"{limit} is not between 1 and {MatchPatient.LargestLimit}.");
    }
}
