using System.Collections.Immutable;
using System.Text.Json;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Tests.Notation;

/// <summary>Makes random criteria of every kind from the whole terminology; the same seed makes the same criteria.</summary>
internal sealed class RandomCriteria(int seed)
{
    private static readonly string[] Symbols = ["EGFR", "KRAS", "NKX2-1", "HLA-A", "BRAF", "MET", "ERBB2", "TP53", "PDCD1", "H3-3A"];
    private static readonly string[] Changes = ["p.L858R", "p.V600E", "p.E746_A750del", "p.R213*", "p.D770_N771insSVD", "p.R97Pfs*23", "p.G12C"];
    private static readonly string[] Texts = ["Plain.", "With \"quotes\" and: colon", "æøå – “dash”", "# no comment", "[I-1] any of:", "nb: looks like a note"];

    private readonly Random _random = new(seed);

    public EligibilityCriteria Next() => new([.. Several(1, 6, () => Node(depth: 0))]);

    public Criterion Leaf(int kind) => kind switch
    {
        0 => new VariantCriterion
        {
            Gene = One(Symbols),
            Change = Maybe(() => Change()),
            Exon = MaybeOf(() => _random.Next(1, 40)),
            Class = MaybeOf(Value<VariantClass>),
            Effect = MaybeOf(Value<VariantEffect>),
            Except = [.. Several(0, 3, Change)],
            Origin = MaybeOf(Value<VariantOrigin>),
            MinimumAlleleFraction = MaybeOf(() => _random.Next(0, 1000) / 10m),
            Coding = Maybe(Coding),
            Acmg = MaybeOf(Grades),
            Tier = MaybeOf(Grades),
            Clonality = MaybeOf(Value<Clonality>),
        },
        1 => new VariantCriterion { Gene = One(Symbols), Codon = Codon(_random.Next(2) == 0 ? "G12" : "codon 61") },
        2 => new CopyNumberCriterion { Gene = One(Symbols), Change = Value<CopyNumberChange>(), MinimumCopies = MaybeOf(() => (decimal)_random.Next(3, 20)), MinimumRatio = MaybeOf(() => _random.Next(10, 60) / 10m), Clonality = MaybeOf(Value<Clonality>) },
        3 => _random.Next(2) == 0 ? Fusion(One(Symbols), One(Symbols)) : new FusionCriterion { Gene = One(Symbols), Rearrangement = MaybeOf(Value<RearrangementKind>) },
        4 => new WildTypeCriterion { Gene = One(Symbols) },
        5 => new ExpressionCriterion { Marker = One(Vocabulary.Biomarkers.All).Code, Score = Value<ExpressionScore>(), Range = Range(100) },
        6 => new ExpressionCriterion { Marker = One(Vocabulary.Biomarkers.All).Code, Status = Value<ExpressionStatus>() },
        7 => Signed(Value<Signature>()),
        8 => new SignatureCriterion { Signature = Signature.Tmb, Range = Range(60) },
        9 when _random.Next(4) > 0 => Inherited(),
        9 => new ResultAvailableCriterion { Subject = _random.Next(2) == 0 ? One(Symbols) : One(Vocabulary.Biomarkers.All).Code },
        10 => new PriorTherapyCriterion
        {
            Subject = Subject(),
            Intent = MaybeOf(Value<TherapyIntent>),
            Progression = _random.Next(2) == 0,
            WithinDays = MaybeOf(() => _random.Next(1, 400)),
        },
        11 => new LinesCriterion { Range = Range(6) },
        12 => new WashoutCriterion { Subject = Subject(), Days = _random.Next(1, 400) },
        13 => new DiagnosisCriterion { Codes = [.. Several(1, 4, Code)], Except = [.. Several(0, 3, Code)] },
        14 => new DiagnosisCriterion { Codes = [One<string>([DiagnosisCriterion.AllSolid, DiagnosisCriterion.AllLiquid])] },
        15 => new StageCriterion { Range = Stage() },
        16 => new ExtentCriterion { Extents = [.. Several(1, 4, Value<DiseaseExtent>)] },
        17 => new MetastasisCriterion { Site = One(Vocabulary.MetastaticSites.All).Code, Active = MaybeOf(() => _random.Next(2) == 0) },
        18 => new MeasurableDiseaseCriterion(),
        19 => new OtherMalignancyCriterion { WithinYears = MaybeOf(() => _random.Next(1, 10)) },
        20 => new AgeCriterion { Range = Range(90), Unit = Value<AgeUnit>() },
        21 => new SexCriterion { Sex = Value<Sex>() },
        22 => new PerformanceCriterion { Scale = Value<PerformanceScale>(), Range = Range(100) },
        23 => new MeasurementCriterion { Analyte = One(Analytes.Current.All).Code, Range = Range(500), Basis = Value<MeasurementBasis>() },
        24 => Condition(ConditionKind.Comorbidity, Vocabulary.Conditions),
        25 => Condition(ConditionKind.Infection, Vocabulary.Infections),
        26 => Condition(ConditionKind.Reproduction, Vocabulary.Reproduction),
        27 => Condition(ConditionKind.Medication, Vocabulary.Medications),
        28 => new ToxicityCriterion { Range = Range(5) },
        29 => new LifeExpectancyCriterion { Months = _random.Next(1, 24) },
        30 => new ResidenceCriterion { CountryCode = One(Countries.Current.All).Code },
        31 => new ConsentCriterion(),
        32 => new JudgementCriterion { Question = One(Texts), Unstructured = _random.Next(2) == 0 },
        _ => new UnrecognisedCriterion { Json = JsonDocument.Parse("""{"kind":"later","reference":"I-9","nested":{"a":[1,2.50,null],"b":"ø \" :"}}""").RootElement.Clone() },
    };

