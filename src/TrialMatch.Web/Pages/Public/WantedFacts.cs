using TrialMatch.Matching.Criteria;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Web.Pages.Public;

/// <summary>What a trial will want to know of a patient, by its criteria and those of its cohorts.</summary>
internal static class WantedFacts
{
    /// <summary>One line a topic, in the order in which a doctor would find them.</summary>
    public static IEnumerable<string> Of(TrialDocument trial, SheetTexts texts)
    {
        var leaves = trial.Cohorts.Select(cohort => cohort.Criteria).Prepend(trial.Criteria)
            .SelectMany(criteria => criteria.Criteria)
            .SelectMany(CriterionGrouping.Leaves)
            .ToList();
        if (leaves.Exists(leaf => leaf is DiagnosisCriterion or StageCriterion or ExtentCriterion or MetastasisCriterion or MetastasisCountCriterion or MeasurableDiseaseCriterion or OtherMalignancyCriterion or DiseaseStatusCriterion))
            yield return texts["Know.Disease"];
        if (leaves.Select(Tested).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList() is { Count: > 0 } tested)
            yield return texts.Format("Know.Molecular", string.Join(", ", tested));
        if (leaves.Exists(leaf => leaf is PriorTherapyCriterion or LinesCriterion or WashoutCriterion or PlatinumSensitivityCriterion or ToxicityCriterion or IntoleranceCriterion or TrialParticipationCriterion))
            yield return texts["Know.Therapy"];
        if (leaves.Exists(leaf => leaf is PerformanceCriterion or LifeExpectancyCriterion))
            yield return texts["Know.Function"];
        if (leaves.Exists(leaf => leaf is MeasurementCriterion or ScoreCriterion))
            yield return texts["Know.Laboratory"];
        if (leaves.Exists(leaf => leaf is ConditionCriterion))
            yield return texts["Know.Conditions"];
        if (leaves.Exists(leaf => leaf is JudgementCriterion or UnrecognisedCriterion or ConsentCriterion))
            yield return texts["Know.Persons"];
    }

    /// <summary>The gene, marker or signature that a criterion needs a test of.</summary>
    private static string? Tested(Criterion leaf) => leaf switch
    {
        VariantCriterion variant => variant.Gene,
        CopyNumberCriterion copies => copies.Gene,
        FusionCriterion fusion => fusion.Gene,
        WildTypeCriterion wild => wild.Gene,
        PharmacogeneticCriterion gene => gene.Gene,
        HlaCriterion => "HLA",
        ExpressionCriterion expression => Terminology.Vocabulary.Biomarkers.Find(expression.Marker)?.NameEn ?? expression.Marker,
        SignatureCriterion signature => signature.Signature.ToString().ToUpperInvariant(),
        VirusCriterion virus => virus.Virus.ToString().ToUpperInvariant(),
        ResultAvailableCriterion result => result.Subject,
        _ => null,
    };
}
