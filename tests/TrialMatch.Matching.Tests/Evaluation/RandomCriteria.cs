using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Evaluation;

/// <summary>Random criteria and patients over a small world, so that every answer occurs; the same seed gives the same ones.</summary>
internal sealed class RandomCriteria(int seed)
{
    private static readonly string[] Genes = ["EGFR", "KRAS", "ALK"];
    private static readonly string[] Drugs = ["osimertinib", "carboplatin", "pembrolizumab"];
    private static readonly string[] Diagnoses = ["LUAD", "NSCLC", "SCLC", "AML"];

    private static readonly string[] Sites = ["brain", "cns", "leptomeningeal", "liver"];

    private readonly Random _random = new(seed);

    public Criterion Criterion(int depth = 3)
    {
        if (depth == 0 || _random.Next(3) == 0)
            return Leaf();
        ImmutableArray<Criterion> children = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Criterion(depth - 1))];
        return _random.Next(4) switch
        {
            0 => new AllOf { Children = children },
            1 => new AnyOf { Children = children },
            2 => new NoneOf { Children = children },
            _ => new Criteria.AtLeast { Children = children, Count = _random.Next(1, children.Length + 1) },
        };
    }

    public Criterion Leaf() => _random.Next(3) == 0 ? MolecularLeaf() : PlainLeaf();

    /// <summary>A molecular question, as somebody would write it.</summary>
    public Criterion MolecularLeaf() => Written(
    [
        "variant EGFR p.L858R", "variant EGFR exon 19 deletion", "variant EGFR c.2573T>G", "variant EGFR germline", "variant EGFR ACMG >= 4", "variant EGFR vaf >= 5 %",
        "wild type KRAS", "wild type EGFR", "copy number MET amplification copies >= 6", "copy number MET gain", "fusion EML4::ALK", "fusion ALK intragenic",
        "expression HER2 low", "expression HER2 IHC = 0", "expression ER percent >= 10 %", "expression PD-L1 TPS >= 50 %",
        "signature MMR deficient", "signature TMB >= 10", "signature SBS3 present", "virus HPV positive", "virus HPV 16 positive", "metaboliser DPYD normal", "HLA A*02:01",
        "result available EGFR", "result available TMB",
    ]);

    private Criterion Written(string[] notations) => CriteriaNotation.Parse(Pick(notations)).Criteria!.Criteria.Single();

    /// <summary>Molecular findings of one sample, as somebody would type them.</summary>
    public ImmutableArray<Finding> Findings() => [.. Enumerable.Range(0, _random.Next(1, 5)).SelectMany(_ => ProfileLine.Parse(Pick(
    [
        "EGFR L858R", "EGFR c.2573T>G", "EGFR mutated", "EGFR wt", "EGFR T790M VAF 3%", "EGFR exon 19 deletion germline", "EGFR VUS", "EGFR L858R not detected",
        "MET amp", "MET CN 8", "MET not amplified", "EML4::ALK", "ALK rearranged", "ALK negative", "ALK::intergenic", "HER2 0", "HER2 low", "HER2 2+ ISH+",
        "ER 5%", "ER negative", "PD-L1 TPS 60%", "PD-L1 TPS 1-49%", "tap av MLH1", "dMMR", "TMB 12", "SBS3", "HPV positive", "HPV18 positive", "HPV negative", "DPYD wt", "DPYD *1/*2A",
        "HLA-A2", "HLA-A*02:01", "HLA-A*03:01/*24:02",
    ]), Today).Profile!.Facts.OfType<MolecularReport>().SelectMany(report => report.Findings))];

    private Criterion PlainLeaf() => _random.Next(29) switch
    {
        0 => new VariantCriterion { Gene = Pick(Genes), Effect = _random.Next(2) == 0 ? VariantEffect.Activating : null },
        1 => new FusionCriterion { Gene = Pick(Genes) },
        2 => new PriorTherapyCriterion { Subject = new TherapySubject(Pick(Drugs), null) },
        3 => new LinesCriterion { Range = NumericRange.Between(_random.Next(2), 2) },
        4 => new DiagnosisCriterion { Codes = [Pick(Diagnoses)] },
        5 => new AgeCriterion { Range = NumericRange.AtLeast(_random.Next(15, 21)) },
        6 => new PerformanceCriterion { Scale = PerformanceScale.Ecog, Range = NumericRange.AtMost(_random.Next(3)) },
        7 => new MetastasisCriterion { Site = Pick(Sites), Active = _random.Next(3) switch { 0 => true, 1 => false, _ => null } },
        8 => new OtherMalignancyCriterion { WithinYears = 3, Except = [new ExceptedMalignancy("SKIN")] },
        9 => Treatment(),
        10 => new WashoutCriterion { Subject = Subject(), Days = _random.Next(1, 60), HalfLives = _random.Next(2) == 0 ? 5 : null, Longer = _random.Next(2) == 0 },
        11 => new PlatinumSensitivityCriterion { Status = One(Enum.GetValues<PlatinumStatus>()), Months = _random.Next(3, 13) },
        12 => new IntoleranceCriterion { Drug = Pick(Drugs), Hypersensitivity = _random.Next(2) == 0 },
        13 => new TrialParticipationCriterion { WithinDays = _random.Next(2) == 0 ? 28 : null },
        14 => new MeasurementCriterion
        {
            Analyte = "ALT",
            Range = NumericRange.AtMost(_random.Next(1, 4)),
            Basis = MeasurementBasis.UpperLimit,
            Conditional = [new ConditionalLimit { Range = NumericRange.AtMost(_random.Next(2, 6)), Basis = MeasurementBasis.UpperLimit, Condition = new MetastasisCriterion { Site = "liver" } }],
        },
        15 => new ConditionCriterion { Kind = ConditionKind.Comorbidity, Code = Pick(["cardiac-disease", "heart-failure", "myocardial-infarction"]), WithinDays = _random.Next(2) == 0 ? 180 : null },
        16 => new ConditionCriterion { Kind = ConditionKind.Infection, Code = "hepatitis-b", Qualities = [_random.Next(2) == 0 ? ConditionQuality.Active : ConditionQuality.Controlled] },
        17 => new ToxicityCriterion { Range = NumericRange.AtMost(_random.Next(3)), Except = _random.Next(2) == 0 ? [new ExceptedToxicity { Term = "alopecia" }] : null },
        18 => new ScoreCriterion { Score = Pick(["Child-Pugh", "Child-Pugh-points"]), Range = NumericRange.AtMost(_random.Next(1, 9)) },
        19 => new DiseaseStatusCriterion { Statuses = [DiseaseStatus.Relapsed, DiseaseStatus.Refractory] },
        20 => new JudgementCriterion { Question = "?" },
        _ => Written(
        [
            "stage IIIB..IV", "stage I..II", "extent localised", "extent locally advanced, metastatic", "metastases <= 5", "metastases <= 1 organs", "measurable disease",
            "sex female", "sex male", "life expectancy >= 3 months", "residence NO", "residence SE", "consent", "infection hepatitis b", "circumstance swallows-tablets",
            "medication strong CYP3A4 inhibitor", "reproduction pregnant", "performance Karnofsky >= 70", "disease status progressive within 180 days",
        ]),
    };

    private PriorTherapyCriterion Treatment() => new()
    {
        Subject = Subject(),
        Intent = _random.Next(3) == 0 ? TherapyIntent.Adjuvant : null,
        Line = _random.Next(3) == 0 ? NumericRange.AtMost(1) : null,
        Latest = _random.Next(3) == 0,
        ProgressionWithin = _random.Next(3) == 0 ? Period.Months(6) : null,
        Responses = _random.Next(3) == 0 ? [TherapyResponse.Partial] : [],
        MinimumCycles = _random.Next(4) == 0 ? 4 : null,
        Different = _random.Next(4) == 0 ? 2 : null,
        WithinDays = _random.Next(3) == 0 ? 90 : null,
    };

    private TherapySubject Subject() => _random.Next(5) switch
    {
        0 => new TherapySubject("chemotherapy", null),
        1 => new TherapySubject(null, TherapyModality.Radiotherapy) { Site = _random.Next(2) == 0 ? "bone" : null },
        2 => new TherapySubject(null, null) { Investigational = true },
        _ => new TherapySubject(Pick(Drugs), null),
    };

    public List<Fact> Facts() => [.. AllFacts().Where(_ => _random.Next(2) == 0)];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        _random.Shuffle(shuffled);
        return shuffled;
    }

    private IEnumerable<Fact> AllFacts()
    {
        yield return Report(Variant("EGFR", Pick(["L858R", "G719A", "R831C"])));
        yield return Report(DaysAgo(30), "TSO500", Variant("TP53", "R175H"));
        yield return Report(DaysAgo(60), null, new FusionFinding { Gene = "EML4", Partner = "ALK" });
        yield return Report(DaysAgo(_random.Next(3) * 10), null, [.. Findings()]);
        yield return Had(Pick(Drugs));
        yield return Had(
            Pick(Drugs),
            stop: new PartialDate(_random.Next(2025, 2027), _random.Next(2) == 0 ? _random.Next(1, 12) : null),
            intent: _random.Next(2) == 0 ? TherapyIntent.Adjuvant : null,
            progressed: _random.Next(3) switch { 0 => true, 1 => false, _ => null });
        yield return Irradiated(_random.Next(2) == 0 ? "spine" : null, new PartialDate(2026, _random.Next(6, 12)));
        yield return NeverHad(Pick(Drugs)) with { Date = DaysAgo(_random.Next(3)) };
        yield return CannotTake(Pick(Drugs), IntoleranceKind.Hypersensitivity, present: _random.Next(2) == 0);
        yield return InTrial(_random.Next(3) > 0, until: _random.Next(2) == 0 ? new PartialDate(2026, _random.Next(9, 12)) : null);
        yield return History(complete: _random.Next(2) == 0);
        yield return Diagnosed(Pick(Diagnoses));
        yield return Born(new(2008, 1, 1), new(2008, 12, 31));
        yield return Ecog(_random.Next(4));
        yield return Metastases(Pick(Sites), present: _random.Next(2) == 0);
        yield return Metastases(Pick(Sites), active: _random.Next(2) == 0);
        yield return Another(Pick(["BCC", "BREAST", "SKIN"]), new PartialDate(Today.Year - _random.Next(6)));
        yield return Measured("ALT", timesUpper: _random.Next(1, 7));
        yield return Metastases("liver", present: _random.Next(2) == 0);
        yield return Has(ConditionKind.Comorbidity, Pick(["cardiac-disease", "heart-failure", "myocardial-infarction"]), present: _random.Next(2) == 0);
        yield return Has(ConditionKind.Comorbidity, "myocardial-infarction") is ConditionFact event_ ? event_ with { Onset = new PartialDate(_random.Next(2024, 2027)) } : throw new InvalidOperationException();
        yield return Has(ConditionKind.Infection, "hepatitis-b") is ConditionFact infection ? infection with { Qualities = _random.Next(2) == 0 ? [ConditionQuality.Active] : null } : throw new InvalidOperationException();
        yield return new ToxicityFact { Id = "", Date = Today, Source = FactSource.Clinician, Grade = _random.Next(4) };
        yield return new ToxicityFact { Id = "", Date = Today, Source = FactSource.Clinician, Grade = _random.Next(4), Term = Pick(["alopecia", "neuropathy"]) };
        yield return new ScoreFact { Id = "", Date = Today, Source = FactSource.Clinician, Score = "Child-Pugh-points", Value = _random.Next(5, 12) };
        yield return new DiseaseStatusFact { Id = "", Date = Today, Source = FactSource.Clinician, Status = Any<DiseaseStatus>() };
        yield return Typed(["stage IV", "stage IIIA", "stage I"]);
        yield return Typed(["locally advanced", "metastatic", "localised"]);
        yield return Typed(["2 metastases", "7 metastases"]);
        yield return Typed(["measurable disease", "not measurable"]);
        yield return Typed(["female", "male"]);
        yield return Typed(["Tromsø", "Sweden"]);
        yield return Typed(["life expectancy 2 months", "life expectancy 6 months"]);
        yield return Typed(["consents", "can swallow tablets", "pregnant", "not pregnant", "on voriconazole"]);
        yield return Typed(["platinum resistant", "platinum sensitive"]);
    }

    /// <summary>A fact as somebody would type it.</summary>
    private Fact Typed(string[] items) => ProfileLine.Parse(Pick(items), Today).Profile!.Facts.First();

    private T One<T>(T[] items) => items[_random.Next(items.Length)];

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];

    private string Pick(string[] items) => items[_random.Next(items.Length)];
}
