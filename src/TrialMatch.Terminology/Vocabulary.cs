using System.Collections.Frozen;

namespace TrialMatch.Terminology;

/// <summary>A small list of terms with their Norwegian and English names, such as comorbidities or metastatic sites.</summary>
public sealed class Vocabulary
{
    private static readonly Lazy<ILookup<string, string[]>> Table =
        new(() => EmbeddedTable.Rows("vocabulary.tsv").ToLookup(row => row[0], StringComparer.Ordinal));

    private static readonly Lazy<Vocabulary> ConditionList = List("condition");
    private static readonly Lazy<Vocabulary> InfectionList = List("infection");
    private static readonly Lazy<Vocabulary> MetastaticSiteList = List("metastatic-site");
    private static readonly Lazy<Vocabulary> BiomarkerList = List("biomarker");
    private static readonly Lazy<Vocabulary> MedicationList = List("medication");
    private static readonly Lazy<Vocabulary> ReproductionList = List("reproduction");
    private static readonly Lazy<Vocabulary> ToxicityList = List("toxicity");
    private static readonly Lazy<Vocabulary> DiseaseStateList = List("disease");
    private static readonly Lazy<Vocabulary> CircumstanceList = List("circumstance");
    private static readonly Lazy<Vocabulary> SampleList = List("sample");

    private static readonly Lazy<ILookup<string, string>> EventTable =
        new(() => EmbeddedTable.Rows("vocabulary_events.tsv").ToLookup(row => row[0], row => row[1], StringComparer.Ordinal));

    private readonly NameIndex<Term> _names = new();
    private readonly FrozenDictionary<string, Term> _byCode;
    private readonly FrozenSet<string> _events;

    private Vocabulary(IEnumerable<string[]> rows, IEnumerable<string> events)
    {
        var all = new List<Term>();
        foreach (var row in rows)
        {
            var term = new Term(row[1], row[3], row[4], TableCell.List(row[2]).FirstOrDefault())
            {
                Parents = TableCell.List(row[2]),
                Gene = TableCell.Optional(row[6]),
            };
            all.Add(term);
            foreach (var name in (string[])[row[3], row[4], .. TableCell.List(row[5]), row[1]])
                _names.Add(name, term);
        }

        All = all;
        _byCode = all.ToFrozenDictionary(term => term.Code, StringComparer.Ordinal);
        _events = events.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Comorbidities and other conditions that protocols ask for.</summary>
    public static Vocabulary Conditions => ConditionList.Value;

    /// <summary>Infections that protocols ask for.</summary>
    public static Vocabulary Infections => InfectionList.Value;

    /// <summary>Where metastases may sit; narrower sites lie within wider ones (brain within CNS).</summary>
    public static Vocabulary MetastaticSites => MetastaticSiteList.Value;

    /// <summary>Markers measured by immunohistochemistry, in-situ hybridisation or imaging, with their genes.</summary>
    public static Vocabulary Biomarkers => BiomarkerList.Value;

    /// <summary>Classes of other medication that interact with trial drugs.</summary>
    public static Vocabulary Medications => MedicationList.Value;

    /// <summary>Pregnancy, breastfeeding, fertility and contraception.</summary>
    public static Vocabulary Reproduction => ReproductionList.Value;

    /// <summary>Side effects, by short labels of our own for what CTCAE grades.</summary>
    public static Vocabulary Toxicities => ToxicityList.Value;

    /// <summary>What may be said of the cancer as a whole: evaluable, resectable, proven by histology.</summary>
    public static Vocabulary DiseaseStates => DiseaseStateList.Value;

    /// <summary>What protocols ask of the patient's abilities, wishes and options.</summary>
    public static Vocabulary Circumstances => CircumstanceList.Value;

    /// <summary>Samples that may be at hand or have to be taken.</summary>
    public static Vocabulary Samples => SampleList.Value;

    /// <summary>Every term of the list.</summary>
    public IReadOnlyCollection<Term> All { get; }

    /// <summary>The term with exactly this code.</summary>
    public Term? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Reads a term by code, English or Norwegian name, or another usual name.</summary>
    public Resolution<Term> Resolve(string text) => _names.Resolve(text);

    /// <summary>Whether a term is another or lies within it, however deep; a code that the list lacks is only itself.</summary>
    public bool IsWithin(string code, string ancestor) =>
        string.Equals(code, ancestor, StringComparison.Ordinal)
        || (Find(code) is { } term && term.Parents.Any(parent => IsWithin(parent, ancestor)));

    /// <summary>Whether a term, or a wider one, happens once (an infarction, a vaccination) rather than lasts.</summary>
    public bool IsEvent(string code) =>
        _events.Contains(code) || (Find(code) is { } term && term.Parents.Any(IsEvent));

    private static Lazy<Vocabulary> List(string name) => new(() => new Vocabulary(Table.Value[name], EventTable.Value[name]));
}
