using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace TrialMatch.Web.Matching;

/// <summary>The members of a question's body: what each may be, to be told where one is not, and an example.</summary>
internal sealed record QuestionBody(ImmutableSortedDictionary<string, string> Members, ImmutableArray<(string Name, object Value)> Examples)
{
    public const string ExampleLine = "F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, 9008 Tromsø";

    private const string Patient = "a text, the patient as a profile line";

    private const string Date = "a date such as 2026-11-22";

    private const string YesOrNo = "true or false";

    public static readonly string Limit = $"a whole number from 1 to {MatchPatient.LargestLimit}";

    private static readonly QuestionBody Any = new QuestionBody(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), [])
        .With("line", Patient, ExampleLine)
        .With("country", "a text, a country by code or name")
        .With("maxKm", $"a number from 1 to {PatientQuestion.FarthestKm}")
        .With("includePlanned", YesOrNo);

    public static readonly QuestionBody OfADay = Any.With("asOf", Date);

    public static readonly QuestionBody Match = OfADay.With("limit", Limit, 10).With("includeNotEligible", YesOrNo).With("country", Any.Members["country"], "NO").With("maxKm", Any.Members["maxKm"], 500);

    public static readonly QuestionBody Compare = Any.With("with", Patient).With("from", Date, "2026-11-01").With("to", Date, "2026-11-22").With("trial", "a text, a trial's identifier");

    public JsonObject Example => new(Examples.Select(example => KeyValuePair.Create(example.Name, (JsonNode?)JsonValue.Create(example.Value))));

    public QuestionBody With(string name, string expected, object? example = null) =>
        new(Members.SetItem(name, expected), example is null ? Examples : Examples.Add((name, example)));
}

internal static class QuestionBodies
{
    public static RouteHandlerBuilder WithBody(this RouteHandlerBuilder endpoint, QuestionBody body) => endpoint.WithMetadata(body);
}
