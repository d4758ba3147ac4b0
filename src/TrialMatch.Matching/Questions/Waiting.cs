using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;

namespace TrialMatch.Matching.Questions;

/// <summary>A fact that is missing, whatever the reason: two criteria that miss it for different reasons ask one question.</summary>
internal readonly record struct AskedFact(FactTopic Topic, string Subject)
{
    public static AskedFact Of(MissingFact missing) => new(missing.Topic, missing.Subject);
}

/// <summary>
/// The criteria of a trial and one cohort as far as they are unknown, to be asked "what if": single criteria that wait for
/// a fact are assumed to be met or not, and the groups above them are answered anew.
/// </summary>
internal sealed class Waiting
{
    private readonly ImmutableArray<CriterionEvaluation> _open;
    private readonly bool _written;
    private readonly ImmutableArray<ImmutableHashSet<AskedFact>> _asked;
    private readonly Dictionary<Criterion, string> _keys = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<HashSet<string>> _keysOf;

    /// <param name="criteria">The criteria with their answers; none has failed.</param>
    public Waiting(ImmutableArray<CriterionEvaluation> criteria)
    {
        _written = !criteria.IsEmpty;
        _open = [.. criteria.Where(criterion => criterion.Truth == Truth.Unknown)];
        _asked = [.. _open.Select(criterion => MissingOnRecord(criterion).ToImmutableHashSet())];
        Facts = [.. _asked.SelectMany(facts => facts).Distinct().OrderBy(fact => fact.Topic).ThenBy(fact => fact.Subject, StringComparer.Ordinal)];
        List<WaitingLeaf> leaves = [.. _open.SelectMany(UnknownIn).Select(leaf => new WaitingLeaf(leaf))];
        foreach (var leaf in leaves)
            _keys[leaf.Criterion] = leaf.Key;
        _keysOf = [.. _open.Select(criterion => UnknownIn(criterion).Select(leaf => _keys[leaf.Criterion]).ToHashSet(StringComparer.Ordinal))];
        Leaves = [.. leaves.DistinctBy(leaf => leaf.Key)];
    }

    /// <summary>The facts that a record could tell and that an open criterion waits for.</summary>
    public ImmutableArray<AskedFact> Facts { get; }

    /// <summary>The single criteria that are unknown, each once however often it occurs.</summary>
    public ImmutableArray<WaitingLeaf> Leaves { get; }

    /// <summary>
    /// The sets of up to <see cref="OpenQuestions.MostFacts"/> facts, small ones first, of which each open criterion that a record could
    /// settle waits for one; others cannot settle all. There are many sets and few of these, so criteria are told apart as bits.
    /// </summary>
    public IEnumerable<ImmutableArray<AskedFact>> Touching()
    {
        const int Bits = 128;
        var asked = _asked.Where(facts => !facts.IsEmpty).ToList();
        if (asked.Count >= Bits)
            yield break; // so few facts do not stand behind so many criteria
        var touched = Facts.Select(fact => asked.Select((facts, at) => facts.Contains(fact) ? UInt128.One << at : 0).Aggregate(UInt128.Zero, (all, bit) => all | bit)).ToArray();
        for (var size = 1; size <= OpenQuestions.MostFacts; size++)
        {
            foreach (var chosen in Sets(touched, (UInt128.One << asked.Count) - 1, size, 0))
                yield return [.. chosen.Select(at => Facts[at])];
        }
    }

    private static IEnumerable<ImmutableArray<int>> Sets(UInt128[] touched, UInt128 left, int size, int from)
    {
        for (var at = from; at < touched.Length; at++)
        {
            var still = left & ~touched[at];
            if (size > 1)
            {
                foreach (var others in Sets(touched, still, size - 1, at + 1))
                    yield return others.Insert(0, at);
            }
            else if (still == 0)
            {
                yield return [at];
            }
        }
    }

    /// <summary>What becomes of the criteria if single ones turn out so.</summary>
    public Outcome If(IReadOnlyDictionary<string, bool> answers)
    {
        var (failed, onRecord, left) = (false, false, !_written);
        for (var at = 0; at < _open.Length; at++)
        {
            // Most criteria are about other facts and stay as they are.
            var answer = answers.Keys.Any(_keysOf[at].Contains) ? If(_open[at], answers) : _open[at];
            failed |= answer.Truth == Truth.NotMet;
            left |= answer.Truth == Truth.Unknown;
            onRecord |= answer.Truth == Truth.Unknown && (ReferenceEquals(answer, _open[at]) ? !_asked[at].IsEmpty : MissingOnRecord(answer).Any());
        }

        return failed ? Outcome.Failed : onRecord ? Outcome.Waiting : left ? Outcome.OnlyPersonsLeft : Outcome.Eligible;
    }

    private CriterionEvaluation If(CriterionEvaluation node, IReadOnlyDictionary<string, bool> answers)
    {
        if (node.Truth != Truth.Unknown)
            return node;
        if (node.Criterion is CriterionGroup group && !node.Children.IsEmpty)
            return CriterionEvaluator.Combine(group, [.. node.Children.Select(child => If(child, answers))]);
        return answers.TryGetValue(_keys[node.Criterion], out var met)
            ? node with { Truth = met ? Truth.Met : Truth.NotMet, Missing = [] }
            : node;
    }

    private static IEnumerable<CriterionEvaluation> UnknownIn(CriterionEvaluation node) =>
        node.Truth != Truth.Unknown ? []
        : node.Children.IsEmpty ? [node]
        : node.Children.SelectMany(UnknownIn);

    private static IEnumerable<AskedFact> MissingOnRecord(CriterionEvaluation node) =>
        node.Missing.Where(missing => !IsForPersons(missing)).Select(AskedFact.Of);

    /// <summary>Whether no record can tell: judgement and will, and what nobody has structured.</summary>
    public static bool IsForPersons(MissingFact missing) => missing.Kind is MissingKind.ToBeAsked or MissingKind.NotStructured;
}

/// <summary>What criteria come to.</summary>
internal enum Outcome
{
    /// <summary>One is not met.</summary>
    Failed,

    /// <summary>None failed; something that a record could tell is missing.</summary>
    Waiting,

    /// <summary>None failed; what is unknown only a person can answer.</summary>
    OnlyPersonsLeft,

    /// <summary>Every one is met.</summary>
    Eligible,
}

/// <summary>A single criterion that is unknown.</summary>
internal sealed class WaitingLeaf(CriterionEvaluation answer)
{
    /// <summary>What it asks, without the protocol's number and words.</summary>
    public string Key { get; } = CriteriaNotation.Print(answer.Criterion with { Reference = null, Source = null, Text = null });

    public Criterion Criterion { get; } = answer.Criterion;

    /// <summary>Whether knowing these facts answers it.</summary>
    public bool IsAnsweredBy(IReadOnlyCollection<AskedFact> facts) =>
        answer.Missing.Length > 0 && answer.Missing.All(missing => !Waiting.IsForPersons(missing) && facts.Contains(AskedFact.Of(missing)));
}
