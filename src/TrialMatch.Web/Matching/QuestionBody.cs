using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrialMatch.Web.Matching;

/// <summary>The members of a question's body: what it must have, what each may be, to be told where one is not, and an example.</summary>
internal sealed record QuestionBody(string Needed, ImmutableSortedDictionary<string, string> Members, ImmutableArray<(string Name, object Value)> Examples)
{
    public const string ExampleLine = "F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, 9008 Tromsø";

    private const string Patient = "a text, the patient as a profile line";

    private const string Date = "a date such as 2026-11-22";

    private const string YesOrNo = "true or false";

    public static readonly string Limit = $"a whole number from 1 to {MatchPatient.LargestLimit}";

    private static readonly QuestionBody Any = new QuestionBody(
        $"an object with \"line\": {Patient}; or \"profile\"; or both", ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), [])
        .With("line", Patient, ExampleLine)
        .With("profile", "an object, the patient as facts")
        .With("country", "a text, a country by code or name")
        .With("maxKm", $"a number from 1 to {PatientQuestion.FarthestKm}")
        .With("plannedStart", Date)
        .With("includePlanned", YesOrNo);

    public static readonly QuestionBody OfADay = Any.With("asOf", Date);

    public static readonly QuestionBody Match = OfADay.With("limit", Limit, 10).With("includeNotEligible", YesOrNo).With("country", Any.Members["country"], "NO").With("maxKm", Any.Members["maxKm"], 500);

    public static readonly QuestionBody Compare = Any.With("with", Patient).With("from", Date, "2026-11-01").With("to", Date, "2026-11-22").With("trial", "a text, a trial's identifier");

    public static readonly QuestionBody Report = new QuestionBody(
        "an object with \"text\": a text, the report", ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), [])
        .With("text", "a text, the report", "Adenokarsinom i lunge. EGFR p.(Leu858Arg) påvist.")
        .With("accept", "a list of numbers of proposals", (int[])[1, 2]);

    /// <summary>What the body at an endpoint may hold; every endpoint that reads one says so.</summary>
    public static QuestionBody Of(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<QuestionBody>() ?? Match;

    public JsonObject Example => new(Examples.Select(example => KeyValuePair.Create(example.Name, JsonSerializer.SerializeToNode(example.Value))));

    public QuestionBody With(string name, string expected, object? example = null) =>
        new(Needed, Members.SetItem(name, expected), example is null ? Examples : Examples.Add((name, example)));
}

internal static class QuestionBodies
{
    public static RouteHandlerBuilder WithBody(this RouteHandlerBuilder endpoint, QuestionBody body) => endpoint.WithMetadata(body);
}
