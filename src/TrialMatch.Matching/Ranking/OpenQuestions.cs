using System.Collections.Immutable;
using TrialMatch.Matching.Evaluation;

namespace TrialMatch.Matching.Ranking;

/// <summary>Gathers what is missing over all trials that did not fail, and what each missing fact would open.</summary>
internal static class OpenQuestions
{
    /// <summary>The missing facts that a record could tell, those that most trials wait for first.</summary>
    /// <param name="offered">Results in rank order, none of them failed for good.</param>
    public static ImmutableArray<OpenQuestion> Of(IReadOnlyList<TrialMatchResult> offered)
    {
        var waiting = offered
            .Select(result => (result.Trial.Id, Facts: MissingIn(result).ToHashSet()))
            .ToList();
        return [.. waiting
            .SelectMany(trial => trial.Facts)
            .Distinct()
            .Select(fact => new OpenQuestion(
                fact,
                [.. waiting.Where(trial => trial.Facts.Contains(fact)).Select(trial => trial.Id)],
                waiting.Count(trial => trial.Facts.Count == 1 && trial.Facts.Contains(fact))))
            .OrderByDescending(question => question.Trials.Length)
            .ThenByDescending(question => question.DecidesAlone)
            .ThenBy(question => question.Fact.Topic)
            .ThenBy(question => question.Fact.Subject, StringComparer.Ordinal)
            .ThenBy(question => question.Fact.Kind)];
    }

    private static IEnumerable<MissingFact> MissingIn(TrialMatchResult result) => result.Criteria
        .SelectMany(criterion => criterion.Missing)
        .Where(missing => missing.Kind is not (MissingKind.ToBeAsked or MissingKind.NotStructured));
}
