using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Notation;
using TrialMatch.Web.Http;

namespace TrialMatch.Web.Matching;

/// <summary>Refuses a question about a patient that cannot be understood, with every fault of it.</summary>
internal static class PatientRefusal
{
    internal static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>The problems that every such question may be answered with.</summary>
    public static readonly ProblemKind[] Kinds =
    [
        ProblemKind.InvalidRequest, ProblemKind.ProfileLine, ProblemKind.MalformedJson,
        ProblemKind.TooLarge, ProblemKind.UnsupportedMediaType, ProblemKind.TooManyRequests,
    ];

    /// <summary>What is wrong with the address, or that no patient is told of; <see langword="null"/> when nothing is.</summary>
    public static ProblemResult? Before(HttpRequest request, PatientQuestion question) =>
        OfParameters(request) ?? (question is { Line.Length: 0, Profile: null } ? JsonFault.Describe(null, QuestionBody.Of(request.HttpContext.GetEndpoint())) : null);

    /// <summary>What is wrong with the address; <see langword="null"/> when nothing is.</summary>
    public static ProblemResult? OfParameters(HttpRequest request)
    {
        var asked = new QueryReader(request, Language.Parameter);
        asked.Word(Language.Parameter);
        return asked.Errors.IsEmpty ? null : new ProblemResult(ProblemKind.InvalidRequest, errors: asked.Errors);
    }

    /// <summary>What is wrong with the question. What could not be read of a line is said in the language asked for; in English where none is.</summary>
    public static ProblemResult Of(PatientAnswer answer, HttpRequest request, ImmutableArray<NotationError> withErrors = default)
    {
        var culture = request.Query.ContainsKey(Language.Parameter.Name) || request.Headers.AcceptLanguage.Count > 0 ? Language.Of(request) : English;
        ImmutableArray<NotationError> with = withErrors.IsDefault ? [] : withErrors;
        return new(
            answer.LineErrors.IsEmpty && with.IsEmpty ? ProblemKind.InvalidRequest : ProblemKind.ProfileLine,
            errors:
            [
                .. answer.LineErrors.Select(error => LineError(error, culture)),
                .. with.Select(error => LineError(error, culture, "#/with")),
                .. answer.ProfileErrors.Select(error => new ProblemError { Pointer = "#/profile" + error.Path, Read = error.Message, Expected = error.Expected }),
                .. answer.Invalid.Select(invalid => new ProblemError { Pointer = $"#/{invalid.Part}", Read = invalid.Reason }),
            ]);
    }

    /// <summary>A fault of a profile line.</summary>
    public static ProblemError LineError(NotationError error, CultureInfo culture, string pointer = "#/line") => new()
    {
        Pointer = pointer,
        Column = error.Column,
        Read = error.Read.In(culture),
        Expected = error.Wanted.In(culture),
        Nearest = error.Nearest.IsEmpty ? null : error.Nearest,
    };
}
