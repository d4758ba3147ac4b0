using System.Collections.Immutable;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Ranking;

namespace TrialMatch.Matching.Questions;

/// <summary>Facts that open a trial if they turn out in a certain way, and no fewer of them do.</summary>
internal sealed record Opening(ImmutableArray<AskedFact> Facts, Decision Decision);

/// <summary>What one possibly eligible trial waits for, and what would decide it.</summary>
internal sealed class TrialQuestions
{
    private readonly ImmutableArray<Waiting> _cohorts;
    private readonly Dictionary<AskedFact, MissingFact> _missing;

    /// <param name="judged">The trial with each open cohort; those that failed are no longer in question.</param>
    public TrialQuestions(ImmutableArray<TrialMatchResult> judged)
    {
        Trial = judged[0].Trial.Id;
        var left = judged.Where(cohort => cohort.Verdict == Verdict.PossiblyEligible).ToList();
        _cohorts = [.. left.Select(cohort => new Waiting(cohort.Criteria))];
        Missing = [.. left.SelectMany(cohort => cohort.Criteria).SelectMany(criterion => criterion.Missing).Where(missing => !Waiting.IsForPersons(missing)).Distinct()];
        _missing = Missing.GroupBy(AskedFact.Of).ToDictionary(fact => fact.Key, fact => fact.MinBy(missing => missing.Kind)!);
        Facts = [.. _missing.Keys];
        Openings = [.. Minimal(_cohorts.SelectMany(OpeningsOf))];
    }

    /// <summary>The trial.</summary>
    public string Trial { get; }

    /// <summary>What is missing, with its reasons.</summary>
    public ImmutableArray<MissingFact> Missing { get; }

    /// <summary>What is missing, whatever the reason.</summary>
    public ImmutableHashSet<AskedFact> Facts { get; }

    /// <summary>The smallest sets of facts that may open the trial, of at most <see cref="OpenQuestions.MostFacts"/>.</summary>
    public ImmutableArray<Opening> Openings { get; }

    public MissingFact AsMissing(AskedFact fact) => _missing[fact];

    /// <summary>An answer to this fact alone after which no cohort is left; <see langword="null"/> when there is none, or too many to try.</summary>
    public Decision? RuledOutBy(AskedFact fact)
    {
        if (!Facts.Contains(fact))
            return null;
        var leaves = Asked(_cohorts, [fact]);
        return AllAnswers(leaves).FirstOrDefault(answers => _cohorts.All(cohort => cohort.If(answers) == Outcome.Failed)) is { } answers
            ? new Decision(Trial, Assumed(leaves, answers), Complete: false)
            : null;
    }

    private IEnumerable<Opening> OpeningsOf(Waiting cohort)
    {
        var found = new List<ImmutableArray<AskedFact>>();
        foreach (var facts in cohort.Touching())
        {
            if (found.Exists(smaller => smaller.All(facts.Contains)))
                continue;
            var leaves = Asked([cohort], facts);
            var (best, outcome) = AllAnswers(leaves)
                .Select(answers => (Answers: answers, Outcome: cohort.If(answers)))
                .Where(tried => tried.Outcome >= Outcome.OnlyPersonsLeft)
                .OrderByDescending(tried => tried.Outcome)
                .FirstOrDefault();
            if (best is null)
                continue;
            found.Add(facts);
            yield return new Opening(facts, new Decision(Trial, Assumed(leaves, best), outcome == Outcome.Eligible));
        }
    }

    private static ImmutableArray<WaitingLeaf> Asked(IEnumerable<Waiting> cohorts, IReadOnlyCollection<AskedFact> facts) =>
        [.. cohorts.SelectMany(cohort => cohort.Leaves).Where(leaf => leaf.IsAnsweredBy(facts)).DistinctBy(leaf => leaf.Key)];

    private static ImmutableArray<AssumedAnswer> Assumed(ImmutableArray<WaitingLeaf> leaves, Dictionary<string, bool> answers) =>
        [.. leaves.Select(leaf => new AssumedAnswer(leaf.Criterion, answers[leaf.Key]))];

    /// <summary>Every combination of answers that can hold at once; none when there are too many to try.</summary>
    private static IEnumerable<Dictionary<string, bool>> AllAnswers(ImmutableArray<WaitingLeaf> leaves)
    {
        if (leaves.Length is 0 or > OpenQuestions.MostAnswers)
            yield break;
        var possible = AskedValues.Possible([.. leaves.Select(leaf => leaf.Criterion)]);
        for (var bits = 0; bits < 1 << leaves.Length; bits++)
        {
            // Most met first: the plainest way to open a trial.
            var met = ~bits;
            if (possible.All(value => value.Met.Contains(met & value.About)))
                yield return leaves.Select((leaf, at) => (leaf.Key, Met: (met & (1 << at)) != 0)).ToDictionary(answer => answer.Key, answer => answer.Met);
        }
    }

    /// <summary>What opens one cohort needs not be told again with more facts for another.</summary>
    private static IEnumerable<Opening> Minimal(IEnumerable<Opening> openings)
    {
        var smallestFirst = openings.OrderBy(opening => opening.Facts.Length).ThenByDescending(opening => opening.Decision.Complete).ToList();
        return smallestFirst.Where((opening, at) => !smallestFirst.Take(at).Any(smaller => smaller.Facts.All(opening.Facts.Contains)));
    }
}
