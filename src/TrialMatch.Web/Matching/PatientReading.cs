using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Ranking;
using TrialMatch.Registry.Reading;
using TrialMatch.Terminology;

namespace TrialMatch.Web.Matching;

/// <summary>What every answer to a question about a patient has: what was read, what was wrong, and what it stands on.</summary>
public abstract record PatientAnswer
{
    /// <summary>What was read of the line, item by item.</summary>
    public ImmutableArray<ReadItem> Items { get; init; } = [];

    /// <summary>What could not be read of the line, with columns.</summary>
    public ImmutableArray<NotationError> LineErrors { get; init; } = [];

    /// <summary>What was wrong with the facts of the profile.</summary>
    public ImmutableArray<ProfileJsonError> ProfileErrors { get; init; } = [];

    /// <summary>The facts that were given as a profile, beside the line.</summary>
    public Profile Given { get; init; } = Profile.Empty;

    /// <summary>What was wrong with the other parts of the question: name of the part and reason.</summary>
    public ImmutableArray<(string Part, string Reason)> Invalid { get; init; } = [];

    /// <summary>The register that was matched against; empty when something was wrong.</summary>
    public Register Register { get; init; } = Register.Empty;
}

/// <summary>Days and moments, as Norway counts them.</summary>
public static class Days
{
    private static readonly TimeZoneInfo Norway = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>The days that may be asked for.</summary>
    internal static readonly DateOnly First = new(1900, 1, 1), Last = new(2199, 12, 31);

    /// <summary>The day that it is.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Norway).DateTime);

    /// <summary>The last moment of a day.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Norway.GetUtcOffset(midnight)).AddTicks(-1);
    }

    internal static IEnumerable<(string Part, string Reason)> Validate(string part, DateOnly? day)
    {
        if (day < First || day > Last)
            yield return (part, string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} is not between {First:yyyy-MM-dd} and {Last:yyyy-MM-dd}."));
    }

    /// <summary>The register at the end of a day; as it is now when the day is not over.</summary>
    internal static Task<Register> AtAsync(this RegisterReader reader, DateOnly day, DateOnly today, CancellationToken token) =>
        day < today ? reader.AsOfAsync(EndOf(day), token) : reader.CurrentAsync(token);
}

/// <summary>Reads what all questions about a patient have in common.</summary>
internal sealed class PatientReading
{
    private readonly PatientQuestion _question;
    private readonly Resolution<Country>? _country;
    private readonly ProfileLineResult _line;

    /// <param name="question">The question.</param>
    /// <param name="asOf">The day that it is about; the earlier one of two.</param>
    /// <param name="today">Today.</param>
    /// <param name="with">A second line, for another patient or another state of this one.</param>
    public PatientReading(PatientQuestion question, DateOnly asOf, DateOnly today, string? with = null)
    {
        (_question, _country) = (question, question.Country is { } asked ? Countries.Current.Resolve(asked) : null);
        _line = question.Profile is not null && string.IsNullOrWhiteSpace(question.Line) ? new ProfileLineResult(Profile.Empty, [], []) : Read(question.Line);
        With = with is null ? null : Read(with);
        var (given, errors) = question.Profile is { } json ? ProfileJson.Read(json, today) : (Profile.Empty, []);
        Given = given ?? Profile.Empty;
        ProfileErrors = errors.IsEmpty ? [.. SameIds()] : errors;

        // What is typed of the past is taken to have held then; of the future nothing is known yet.
        ProfileLineResult Read(string line) => ProfileLine.Parse(line, today, asOf < today ? asOf : today);
    }

    public ImmutableArray<ReadItem> Items => _line.Items;

    public ImmutableArray<NotationError> LineErrors => _line.Errors;

    public ImmutableArray<ProfileJsonError> ProfileErrors { get; }

    /// <summary>The facts of the profile; none when it was left out or could not be read.</summary>
    public Profile Given { get; }

    /// <summary>The second line, if there is one.</summary>
    public ProfileLineResult? With { get; }

    /// <summary>Whether all of the patient could be read.</summary>
    public bool Understood => _line.Success && With is not { Success: false } && ProfileErrors.IsEmpty;

    /// <summary>The patient; only of what was understood.</summary>
    public Profile Profile => Beside(_line);

    /// <summary>The patient of the second line; the same when there is none.</summary>
    public Profile WithProfile => Beside(With ?? _line);

    private Profile Beside(ProfileLineResult line) => new([.. line.Profile!.Facts, .. Given.Facts]);

    /// <summary>A verdict cites facts by their ids, so that no two may share one.</summary>
    private IEnumerable<ProfileJsonError> SameIds()
    {
        var known = (_line.Profile?.Facts ?? []).Concat(With?.Profile?.Facts ?? []).Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        return Given.Facts.Select((fact, at) => (fact.Id, At: at)).Where(fact => known.Contains(fact.Id))
            .Select(fact => new ProfileJsonError($"/facts/{fact.At}/id", "an id that a fact of the line has", "another than f1, f2 … and r1, r2 …"));
    }

    /// <summary>The items; those that a day cannot know of yet say so.</summary>
    public ImmutableArray<ReadItem> ItemsKnownOn(DateOnly day) =>
    [
        .. Items.Select(item => item.Facts.All(cited => cited.Fact.Date > day)
            ? item with { Notes = item.Notes.Add(NotationText.Of($"not known until after {string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}")}, so not used")) }
            : item),
    ];

    /// <summary>What was wrong with the parts that all questions have.</summary>
    /// <param name="latest">The day of evaluation; the later one of two.</param>
    public IEnumerable<(string Part, string Reason)> Validate(DateOnly latest)
    {
        if (_question.PlannedStart is { } start && latest <= Days.Last && (start < latest || start > latest.AddYears(1)))
            yield return ("plannedStart", string.Create(CultureInfo.InvariantCulture, $"{start:yyyy-MM-dd} is not between {latest:yyyy-MM-dd} and {latest.AddYears(1):yyyy-MM-dd}."));
        if (_question.MaxKm is < 1 or > PatientQuestion.FarthestKm or double.NaN)
            yield return ("maxKm", $"{_question.MaxKm} is not between 1 and {PatientQuestion.FarthestKm} kilometres.");
        if (_country is { Value: null })
            yield return ("country", $"'{_question.Country}' is no country that is known" + (_country.Nearest.IsEmpty ? "." : $"; nearest: {string.Join(", ", _country.Nearest)}."));
    }

    /// <summary>What matching is asked for.</summary>
    public MatchOptions Options(DateOnly asOf) => new()
    {
        AsOf = asOf,
        PlannedStart = _question.PlannedStart,
        CountryCode = _country?.Value!.Code,
        MaxKilometres = _question.MaxKm,
        IncludePlanned = _question.IncludePlanned,
    };
}
