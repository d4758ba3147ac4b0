using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// Answers questions about earlier treatment. A history that is not known to be complete never proves that
/// something was not given.
/// </summary>
internal static class TherapyEvaluation
{
    public static Answer PriorTherapy(PriorTherapyCriterion criterion, PatientFacts patient)
    {
        var subject = criterion.Subject;
        var given = patient.All<TherapyFact>().Where(fact => fact.Given)
            .Select(fact => (Fact: fact, Answer: PriorTherapy(criterion, fact, patient.AsOf)))
            .ToList();
        var best = given.Select(said => said.Answer).Where(answer => answer.Truth != Truth.NotMet).MaxBy(answer => answer.Truth);
        return best ?? Never(subject, patient) ?? Answer.Unknown(
            new MissingFact(MissingKind.NotRecorded, FactTopic.Therapy, subject.ToString()),
            [.. given.Select(said => new CitedFact(said.Fact))]);
    }

    private static Answer PriorTherapy(PriorTherapyCriterion criterion, TherapyFact fact, DateOnly asOf)
    {
        var name = criterion.Subject.ToString();
        var is_ = Is(fact, criterion.Subject);
        if (is_ == Truth.NotMet)
            return Answer.Of(false, fact);
        if (criterion.Intent is { } intent && fact.Intent is { } recorded && recorded != intent)
            return Answer.Of(false, fact);
        if (criterion.Progression && fact.Progressed == false)
            return Answer.Of(false, fact);
        var inWindow = criterion.WithinDays is { } days ? EndedWithin(fact, days, asOf) : Truth.Met;
        if (inWindow == Truth.NotMet)
            return Answer.Of(false, fact);

        if (is_ == Truth.Unknown)
            return Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Therapy, name), fact);
        if (criterion.Intent is not null && fact.Intent is null)
            return Answer.Unknown(new MissingFact(MissingKind.NotReported, FactTopic.Therapy, name), fact);
        if (criterion.Progression && fact.Progressed is null && fact.BestResponse != TherapyResponse.Progression)
            return Answer.Unknown(new MissingFact(MissingKind.NotReported, FactTopic.TherapyOutcome, name), fact);
        if (inWindow == Truth.Unknown)
            return Answer.Unknown(new MissingFact(MissingKind.NotReported, FactTopic.TherapyDate, name), fact);
        var met = Answer.Of(true, fact);
        return criterion.WithinDays is { } window
            ? met.MayChange((fact.Ongoing ? asOf : fact.Stop!.Value.Latest).AddDays(window + 1))
            : met;
    }

    public static Answer Lines(LinesCriterion criterion, PatientFacts patient)
    {
        var history = patient.Latest<TherapyHistoryFact>();
        if (history?.Lines is { } stated)
            return Answer.Of(criterion.Range.Contains(stated), history);

        // A treatment without a stated intent counts as a line; (neo)adjuvant and curative ones do not.
        var counted = patient.All<TherapyFact>()
            .Where(fact => fact is { Given: true, Modality: TherapyModality.Systemic, Intent: null or TherapyIntent.Palliative })
            .ToList();
        var fewest = counted.Select(fact => fact.Line).Where(line => line is not null).Distinct().Count()
            + counted.Count(fact => fact.Line is null);
        fewest = Math.Max(fewest, counted.Max(fact => fact.Line) ?? 0);
        CitedFact[] cited = [.. counted.Select(fact => new CitedFact(fact))];
        if (history is { Complete: true })
            return Answer.Of(criterion.Range.Contains(fewest), [.. cited, new CitedFact(history)]).With(Caution.Derived);

        // Incomplete: at least the recorded ones, perhaps more.
        var enough = criterion.Range.Contains(fewest);
        if (enough && criterion.Range.Max is null)
            return Answer.Of(true, cited).With(Caution.Derived);
        if (!enough && fewest >= criterion.Range.Max)
            return Answer.Of(false, cited).With(Caution.Derived);
        return Answer.Unknown(new MissingFact(MissingKind.NotRecorded, FactTopic.Lines), cited);
    }

    public static Answer Washout(WashoutCriterion criterion, PatientFacts patient)
    {
        var subject = criterion.Subject;
        var relevant = patient.All<TherapyFact>().Where(fact => fact.Given && Is(fact, subject) != Truth.NotMet).ToList();
        if (relevant.Count == 0)
        {
            return Never(subject, patient) is { } never
                ? never with { Truth = Truth.Met }
                : Answer.Unknown(new MissingFact(MissingKind.NotRecorded, FactTopic.Therapy, subject.ToString()));
        }

        var answers = relevant.Select(fact => Washout(criterion, fact, patient.AsOf)).ToList();
        var worst = answers.OrderBy(answer => answer.Truth).ThenByDescending(answer => answer.Change?.On).First();
        return patient.All<TherapyHistoryFact>().Any(history => history.Complete) ? worst : worst.With(Caution.HistoryIncomplete);
    }

    private static Answer Washout(WashoutCriterion criterion, TherapyFact fact, DateOnly asOf)
    {
        if (fact.Ongoing)
            return Is(fact, criterion.Subject) == Truth.Met
                ? Answer.Of(false, fact).MayChange(asOf.AddDays(criterion.Days))
                : Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Therapy, criterion.Subject.ToString()), fact);
        if (fact.Stop is not { } stop)
            return Answer.Unknown(new MissingFact(MissingKind.NotReported, FactTopic.TherapyDate, criterion.Subject.ToString()), fact);
        if (stop.Latest.AddDays(criterion.Days) <= asOf)
            return Answer.Of(true, fact);
        if (stop.Earliest.AddDays(criterion.Days) <= asOf)
            return Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.TherapyDate, criterion.Subject.ToString()), fact).With(Caution.ImpreciseDate);
        var tooSoon = Answer.Of(false, fact).MayChange(stop.Earliest.AddDays(criterion.Days));
        return stop.Earliest == stop.Latest ? tooSoon : tooSoon.With(Caution.ImpreciseDate);
    }

    /// <summary>What proves that a treatment was never given: a statement about it, or a complete history without it.</summary>
    private static Answer? Never(TherapySubject subject, PatientFacts patient)
    {
        var denied = patient.All<TherapyFact>().FirstOrDefault(fact => !fact.Given && Denies(fact, subject));
        Fact? proof = denied is not null ? denied : patient.All<TherapyHistoryFact>().FirstOrDefault(history => history.Complete);
        return proof is null ? null : Answer.Of(false, proof);
    }

    private static bool Denies(TherapyFact denied, TherapySubject subject) =>
        subject.Drug is { } drug
            ? (denied.Modality == TherapyModality.Systemic && denied.Drugs.IsEmpty) || denied.Drugs.Any(never => Drugs.Current.IsA(drug, never))
            : denied.Drugs.IsEmpty && denied.Modality == (subject.Modality ?? TherapyModality.Systemic);

    /// <summary>Whether a treatment is of the asked kind; unknown when it is recorded more coarsely than asked.</summary>
    private static Truth Is(TherapyFact fact, TherapySubject subject)
    {
        if (subject.Drug is not { } drug)
            return fact.Modality == (subject.Modality ?? TherapyModality.Systemic) ? Truth.Met : Truth.NotMet;
        if (fact.Drugs.Any(given => Drugs.Current.IsA(given, drug)))
            return Truth.Met;
        var coarser = fact.Drugs.Any(given => Drugs.Current.IsA(drug, given))
            || (fact.Modality == TherapyModality.Systemic && fact.Drugs.IsEmpty);
        return coarser ? Truth.Unknown : Truth.NotMet;
    }

    private static Truth EndedWithin(TherapyFact fact, int days, DateOnly asOf)
    {
        if (fact.Ongoing)
            return Truth.Met;
        if (fact.Stop is not { } stop)
            return Truth.Unknown;
        var limit = asOf.AddDays(-days);
        if (stop.Latest < limit)
            return Truth.NotMet;
        return stop.Earliest >= limit ? Truth.Met : Truth.Unknown;
    }
}
