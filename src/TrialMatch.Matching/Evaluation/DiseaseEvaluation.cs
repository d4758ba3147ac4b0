using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Answers questions about the disease.</summary>
internal static partial class DiseaseEvaluation
{
    public static Answer Measurable(PatientFacts patient) =>
        patient.Newest<MeasurableDiseaseFact>(_ => true, fact => Answer.Of(fact.Measurable, fact), FactTopic.MeasurableDisease);

    /// <summary>The least of several truths.</summary>
    private static Truth Least(params ReadOnlySpan<Truth> truths)
    {
        var least = Truth.Met;
        foreach (var truth in truths)
            least = truth < least ? truth : least;
        return least;
    }

    private static Truth Said(bool met) => met ? Truth.Met : Truth.NotMet;

    /// <summary>What was asked against what is known: nothing asked is met, nothing known is unknown.</summary>
    private static Truth Same(bool? asked, bool? known) =>
        asked is null ? Truth.Met : known is null ? Truth.Unknown : Said(asked == known);

    private static bool IsSolid(PatientFacts patient, out string code)
    {
        code = patient.Latest<DiagnosisFact>()?.OncoTreeCode ?? "";
        return Diagnoses.MayBe(code, null, null) is { IsEmpty: false } nodes && nodes.All(OncoTree.Current.IsSolid);
    }
}
