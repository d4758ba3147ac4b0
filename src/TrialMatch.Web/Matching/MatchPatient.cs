using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using TrialMatch.EventStore;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Ranking;
using TrialMatch.Registry.Reading;
using TrialMatch.Terminology;

namespace TrialMatch.Web.Matching;

/// <summary>A clinician asks which trials fit a patient.</summary>
/// <remarks>A misspelt member must not be ignored: it would answer another question than the one asked.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MatchPatient
{
    /// <summary>Most results that may be asked for.</summary>
    public const int LargestLimit = 500;

    /// <summary>Longest distance that may be asked for, kilometres; no two places on Earth are farther apart.</summary>
    public const int FarthestKm = 20_000;

    /// <summary>The patient, as a profile line; at most 2,000 characters.</summary>
    [MaxLength(NotationLimits.ProfileLine)]
    public required string Line { get; init; }

    /// <summary>The day to evaluate for; today when not given. A past day is answered from the register as it was then.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Most trials to answer, 1–500; all when not given.</summary>
    [Range(1, LargestLimit)]
    public int? Limit { get; init; }

    /// <summary>Only trials with a recruiting site in this country: ISO 3166 code or name.</summary>
    public string? Country { get; init; }

    /// <summary>Only trials with a recruiting site within so many kilometres, 1–20,000.</summary>
    [Range(1, FarthestKm)]
    public double? MaxKm { get; init; }

    /// <summary>Whether trials that failed for good are answered too, after the others.</summary>
    public bool IncludeNotEligible { get; init; }

    /// <summary>Whether trials that are planned but not open are answered too.</summary>
    public bool IncludePlanned { get; init; }
}

/// <summary>The answer: the match and what it stands on, or everything that was wrong with the question.</summary>
public sealed record MatchAnswer
{
    /// <summary>What was read of the line, item by item.</summary>
    public ImmutableArray<ReadItem> Items { get; init; } = [];

    /// <summary>What could not be read of the line, with columns.</summary>
    public ImmutableArray<NotationError> LineErrors { get; init; } = [];

    /// <summary>What was wrong with the other parts of the question: name of the part and reason.</summary>
    public ImmutableArray<(string Part, string Reason)> Invalid { get; init; } = [];

    /// <summary>The match; <see langword="null"/> when something was wrong.</summary>
    public RankedMatches? Matches { get; init; }

    /// <summary>The position of the log that the register stood at.</summary>
    public EventPosition Position { get; init; }

    /// <summary>How many trials the register held.</summary>
    public int RegisterSize { get; init; }
}

/// <summary>Reads the question, takes the register as it is or was, and matches.</summary>
public static class MatchPatientHandler
{
    private static readonly TimeZoneInfo Norway = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>Answers the question.</summary>
    public static async Task<MatchAnswer> AnswerAsync(MatchPatient question, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Norway).DateTime);
        var asOf = question.AsOf ?? today;
        var country = question.Country is { } asked ? Countries.Current.Resolve(asked) : null;
        // What is typed of the past is taken to have held then; of the future nothing is known yet.
        var line = ProfileLine.Parse(question.Line, asOf < today ? asOf : today);
        var invalid = Validate(question, country).ToImmutableArray();
        if (!line.Success || invalid.Length > 0)
            return new MatchAnswer { Items = line.Items, LineErrors = line.Errors, Invalid = invalid };

        var register = asOf < today ? await reader.AsOfAsync(EndOf(asOf), token) : await reader.CurrentAsync(token);
        var options = new MatchOptions
        {
            AsOf = asOf,
            Limit = question.Limit,
            CountryCode = country?.Value!.Code,
            MaxKilometres = question.MaxKm,
            IncludeNotEligible = question.IncludeNotEligible,
            IncludePlanned = question.IncludePlanned,
        };
        return new MatchAnswer
        {
            Items = line.Items,
            Matches = TrialMatcher.Match(line.Profile, register.MatchableTrials, options),
            Position = register.Position,
            RegisterSize = register.Trials.Length,
        };
    }

    private static IEnumerable<(string Part, string Reason)> Validate(MatchPatient question, Resolution<Country>? country)
    {
        if (question.Limit is < 1 or > MatchPatient.LargestLimit)
            yield return ("limit", $"{question.Limit} is not between 1 and {MatchPatient.LargestLimit}.");
        if (question.MaxKm is < 1 or > MatchPatient.FarthestKm or double.NaN)
            yield return ("maxKm", $"{question.MaxKm} is not between 1 and {MatchPatient.FarthestKm} kilometres.");
        if (country is { Value: null })
            yield return ("country", $"'{question.Country}' is no country that is known" + (country.Nearest.IsEmpty ? "." : $"; nearest: {string.Join(", ", country.Nearest)}."));
    }

    /// <summary>The last moment of a day in Norway.</summary>
    private static DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Norway.GetUtcOffset(midnight)).AddTicks(-1);
    }
}
