using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Web.Pages.Public;

/// <summary>
/// What every combination of answers does to every single criterion, worked out by the matcher itself, so that a browser
/// only has to look it up: the answers never leave it.
/// </summary>
internal sealed record MeTable
{
    /// <summary>Which version of the trial the table is of: answers to another are not read.</summary>
    public required string Version { get; init; }

    /// <summary>How many answers each question has besides "don't know".</summary>
    public required ImmutableArray<int> Options { get; init; }

    /// <summary>The single criteria.</summary>
    public required ImmutableArray<MeLeaf> Leaves { get; init; }

    /// <summary>The criteria as trees: the number of a leaf, or how many parts are needed (-1: none may) and the parts.</summary>
    public required ImmutableArray<object> Criteria { get; init; }

    /// <summary>The criteria of the whole trial, then those of each cohort, by number.</summary>
    public required ImmutableArray<ImmutableArray<int>> Groups { get; init; }

    private const int None = -1;

    private static readonly ConditionalWeakTable<TrialDocument, MeTable> Known = [];

    /// <summary>The cohorts that may take somebody in; all where none does.</summary>
    public static ImmutableArray<Cohort> CohortsOf(TrialDocument trial)
    {
        var open = trial.Cohorts.Where(cohort => TrialSiteList.IsOpen(cohort.Status == RecruitmentStatus.Unknown ? trial.Status : cohort.Status)).ToImmutableArray();
        return open.IsEmpty ? trial.Cohorts : open;
    }

    /// <summary>The groups of criteria: of the trial, and of each cohort.</summary>
    public static IEnumerable<(Cohort? Cohort, EligibilityCriteria Criteria)> GroupsOf(TrialDocument trial) =>
        CohortsOf(trial).Select(cohort => ((Cohort?)cohort, cohort.Criteria)).Prepend((null, trial.Criteria));

    /// <summary>The table of a trial. The days on which answers are given do not change it: answers hold for the day.</summary>
    public static MeTable Of(TrialDocument trial, ImmutableArray<MeQuestion> questions, DateOnly today) =>
        Known.GetValue(trial, _ => Made(trial, questions, today));

    private static MeTable Made(TrialDocument trial, ImmutableArray<MeQuestion> questions, DateOnly today)
    {
        var leaves = ImmutableArray.CreateBuilder<MeLeaf>();
        var criteria = ImmutableArray.CreateBuilder<object>();
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        foreach (var (_, group) in GroupsOf(trial))
        {
            var first = criteria.Count;
            criteria.AddRange(group.Criteria.Select(Node));
            groups.Add([.. Enumerable.Range(first, criteria.Count - first)]);
        }

        return new()
        {
            Version = FormattableString.Invariant($"v{trial.Version}"),
            Options = [.. questions.Select(question => question.Options.Length)],
            Leaves = leaves.ToImmutable(),
            Criteria = criteria.ToImmutable(),
            Groups = groups.ToImmutable(),
        };

        object Node(Criterion criterion)
        {
            if (criterion is not CriterionGroup group)
            {
                leaves.Add(MeLeaf.Of(criterion, questions, today));
                return leaves.Count - 1;
            }

            var needed = group switch { AllOf => group.Children.Length, AnyOf => 1, AtLeast atLeast => atLeast.Count, _ => None };
            return (object[])[needed, .. group.Children.Select(Node)];
        }
    }
}

/// <summary>A single criterion: the questions that bear on it, and its answer to every combination of theirs.</summary>
/// <param name="Questions">The questions by number.</param>
/// <param name="Truths">A digit for each combination, the last question's answers next to each other, "don't know" last: 0 not met, 1 unknown, 2 met.</param>
internal sealed record MeLeaf([property: JsonPropertyName("q")] ImmutableArray<int> Questions, [property: JsonPropertyName("t")] string Truths)
{
    /// <summary>
    /// Tries every answer to see which questions bear on the criterion, then all combinations of theirs. Where one of a topic bears,
    /// the others of it are tried beside each other: a serious infection says nothing of an active one until somebody denies that.
    /// Of treatments any number may count together, so that all are combined, and those without effect left out.
    /// </summary>
    public static MeLeaf Of(Criterion leaf, ImmutableArray<MeQuestion> questions, DateOnly today)
    {
        var nothing = TruthOf([]);
        var topics = questions.GroupBy(question => question.Topic)
            .Where(topic => topic.Any(question => Changes(question, [], nothing)) || Alike(topic).Any(facts => TruthOf(facts) != nothing))
            .Select(topic => topic.Key)
            .ToHashSet();
        var bearing = Enumerable.Range(0, questions.Length)
            .Where(at => topics.Contains(questions[at].Topic) && (questions[at].Topic == MeTopic.Treatment || Bears(at)))
            .ToImmutableArray();
        return WithoutIdle(bearing, [.. Combinations(bearing, 0, []).Select(TruthOf)], questions);

        // "At least two drugs" is not changed by any one answer, but by the same answer to all questions.
        static IEnumerable<ImmutableArray<Fact>> Alike(IEnumerable<MeQuestion> topic) =>
            Enumerable.Range(0, topic.Max(question => question.Options.Length))
                .Select(option => topic.Where(question => option < question.Options.Length).SelectMany(question => question.Options[option].Facts).ToImmutableArray());

        bool Bears(int question) => Beside(question).Any(others => Changes(questions[question], others, TruthOf(others)));

        bool Changes(MeQuestion question, ImmutableArray<Fact> others, Truth truth) =>
            question.Options.Any(option => TruthOf([.. others, .. option.Facts]) != truth);

        IEnumerable<ImmutableArray<Fact>> Beside(int question) => questions
            .Where((other, at) => at != question && other.Topic == questions[question].Topic)
            .SelectMany(other => other.Options)
            .Select(option => option.Facts)
            .Prepend([]);

        IEnumerable<ImmutableArray<Fact>> Combinations(ImmutableArray<int> of, int at, ImmutableArray<Fact> facts) =>
            at == of.Length
                ? [facts]
                : questions[of[at]].Options.Select(option => option.Facts).Append([])
                    .SelectMany(chosen => Combinations(of, at + 1, facts.AddRange(chosen)));

        Truth TruthOf(ImmutableArray<Fact> facts) => new CriterionEvaluator(new Profile(facts), today).Evaluate(leaf).Truth;
    }

    /// <summary>The table without the questions whose answers change nothing in it.</summary>
    private static MeLeaf WithoutIdle(ImmutableArray<int> bearing, List<Truth> truths, ImmutableArray<MeQuestion> questions)
    {
        for (var (at, step) = (bearing.Length - 1, 1); at >= 0; at--)
        {
            var (answers, apart) = (questions[bearing[at]].Options.Length + 1, step);
            int Chosen(int combination) => combination / apart % answers;
            if (Enumerable.Range(0, truths.Count).All(combination => truths[combination] == truths[combination - (Chosen(combination) * apart)]))
            {
                truths = [.. truths.Where((_, combination) => Chosen(combination) == 0)];
                bearing = bearing.RemoveAt(at);
            }
            else
            {
                step *= answers;
            }
        }

        return new(bearing, string.Concat(truths.Select(truth => (int)truth)));
    }
}
