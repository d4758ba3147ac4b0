using System.Globalization;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Ranking;
using TrialMatch.Web.Matching;

namespace TrialMatch.Host.Reporting;

/// <summary>Writes a ranked match for a reader, from what was read of the patient to what is still missing.</summary>
internal sealed class MatchPrinter(TextWriter output, CultureInfo culture)
{
    /// <summary>Most missing facts to list; the first are the most useful.</summary>
    private const int Questions = 10;

    /// <summary>Most trials to name behind a missing fact.</summary>
    private const int NamedTrials = 6;

    private readonly Page _page = new(output);
    private readonly Words _words = new(culture);

    /// <summary>Writes the whole answer.</summary>
    /// <param name="answer">A question that was answered.</param>
    /// <param name="explained">How many trials are explained criterion by criterion; the others have one line.</param>
    internal void Print(MatchAnswer answer, int explained)
    {
        var report = MatchReport.Of(answer.Matches!, culture);
        ReadOf(answer);
        Counts(report, answer.Register.Trials.Length);
        var trials = new TrialPrinter(_page, _words);
        foreach (var (trial, at) in report.Results.Select((trial, at) => (trial, at)))
        {
            if (at < explained)
            {
                _page.Line();
                trials.Whole(at + 1, trial);
            }
            else
            {
                if (at == explained)
                    _page.Line();
                trials.Brief(at + 1, trial);
            }
        }

        OpenQuestions(report);
        _page.Line();
        _page.Line(0, _words["Advice"]);
    }

    private void ReadOf(MatchAnswer answer)
    {
        _page.Line(0, new Piece(_words["Read"], Page.Strong));
        foreach (var item in answer.Items)
        {
            var facts = string.Join("; ", item.Facts.Select(cited => FactText.Of(cited, culture)));
            _page.Line(2, new Piece(item.Text, Page.Strong), " → ", facts);
            foreach (var note in item.Notes)
                _page.Line(6, new Piece($"{_words["Note"]}: {note.In(culture)}", Page.Open));
        }

        foreach (var (text, date) in GivenFacts.Of(answer.Given, culture))
            _page.Line(2, text, new Piece($"  {Words.Day(date)}", Page.Faint));
    }

    private void Counts(MatchReport report, int registerSize)
    {
        int Of(Verdict verdict) => report.Counts.GetValueOrDefault(verdict);
        _page.Line();
        _page.Line(0, new Piece(_words.Of("Matched", Words.Day(report.AsOf), registerSize), Page.Strong));
        _page.Line(2, _words.Of(
            "Counts", Of(Verdict.Eligible), Of(Verdict.PossiblyEligible), Of(Verdict.NotNow), Of(Verdict.NotEligible), report.NotOpen));
        var offered = report.Counts.Where(count => count.Key != Verdict.NotEligible).Sum(count => count.Value);
        if (report.Results.IsEmpty)
            _page.Line(2, _words["None"]);
        else if (report.Results.Length < offered)
            _page.Line(2, _words.Of("Shown", report.Results.Length, offered));
    }

    private void OpenQuestions(MatchReport report)
    {
        if (report.OpenQuestions.IsEmpty)
            return;
        _page.Line();
        _page.Line(0, new Piece(_words["Questions"], Page.Strong));
        foreach (var question in report.OpenQuestions.Take(Questions))
        {
            var named = string.Join(", ", question.Trials.Take(NamedTrials)) + (question.Trials.Length > NamedTrials ? ", …" : "");
            var alone = question.Opens.IsEmpty ? "" : $"; {_words.Of("Question.Alone", question.Opens.Length)}";
            _page.Line(2, new Piece(question.Text, Page.Open), $" → {_words.Of("Question", question.Trials.Length)} ({named}){alone}");
        }
    }
}
