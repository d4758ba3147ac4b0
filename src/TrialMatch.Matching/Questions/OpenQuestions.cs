using System.Collections.Immutable;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Ranking;

namespace TrialMatch.Matching.Questions;

/// <summary>
/// The next best questions: what is missing over all trials that have not failed, and what knowing it would decide. Claims
/// are found by trying every combination of answers, so they are exact within two bounds: facts are combined up to
/// <see cref="MostFacts"/>, and answers up to <see cref="MostAnswers"/> single criteria at once.
/// </summary>
public static class OpenQuestions
{
    /// <summary>Most facts that are looked at together.</summary>
    public const int MostFacts = 3;

    /// <summary>Most single criteria whose answers are tried together (2 to this power combinations); beyond it nothing is claimed.</summary>
    public const int MostAnswers = 10;

    /// <summary>
    /// The questions, the most useful first: by the trials that they may decide (one that a fact opens or rules out by
    /// itself counts 1, one that it opens together with another a half, with two others a third), then by those that
    /// they may open by themselves, then by those that wait for them.
    /// </summary>
    /// <param name="trials">Possibly eligible trials in rank order, each judged with every open cohort, the best first.</param>
    internal static ImmutableArray<OpenQuestion> Of(ImmutableArray<ImmutableArray<TrialMatchResult>> trials)
    {
        var waiting = trials.Select(cohorts => new TrialQuestions(cohorts)).ToList();
        return [.. waiting
            .SelectMany(trial => trial.Missing, (trial, missing) => (Trial: trial, Missing: missing))
            .GroupBy(said => AskedFact.Of(said.Missing))
            .Select(fact => Question(
                new MissingFact(fact.Min(said => said.Missing.Kind), fact.Key.Topic, fact.Key.Subject), fact.Key, [.. fact.Select(said => said.Trial).Distinct()]))
            .OrderByDescending(Decided)
            .ThenByDescending(question => question.Opens.Length)
            .ThenByDescending(question => question.Trials.Length)
            .ThenBy(question => question.Fact.Topic)
            .ThenBy(question => question.Fact.Subject, StringComparer.Ordinal)];
    }

    private static double Decided(OpenQuestion question)
    {
        var alone = question.Opens.Concat(question.RulesOut).Select(decision => decision.Trial).ToHashSet();
        return alone.Count + question.OpensWith
            .Where(joint => !alone.Contains(joint.Decision.Trial))
            .GroupBy(joint => joint.Decision.Trial)
            .Sum(trial => 1.0 / (trial.Min(joint => joint.Others.Length) + 1));
    }

    private static OpenQuestion Question(MissingFact missing, AskedFact fact, IReadOnlyCollection<TrialQuestions> waiting) => new()
    {
        Fact = missing,
        Trials = [.. waiting.Select(trial => trial.Trial)],
        Opens = [.. waiting.SelectMany(trial => trial.Openings).Where(opening => opening.Facts is [var only] && only == fact).Select(opening => opening.Decision)],
        OpensWith = [.. waiting.SelectMany(trial => trial.Openings.Where(opening => opening.Facts.Length > 1 && opening.Facts.Contains(fact))
            .Select(opening => new JointOpening([.. opening.Facts.Where(other => other != fact).Select(trial.AsMissing)], opening.Decision)))],
        RulesOut = [.. waiting.Select(trial => trial.RuledOutBy(fact)).OfType<Decision>()],
    };
}
