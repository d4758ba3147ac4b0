using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using TrialMatch.Matching.Answers;
using TrialMatch.Matching.Comparison;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Http;
using TrialMatch.Web.OpenApi;
using TrialMatch.Web.Trials;

namespace TrialMatch.Web.Matching;

/// <summary>A clinician asks what differs between two evaluations: of two days, or of two patients or states of one.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ComparePatient : PatientQuestion
{
    /// <summary>
    /// The patient of the second evaluation, as a profile line; the same as the first when not given. The facts of a
    /// profile stand beside this line as beside the first.
    /// </summary>
    [MaxLength(NotationLimits.ProfileLine)]
    public string? With { get; init; }

    /// <summary>
    /// The day of the first evaluation; today when not given. Register and facts are those known on the day. What is undated
    /// holds since the earlier day; what is dated in between became known then.
    /// </summary>
    public DateOnly? From { get; init; }

    /// <summary>The day of the second evaluation; today when not given.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only this trial: its identifier, whatever the case.</summary>
    [MaxLength(100)]
    public string? Trial { get; init; }
}

/// <summary>The answer, or everything that was wrong with the question.</summary>
public sealed record CompareAnswer : PatientAnswer
{
    /// <summary>What was read of the second line, if there is one.</summary>
    public ImmutableArray<ReadItem> WithItems { get; init; } = [];

    /// <summary>What could not be read of the second line.</summary>
    public ImmutableArray<NotationError> WithErrors { get; init; } = [];

    /// <summary>The register of the second evaluation.</summary>
    public Register LaterRegister { get; init; } = Register.Empty;

    /// <summary>What was found for the trial asked for, when neither register has it.</summary>
    public TrialLookup? Unknown { get; init; }

    /// <summary>What differs; <see langword="null"/> when something was wrong.</summary>
    public MatchComparison? Comparison { get; init; }
}

/// <summary>What differs between two evaluations, with what was read and what they stand on.</summary>
public sealed record AnsweredComparison
{
    /// <summary>What was read of the profile line, item by item.</summary>
    public required ImmutableArray<ReadItemAnswer> Read { get; init; }

    /// <summary>What was read of the second line, if there is one.</summary>
    public ImmutableArray<ReadItemAnswer>? ReadWith { get; init; }

    /// <summary>What differs, and why.</summary>
    public required ComparisonReport Report { get; init; }

    /// <summary>The register of the first evaluation.</summary>
    public required RegisterState Register { get; init; }

    /// <summary>The register of the second.</summary>
    public required RegisterState LaterRegister { get; init; }

    /// <summary>Puts an answer into words.</summary>
    /// <exception cref="ArgumentException">The question could not be answered.</exception>
    public static AnsweredComparison Of(CompareAnswer answer, CultureInfo culture) => new()
    {
        Read = [.. answer.Items.Select(item => ReadItemAnswer.Of(item, culture))],
        ReadWith = answer.WithItems.IsEmpty ? null : [.. answer.WithItems.Select(item => ReadItemAnswer.Of(item, culture))],
        Report = ComparisonReport.Of(answer.Comparison ?? throw new ArgumentException("There is no comparison.", nameof(answer)), culture),
        Register = RegisterState.Of(answer.Register),
        LaterRegister = RegisterState.Of(answer.LaterRegister),
    };
}

/// <summary>Reads the question, takes the registers as they are or were, evaluates twice and compares.</summary>
public static class ComparePatientHandler
{
    /// <summary>Answers the question.</summary>
    public static async Task<CompareAnswer> AnswerAsync(ComparePatient question, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var today = Days.Today(clock);
        var (from, to) = (question.From ?? today, question.To ?? today);
        var earlier = from < to ? from : to;
        var read = new PatientReading(question, earlier, today, question.With);
        var with = read.With;
        var invalid = read.Validate(from > to ? from : to).Concat(Days.Validate("from", question.From)).Concat(Days.Validate("to", question.To)).Concat(Validate(question, from, to)).ToImmutableArray();
        if (!read.Understood || invalid.Length > 0)
            return new CompareAnswer { Items = read.Items, LineErrors = read.LineErrors, WithErrors = with?.Errors ?? [], ProfileErrors = read.ProfileErrors, Invalid = invalid };

        var span = await SpanAsync(reader, from, to, today, token);
        var answer = new CompareAnswer { Items = read.Items, WithItems = with?.Items ?? [], Given = read.Given, Register = span.From, LaterRegister = span.To };
        var lookup = question.Trial is { } id ? One(span, id) : null;
        return lookup is { Trial: null }
            ? answer with { Unknown = lookup }
            : answer with
            {
                Comparison = MatchComparer.Compare(
                    new ComparedMatch(read.Profile, Wanted(span.From, lookup), read.Options(from)),
                    new ComparedMatch(read.WithProfile, Wanted(span.To, lookup), read.Options(to)),
                    span.Steps),
            };
    }

    private static async Task<RegisterSpan> SpanAsync(RegisterReader reader, DateOnly from, DateOnly to, DateOnly today, CancellationToken token)
    {
        if (from < today || to < today)
            return await reader.BetweenAsync(Moment(from), Moment(to), token);
        var now = await reader.CurrentAsync(token);
        return new RegisterSpan(now, now, []);

        DateTimeOffset Moment(DateOnly day) => day < today ? Days.EndOf(day) : DateTimeOffset.MaxValue;
    }

    private static IEnumerable<(string Part, string Reason)> Validate(ComparePatient question, DateOnly from, DateOnly to)
    {
        if (from == to && question.With is null)
            yield return ("from", "There is nothing to compare: give two different days, or a second patient.");
    }

    private static TrialLookup One(RegisterSpan span, string id) => span.To.FindTrial(id) is { Trial: not null } later ? later : span.From.FindTrial(id);

    private static ImmutableArray<MatchableTrial> Wanted(Register register, TrialLookup? lookup) => lookup?.Trial is { } only
        ? [.. register.MatchableTrials.Where(trial => trial.Id == only.RegistryId)]
        : register.MatchableTrials;
}

internal static class ComparePatientEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => PatientData.Protect(api.MapPost("match/compare", AnswerAsync))
        .WithName("ComparePatient").WithTags("Matching")
        .WithSummary("Say what differs between two evaluations, and why")
        .WithDescription(
            "Evaluates a patient on two days (\"from\", \"to\"), or two profile lines (\"with\"), or both, each beside a profile of facts if one is given, and answers the trials that come out otherwise: verdict, cohort, "
            + "score and the criteria that turned, each with what made the difference: a fact that came, went or changed, an event of the trial with its number and day, or the "
            + "passing of time. Register and facts are those known on each day. Nothing is stored, and nothing of the patient is ever logged.")
        .WithQuery(Language.Parameter)
        .WithBody(QuestionBody.Compare)
        .Produces<AnsweredComparison>()
        .WithProblems([.. PatientRefusal.Kinds, ProblemKind.TrialNotFound]);

    private static async Task<IResult> AnswerAsync(
        ComparePatient question, HttpRequest request, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        if (PatientRefusal.Before(request, question) is { } refusal)
            return refusal;
        var answer = await ComparePatientHandler.AnswerAsync(question, reader, clock, token);
        return answer switch
        {
            { Comparison: not null } => TypedResults.Ok(AnsweredComparison.Of(answer, Language.Of(request))),
            { Unknown: { } lookup } => UnknownTrial.Answer(question.Trial!, lookup),
            _ => PatientRefusal.Of(answer, request, answer.WithErrors),
        };
    }
}
