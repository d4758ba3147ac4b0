using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Registry.Reading;
using TrialMatch.Registry.Trials;
using TrialMatch.Web.Http;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Pages.Public;

/// <summary>The questions of a trial, and what answers came to where a form was sent.</summary>
public sealed record MeAsked
{
    internal MeAsked(ImmutableArray<MeQuestion> questions, MeTable table) => (Questions, Table) = (questions, table);

    internal ImmutableArray<MeQuestion> Questions { get; }

    internal MeTable Table { get; }

    internal MeAnswers? Answers { get; init; }

    internal ImmutableArray<Truth>? Truths { get; init; }

    internal MeOutcome? Outcome => Truths is { } truths ? MeAnswers.Outcome(Table, truths) : null;
}

/// <summary>
/// "Could this be for me?" Browsers that run our script send nothing. From others a form comes, which changes nothing and belongs to
/// nobody: it needs no mark against forgery, and so no cookie is left with the patient.
/// </summary>
internal static class MePageEndpoint
{
    /// <summary>The questions.</summary>
    public static async Task<IResult> AskAsync(string id, HttpContext context, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var (frame, register) = (PageFrame.Of(context), await reader.CurrentAsync(token));
        var lookup = register.FindTrial(id);
        return lookup.Trial is { } trial
            ? Page(context, frame, trial, Asked(trial, frame, Days.Today(clock)))
            : TrialPageEndpoint.Unknown(id, frame, register, lookup);
    }

    /// <summary>What answers come to, for browsers without the script.</summary>
    public static async Task<IResult> AnswerAsync(string id, HttpContext context, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var sent = await Sent.ReadOpenAsync(context, token);
        if (sent.Form is not { } form)
            return sent.Refusal!;
        var (frame, register, today) = (PageFrame.Of(context), await reader.CurrentAsync(token), Days.Today(clock));
        var lookup = register.FindTrial(id);
        if (lookup.Trial is not { } trial)
            return TrialPageEndpoint.Unknown(id, frame, register, lookup);
        var asked = Asked(trial, frame, today);
        if (form["version"] != asked.Table.Version)
            return Page(context, frame, trial, asked, changed: true);
        return MeAnswers.Read(form, asked.Questions) is { } answers
            ? Page(context, frame, trial, asked with { Answers = answers, Truths = answers.Judge(trial, asked.Questions, today) })
            : Problems.Page(context, ProblemKind.InvalidRequest);
    }

    private static MeAsked Asked(TrialDocument trial, PageFrame frame, DateOnly today)
    {
        var questions = MeQuestions.Of(trial, today, new MeTexts(frame.Texts.Culture));
        return new(questions, MeTable.Of(trial, questions, today));
    }

    private static RazorComponentResult<MePage> Page(HttpContext context, PageFrame frame, TrialDocument trial, MeAsked asked, bool changed = false) =>
        new(new { Frame = frame, Trial = trial, Near = NearPlace.Of(context.Request), Asked = asked, Changed = changed })
        {
            StatusCode = changed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK,
        };
}
