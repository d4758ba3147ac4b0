using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Notation.Editing;
using TrialMatch.Matching.Ranking;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>The answers that a question can be answered with: what the waiting trials ask for by name, then the usual ones.</summary>
internal static class QuestionAnswers
{
    private const int MostNamed = 3;

    /// <summary>The answers to what a slot asks.</summary>
    /// <param name="slot">What is missing.</param>
    /// <param name="results">The match.</param>
    /// <param name="today">The day on which the line is read.</param>
    public static IEnumerable<SlotAnswer> To(ProfileSlot slot, IEnumerable<TrialMatchResult> results, DateOnly today) =>
        NamedBy(slot, results, today).Take(MostNamed).Concat(SlotWordings.AnswersTo(slot)).DistinctBy(answer => answer.Text);

    /// <summary>A finding that a trial asks for is written the same in a line, but for the word that tells its kind.</summary>
    private static IEnumerable<SlotAnswer> NamedBy(ProfileSlot slot, IEnumerable<TrialMatchResult> results, DateOnly today) => results
        .SelectMany(result => result.Criteria)
        .SelectMany(Leaves)
        .Where(leaf => leaf.Criterion is VariantCriterion && leaf.Missing.Any(missing => ProfileSlot.Of(missing) == slot))
        .GroupBy(leaf => CriteriaNotation.Print(leaf.Criterion with { Reference = null, Source = null, Text = null }))
        .OrderByDescending(asked => asked.Count())
        .Select(asked => SlotWordings.Read(slot, asked.Key[(asked.Key.IndexOf(' ', StringComparison.Ordinal) + 1)..], today))
        .OfType<SlotAnswer>();

    private static IEnumerable<CriterionEvaluation> Leaves(CriterionEvaluation evaluation) =>
        evaluation.Truth != Truth.Unknown ? [] : evaluation.Children.IsEmpty ? [evaluation] : evaluation.Children.SelectMany(Leaves);
}
