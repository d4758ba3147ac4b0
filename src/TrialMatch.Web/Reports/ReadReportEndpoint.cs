using System.Collections.Immutable;
using TrialMatch.Matching.Reports;
using TrialMatch.Web.Http;
using TrialMatch.Web.Matching;
using TrialMatch.Web.OpenApi;

namespace TrialMatch.Web.Reports;

internal static class ReadReportEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => PatientData.Protect(api.MapPost("reports/read", Answer))
        .WithName("ReadReport").WithTags("Matching")
        .WithSummary("Read a pasted report into proposed facts")
        .WithDescription(
            "Reads a Norwegian or English pathology or sequencing report by rules and answers proposed facts, each with the words that it was read "
            + "from and what to check, and every passage that was not read. Nothing is used before a person confirms it: send the text again with the "
            + "numbers in accept, and the answer holds a profile for a match. Personal data is covered. Nothing is stored, and the text is never logged.")
        .WithQuery(Language.Parameter)
        .WithBody(QuestionBody.Report)
        .Produces<ReportAnswer>()
        .WithProblems(ProblemKind.InvalidRequest, ProblemKind.MalformedJson, ProblemKind.TooLarge, ProblemKind.UnsupportedMediaType, ProblemKind.TooManyRequests);

    private static IResult Answer(ReadReport question, HttpRequest request, TimeProvider clock)
    {
        if (PatientRefusal.OfParameters(request) is { } refusal)
            return refusal;
        if (question.Text.Length > ReportReader.LongestText || string.IsNullOrWhiteSpace(question.Text))
            return Refusal("#/text", $"{question.Text.Length} characters", $"a report of 1 to {ReportReader.LongestText} characters");
        var reading = ReportReader.Read(question.Text, Days.Today(clock));
        var accepted = question.Accept ?? [];
        for (var at = 0; at < accepted.Length; at++)
        {
            if (accepted[at] < 1 || accepted[at] > reading.Proposals.Length)
                return Refusal($"#/accept/{at}", "a number that no proposal has", reading.Proposals.IsEmpty ? "nothing: there are no proposals" : $"numbers from 1 to {reading.Proposals.Length}");
        }

        return TypedResults.Ok(ReportAnswer.Of(reading, accepted.ToImmutableHashSet(), Language.Of(request)));
    }

    private static ProblemResult Refusal(string pointer, string read, string expected) =>
        new(ProblemKind.InvalidRequest, errors: [new ProblemError { Pointer = pointer, Read = read, Expected = expected }]);
}
