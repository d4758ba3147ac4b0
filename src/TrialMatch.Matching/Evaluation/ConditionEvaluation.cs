using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// Answers whether a condition is there. Presence of a narrower condition is presence of the wider one, absence of the wider
/// one is absence of the narrower; absence has to be stated. Of several statements about one condition the newest holds,
/// except that events happen more than once.
/// </summary>
internal static class ConditionEvaluation
{
    /// <summary>The class whose doses are counted in prednisolone.</summary>
    public const string Corticosteroid = "corticosteroid";

    /// <summary>The code list of a kind of condition.</summary>
    public static Vocabulary VocabularyOf(ConditionKind kind) => kind switch
    {
        ConditionKind.Comorbidity => Vocabulary.Conditions,
        ConditionKind.Infection => Vocabulary.Infections,
        ConditionKind.Reproduction => Vocabulary.Reproduction,
        ConditionKind.Medication => Vocabulary.Medications,
        ConditionKind.Disease => Vocabulary.DiseaseStates,
        ConditionKind.Circumstance => Vocabulary.Circumstances,
        ConditionKind.Sample => Vocabulary.Samples,
    };

    /// <summary>Answers as of the day of evaluation.</summary>
    public static Answer Condition(ConditionCriterion criterion, PatientFacts patient) =>
        criterion.Kind == ConditionKind.Reproduction ? ReproductionEvaluation.Condition(criterion, patient) : At(criterion, patient, patient.AsOf);

    /// <summary>Answers with windows that count back from a day.</summary>
    public static Answer At(ConditionCriterion criterion, PatientFacts patient, DateOnly at)
    {
        var asked = new AskedCondition(criterion, patient, at);
        var vocabulary = VocabularyOf(criterion.Kind);
        var facts = patient.All<ConditionFact>()
            .Where(fact => fact.Kind == criterion.Kind && (vocabulary.IsWithin(fact.Code, asked.Code) || vocabulary.IsWithin(asked.Code, ConditionQualities.Plain(fact.Code).Code)))
            .ToList();
        var live = facts.Where(fact => !facts.Exists(other => Replaces(other, fact, vocabulary))).ToList();
        var present = live.Where(fact => fact.Present && asked.Includes(fact.Code)).Select(fact => (Fact: fact, Answer: asked.Of(fact))).ToList();
        var denial = live.Find(fact => !fact.Present && asked.IsDeniedBy(fact));

        var result = Decide(asked, live, present, denial, vocabulary);
        var answer = Aged(result, patient, criterion.Code);
        return answer.Truth != Truth.Unknown && facts.Exists(fact => Contradicts(asked, fact, answer))
            ? answer.With(Caution.OlderFactsDiffer)
            : answer;
    }

    private static Answer Decide(AskedCondition asked, List<ConditionFact> live, List<(ConditionFact Fact, Answer Answer)> present, ConditionFact? denial, Vocabulary vocabulary)
    {
        var code = asked.Criterion.Code;
        var clash = denial is null or { Qualities: not null }
            ? default
            : present.Find(said => said.Answer.Truth != Truth.NotMet && said.Fact.Date == denial.Date && vocabulary.IsWithin(said.Fact.Code, denial.Code));
        if (clash.Fact is not null)
            return Answer.Unknown(new MissingFact(MissingKind.Conflicting, FactTopic.Condition, code), [new CitedFact(clash.Fact), new CitedFact(denial!)]);
        if (present.Where(said => said.Answer.Truth == Truth.Met).Select(said => said.Answer).MaxBy(answer => answer.Change is null ? DateOnly.MaxValue : answer.Change.On ?? DateOnly.MaxValue) is { } met)
            return met;
        if (denial is not null)
            return Answer.Of(false, denial);
        if (present.Find(said => said.Answer.Truth == Truth.Unknown).Answer is { } open)
            return open;
        if (present.Find(said => asked.IsExactly(said.Fact)).Answer is { } exact)
            return exact;

        // A wider condition that is there, or a narrower one that is not, tells too little; so does one that does not count.
        var cited = live.Where(fact => fact.Present ? asked.MayInclude(fact.Code) : !asked.IsDeniedBy(fact)).ToList();
        var kind = cited.Count == 0 ? MissingKind.NotRecorded : MissingKind.TooCoarse;
        return Answer.Unknown(new MissingFact(kind, FactTopic.Condition, code), [.. cited.Select(fact => new CitedFact(fact))]);
    }

    /// <summary>Whether a later statement takes an earlier one's place: one about the same condition, or the absence of a wider one.</summary>
    private static bool Replaces(ConditionFact later, ConditionFact earlier, Vocabulary vocabulary)
    {
        if (later.Date <= earlier.Date)
            return false;
        if (later is { Present: false, Qualities: null })
            return later.Code == earlier.Code || (earlier.Present && vocabulary.IsWithin(earlier.Code, later.Code) && ConditionQualities.Plain(later.Code).Qualities.IsEmpty);
        return later.Present && later.Code == earlier.Code
            && !(earlier.Present && vocabulary.IsEvent(earlier.Code) && later.Onset != earlier.Onset);
    }

    private static bool Contradicts(AskedCondition asked, ConditionFact fact, Answer answer)
    {
        if (answer.Facts.Any(cited => cited.Fact == fact))
            return false;
        return answer.Truth == Truth.Met
            ? !fact.Present && asked.IsDeniedBy(fact)
            : fact.Present && asked.Includes(fact.Code) && asked.Of(fact).Truth == Truth.Met;
    }

    private static Answer Aged(Answer answer, PatientFacts patient, string code) =>
        answer.Truth != Truth.Unknown && answer.Facts is [{ Fact: ConditionFact fact }, ..] ? patient.Aged(answer, fact, FactTopic.Condition, code) : answer;
}
