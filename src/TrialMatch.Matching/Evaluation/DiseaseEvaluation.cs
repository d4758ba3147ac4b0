using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Answers questions about the disease.</summary>
internal static class DiseaseEvaluation
{
    /// <summary>Tissues whose stage IV includes disease without distant metastases (AJCC 8: IVA/IVB of head and neck, thyroid, thymus).</summary>
    private static readonly string[] StageFourWithoutMetastases = ["HEAD_NECK", "THYROID", "THYMUS"];

    /// <summary>Lymph nodes may be regional; they prove no distant spread.</summary>
    private const string RegionalSite = "lymph-node";

    public static Answer Diagnosis(DiagnosisCriterion criterion, PatientFacts patient)
    {
        var answers = patient.All<DiagnosisFact>() is { Count: > 0 } facts
            ? facts.TakeWhile(fact => fact.Date == facts[0].Date).Select(fact => Diagnosis(criterion, fact)).ToList()
            : [];
        // Two diagnoses of the same day are two cancers; a trial may be for either.
        return answers.Count == 0
            ? Answer.Unknown(new MissingFact(MissingKind.NotRecorded, FactTopic.Diagnosis))
            : answers.MaxBy(answer => answer.Truth)!;
    }

    private static Answer Diagnosis(DiagnosisCriterion criterion, DiagnosisFact fact)
    {
        var tree = OncoTree.Current;
        var code = fact.OncoTreeCode;
        var tooCoarse = new MissingFact(MissingKind.TooCoarse, FactTopic.Diagnosis);
        if (criterion.Codes.Any(Within))
        {
            if (criterion.Except.Any(except => tree.IsWithin(code, except)))
                return Answer.Of(false, fact);
            return criterion.Except.Any(except => tree.IsWithin(except, code))
                ? Answer.Unknown(tooCoarse, fact)
                : Answer.Of(true, fact);
        }

        // The recorded code stands above one that is asked for: it may or may not be that one.
        return criterion.Codes.Any(asked => tree.Find(asked) is not null && tree.IsWithin(asked, code))
            ? Answer.Unknown(tooCoarse, fact)
            : Answer.Of(false, fact);

        bool Within(string asked) => asked switch
        {
            DiagnosisCriterion.AllSolid => tree.IsSolid(code),
            DiagnosisCriterion.AllLiquid => tree.IsLiquid(code),
            _ => tree.IsWithin(code, asked),
        };
    }

    public static Answer Stage(StageCriterion criterion, PatientFacts patient) =>
        patient.Newest<StageFact>(
            _ => true,
            fact => criterion.Range.Covers(fact.Stage) ? Answer.Of(true, fact)
                : criterion.Range.Overlaps(fact.Stage) ? Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Stage), fact)
                : Answer.Of(false, fact),
            FactTopic.Stage);

    public static Answer Extent(ExtentCriterion criterion, PatientFacts patient)
    {
        if (patient.All<ExtentFact>().Count > 0)
            return patient.Newest<ExtentFact>(_ => true, fact => Extent(criterion, fact.Extent, fact), FactTopic.Extent);
        var distant = patient.All<MetastasisFact>().FirstOrDefault(fact => fact.Present && !Vocabulary.MetastaticSites.IsWithin(fact.Site, RegionalSite));
        if (distant is not null)
            return Extent(criterion, DiseaseExtent.Metastatic, distant).With(Caution.Derived);
        var stage = patient.Latest<StageFact>();
        var diagnosis = patient.Latest<DiagnosisFact>();
        if (stage is not null && diagnosis is not null && ExtentFrom(stage.Stage, diagnosis.OncoTreeCode) is { } derived)
            return Extent(criterion, derived, stage).With(Caution.Derived);
        return Answer.Unknown(new MissingFact(MissingKind.NotRecorded, FactTopic.Extent));
    }

    /// <summary>What a stage says about the extent of a solid tumour; nothing for stages II and III and for blood cancers.</summary>
    private static DiseaseExtent? ExtentFrom(StageRange stage, string code)
    {
        if (!OncoTree.Current.IsSolid(code))
            return null;
        if (stage.Lowest >= 10 && !StageFourWithoutMetastases.Any(tissue => OncoTree.Current.IsWithin(code, tissue)))
            return DiseaseExtent.Metastatic;
        return stage.Highest <= 3 ? DiseaseExtent.Localised : null;
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

    public static Answer Metastasis(MetastasisCriterion criterion, PatientFacts patient)
    {
        var sites = Vocabulary.MetastaticSites;
        return patient.Newest<MetastasisFact>(
            fact => sites.IsWithin(fact.Site, criterion.Site) || sites.IsWithin(criterion.Site, fact.Site),
            fact => Metastasis(criterion, fact),
            FactTopic.Metastasis,
            criterion.Site);
    }

    private static Answer Metastasis(MetastasisCriterion criterion, MetastasisFact fact)
    {
        var sites = Vocabulary.MetastaticSites;
        if (!fact.Present)
        {
            // Without metastases in the wider site there are none in the asked one; the narrower one says too little.
            return sites.IsWithin(criterion.Site, fact.Site)
                ? Answer.Of(false, fact)
                : Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Metastasis, criterion.Site), fact);
        }

        if (!sites.IsWithin(fact.Site, criterion.Site))
            return Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Metastasis, criterion.Site), fact);
        if (criterion.Active is not { } asked)
            return Answer.Of(true, fact);
        return fact.Active is { } active
            ? Answer.Of(active == asked, fact).MayChange()
            : Answer.Unknown(new MissingFact(MissingKind.NotReported, FactTopic.Metastasis, criterion.Site), fact);
    }

    public static Answer Measurable(PatientFacts patient) =>
        patient.Newest<MeasurableDiseaseFact>(_ => true, fact => Answer.Of(fact.Measurable, fact), FactTopic.MeasurableDisease);

    public static Answer OtherMalignancy(OtherMalignancyCriterion criterion, PatientFacts patient) =>
        patient.Newest<OtherMalignancyFact>(
            _ => true,
            fact =>
            {
                if (!fact.Present)
                    return Answer.Of(false, fact);
                if (criterion.WithinYears is not { } years)
                    return Answer.Of(true, fact);
                if (fact.LastActive is not { } last)
                    return Answer.Unknown(new MissingFact(MissingKind.NotReported, FactTopic.OtherMalignancy), fact);
                var limit = patient.AsOf.AddYears(-years);
                if (last.Latest < limit)
                    return Answer.Of(false, fact);
                return last.Earliest >= limit
                    ? Answer.Of(true, fact).MayChange(last.Earliest.AddYears(years).AddDays(1))
                    : Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.OtherMalignancy), fact).With(Caution.ImpreciseDate);
            },
            FactTopic.OtherMalignancy);
}