    private Criterion Inherited() => _random.Next(4) switch
    {
        0 => new VirusCriterion { Virus = Value<TumourVirus>(), Positive = _random.Next(2) == 0, Type = MaybeOf(() => _random.Next(1, 60)) },
        1 => new PharmacogeneticCriterion { Gene = One<string>(["DPYD", "UGT1A1"]), Genotype = Maybe(() => One<string>(["*1/*28", "*28/*28", "*1/*2A"])), Statuses = [.. Several(1, 3, Value<MetaboliserStatus>)], ActivityScore = MaybeOf(() => Range(2)) },
        2 => new HlaCriterion { Alleles = [.. Several(1, 4, Allele)] },
        _ => new ResultAvailableCriterion { Subject = One<string>(["TMB", "MSI", "HRD", "HPV", "1p/19q"]) },
    };

    private SignatureCriterion Signed(Signature signature) =>
        new() { Signature = signature, Positive = _random.Next(2) == 0, Name = signature == Signature.Mutational ? One<string>(["SBS3", "SBS10a", "ID6"]) : null };

    private static FusionCriterion Fusion(string gene, string partner) => new() { Gene = gene, Partner = gene == partner ? null : partner };

    private HlaAllele Allele() => HlaAllele.TryParse(One<string>(["A*02:01", "A*02", "B*07:02:01", "DRB1*04:01", "A*24:09N"]), out var allele, out var error) ? allele : throw new InvalidOperationException(error);

    private CodingChange Coding() =>
        CodingChange.TryParse(One<string>(["c.2573T>G", "NM_005228.5:c.2235_2249del", "c.3028+1G>A", "c.-124C>T", "c.5266dup", "c.2310_2311insGGT", "c.*32G>A"]), out var change, out var error) ? change : throw new InvalidOperationException(error);

    private NumericRange Grades() => One<NumericRange>([NumericRange.AtLeast(4), NumericRange.AtMost(2), NumericRange.Between(3, 3), NumericRange.Between(1, 4), new NumericRange(2, true, null, false)]);

    /// <summary>Number of different leaves that <see cref="Leaf"/> makes.</summary>
    public const int LeafKinds = 34;

    private Criterion Node(int depth)
    {
        var children = _random.Next(4) == 0 && depth < 4 ? Several(1, 4, () => Node(depth + 1)).ToImmutableArray() : [];
        Criterion node = children.IsEmpty ? Leaf(_random.Next(LeafKinds)) : _random.Next(4) switch
        {
            0 => new AllOf { Children = children },
            1 => new AnyOf { Children = children },
            2 => new NoneOf { Children = children },
            _ => new Criteria.AtLeast { Count = _random.Next(1, children.Length + 1), Children = children },
        };
        return node is UnrecognisedCriterion ? node : node with
        {
            Reference = Maybe(() => $"I-{_random.Next(1, 30):00}"),
            Source = Maybe(() => One(Texts)),
            Text = Maybe(() => ImmutableSortedDictionary<string, string>.Empty.Add("nb", One(Texts)).Add("en", One(Texts))),
        };
    }

    private NumericRange Range(int highest)
    {
        var (a, b) = (_random.Next(0, highest * 10) / 10m, _random.Next(0, highest * 10) / 10m);
        return _random.Next(6) switch
        {
            0 => NumericRange.AtLeast(a),
            1 => NumericRange.AtMost(a),
            2 => new NumericRange(a, true, null, false),
            3 => new NumericRange(null, false, a, true),
            4 => NumericRange.Between(a, a),
            _ => new NumericRange(Math.Min(a, b), a != b && _random.Next(2) == 0, Math.Max(a, b), a != b && _random.Next(2) == 0),
        };
    }

    private StageRange Stage()
    {
        var text = One<string>(["0", "I", "IIA", "IIIB", "IV", "IVC", "I..III", "IIB..IIIA", "0..II", "IIIB..IV"]);
        return StageRange.TryParse(text, out var stage) ? stage : throw new InvalidOperationException(text);
    }

    private TherapySubject Subject() => _random.Next(2) == 0
        ? new TherapySubject(One(Drugs.Current.All).Name, null)
        : new TherapySubject(null, Value<TherapyModality>());

    private ConditionCriterion Condition(ConditionKind kind, Vocabulary terms) => new() { Kind = kind, Code = One(terms.All).Code };

    private string Code() => One(OncoTree.Current.All).Code;

    private ProteinChange Change() => ProteinChange.TryParse(One(Changes), out var change, out var error) ? change : throw new InvalidOperationException(error);

    private static CodonPosition Codon(string text) => CodonPosition.TryParse(text, out var codon, out var error) ? codon : throw new InvalidOperationException(error);

    private T Value<T>()
        where T : struct, Enum => One(Enum.GetValues<T>());

    private T One<T>(IReadOnlyCollection<T> all) => all.ElementAt(_random.Next(all.Count));

    private T? Maybe<T>(Func<T> make)
        where T : class => _random.Next(2) == 0 ? make() : null;

    private T? MaybeOf<T>(Func<T> make)
        where T : struct => _random.Next(2) == 0 ? make() : null;

    private List<T> Several<T>(int from, int to, Func<T> make) => [.. Enumerable.Range(0, _random.Next(from, to)).Select(_ => make())];
}
