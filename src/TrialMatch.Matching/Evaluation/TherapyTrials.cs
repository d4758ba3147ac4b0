using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Answers whether the patient is, or was lately, in another trial.</summary>
internal static class TherapyTrials
{
    /// <summary>Whether the newest participation goes on, or ended within the asked days before the planned start.</summary>
    public static Answer Participation(TrialParticipationCriterion criterion, PatientFacts patient)
    {
        var limit = patient.Start.AddDays(-(criterion.WithinDays ?? 0));
        return patient.Newest<TrialParticipationFact>(_ => true, fact => Participation(fact, limit, criterion.WithinDays ?? 0, patient), FactTopic.TrialParticipation);
    }

    private static Answer Participation(TrialParticipationFact fact, DateOnly limit, int days, PatientFacts patient)
    {
        if (!fact.Participating)
            return Answer.Of(false, fact);
        if (fact.Until is not { } until)
            return patient.CountedFromStart(Answer.Of(true, fact).MayChange(patient.AsOf.AddDays(days + 1)));
        if (until.Latest < limit)
            return Answer.Of(false, fact);
        return until.Earliest >= limit
            ? patient.CountedFromStart(Answer.Of(true, fact).MayChange(until.Earliest.AddDays(days + 1)))
            : Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.TrialParticipation), fact).With(Caution.ImpreciseDate);
    }
}
