using System.Collections.Immutable;
using System.Text.Json;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Http;

/// <summary>Says what is wrong with a JSON body without quoting it or naming our types.</summary>
internal static class JsonFault
{
    private static readonly ImmutableSortedDictionary<string, string> Members = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("line", "a text, the patient as a profile line"),
            KeyValuePair.Create("asOf", "a date such as 2026-11-22"),
            KeyValuePair.Create("limit", $"a whole number from 1 to {MatchPatient.LargestLimit}"),
            KeyValuePair.Create("country", "a text, a country by code or name"),
            KeyValuePair.Create("maxKm", $"a number from 1 to {MatchPatient.FarthestKm}"),
            KeyValuePair.Create("includeNotEligible", "true or false"),
            KeyValuePair.Create("includePlanned", "true or false"),
        ]);

    /// <summary>A problem that names the place of the fault and what was expected there.</summary>
    /// <param name="fault">The fault; <see langword="null"/> when there was no body or nothing in it.</param>
    public static ProblemResult Describe(JsonException? fault)
    {
        if (fault is null)
            return new ProblemResult(ProblemKind.InvalidRequest, errors: [Error("")]);
        // The serializer wraps a syntax error of the reader; its own faults are well-formed JSON of a wrong shape.
        if (fault.InnerException is JsonException || fault.Path is null)
            return new ProblemResult(ProblemKind.MalformedJson, $"The fault is on line {fault.LineNumber + 1}, behind byte {fault.BytePositionInLine}.");
        var name = fault.Path.TrimStart('$', '.');
        return new ProblemResult(ProblemKind.InvalidRequest, errors: [Error(name)]);
    }

    private static ProblemError Error(string name) =>
        name.Length == 0
            ? new() { Pointer = "#", Read = "no \"line\", or no object at all", Expected = "an object with \"line\": " + Members["line"] }
        : Members.GetValueOrDefault(name) is { } expected
            ? new() { Pointer = $"#/{name}", Read = "a value of another kind", Expected = expected }
            : new()
            {
                Pointer = $"#/{name}",
                Read = "an unknown member",
                Expected = $"one of {string.Join(", ", Members.Keys)}",
                Nearest = Members.Keys.Nearest(name) is { IsEmpty: false } nearest ? nearest : null,
            };
}
