using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using TrialMatch.Matching.Answers;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Http;
using TrialMatch.Web.OpenApi;

namespace TrialMatch.Web.Matching;

/// <summary>A clinician asks what to find out next about a patient.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AskNextQuestions : PatientQuestionOfADay
{
    /// <summary>Most questions to answer, 1–500; all when not given.</summary>
    [Range(1, MatchPatient.LargestLimit)]
    public int? Limit { get; init; }
}

/// <summary>The next best questions, with what was read and what they stand on.</summary>
public sealed record AnsweredQuestions
{
    /// <summary>What was read of the profile line, item by item.</summary>
    public required ImmutableArray<ReadItemAnswer> Read { get; init; }

    /// <summary>The questions.</summary>
    public required QuestionReport Report { get; init; }

    /// <summary>The register that was matched against.</summary>
    public required RegisterState Register { get; init; }

    /// <summary>Puts an answer into words.</summary>
    /// <exception cref="ArgumentException">The question could not be answered; there is no match.</exception>
    public static AnsweredQuestions Of(MatchAnswer answer, int? limit, CultureInfo culture) => new()
    {
        Read = [.. answer.Items.Select(item => ReadItemAnswer.Of(item, culture))],
        Report = QuestionReport.Of(answer.Matches ?? throw new ArgumentException("There is no match.", nameof(answer)), limit, culture),
        Register = RegisterState.Of(answer.Register),
    };
}

/// <summary>Asks what is missing by matching.</summary>
public static class AskNextQuestionsHandler
{
    /// <summary>Answers the question: a match of which the open questions are wanted.</summary>
    public static Task<MatchAnswer> AnswerAsync(AskNextQuestions question, RegisterReader reader, TimeProvider clock, CancellationToken token) =>
        MatchPatientHandler.AnswerAsync(
            new MatchPatient
            {
                Line = question.Line,
                Profile = question.Profile,
                AsOf = question.AsOf,
                PlannedStart = question.PlannedStart,
                Country = question.Country,
                MaxKm = question.MaxKm,
                IncludePlanned = question.IncludePlanned,
                Limit = question.Limit,
            },
            reader,
            clock,
            token);
}

internal static class AskNextQuestionsEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => PatientData.Protect(api.MapPost("match/questions", AnswerAsync))
        .WithName("AskNextQuestions").WithTags("Matching")
        .WithSummary("Say what to find out next about a patient")
        .WithDescription(
            "What is missing over all trials that have not failed, the most useful first: each fact with its question in plain words, the trials that it may open "
            + "by itself or together with one or two others, and those that it may rule out, with the answers that do so. Every claim is found by trying "
            + "all answers; \"bound\" says how far. Questions that only a person can answer are not among them. Nothing is stored, and nothing of the patient is ever logged.")
        .WithQuery(Language.Parameter)
        .WithBody(QuestionBody.OfADay.With("limit", QuestionBody.Limit, 5))
        .Produces<AnsweredQuestions>()
        .WithProblems(PatientRefusal.Kinds);

    private static async Task<IResult> AnswerAsync(
        AskNextQuestions question, HttpRequest request, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        if (PatientRefusal.Before(request, question) is { } refusal)
            return refusal;
        var answer = await AskNextQuestionsHandler.AnswerAsync(question, reader, clock, token);
        return answer.Matches is null ? PatientRefusal.Of(answer, request) : TypedResults.Ok(AnsweredQuestions.Of(answer, question.Limit, Language.Of(request)));
    }
}
