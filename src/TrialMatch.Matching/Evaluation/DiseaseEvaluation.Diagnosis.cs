using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>The diagnosis: the newest counts; two of the same day are two cancers, and a trial may be for either.</summary>
internal static partial class DiseaseEvaluation
{
    public static Answer Diagnosis(DiagnosisCriterion criterion, PatientFacts patient) =>
        Current(patient).Select(fact => Diagnosis(criterion, fact)).MaxBy(answer => answer.Truth)
            ?? Answer.Unknown(new MissingFact(MissingKind.NotRecorded, FactTopic.Diagnosis));

    private static Answer Diagnosis(DiagnosisCriterion criterion, DiagnosisFact fact)
    {
        var mayBe = Diagnoses.MayBe(fact);
        var truths = mayBe.Select(code => Diagnoses.Fits(criterion, code)).Distinct().ToList();
        var answer = truths is [not Truth.Unknown and var sure]
            ? Answer.Of(sure == Truth.Met, fact)
            : Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Diagnosis), fact);
        return mayBe is [var same] && same.Equals(fact.OncoTreeCode, StringComparison.OrdinalIgnoreCase) ? answer : answer.With(Caution.Derived);
    }

    /// <summary>The diagnoses of the newest day.</summary>
    private static IEnumerable<DiagnosisFact> Current(PatientFacts patient)
    {
        var all = patient.All<DiagnosisFact>();
        return all.TakeWhile(fact => fact.Date == all[0].Date);
    }
}
