using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Answers whether enough time has passed since a treatment.</summary>
internal static class TherapyWashout
{
    /// <summary>Days after which "still given" is an old statement.</summary>
    private const int OngoingIsOld = 30;

    /// <summary>Met when every treatment of the kind ended long enough before the planned start.</summary>
    public static Answer Washout(WashoutCriterion criterion, PatientFacts patient)
    {
        var subject = criterion.Subject;
        if (TherapyEvaluation.Relevant(subject, patient, out var relevant) is { } decided)
            return decided with { Truth = Kleene.Not(decided.Truth) };
        if (relevant.Count == 0)
        {
            return TherapySubjects.ProofOfNever(subject, patient) is { } proof
                ? Answer.Of(true, proof)
                : Answer.Unknown(new MissingFact(MissingKind.NotRecorded, FactTopic.Therapy, subject.ToString()));
        }

        var all = patient.All<TherapyFact>().Where(fact => fact.Given).ToList();
        var answers = relevant.ConvertAll(fact => Washout(criterion, fact, all, patient));
        var worst = answers.OrderBy(answer => answer.Truth).ThenByDescending(answer => answer.Change?.On).First();
        return TherapyEvaluation.IsComplete(patient) ? worst : worst.With(Caution.HistoryIncomplete);
    }

    private static Answer Washout(WashoutCriterion criterion, TherapyFact fact, List<TherapyFact> all, PatientFacts patient)
    {
        var name = criterion.Subject.ToString();
        var is_ = TherapySubjects.Is(fact, criterion.Subject);
        var (days, unknown) = Days(criterion, fact);
        Answer WithLimits(Answer answer) => unknown is null ? answer : answer.With(Caution.HalfLifeUnknown);

        if (fact.Ongoing)
        {
            if (is_.Truth == Truth.Unknown)
                return Answer.Unknown(is_.Missing!, fact);
            var ongoing = patient.CountedFromStart(WithLimits(Answer.Of(false, fact).MayChange(patient.AsOf.AddDays(days))));
            return patient.AsOf.DayNumber - fact.Date.DayNumber > OngoingIsOld ? ongoing.With(Caution.Stale) : ongoing;
        }

        var end = TherapyCourse.EndOf(fact, all);
        if (end.Latest.AddDays(days) <= patient.Start)
        {
            if (unknown is not null && criterion.Longer)
                return Answer.Unknown(new MissingFact(MissingKind.NotRecorded, FactTopic.HalfLife, unknown), fact);
            var passed = WithLimits(Answer.Of(true, fact));
            return end.Told ? passed : passed.With(Caution.Derived);
        }

        if (!end.Told)
            return Answer.Unknown(new MissingFact(MissingKind.NotReported, FactTopic.TherapyDate, name), fact);
        var earliest = end.Earliest!.Value.AddDays(days);
        if (earliest <= patient.Start)
            return WithLimits(Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.TherapyDate, name), fact).With(Caution.ImpreciseDate));
        if (is_.Truth == Truth.Unknown)
            return Answer.Unknown(is_.Missing!, fact);
        var tooSoon = patient.CountedFromStart(WithLimits(Answer.Of(false, fact).MayChange(earliest)));
        return end.Earliest == end.Latest ? tooSoon : tooSoon.With(Caution.ImpreciseDate);
    }

    /// <summary>The days that must pass, and the drug whose half-life would be needed but is not known.</summary>
    private static (int Days, string? Unknown) Days(WashoutCriterion criterion, TherapyFact fact)
    {
        if (criterion.HalfLives is not { } halfLives)
            return (criterion.Days, null);
        string? unknown = null;
        int? longest = null;
        foreach (var drug in TherapySubjects.Drugs(fact, criterion.Subject).DefaultIfEmpty(criterion.Subject.ToString()))
        {
            var days = criterion.Days;
            if (Drugs.Current.HalfLife(drug) is { } hours)
            {
                var passed = (int)Math.Ceiling(halfLives * hours / 24);
                days = criterion.Longer ? Math.Max(days, passed) : Math.Min(days, passed);
            }
            else
            {
                unknown ??= drug;
            }

            longest = longest is { } most ? Math.Max(most, days) : days;
        }

        return (longest!.Value, unknown);
    }
}
