using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>A question about a condition, and what one recorded condition says to it.</summary>
/// <param name="Criterion">The question.</param>
/// <param name="Patient">The patient.</param>
/// <param name="At">The day from which windows count back.</param>
internal sealed record AskedCondition(ConditionCriterion Criterion, PatientFacts Patient, DateOnly At)
{
    /// <summary>Terms that say "active" ask for now, unless a window is given.</summary>
    private const string Now = "active-";

    private readonly Vocabulary _vocabulary = ConditionEvaluation.VocabularyOf(Criterion.Kind);

    /// <summary>The asked code, without a quality that its name may tell.</summary>
    public string Code { get; } = ConditionQualities.Plain(Criterion.Code).Code;

    /// <summary>The asked qualities, that of the code's name included.</summary>
    public ImmutableArray<ConditionQuality> Qualities { get; } = [.. ConditionQualities.Plain(Criterion.Code).Qualities, .. Criterion.Qualities ?? []];

    /// <summary>Whether a condition of this code is one of those asked for.</summary>
    public bool Includes(string code) => _vocabulary.IsWithin(code, Code) && !(Criterion.Except ?? []).Any(except => _vocabulary.IsWithin(code, except));

    /// <summary>Whether a condition of this code may or may not be one of those asked for.</summary>
    public bool MayInclude(string code) =>
        (code != Code && _vocabulary.IsWithin(Code, code)) || (Criterion.Except ?? []).Any(except => except != code && _vocabulary.IsWithin(except, code) && _vocabulary.IsWithin(code, Code));

    /// <summary>
    /// Whether a recorded condition is the very one that is asked for, so that its "no" is the answer: of one among several,
    /// others may be there too. What is taken of a medicine's class is taken as all that is taken of it where the dose is asked.
    /// </summary>
    public bool IsExactly(ConditionFact fact) =>
        ConditionQualities.Plain(fact.Code).Code == Code || (Criterion.DailyDose is not null && fact is { DailyDose: not null, End: null });

    /// <summary>Whether a stated absence answers the question.</summary>
    public bool IsDeniedBy(ConditionFact denial)
    {
        var (code, told) = ConditionQualities.Plain(denial.Code);
        var asked = ConditionQualities.Closure([.. Qualities, .. ConditionQualities.Implied(Criterion.Kind, Criterion.Code)]);
        return _vocabulary.IsWithin(Code, code)
            && told.Concat(denial.Qualities ?? []).All(asked.Contains)
            && (Criterion.WithinDays is not { } days || Criterion.Kind != ConditionKind.Medication || denial.Onset?.Latest <= At.AddDays(-days));
    }

