using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// Evaluates criteria by walking the tree, in three-valued logic, explaining every node. It is the reference that any
/// faster evaluation must agree with.
/// </summary>
public sealed class CriterionEvaluator
{
    private readonly PatientFacts _patient;

    /// <summary>Evaluates one profile as it was known on a day.</summary>
    /// <param name="profile">What is known of the patient.</param>
    /// <param name="asOf">The day of evaluation.</param>
    /// <param name="plannedStart">The day to which washouts and windows count; the day of evaluation when not told.</param>
    public CriterionEvaluator(Profile profile, DateOnly asOf, DateOnly? plannedStart = null) => _patient = new PatientFacts(profile, asOf, plannedStart);

    /// <summary>Evaluates one criterion with everything below it.</summary>
    public CriterionEvaluation Evaluate(Criterion criterion) => criterion switch
    {
        CriterionGroup group => Combine(group, [.. group.Children.Select(Evaluate)]),
        _ => _patient.AsRecorded(Leaf(criterion)).For(criterion),
    };

    private Answer Leaf(Criterion criterion) => criterion switch
    {
        VariantCriterion variant => MolecularEvaluation.Variant(variant, _patient),
        CopyNumberCriterion copyNumber => MolecularEvaluation.CopyNumber(copyNumber, _patient),
        FusionCriterion fusion => MolecularEvaluation.Fusion(fusion, _patient),
        WildTypeCriterion wildType => MolecularEvaluation.WildType(wildType, _patient),
        ResultAvailableCriterion result => MolecularEvaluation.ResultAvailable(result, _patient),
        ExpressionCriterion expression => ExpressionEvaluation.Expression(expression, _patient),
        SignatureCriterion signature => SignatureEvaluation.Signature(signature, _patient),
        VirusCriterion virus => SignatureEvaluation.Virus(virus, _patient),
        PharmacogeneticCriterion gene => InheritedEvaluation.Pharmacogenetic(gene, _patient),
        HlaCriterion hla => InheritedEvaluation.Hla(hla, _patient),
        PriorTherapyCriterion therapy => TherapyEvaluation.PriorTherapy(therapy, _patient),
        LinesCriterion lines => TherapyLines.Lines(lines, _patient),
        WashoutCriterion washout => TherapyWashout.Washout(washout, _patient),
        PlatinumSensitivityCriterion platinum => TherapyPlatinum.Sensitivity(platinum, _patient),
        IntoleranceCriterion intolerance => TherapyTolerance.Intolerance(intolerance, _patient),
        TrialParticipationCriterion participation => TherapyTrials.Participation(participation, _patient),
        DiagnosisCriterion diagnosis => DiseaseEvaluation.Diagnosis(diagnosis, _patient),
        StageCriterion stage => DiseaseEvaluation.Stage(stage, _patient),
        ExtentCriterion extent => DiseaseEvaluation.Extent(extent, _patient),
        MetastasisCriterion metastasis => DiseaseEvaluation.Metastasis(metastasis, _patient),
        MetastasisCountCriterion count => DiseaseEvaluation.MetastasisCount(count, _patient),
        MeasurableDiseaseCriterion => DiseaseEvaluation.Measurable(_patient),
        OtherMalignancyCriterion other => DiseaseEvaluation.OtherMalignancy(other, _patient),
        AgeCriterion age => GeneralEvaluation.Age(age, _patient),
        SexCriterion sex => GeneralEvaluation.Sex(sex, _patient),
        PerformanceCriterion performance => GeneralEvaluation.Performance(performance, _patient),
        MeasurementCriterion measurement => MeasurementEvaluation.Measurement(measurement, _patient, Evaluate),
        ConditionCriterion condition => ConditionEvaluation.Condition(condition, _patient),
        ToxicityCriterion toxicity => ToxicityEvaluation.Toxicity(toxicity, _patient),
        ScoreCriterion score => ScoreEvaluation.Score(score.Score, score.Range, _patient),
        DiseaseStatusCriterion status => DiseaseStatusEvaluation.Status(status, _patient),
        LifeExpectancyCriterion life => GeneralEvaluation.LifeExpectancy(life, _patient),
        ResidenceCriterion residence => GeneralEvaluation.Residence(residence, _patient),
        ConsentCriterion => GeneralEvaluation.Consent(_patient),
        JudgementCriterion judgement => Answer.Unknown(new MissingFact(
            judgement.Unstructured ? MissingKind.NotStructured : MissingKind.ToBeAsked, FactTopic.Judgement, judgement.Question)),
        UnrecognisedCriterion unrecognised => Answer.Unknown(new MissingFact(
            MissingKind.NotStructured, FactTopic.Judgement, CriterionJsonConverter.KindOf(unrecognised))),
        _ => throw new ArgumentException($"No evaluation for {criterion.GetType().Name}.", nameof(criterion)),
    };

    /// <summary>The answer to a group, from those to its parts.</summary>
    internal static CriterionEvaluation Combine(CriterionGroup group, ImmutableArray<CriterionEvaluation> children)
    {
        var (truth, change) = group switch
        {
            AllOf => Threshold(children, children.Length),
            AnyOf => Threshold(children, 1),
            AtLeast atLeast => Threshold(children, atLeast.Count),
            _ => Negate(Threshold(children, 1)),
        };
        var deciding = children.Where(child => child.Missing.Length > 0 && truth == Truth.Unknown && child.Truth == Truth.Unknown);
        return new CriterionEvaluation
        {
            Criterion = group,
            Truth = truth,
            Change = change,
            Children = children,
            Missing = [.. deciding.SelectMany(child => child.Missing).Distinct()],
        };
    }

    private static (Truth Truth, PossibleChange? Change) Negate((Truth Truth, PossibleChange? Change) of) =>
        (Kleene.Not(of.Truth), of.Change);

    /// <summary>
    /// "At least n met" in Kleene's logic (all of: n = every; any of: n = 1), and when the answer may turn: a failed
    /// one when enough failed parts may have turned, a met one as soon as too few would be left.
    /// </summary>
    private static (Truth Truth, PossibleChange? Change) Threshold(ImmutableArray<CriterionEvaluation> children, int needed)
    {
        var met = children.Count(child => child.Truth == Truth.Met);
        var open = children.Count(child => child.Truth == Truth.Unknown);
        if (met >= needed)
            return (Truth.Met, WhenTurned(children, Truth.Met, met - needed + 1));
        return met + open >= needed
            ? (Truth.Unknown, null)
            : (Truth.NotMet, WhenTurned(children, Truth.NotMet, needed - met - open));
    }

    /// <summary>The first day on which so many parts of a kind may have turned; none when fewer can.</summary>
    private static PossibleChange? WhenTurned(ImmutableArray<CriterionEvaluation> children, Truth truth, int count)
    {
        var changes = children
            .Where(child => child.Truth == truth && child.Change is not null)
            .Select(child => child.Change!)
            .OrderBy(change => change.On ?? DateOnly.MaxValue)
            .ToList();
        return changes.Count < count ? null : changes[count - 1];
    }
}
