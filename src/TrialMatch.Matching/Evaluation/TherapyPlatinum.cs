using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// Answers how the cancer reacted to the last platinum, by the platinum-free interval (Gynecologic Cancer InterGroup):
/// from the last dose to progression.
/// </summary>
internal static class TherapyPlatinum
{
    private static readonly TherapySubject Platinum = new("platinum", null);

    private static readonly Period RefractoryWithin = Period.Days(28);

    /// <summary>Whether the cancer is sensitive, resistant or refractory by the asked interval.</summary>
    public static Answer Sensitivity(PlatinumSensitivityCriterion criterion, PatientFacts patient)
    {
        var dated = ByDates(criterion, patient);
        var said = patient.Latest<PlatinumSensitivityFact>() is { } statement ? ByStatement(criterion, statement) : null;
        if (said is null || dated.Truth == said.Truth || said.Truth == Truth.Unknown)
            return dated.Truth == Truth.Unknown && said is not null ? said : dated;
        if (dated.Truth == Truth.Unknown)
            return said;
        return Answer.Unknown(
            new MissingFact(MissingKind.Conflicting, FactTopic.PlatinumSensitivity), [.. dated.Facts, .. said.Facts]);
    }

    private static Answer ByDates(PlatinumSensitivityCriterion criterion, PatientFacts patient)
    {
        var missing = new MissingFact(MissingKind.NotRecorded, FactTopic.PlatinumSensitivity);
        if (TherapyEvaluation.Relevant(Platinum, patient, out var treatments) is { } decided)
            return decided;
        var all = patient.All<TherapyFact>().Where(fact => fact.Given).ToList();
        if (treatments.Count == 0)
            return TherapySubjects.ProofOfNever(Platinum, patient) is { } proof ? Answer.Of(false, proof) : Answer.Unknown(missing);
        var last = treatments.Where(fact => TherapyCourse.Latest(fact, treatments, "platinum").Truth != Truth.NotMet).ToList();
        var answers = last.ConvertAll(fact => ByDates(criterion, fact, all, patient));
        return answers.Select(answer => answer.Truth).Distinct().Count() == 1
            ? answers[0]
            : Answer.Unknown(new MissingFact(MissingKind.NotReported, FactTopic.TherapyDate, "platinum"), [.. last.Select(fact => new CitedFact(fact))]);
    }

    private static Answer ByDates(PlatinumSensitivityCriterion criterion, TherapyFact fact, List<TherapyFact> all, PatientFacts patient)
    {
        const string Name = "platinum";
        var is_ = TherapySubjects.Is(fact, Platinum);
        if (criterion.Status == PlatinumStatus.Refractory)
            return TherapyCheck.All(fact, is_, fact.Refractory is { } told ? TherapyCheck.Of(told) : TherapyCourse.ProgressedWithin(fact, RefractoryWithin, all, Name));

        var resistant = fact.Refractory == true ? TherapyCheck.Met : Resistant(fact, criterion.Months, all, Name);
        var progressed = TherapyCourse.Progressed(fact, Name);
        if (criterion.Status == PlatinumStatus.Resistant || progressed.Truth == Truth.Met)
            return TherapyCheck.All(fact, is_, criterion.Status == PlatinumStatus.Resistant ? resistant : resistant with { Truth = Kleene.Not(resistant.Truth) });
        if (progressed.Truth == Truth.Unknown || fact.Ongoing)
            return TherapyCheck.All(fact, is_, progressed.Truth == Truth.Unknown ? progressed : TherapyCheck.NotTold(FactTopic.TherapyDate, Name));

        // No progression so far: sensitive once the interval has passed without one.
        var end = TherapyCourse.EndOf(fact, all);
        var until = Period.Months(criterion.Months);
        if (until.After(end.Latest) <= fact.Date)
            return TherapyCheck.All(fact, is_, TherapyCheck.Met);
        return end.Told && until.After(end.Earliest!.Value) > patient.AsOf
            ? TherapyCheck.All(fact, is_, TherapyCheck.NotMet).MayChange(until.After(end.Earliest.Value))
            : TherapyCheck.All(fact, is_, TherapyCheck.NotTold(FactTopic.TherapyDate, Name));
    }

    /// <summary>Progression on platinum or before so many months have passed; the day on which they have passed is sensitive.</summary>
    private static TherapyCheck Resistant(TherapyFact fact, int months, List<TherapyFact> all, string name)
    {
        if (fact.ProgressedOn is not { } on || fact.Stop is not { } stop || fact.StopReason == TherapyStopReason.Progression || fact.BestResponse == TherapyResponse.Progression)
            return TherapyCourse.ProgressedWithin(fact, Period.Months(months), all, name);
        if (on.Latest < Period.Months(months).After(stop.Earliest))
            return TherapyCheck.Met;
        return on.Earliest >= Period.Months(months).After(stop.Latest)
            ? TherapyCheck.NotMet
            : TherapyCheck.TooCoarse(FactTopic.TherapyProgressionDate, name, Caution.ImpreciseDate);
    }

    /// <summary>What a statement by the usual interval says of the asked one.</summary>
    private static Answer ByStatement(PlatinumSensitivityCriterion criterion, PlatinumSensitivityFact said)
    {
        var resistant = said.Status != PlatinumStatus.Sensitive;
        bool? answer = criterion.Status switch
        {
            PlatinumStatus.Refractory => said.Status == PlatinumStatus.Refractory ? true : resistant ? null : false,
            _ when said.Status == PlatinumStatus.Refractory => criterion.Status == PlatinumStatus.Resistant,
            // A longer interval takes in more as resistant, a shorter one more as sensitive.
            _ when resistant => criterion.Months >= PlatinumSensitivityCriterion.UsualMonths ? criterion.Status == PlatinumStatus.Resistant : null,
            _ => criterion.Months <= PlatinumSensitivityCriterion.UsualMonths ? criterion.Status == PlatinumStatus.Sensitive : null,
        };
        return answer is { } known
            ? Answer.Of(known, said)
            : Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.PlatinumSensitivity), said);
    }
}
