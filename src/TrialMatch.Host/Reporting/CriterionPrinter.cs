using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Explanation;

namespace TrialMatch.Host.Reporting;

/// <summary>Writes a criterion with its answer, and below it what the answer rests on.</summary>
internal sealed class CriterionPrinter(Page page, Words words)
{
    internal void Print(ReportedCriterion criterion, int indent)
    {
        if (Question(criterion) is { } question)
        {
            page.Line(indent, Answer(criterion), $"  {Reference(criterion)}{question}");
            return;
        }

        // "none of" with one part reads as one sentence; two opposite answers below each other do not.
        var single = criterion is { Children: [{ Children: [] } only], Notation: "none of:" } ? only : null;
        var asked = single is null ? null : Question(single);
        var what = single is null ? Said(criterion) : criterion.PlainText;
        page.Line(indent, Answer(criterion), $"  {Reference(criterion)}{what}");
        if (asked is null)
            RestsOn(single is null ? criterion : single with { Change = criterion.Change }, indent + 4);
        foreach (var part in single is null ? criterion.Children : [])
            Print(part, indent + 4);
    }

    /// <summary>A question for a person and why it is one; its text would otherwise stand twice, as criterion and as what is missing.</summary>
    private string? Question(ReportedCriterion criterion) => criterion.Missing is not [var asked] ? null
        : criterion.Notation.StartsWith("judgement ", StringComparison.Ordinal)
            ? criterion.Reviewed ? $"{criterion.PlainText} ({Texts.Of("Missing", MissingKind.ToBeAsked, words.Culture)})" : asked
        : criterion.Notation.StartsWith("unstructured ", StringComparison.Ordinal) ? asked
        : null;

    private static string Reference(ReportedCriterion criterion) => criterion.Reference is null ? "" : $"[{criterion.Reference}] ";

    /// <summary>A reviewed text of a group seldom says how its parts count.</summary>
    private static string Said(ReportedCriterion criterion) =>
        criterion is { Reviewed: true, Counting: { } counting } ? $"{criterion.PlainText} ({counting})" : criterion.PlainText;

    private static Piece Answer(ReportedCriterion criterion) => criterion.Truth switch
    {
        Truth.Met => new($"✓ {criterion.TruthText}", Page.Good),
        Truth.NotMet => new($"✗ {criterion.TruthText}", Page.Bad),
        _ => new($"? {criterion.TruthText}", Page.Open),
    };

    private void RestsOn(ReportedCriterion criterion, int indent)
    {
        foreach (var fact in criterion.Facts)
            page.Line(indent, new Piece($"{fact.Text} · {Words.Day(fact.Date)} · {fact.Source}", Page.Faint));
        foreach (var missing in criterion.Missing)
            page.Line(indent, new Piece($"{words["Missing"]}: {missing}", Page.Open));
        if (criterion.Change is { } change)
            page.Line(indent, new Piece(change, Page.Open));
        if (!criterion.Cautions.IsEmpty)
            page.Line(indent, new Piece($"{words["Caution"]}: {string.Join(", ", criterion.Cautions)}", Page.Open));
    }
}
