using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TrialMatch.Matching;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Ranking;
using TrialMatch.Registry.Trials;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>
/// Everything that the clinician's page was sent: the patient, as a line and as fields beside it, what is asked of the trials, and how
/// the answer is shown. It is posted whole, so that no part of it stands in an address.
/// </summary>
public sealed record MatchForm
{
    /// <summary>Most trials on one page of the answer when nobody says otherwise.</summary>
    public const int DefaultLimit = 25;

    /// <summary>The verdicts that are shown when nobody says otherwise: whatever has not failed for good.</summary>
    public static readonly ImmutableArray<Verdict> DefaultVerdicts = [Verdict.Eligible, Verdict.PossiblyEligible, Verdict.NotNow];

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

    /// <summary>Most trials on one page of the answer.</summary>
    public string Limit { get; init; } = DefaultLimit.ToString(CultureInfo.InvariantCulture);

    /// <summary>The verdicts that are shown.</summary>
    public ImmutableArray<Verdict> Verdicts { get; init; } = DefaultVerdicts;

    /// <summary>Only trials of this phase.</summary>
    public TrialPhase? Phase { get; init; }

    /// <summary>Whether only trials are shown whose criteria a person has structured.</summary>
    public bool Curated { get; init; }

    /// <summary>Whether planned trials are shown too.</summary>
    public bool Planned { get; init; }

    /// <summary>How the trials are ordered.</summary>
    public MatchOrder Order { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    public bool Descending { get; init; }

    /// <summary>Number of the page of the answer, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether each trial is printed on paper of its own, with all its criteria.</summary>
    public bool PaperPerTrial { get; init; }

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
        Verdicts = Members<Verdict>(sent["verdict"]) is { Length: > 0 } chosen ? [.. chosen] : DefaultVerdicts,
        Phase = Members<TrialPhase>(sent["phase"]) is [var phase, ..] ? phase : null,
        Curated = sent.ContainsKey("curated"),
        Planned = sent.ContainsKey("planned"),
        Order = Members<MatchOrder>(Sort(sent).TrimStart('-')) is [var order, ..] ? order : default,
        Descending = Sort(sent).StartsWith('-'),
        Page = int.TryParse(Text(sent, "page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
        PaperPerTrial = Text(sent, "paper") == "trial",
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
            IncludeNotEligible = true, // counted, even where they are not shown
            IncludePlanned = Planned,
        };
        if (Size is null)
            unreadable.Add("limit");
        return (question, unreadable);

        T? Field<T>(string name, string text, Func<string, T?> read)
            where T : struct
        {
            var value = text.Length == 0 ? null : read(text);
            if (text.Length > 0 && value is null)
                unreadable.Add(name);
            return value;
        }
    }

    /// <summary>Most trials on one page; <see langword="null"/> when it cannot be read.</summary>
    internal int? Size =>
        Limit.Length == 0 ? DefaultLimit
        : int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= MatchPatient.LargestLimit ? most
        : null;

    /// <summary>The facts that go with the form, to be shown; none when they cannot be read.</summary>
    internal Profile Confirmed => Json(Profile) is { } json ? ProfileJson.Read(json, DateOnly.MaxValue).Profile ?? TrialMatch.Matching.Profiles.Profile.Empty : TrialMatch.Matching.Profiles.Profile.Empty;

    /// <summary>What a button of the form sends to have the trials in this order; asked for again, the other way round.</summary>
    internal string SortedBy(MatchOrder order) => (Order == order && !Descending ? "-" : "") + Word(order);

    /// <summary>How a member is written in a field.</summary>
    internal static string Word<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());

    /// <summary>A day as a field of dates sends it.</summary>
    internal static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal static string Text(IFormCollection sent, string name) => sent[name] is [{ } text, ..] ? text.Trim() : "";

    /// <summary>The order that a button asks for stands behind the one that the form has.</summary>
    private static string Sort(IFormCollection sent) => sent["sort"] is [.., { } last] ? last : "";

    internal static JsonElement? Json(string text)
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

    private static T[] Members<T>(Microsoft.Extensions.Primitives.StringValues words)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Where(member => words.Contains(Word(member)))];
}
