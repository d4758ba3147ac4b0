using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using TrialMatch.Matching.Answers;
using TrialMatch.Matching.Ranking;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Http;
using TrialMatch.Web.OpenApi;
using TrialMatch.Web.Trials;

namespace TrialMatch.Web.Matching;

/// <summary>A clinician asks why one trial does or does not fit a patient.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record WhyTrial : PatientQuestionOfADay;

/// <summary>The answer, or everything that was wrong with the question.</summary>
public sealed record WhyAnswer : PatientAnswer
{
    /// <summary>What was found for the identifier in the register as of the day; <see langword="null"/> when the question could not be understood.</summary>
    public TrialLookup? Lookup { get; init; }

    /// <summary>Why; <see langword="null"/> when something was wrong or there is no such trial.</summary>
    public TrialExplanation? Explanation { get; init; }

    /// <summary>What the trial was asked for with.</summary>
    public MatchOptions? Options { get; init; }
}

/// <summary>Why a trial fits or not, with what was read and what it stands on.</summary>
public sealed record AnsweredWhy
{
    /// <summary>What was read of the profile line, item by item.</summary>
    public required ImmutableArray<ReadItemAnswer> Read { get; init; }

    /// <summary>Why.</summary>
    public required WhyReport Report { get; init; }

    /// <summary>The register that was matched against.</summary>
    public required RegisterState Register { get; init; }

    /// <summary>Puts an answer into words.</summary>
    /// <exception cref="ArgumentException">The question could not be answered.</exception>
    public static AnsweredWhy Of(WhyAnswer answer, CultureInfo culture) => new()
    {
        Read = [.. answer.Items.Select(item => ReadItemAnswer.Of(item, culture))],
        Report = WhyReport.Of(answer.Explanation ?? throw new ArgumentException("There is no explanation.", nameof(answer)), answer.Options!, culture),
        Register = RegisterState.Of(answer.Register),
    };
}

/// <summary>Reads the question, takes the register as it is or was, and explains the trial.</summary>
public static class WhyTrialHandler
{
    /// <summary>Answers the question.</summary>
    public static async Task<WhyAnswer> AnswerAsync(string trial, WhyTrial question, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var today = Days.Today(clock);
        var asOf = question.AsOf ?? today;
        var read = new PatientReading(question, asOf, today);
        var invalid = read.Validate(asOf).Concat(Days.Validate("asOf", question.AsOf)).ToImmutableArray();
        if (!read.Understood || invalid.Length > 0)
            return new WhyAnswer { Items = read.Items, LineErrors = read.LineErrors, ProfileErrors = read.ProfileErrors, Invalid = invalid };

        var register = await reader.AtAsync(asOf, today, token);
        var (lookup, options) = (register.FindTrial(trial), read.Options(asOf));
        return new WhyAnswer
        {
            Items = read.ItemsKnownOn(asOf),
            Given = read.Given,
            Lookup = lookup,
            Explanation = lookup.Trial is { } found ? TrialMatcher.Explain(read.Profile, found.ToMatchable(), options) : null,
            Options = options,
            Register = register,
        };
    }
}

internal static class WhyTrialEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => PatientData.Protect(api.MapPost("trials/{id}/match", AnswerAsync))
        .WithName("WhyTrial").WithTags("Matching")
        .WithSummary("Say why a trial does or does not fit a patient")
        .WithDescription(
            "Evaluates one trial and each of its cohorts, open or not, for a profile line, a profile of facts, or both: a sentence that says why, then every criterion with its answer, "
            + "the facts that decided, what is missing and of which kind, cautions, and the first day on which a failed criterion may pass. "
            + "A trial that a match leaves out is explained too, and the reason is said first. Nothing is stored, and nothing of the patient is ever logged.")
        .WithPath("id", "Identifier in its registry or in ours, whatever the case.", "DEMO-01")
        .WithQuery(Language.Parameter)
        .WithBody(QuestionBody.OfADay)
        .Produces<AnsweredWhy>()
        .WithProblems([.. PatientRefusal.Kinds, ProblemKind.TrialNotFound]);

    private static async Task<IResult> AnswerAsync(
        string id, WhyTrial question, HttpRequest request, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        if (PatientRefusal.Before(request, question) is { } refusal)
            return refusal;
        var answer = await WhyTrialHandler.AnswerAsync(id, question, reader, clock, token);
        return answer switch
        {
            { Explanation: not null } => TypedResults.Ok(AnsweredWhy.Of(answer, Language.Of(request))),
            { Lookup: { } lookup } => UnknownTrial.Answer(id, lookup),
            _ => PatientRefusal.Of(answer, request),
        };
    }
}
