using System.Globalization;
using System.Text.Json;
using TrialMatch.Matching;
using TrialMatch.Matching.Profiles;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Pages;

/// <summary>The form of the first page as it was sent, to be shown again with what was wrong.</summary>
public sealed record MatchForm
{
    /// <summary>Most trials to show when nobody says otherwise.</summary>
    public const int DefaultLimit = 25;

    /// <summary>The profile line.</summary>
    public string Line { get; init; } = "";

    /// <summary>Facts that were confirmed on the page of reports, as a JSON profile; empty without any.</summary>
    public string Profile { get; init; } = "";

    /// <summary>The day to evaluate for.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>The day on which treatment would start.</summary>
    public string PlannedStart { get; init; } = "";

    /// <summary>A country, by code or name.</summary>
    public string Country { get; init; } = "";

    /// <summary>Most kilometres.</summary>
    public string MaxKm { get; init; } = "";

    /// <summary>Most trials to show.</summary>
    public string Limit { get; init; } = DefaultLimit.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether trials that failed for good are shown too.</summary>
    public bool NotEligible { get; init; }

    /// <summary>Whether planned trials are shown too.</summary>
    public bool Planned { get; init; }

    internal static MatchForm Of(IFormCollection sent) => new()
    {
        // A browser keeps a text field to one line; whatever else sends the form may not.
        Line = Text(sent, "line").ReplaceLineEndings(" "),
        Profile = Text(sent, "profile"),
        AsOf = Text(sent, "asOf"),
        PlannedStart = Text(sent, "plannedStart"),
        Country = Text(sent, "country"),
        MaxKm = Text(sent, "maxKm"),
        Limit = sent.ContainsKey("limit") ? Text(sent, "limit") : DefaultLimit.ToString(CultureInfo.InvariantCulture),
        NotEligible = sent.ContainsKey("notEligible"),
        Planned = sent.ContainsKey("planned"),
    };

    /// <summary>The question, as far as it can be read, and the names of the fields that cannot.</summary>
    internal (MatchPatient Question, IReadOnlyList<string> Unreadable) Read()
    {
        var unreadable = new List<string>();
        var question = new MatchPatient
        {
            Line = Line,
            Profile = Field<JsonElement>("profile", Profile, Json),
            AsOf = Field("asOf", AsOf, Day),
            PlannedStart = Field("plannedStart", PlannedStart, Day),
            Country = Country.Length == 0 ? null : Country,
            MaxKm = Field<double>("maxKm", MaxKm, text => double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var km) ? km : null),
            Limit = Field<int>("limit", Limit, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : null),
            IncludeNotEligible = NotEligible,
            IncludePlanned = Planned,
        };
        return (question, unreadable);

        static DateOnly? Day(string text) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

        T? Field<T>(string name, string text, Func<string, T?> read)
            where T : struct
        {
            var value = text.Length == 0 ? null : read(text);
            if (text.Length > 0 && value is null)
                unreadable.Add(name);
            return value;
        }
    }

    /// <summary>The facts that go with the form, to be shown; none when they cannot be read.</summary>
    internal Profile Confirmed => Json(Profile) is { } json ? ProfileJson.Read(json, DateOnly.MaxValue).Profile ?? TrialMatch.Matching.Profiles.Profile.Empty : TrialMatch.Matching.Profiles.Profile.Empty;

    private static JsonElement? Json(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null; // told as a field that cannot be read
        }
    }

    private static string Text(IFormCollection sent, string name) => sent[name] is [{ } text, ..] ? text.Trim() : "";
}
