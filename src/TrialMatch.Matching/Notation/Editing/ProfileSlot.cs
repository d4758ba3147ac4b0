using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.Editing;

/// <summary>
/// One thing that may be told of a patient: what a criterion misses, what a field of a form asks, what an answer to a
/// question fills.
/// </summary>
/// <param name="Topic">What kind of fact.</param>
/// <param name="Subject">The gene, marker, site, drug or analyte, as <see cref="MissingFact"/> names it.</param>
public readonly record struct ProfileSlot(FactTopic Topic, string Subject = "")
{
    /// <summary>The slot that a missing fact would fill. How a treatment went is told together with the treatment.</summary>
    public static ProfileSlot Of(MissingFact missing) => new(missing.Topic, missing.Subject);

    /// <summary>Whether something that was read tells this.</summary>
    public bool IsToldBy(CitedFact cited)
    {
        var subject = Subject;
        return (Topic, cited.Finding ?? (object)cited.Fact) switch
        {
            // Sex and age are said in one breath (F 63) and so edited together.
            (FactTopic.Age or FactTopic.Sex, BirthFact or SexFact) => true,
            (FactTopic.Residence, ResidenceFact) => true,
            (FactTopic.Diagnosis, DiagnosisFact) => true,
            (FactTopic.Stage, StageFact) => true,
            (FactTopic.Extent, ExtentFact) => true,
            (FactTopic.Metastasis, MetastasisFact fact) => Vocabulary.MetastaticSites.IsWithin(fact.Site, subject),
            (FactTopic.MetastasisCount, MetastasisCountFact) => true,
            (FactTopic.MeasurableDisease, MeasurableDiseaseFact) => true,
            (FactTopic.OtherMalignancy, OtherMalignancyFact) => true,
            (FactTopic.Performance, PerformanceFact fact) => fact.Scale.ToString() == subject,
            (FactTopic.Variant, SmallVariant finding) => finding.Gene == subject,
            (FactTopic.CopyNumber, CopyNumberFinding finding) => finding.Gene == subject,
            (FactTopic.Fusion, FusionFinding finding) => finding.Gene == subject || finding.Partner == subject,
            (FactTopic.Expression, ExpressionFinding finding) => finding.Marker == subject,
            (FactTopic.Signature, SignatureFinding finding) => (finding.Name ?? finding.Signature.ToString()) == subject,
            (FactTopic.Virus, VirusFinding finding) => finding.Virus.ToString() == subject,
            (FactTopic.Pharmacogenetics, PharmacogeneticFinding finding) => finding.Gene == subject,
            (FactTopic.Therapy, TherapyFact fact) => IsTreatment(fact, subject),
            (FactTopic.Lines, TherapyHistoryFact) => true,
            (FactTopic.PlatinumSensitivity, PlatinumSensitivityFact) => true,
            (FactTopic.TrialParticipation, TrialParticipationFact) => true,
            (FactTopic.Measurement, MeasurementFact fact) => fact.Analyte == subject,
            (FactTopic.Condition, ConditionFact fact) => fact.Code == subject,
            (FactTopic.Score, ScoreFact fact) => fact.Score == subject,
            (FactTopic.Toxicity, ToxicityFact fact) => (fact.Term ?? "") == subject,
            (FactTopic.LifeExpectancy, LifeExpectancyFact) => true,
            (FactTopic.Consent, ConsentFact) => true,
            _ => false,
        };
    }

    /// <summary>Whether something that was read tells this and nothing beside it: of drugs that were given together each is a slot.</summary>
    public bool IsAllOf(CitedFact cited)
    {
        var subject = Subject;
        return IsToldBy(cited) && (cited.Fact is not TherapyFact { Drugs.IsEmpty: false } fact || fact.Drugs.All(drug => Drugs.Current.IsA(drug, subject)));
    }

    private static bool IsTreatment(TherapyFact fact, string subject) =>
        fact.Drugs.Any(drug => Drugs.Current.IsA(drug, subject))
        || (fact.Modality != TherapyModality.Systemic && fact.Modality.ToString().Equals(subject, StringComparison.OrdinalIgnoreCase));
}
