using System.Text.Json;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Http;

/// <summary>Says what is wrong with a JSON body without quoting it or naming our types.</summary>
internal static class JsonFault
{
    /// <summary>A problem that names the place of the fault and what was expected there.</summary>
    /// <param name="fault">The fault; <see langword="null"/> when there was no body or nothing in it.</param>
    /// <param name="body">What the body may hold.</param>
    public static ProblemResult Describe(JsonException? fault, QuestionBody body)
    {
        if (fault is null)
            return new ProblemResult(ProblemKind.InvalidRequest, errors: [Error("", body)]);
        // The serializer wraps a syntax error of the reader; its own faults are well-formed JSON of a wrong shape.
        if (fault.InnerException is JsonException || fault.Path is null)
            return new ProblemResult(ProblemKind.MalformedJson, $"The fault is on line {fault.LineNumber + 1}, behind byte {fault.BytePositionInLine}.");
        return new ProblemResult(ProblemKind.InvalidRequest, errors: [Error(fault.Path.TrimStart('$', '.'), body)]);
    }

    private static ProblemError Error(string path, QuestionBody body)
    {
        var (members, name) = (body.Members, path.Split('[')[0]);
        if (path.Length == 0)
            return new() { Pointer = "#", Read = "no object, or one without what it must have", Expected = body.Needed };
        if (members.GetValueOrDefault(name) is { } expected)
            return new() { Pointer = $"#/{path.Replace("[", "/", StringComparison.Ordinal).TrimEnd(']')}", Read = "a value of another kind", Expected = expected };
        return new()
        {
            Pointer = $"#/{path}",
            Read = "an unknown member",
            Expected = $"one of {string.Join(", ", members.Keys)}",
            Nearest = members.Keys.Nearest(path) is { IsEmpty: false } nearest ? nearest : null,
        };
    }
}
