using System.Collections.Immutable;
using System.Text.Json;

namespace TrialMatch.Web.Http;

/// <summary>Says what is wrong with a JSON body without quoting it or naming our types.</summary>
internal static class JsonFault
{
    /// <summary>A problem that names the place of the fault and what was expected there.</summary>
    /// <param name="fault">The fault; <see langword="null"/> when there was no body or nothing in it.</param>
    /// <param name="members">The members that the body may have, and what each may be.</param>
    public static ProblemResult Describe(JsonException? fault, ImmutableSortedDictionary<string, string> members)
    {
        if (fault is null)
            return new ProblemResult(ProblemKind.InvalidRequest, errors: [Error("", members)]);
        // The serializer wraps a syntax error of the reader; its own faults are well-formed JSON of a wrong shape.
        if (fault.InnerException is JsonException || fault.Path is null)
            return new ProblemResult(ProblemKind.MalformedJson, $"The fault is on line {fault.LineNumber + 1}, behind byte {fault.BytePositionInLine}.");
        var name = fault.Path.TrimStart('$', '.');
        return new ProblemResult(ProblemKind.InvalidRequest, errors: [Error(name, members)]);
    }

    private static ProblemError Error(string name, ImmutableSortedDictionary<string, string> members) =>
        name.Length == 0
            ? new() { Pointer = "#", Read = "no \"line\", or no object at all", Expected = "an object with \"line\": " + members["line"] }
        : members.GetValueOrDefault(name) is { } expected
            ? new() { Pointer = $"#/{name}", Read = "a value of another kind", Expected = expected }
            : new()
            {
                Pointer = $"#/{name}",
                Read = "an unknown member",
                Expected = $"one of {string.Join(", ", members.Keys)}",
                Nearest = members.Keys.Nearest(name) is { IsEmpty: false } nearest ? nearest : null,
            };
}
