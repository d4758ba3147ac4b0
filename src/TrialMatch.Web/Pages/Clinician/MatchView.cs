using System.Collections.Immutable;
using TrialMatch.Matching.Ranking;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>What the clinician's page shows: the form as it was sent, how the patient was read, and the trials.</summary>
public sealed record MatchView
{
    /// <summary>The form.</summary>
    public required MatchForm Form { get; init; }

    /// <summary>The fields beside the line.</summary>
    public required ProfileFields Fields { get; init; }

    /// <summary>How the question was read, and its answer; <see langword="null"/> while nothing was asked.</summary>
    public MatchAnswer? Answer { get; init; }

    /// <summary>The fields that could not be read.</summary>
    public ImmutableArray<string> Invalid { get; init; } = [];

    /// <summary>The end of the line that is still being typed and is left out of the answer; <see langword="null"/> when there is none.</summary>
    public string? Unfinished { get; init; }

    /// <summary>Whether somebody is typing, so that the page changes under their hands and may not move the focus.</summary>
    public bool Live { get; init; }

    /// <summary>The match. A field that could not be read leaves another question than the one asked: that one is not answered.</summary>
    public RankedMatches? Matches => Invalid.IsEmpty ? Answer?.Matches : null;

    /// <summary>Answers the form that was sent.</summary>
    internal static async Task<MatchView> OfAsync(IFormCollection sent, bool live, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var today = Days.Today(clock);
        var (form, refused) = ProfileFields.Take(MatchForm.Of(sent), sent, today);
        var view = new MatchView { Form = form, Fields = ProfileFields.Of(form.Line, await reader.CurrentAsync(token), today, refused), Live = live };
        if (live && form is { Line: "", Profile: "" })
            return view;

        var (question, unreadable) = form.Read();
        var answer = await MatchPatientHandler.AnswerAsync(question, reader, clock, token);
        if (live && UnfinishedIn(form.Line, answer) is { } unfinished)
        {
            var before = form.Line[..unfinished.Start].TrimEnd(' ', ',', ';');
            var without = before.Length == 0 && form.Profile.Length == 0
                ? answer
                : await MatchPatientHandler.AnswerAsync(question with { Line = before }, reader, clock, token);
            view = view with { Unfinished = unfinished.Text };
            answer = without with { Items = answer.Items, LineErrors = answer.LineErrors };
        }

        return view with
        {
            Answer = answer,
            Invalid = [.. answer.Invalid.Select(part => part.Part), .. unreadable, .. answer.ProfileErrors.IsEmpty ? Array.Empty<string>() : ["profile"]],
        };
    }

    /// <summary>The last words of a line, where they are all that cannot be read: somebody is in the middle of them.</summary>
    private static (int Start, string Text)? UnfinishedIn(string line, MatchAnswer answer)
    {
        if (answer.LineErrors.IsEmpty)
            return null;
        var last = LineParts.Of(line, answer.Items, answer.LineErrors)[^1];
        var start = last.Item is { Parts.IsEmpty: false } item ? item.Parts.Max(part => part.Column - 1 + part.Length) : last.Column - 1;
        return answer.LineErrors.All(error => error.Column - 1 >= start) ? (start, line[start..].Trim()) : null;
    }
}
