using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>A profile as it was known on the day of evaluation, with the rules for newest, oldest and contradicting facts.</summary>
internal sealed class PatientFacts
{
    private readonly Profile _profile;
    private readonly DateOnly? _plannedStart;
    private readonly Dictionary<Fact, Fact> _originals = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes what is known on a day, and what it says in other words.</summary>
    public PatientFacts(Profile profile, DateOnly asOf, DateOnly? plannedStart = null)
    {
        (AsOf, Start, _plannedStart) = (asOf, plannedStart ?? asOf, plannedStart);
        foreach (var (said, original) in SameFacts.Of([.. profile.Facts.Where(fact => fact.Date <= asOf)]))
            _originals.Add(said, original);
        _profile = new Profile([.. profile.Facts, .. _originals.Keys]);
    }

    /// <summary>The day of evaluation.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The day to which washouts and windows count: the planned start of the trial's treatment, or else the day of evaluation.</summary>
    public DateOnly Start { get; }

    /// <summary>Says of an answer that time will turn that no planned start was told, if so.</summary>
    public Answer CountedFromStart(Answer answer) => _plannedStart is null ? answer.With(Caution.NoPlannedStart) : answer;

    /// <summary>The answer with the facts as they were recorded, where it rests on what they say in other words.</summary>
    public Answer AsRecorded(Answer answer) => _originals.Count == 0 || !answer.Facts.Any(cited => _originals.ContainsKey(cited.Fact))
        ? answer
        : answer with { Facts = [.. answer.Facts.Select(cited => _originals.TryGetValue(cited.Fact, out var original) ? new CitedFact(original) : cited).Distinct()] };

    /// <summary>The facts of a kind known on the day, newest first.</summary>
    public IReadOnlyList<T> All<T>()
        where T : Fact => [.. _profile.Known<T>(AsOf)];

    /// <summary>The newest fact of a kind known on the day.</summary>
    public T? Latest<T>()
        where T : Fact => _profile.Known<T>(AsOf).FirstOrDefault();

    /// <summary>The newest fact of a kind, unless facts of the same day contradict it.</summary>
    public T? Only<T, TValue>(Func<T, TValue> value)
        where T : Fact
    {
        var facts = All<T>();
        return facts.Count > 0 && facts.TakeWhile(fact => fact.Date == facts[0].Date).Select(value).Distinct().Count() == 1 ? facts[0] : null;
    }

    /// <summary>
    /// Answers from the newest fact of a kind. Facts of the same day that answer differently are conflicting; older
    /// ones that differ are named as a caution; a fact past its <see cref="Freshness"/> is cautioned or too old.
    /// </summary>
    /// <param name="relevant">Which facts are about the question at all.</param>
    /// <param name="answer">What one fact says.</param>
    /// <param name="topic">What is missing when there is none.</param>
    /// <param name="subject">The subject of <paramref name="topic"/>.</param>
    public Answer Newest<T>(Func<T, bool> relevant, Func<T, Answer> answer, FactTopic topic, string subject = "")
        where T : Fact
    {
        var facts = _profile.Known<T>(AsOf).Where(relevant).ToList();
        if (facts.Count == 0)
            return Answer.Unknown(new MissingFact(MissingKind.NotRecorded, topic, subject));
        var newest = facts.TakeWhile(fact => fact.Date == facts[0].Date).Select(fact => (Fact: fact, Answer: answer(fact))).ToList();
        if (newest.Select(said => said.Answer.Truth).Distinct().Skip(1).Any())
            return Answer.Unknown(
                new MissingFact(MissingKind.Conflicting, topic, subject),
                [.. newest.Select(said => new CitedFact(said.Fact))]);

        var (chosen, result) = newest[0];
        if (facts.Skip(newest.Count).Any(older => answer(older).Truth != result.Truth))
            result = result.With(Caution.OlderFactsDiffer);
        return Aged(result, chosen, topic, subject);
    }

    /// <summary>Applies the age of a fact to what it says.</summary>
    public Answer Aged(Answer answer, Fact fact, FactTopic topic, string subject)
    {
        var limits = Freshness.Of(fact);
        var age = AsOf.DayNumber - fact.Date.DayNumber;
        if (age > limits.TooOldAfter)
            return Answer.Unknown(new MissingFact(MissingKind.TooOld, topic, subject), fact);
        return age > limits.CautionAfter ? answer.With(Caution.Stale) : answer;
    }
}