    /// <summary>What one recorded condition of an included code says.</summary>
    public Answer Of(ConditionFact fact)
    {
        var said = ConditionQualities.Of(fact);
        var answers = new List<Answer> { Answer.Of(true, fact), InTime(fact, said) };
        answers.AddRange(Qualities.Select(quality => Part(ConditionQualities.Holds(quality, said), fact, FactTopic.ConditionDetail)));
        if (Criterion.Grade is { } grades)
            answers.Add(Part(fact.Grade is { } grade ? Is(grades.Contains(grade)) : Truth.Unknown, fact, FactTopic.ConditionDetail));
        if (Criterion.Requiring is { } treatment)
            answers.Add(Part(Required(treatment, fact), fact, FactTopic.ConditionDetail));
        if (Criterion.DailyDose is { } doses)
            answers.Add(Part(Dose(fact) is { } dose ? Is(doses.Contains(dose)) : Truth.Unknown, fact, FactTopic.MedicationDose));
        if (Criterion is { Score: { } score, ScoreRange: { } range })
            answers.Add(ScoreEvaluation.Score(score, range, Patient));
        if (MayInclude(fact.Code))
            answers.Add(Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Condition, Criterion.Code), fact));
        return Worst(answers, fact);
    }

    private Answer Worst(List<Answer> answers, ConditionFact fact)
    {
        var truth = answers.Min(answer => answer.Truth);
        var deciding = answers.Where(answer => answer.Truth == truth).ToList();
        return new Answer(truth)
        {
            Facts = [.. answers.SelectMany(answer => answer.Facts).Distinct()],
            Missing = truth == Truth.Unknown ? [.. deciding.SelectMany(answer => answer.Missing).Distinct()] : [],
            Cautions = [.. deciding.SelectMany(answer => answer.Cautions).Distinct()],
            Change = truth switch
            {
                Truth.Met => answers.FirstOrDefault(answer => answer.Change is not null)?.Change ?? (MayTurn(fact) ? new PossibleChange(null) : null),
                Truth.NotMet when Qualities.Any(ConditionQualities.MayTurn) => new PossibleChange(null),
                _ => null,
            },
        };
    }

    private bool MayTurn(ConditionFact fact) =>
        Qualities.Any(ConditionQualities.MayTurn) || AsksForNow
        || (Criterion is { Kind: ConditionKind.Medication, WithinDays: null } && !_vocabulary.IsEvent(fact.Code));

    private bool AsksForNow => Code.StartsWith(Now, StringComparison.Ordinal) && Criterion.WithinDays is null;

    private Answer InTime(ConditionFact fact, ImmutableHashSet<ConditionQuality> said)
    {
        var isEvent = _vocabulary.IsEvent(fact.Code);
        if (Criterion.WithinDays is { } days)
            return isEvent ? Happened(fact, days) : Lasted(fact, days, said);
        var now = AsksForNow || Criterion.Kind is not (ConditionKind.Comorbidity or ConditionKind.Infection or ConditionKind.Sample);
        if (now && said.Contains(ConditionQuality.Resolved))
            return Answer.Of(false, fact);
        return AsksForNow && isEvent && fact.Onset is not null && !said.Contains(ConditionQuality.Active)
            ? Part(Truth.Unknown, fact, FactTopic.ConditionDetail)
            : Answer.Of(true, fact);
    }

    private Answer Happened(ConditionFact fact, int days)
    {
        var from = At.AddDays(-days);
        if (fact.Onset is not { } on)
            return Part(Truth.Unknown, fact, FactTopic.ConditionDate);
        if (on.Latest < from || on.Earliest > At)
            return Answer.Of(false, fact);
        return on.Earliest >= from && on.Latest <= At
            ? Answer.Of(true, fact).MayChange(on.Latest.AddDays(days + 1))
            : Coarse(fact);
    }

    private Answer Lasted(ConditionFact fact, int days, ImmutableHashSet<ConditionQuality> said)
    {
        var from = At.AddDays(-days);
        if (fact.Onset?.Earliest > At)
            return Answer.Of(false, fact);
        if (fact.End is not { } end)
        {
            if (said.Contains(ConditionQuality.Resolved))
                return Part(Truth.Unknown, fact, FactTopic.ConditionDate);
            var ongoing = Answer.Of(true, fact);
            return Criterion.Kind == ConditionKind.Medication ? ongoing.MayChange(At.AddDays(days + 1)) : ongoing;
        }

        if (end.Latest < from)
            return Answer.Of(false, fact);
        return end.Earliest >= from ? Answer.Of(true, fact).MayChange(end.Latest.AddDays(days + 1)) : Coarse(fact);
    }

    private static Answer Coarse(ConditionFact fact) =>
        Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.ConditionDate, fact.Code), fact).With(Caution.ImpreciseDate);

    private static Truth Required(ConditionTreatment asked, ConditionFact fact)
    {
        var treatments = fact.Treatments ?? [];
        if (treatments.Any(given => ConditionQualities.IsWithin(given, asked)))
            return Truth.Met;
        return treatments.Contains(ConditionTreatment.None) ? (asked == ConditionTreatment.None ? Truth.Met : Truth.NotMet)
            : asked == ConditionTreatment.None && treatments.Length > 0 ? Truth.NotMet
            : Truth.Unknown;
    }

    /// <summary>The daily dose as the question counts it: corticosteroids in prednisolone, all others only under their own name.</summary>
    private decimal? Dose(ConditionFact fact)
    {
        if (fact.DailyDose is not { } dose)
            return null;
        if (Criterion.PerKilogram == true)
        {
            if (DerivedMeasurements.Input(Patient, "weight") is not { Value: { } weight })
                return null;
            dose /= weight;
        }

        return _vocabulary.IsWithin(Code, ConditionEvaluation.Corticosteroid) ? CorticosteroidDoses.InPrednisolone(fact.Code, dose)
            : fact.Code == Code ? dose
            : null;
    }

    private static Truth Is(bool met) => met ? Truth.Met : Truth.NotMet;

    private static Answer Part(Truth truth, ConditionFact fact, FactTopic topic) => truth == Truth.Unknown
        ? Answer.Unknown(new MissingFact(MissingKind.NotReported, topic, fact.Code), fact)
        : Answer.Of(truth == Truth.Met, fact);
}
