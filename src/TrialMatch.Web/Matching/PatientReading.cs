using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>What was wrong with the other parts of the question: name of the part and reason.</summary>
    public ImmutableArray<(string Part, string Reason)> Invalid { get; init; } = [];

    /// <summary>The register that was matched against; empty when something was wrong.</summary>
    public Register Register { get; init; } = Register.Empty;
}

/// <summary>Days and moments, as Norway counts them.</summary>
internal static class Days
{
    private static readonly TimeZoneInfo Norway = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>The days that may be asked for.</summary>
    public static readonly DateOnly First = new(1900, 1, 1), Last = new(2199, 12, 31);

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Norway).DateTime);

    /// <summary>The last moment of a day.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Norway.GetUtcOffset(midnight)).AddTicks(-1);
    }

    public static IEnumerable<(string Part, string Reason)> Validate(string part, DateOnly? day)
    {
        if (day < First || day > Last)
            yield return (part, string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} is not between {First:yyyy-MM-dd} and {Last:yyyy-MM-dd}."));
    }

    /// <summary>The register at the end of a day; as it is now when the day is not over.</summary>
    public static Task<Register> AtAsync(this RegisterReader reader, DateOnly day, DateOnly today, CancellationToken token) =>
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
    public PatientReading(PatientQuestion question, DateOnly asOf, DateOnly today)
    {
        (_question, _country) = (question, question.Country is { } asked ? Countries.Current.Resolve(asked) : null);
        // What is typed of the past is taken to have held then; of the future nothing is known yet.
        _line = Read(question.Line, asOf, today);
    }

    public ImmutableArray<ReadItem> Items => _line.Items;

    public ImmutableArray<NotationError> LineErrors => _line.Errors;

    /// <summary>The patient; only of a line that could be read.</summary>
    public Profile Profile => _line.Profile!;

    public static ProfileLineResult Read(string line, DateOnly asOf, DateOnly today) =>
        ProfileLine.Parse(line, today, asOf < today ? asOf : today);

    /// <summary>The items; those that a day cannot know of yet say so.</summary>
    public ImmutableArray<ReadItem> ItemsKnownOn(DateOnly day) =>
    [
        .. Items.Select(item => item.Facts.All(cited => cited.Fact.Date > day)
            ? item with { Notes = item.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"not known until after {day:yyyy-MM-dd}, so not used")) }
            : item),
    ];

    /// <summary>What was wrong with the parts that all questions have.</summary>
    public IEnumerable<(string Part, string Reason)> Validate()
    {
        if (_question.MaxKm is < 1 or > PatientQuestion.FarthestKm or double.NaN)
            yield return ("maxKm", $"{_question.MaxKm} is not between 1 and {PatientQuestion.FarthestKm} kilometres.");
        if (_country is { Value: null })
            yield return ("country", $"'{_question.Country}' is no country that is known" + (_country.Nearest.IsEmpty ? "." : $"; nearest: {string.Join(", ", _country.Nearest)}."));
    }

    /// <summary>What matching is asked for.</summary>
    public MatchOptions Options(DateOnly asOf) => new()
    {
        AsOf = asOf,
        CountryCode = _country?.Value!.Code,
        MaxKilometres = _question.MaxKm,
        IncludePlanned = _question.IncludePlanned,
    };
}
