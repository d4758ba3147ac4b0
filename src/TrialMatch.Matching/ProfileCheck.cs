using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching;

/// <summary>Checks what a fact says against the terminology and against sense: a code that nobody knows would match nothing and look like an answer.</summary>
internal static class ProfileCheck
{
    private const int LongestId = 100;

    /// <summary>What is wrong with a fact, with places from the fact itself.</summary>
    public static IEnumerable<ProfileJsonError> Of(Fact fact, DateOnly today)
    {
        if (fact.Id is { Length: 0 or > LongestId })
            yield return new("/id", "an id that is empty or too long", $"from 1 to {LongestId} characters");
        if (fact.Date > today)
            yield return new("/date", "a date in the future", $"a date up to {today:yyyy-MM-dd}");
        else if (fact.Date.Year < 1900)
            yield return new("/date", "a date too far back", "a date after 1900");
        foreach (var error in Codes(fact, today))
            yield return error;
        if (fact is MolecularReport report)
        {
            foreach (var (finding, at) in report.Findings.Select((finding, at) => (finding, at)))
            {
                foreach (var error in Codes(finding))
                    yield return error with { Path = $"/findings/{at}{error.Path}" };
            }
        }
    }

    private static IEnumerable<ProfileJsonError> Codes(Fact fact, DateOnly today) => fact switch
    {
        DiagnosisFact diagnosis => Known(OncoTree.Current.Today(diagnosis.OncoTreeCode, diagnosis.OncoTreeVersion).FirstOrDefault(), "/oncoTreeCode", "an OncoTree code")
            .Concat(diagnosis.Icd10Code is { } icd10 ? Known(Icd10.Current.Find(icd10), "/icd10Code", "an ICD-10 code of a neoplasm") : []),
        OtherMalignancyFact { OncoTreeCode: { } code } => Known(OncoTree.Current.Find(code), "/oncoTreeCode", "an OncoTree code"),
        MetastasisFact metastasis => Known(Vocabulary.MetastaticSites.Find(metastasis.Site), "/site", "a code of the metastatic sites"),
        MetastasisCountFact count when count.Least < 0 || count.Most < count.Least => [new("/most", "an interval that cannot be", "least, then most, neither below zero")],
        ConditionFact condition => Known(ConditionEvaluation.VocabularyOf(condition.Kind).Find(condition.Code), "/code", "a code of its kind")
            .Concat(condition.Grade is { } grade ? Grade(grade) : [])
            .Concat(NotBelow(0, condition.DailyDose, "/dailyDose")),
        MeasurementFact measurement => Known(Analytes.Current.Find(measurement.Analyte), "/analyte", "the code of an analyte"),
        ToxicityFact toxicity => Grade(toxicity.Grade).Concat(toxicity.Term is { } term ? Known(Vocabulary.Toxicities.Find(term), "/term", "a code of the side effects") : []),
        ScoreFact score => Scores.Current.Find(score.Score) is not { } known ? Known<ClinicalScore>(null, "/score", "the code of a clinical score")
            : score.Value < known.Lowest || score.Value > known.Highest ? [new("/value", "a value outside its score", $"{known.Lowest} to {known.Highest}")]
            : [],
        TherapyFact therapy => therapy.Drugs.SelectMany((drug, at) => Drug(drug, $"/drugs/{at}"))
            .Concat(therapy.Site is { } site ? Known(Vocabulary.MetastaticSites.Find(site), "/site", "a code of the metastatic sites") : [])
            .Concat(NotBelow(1, therapy.Line, "/line"))
            .Concat(NotBelow(0, therapy.Cycles, "/cycles"))
            .Concat(NotBelow(0, therapy.DoseGray, "/doseGray")),
        TherapyHistoryFact history => NotBelow(0, history.Lines, "/lines"),
        IntoleranceFact { Drug: { } drug } => Drug(drug, "/drug"),
        IntoleranceFact { Present: true } => [new("/drug", "a reaction to no drug", "the name of a drug or drug class")],
        LifeExpectancyFact life => NotBelow(0, life.Months, "/months"),
        ResidenceFact residence => Known(Countries.Current.Find(residence.Place.CountryCode), "/place/countryCode", "an ISO 3166 code of a country"),
        BirthFact birth when birth.Earliest > birth.Latest || birth.Latest > today => [new("/latest", "an interval that cannot be", "earliest, then latest, both past")],
        PerformanceFact performance when performance.Value < 0 || performance.Value > (performance.Scale == PerformanceScale.Ecog ? 5 : 100) =>
            [new("/value", "a score outside its scale", "ECOG 0–5, Karnofsky and Lansky 0–100")],
        MolecularReport report => (report.Panel is { } panel ? Known(GenePanels.Current.All.FirstOrDefault(known => known.Code == panel), "/panel", "the code of a gene panel") : [])
            .Concat(report.Genes.SelectMany((gene, at) => Gene(gene, $"/genes/{at}")))
            .Concat(report.Purity is < 0 or > 100 ? [new("/purity", "a share outside 0 to 100", "percent")] : []),
        _ => [],
    };

    private static IEnumerable<ProfileJsonError> Codes(Finding finding) => finding switch
    {
        SmallVariant variant => Gene(variant.Gene, "/gene").Concat(variant.AlleleFraction is < 0 or > 100 ? [new("/alleleFraction", "a share outside 0 to 100", "percent")] : []),
        CopyNumberFinding copyNumber => Gene(copyNumber.Gene, "/gene"),
        FusionFinding fusion => Gene(fusion.Gene, "/gene").Concat(fusion.Partner is { } partner ? Gene(partner, "/partner") : []),
        ExpressionFinding expression => Known(Vocabulary.Biomarkers.Find(expression.Marker), "/marker", "the code of a biomarker"),
        PharmacogeneticFinding metabolism => Gene(metabolism.Gene, "/gene"),
        SignatureFinding { Signature: Signature.Mutational, Name: null } => [new("/name", "a mutational signature without its name", "a name such as SBS3")],
        _ => [],
    };

    private static IEnumerable<ProfileJsonError> Drug(string name, string place) => Known(Drugs.Current.Find(name), place, "the name of a drug or drug class");

    private static IEnumerable<ProfileJsonError> Grade(int grade) => grade is < 0 or > 5 ? [new("/grade", "no CTCAE grade", "0 to 5")] : [];

    private static IEnumerable<ProfileJsonError> NotBelow(int least, decimal? value, string place) =>
        value < least ? [new(place, "a number that cannot be", $"{least} or more")] : [];

    private static IEnumerable<ProfileJsonError> Gene(string symbol, string place) =>
        Genes.Current.IsApproved(symbol) ? [] : [new(place, "no approved gene symbol", "an approved symbol such as ERBB2")];

    private static IEnumerable<ProfileJsonError> Known<T>(T? found, string place, string expected)
        where T : class =>
        found is null ? [new(place, "a code that is not known", expected)] : [];
}
