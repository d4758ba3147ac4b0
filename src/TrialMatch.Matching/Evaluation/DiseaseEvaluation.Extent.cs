using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// Stage and extent. Either is derived from the other, and from distant metastases, where nothing newer is told; what
/// is derived says so. Source: AJCC Cancer Staging Manual, 8th edition.
/// </summary>
internal static partial class DiseaseEvaluation
{
    /// <summary>Lymph nodes may be regional; they prove no distant spread.</summary>
    private const string RegionalSite = "lymph-node";

    private const string DistantNodes = "distant-lymph-node";

    /// <summary>The rungs of <see cref="StageRange"/> for IA, IIIC, IVA and IVC, and one above them all.</summary>
    private const int StageOne = 1, StageThreeC = 9, StageFour = 10, StageFourC = 12, Never = 13;

    /// <summary>The first stage that proves distant metastases, where that is not every stage IV.</summary>
    private static readonly (string Tissue, int Rung)[] FirstMetastaticStage =
    [
        ("HEAD_NECK", StageFourC), ("THYROID", StageFourC), ("THYMUS", Never), ("PENIS", Never), ("KIDNEY", Never), ("BILIARY_TRACT", Never),
        ("BLADDER", StageFour + 1), ("CERVIX", StageFour + 1), ("VULVA", StageFour + 1), ("UTERUS", StageFour + 1),
        ("PROSTATE", StageFour + 1), ("LIVER", StageFour + 1), ("STOMACH", StageFour + 1),
    ];

    public static Answer Stage(StageCriterion criterion, PatientFacts patient)
    {
        var told = patient.Latest<StageFact>();
        if (Spread(patient) is var (extent, fact) && StageFrom(extent, patient) is { } derived
            && (told is null || (extent == DiseaseExtent.Metastatic && fact.Date > told.Date && told.Stage.Highest < StageFour)))
        {
            var answer = Stage(criterion, derived, fact).With(Caution.Derived);
            return told is null ? answer : answer.With(Caution.OlderFactsDiffer);
        }

        return patient.Newest<StageFact>(_ => true, stage => Stage(criterion, stage.Stage, stage), FactTopic.Stage);
    }

    private static Answer Stage(StageCriterion criterion, StageRange stage, Fact fact) =>
        criterion.Range.Covers(stage) ? Answer.Of(true, fact)
        : criterion.Range.Overlaps(stage) ? Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Stage), fact)
        : Answer.Of(false, fact);

    public static Answer Extent(ExtentCriterion criterion, PatientFacts patient)
    {
        var staged = patient.Latest<StageFact>() is { } stage && ExtentFrom(stage.Stage, patient) is { } extent ? (Extent: extent, Fact: (Fact)stage) : default;
        var told = patient.Latest<ExtentFact>();
        var seen = DistantMetastasis(patient);
        var local = told is { Extent: DiseaseExtent.Localised or DiseaseExtent.LocallyAdvanced };
        if (told is not null && seen is not null && local && seen.Date == told.Date)
            return Answer.Unknown(new MissingFact(MissingKind.Conflicting, FactTopic.Extent), new CitedFact(told), new CitedFact(seen));
        if (seen is not null && (told is null || (local && seen.Date > told.Date)))
            return Derived(DiseaseExtent.Metastatic, seen);
        if (staged.Fact is not null && (told is null || (local && staged.Extent == DiseaseExtent.Metastatic && staged.Fact.Date > told.Date)))
            return Derived(staged.Extent, staged.Fact);
        return patient.Newest<ExtentFact>(_ => true, fact => Extent(criterion, fact.Extent, fact), FactTopic.Extent);

        Answer Derived(DiseaseExtent extent, Fact fact)
        {
            var answer = patient.Aged(Extent(criterion, extent, fact), fact, FactTopic.Extent, "").With(Caution.Derived);
            return told is null ? answer : answer.With(Caution.OlderFactsDiffer);
        }
    }

    private static Answer Extent(ExtentCriterion criterion, DiseaseExtent extent, Fact fact)
    {
        if (criterion.Extents.Contains(extent))
            return Answer.Of(true, fact);
        return extent switch
        {
            // What cannot be removed and has not spread is locally advanced.
            DiseaseExtent.Unresectable when criterion.Extents.Contains(DiseaseExtent.LocallyAdvanced) => Answer.Of(true, fact),
            DiseaseExtent.LocallyAdvanced or DiseaseExtent.Metastatic when criterion.Extents.Contains(DiseaseExtent.Unresectable)
                => Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Extent), fact),
            _ => Answer.Of(false, fact),
        };
    }

    /// <summary>What a stage says about the extent of a solid tumour; nothing for stages II and III and for blood cancers.</summary>
    private static DiseaseExtent? ExtentFrom(StageRange stage, PatientFacts patient)
    {
        if (!IsSolid(patient, out var code))
            return null;
        if (stage.Lowest >= FirstMetastatic(code))
            return DiseaseExtent.Metastatic;
        return stage.Highest <= 3 ? DiseaseExtent.Localised : null;
    }

    /// <summary>What the extent of a solid tumour says about its stage; nothing where stage IV is not the same as distant spread.</summary>
    private static StageRange? StageFrom(DiseaseExtent extent, PatientFacts patient) =>
        !IsSolid(patient, out var code) ? null : extent switch
        {
            DiseaseExtent.Metastatic => new StageRange(StageFour, StageFourC),
            DiseaseExtent.Localised when FirstMetastatic(code) == StageFour => new StageRange(0, StageThreeC),
            DiseaseExtent.LocallyAdvanced when FirstMetastatic(code) == StageFour => new StageRange(StageOne, StageThreeC),
            _ => null,
        };

    private static int FirstMetastatic(string code) =>
        FirstMetastaticStage.FirstOrDefault(row => OncoTree.Current.IsWithin(code, row.Tissue), (Tissue: "", Rung: StageFour)).Rung;

    /// <summary>The newest of what is told of the extent and of distant metastases.</summary>
    private static (DiseaseExtent Extent, Fact Fact)? Spread(PatientFacts patient)
    {
        var told = patient.Latest<ExtentFact>();
        var seen = DistantMetastasis(patient);
        return seen is not null && (told is null || seen.Date > told.Date) ? (DiseaseExtent.Metastatic, seen)
            : told is not null ? (told.Extent, told)
            : null;
    }

    private static MetastasisFact? DistantMetastasis(PatientFacts patient) => patient.All<MetastasisFact>().FirstOrDefault(fact =>
        fact.Present && (!Vocabulary.MetastaticSites.IsWithin(fact.Site, RegionalSite) || Vocabulary.MetastaticSites.IsWithin(fact.Site, DistantNodes)));
}
