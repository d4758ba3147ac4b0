using System.Collections.Immutable;
using TrialMatch.Matching.Answers;

namespace TrialMatch.Host.Reporting;

/// <summary>Writes the next best questions, each with what an answer would decide.</summary>
internal sealed class QuestionPrinter(Page page, Words words)
{
    /// <summary>Most trials to name of a kind.</summary>
    private const int Named = 8;

    internal void Print(QuestionReport report)
    {
        page.Line(0, new Piece($"{Words.Day(report.AsOf)}: {words["Next"]}", Page.Strong));
        if (report.Questions.IsEmpty)
        {
            page.Line(2, words["Next.None"]);
            return;
        }

        page.Line(2, words.Of("Next.About", report.PossiblyEligible, report.Questions.Length, report.Total));
        foreach (var (question, at) in report.Questions.Select((question, at) => (question, at)))
        {
            page.Line();
            page.Line(0, $"{at + 1,2}. ", new Piece(question.Question, Page.Strong), "  ", new Piece(question.Text, Page.Open));
            foreach (var opened in question.Opens)
                page.Line(4, $"{words["Next.Opens"]}: ", new Piece(opened.Trial, Page.Good), $" ({string.Join(", ", opened.If)}; {words[opened.Complete ? "Next.Complete" : "Next.ForPersons"]})");
            foreach (var joint in question.OpensWith.Take(Named))
                page.Line(4, $"{words.Of("Next.With", string.Join(" + ", joint.With))}: ", new Piece(joint.Decision.Trial, Page.Good));
            if (!question.RulesOut.IsEmpty)
                page.Line(4, $"{words["Next.RulesOut"]}: {Listed([.. question.RulesOut.Select(decision => decision.Trial)])}");
            page.Line(4, $"{words["Next.Waiting"]}: {Listed(question.Trials)}");
        }

        page.Line();
        page.Line(0, new Piece(report.Bound, Page.Faint));
    }

    private static string Listed(ImmutableArray<string> trials) =>
        $"{trials.Length} ({string.Join(", ", trials.Take(Named))}{(trials.Length > Named ? ", …" : "")})";
}
