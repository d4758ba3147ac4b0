using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation;

/// <summary>The words of closed sets, shared by criteria and profile lines; Norwegian and everyday words are read too.</summary>
internal static class Words
{
    public static WordTable<VariantClass> VariantClasses { get; } = new(
        (VariantClass.Missense, ["missense", "missens"]),
        (VariantClass.Nonsense, ["nonsense", "nonsens", "stop gained", "stopmutasjon"]),
        (VariantClass.Frameshift, ["frameshift", "frame shift", "frame-shift", "leserammeforskyvning", "rammeforskyvning", "leserammeskift", "rammeskift"]),
        (VariantClass.Deletion, ["deletion", "in-frame deletion", "inframe deletion", "in frame deletion", "in-frame delesjon", "delesjon", "del"]),
        (VariantClass.Insertion, ["insertion", "in-frame insertion", "inframe insertion", "in frame insertion", "in-frame insersjon", "duplication", "insersjon", "duplikasjon", "ins", "dup", "ITD", "internal tandem duplication"]),
        (VariantClass.Splice, ["splice", "splice site", "splice-site", "splice variant", "skipping", "skip", "skipped", "splicing", "spleise", "spleisesete", "spleisevariant", "hopping", "utelatt"]),
        (VariantClass.Promoter, ["promoter", "promotor", "promoter mutation", "promotermutasjon", "promotormutasjon", "promotermutert", "promotormutert"]));

    public static WordTable<VariantEffect> VariantEffects { get; } = new(
        (VariantEffect.Activating, ["activating", "aktiverende", "gain of function", "gain-of-function", "GoF", "oncogenic", "onkogen"]),
        (VariantEffect.LossOfFunction, ["loss of function", "loss-of-function", "LoF", "truncating", "trunkerende", "inactivating", "inaktiverende", "deleterious", "tap av funksjon", "skadelig"]),
        (VariantEffect.Pathogenic, ["pathogenic", "likely pathogenic", "pathogenic or likely pathogenic", "patogen", "sannsynlig patogen", "patogen eller sannsynlig patogen", "sykdomsgivende"]));

    /// <summary>The classes of ACMG/AMP in the words of reports; "pathogenic" alone is class 4 or 5 and stands in <see cref="VariantEffects"/>.</summary>
    public static WordTable<Pathogenicity> Pathogenicities { get; } = new(
        (Pathogenicity.Benign, ["benign", "class 1", "klasse 1", "ACMG 1"]),
        (Pathogenicity.LikelyBenign, ["likely benign", "sannsynlig benign", "trolig benign", "class 2", "klasse 2", "ACMG 2"]),
        (Pathogenicity.Uncertain, ["VUS", "variant of uncertain significance", "variant of unknown significance", "uncertain significance", "unknown significance", "usikker betydning", "variant av usikker betydning", "ukjent betydning", "usikker klinisk betydning", "class 3", "klasse 3", "ACMG 3"]),
        (Pathogenicity.LikelyPathogenic, ["likely pathogenic", "sannsynlig patogen", "trolig patogen", "class 4", "klasse 4", "ACMG 4"]),
        (Pathogenicity.Pathogenic, ["class 5", "klasse 5", "ACMG 5", "pathogenic class 5", "patogen klasse 5"]));

    public static WordTable<Clonality> Clonalities { get; } = new(
        (Clonality.Clonal, ["clonal", "klonal"]),
        (Clonality.Subclonal, ["subclonal", "subklonal", "sub-clonal"]));

    /// <summary>A tier of AMP/ASCO/CAP as it is written.</summary>
    public static string TierOf(int tier) => tier switch { 1 => "I", 2 => "II", 3 => "III", _ => "IV" };

    public static WordTable<VariantOrigin> Origins { get; } = new(
        (VariantOrigin.Somatic, ["somatic", "somatisk", "ervervet"]),
        (VariantOrigin.Germline, ["germline", "kimbane", "kimcelle", "hereditary", "inherited", "arvelig", "nedarvet", "konstitusjonell"]));

    public static WordTable<CopyNumberChange> CopyNumberChanges { get; } = new(
        (CopyNumberChange.Amplification, ["amplification", "amplified", "amplifisert", "amplifikasjon", "amplifisering", "high-level amplification", "high level amplification", "amp", "høygradig amplifikasjon"]),
        (CopyNumberChange.Gain, ["gain", "copy number gain", "low-level gain", "polysomy", "økt kopitall", "kopitallsøkning", "polysomi"]),
        (CopyNumberChange.Deletion, ["deletion", "deleted", "delesjon", "deletert", "loss", "lost", "tap", "tapt", "copy number loss", "redusert kopitall", "kopitallstap"]),
        (CopyNumberChange.HomozygousDeletion, ["homozygous deletion", "homozygous loss", "biallelic loss", "biallelic deletion", "homdel", "homozygot delesjon", "homozygot deletert", "homozygot tap", "biallelisk tap", "deep deletion"]),
        (CopyNumberChange.HeterozygousDeletion, ["heterozygous deletion", "heterozygous loss", "heterozygot delesjon", "heterozygot tap", "hemizygous deletion", "monoallelic deletion", "shallow deletion", "hetdel"]));

    public static WordTable<RearrangementKind> Rearrangements { get; } = new(
        (RearrangementKind.Intragenic, ["intragenic", "intragenic rearrangement", "intragenic fusion", "intragenic deletion", "intragenisk", "intragen", "kinase domain duplication", "KDD", "kinasedomeneduplikasjon"]),
        (RearrangementKind.Intergenic, ["intergenic", "intergenic rearrangement", "intergenic fusion", "intergenisk", "intergen"]));

    /// <summary>Words that make a gene, or two, a fusion.</summary>
    public static string[] Fused { get; } =
    [
        "gene fusion", "fusion transcript", "fusion gene", "fusion positive", "fusion", "rearrangement", "rearranged", "translocation", "translocated", "gene rearrangement",
        "fusjon", "fusjonsgen", "fusjonstranskript", "genfusjon", "rearrangert", "rearrangering", "omleiring", "translokasjon", "translokert", "break-apart",
    ];

    public static WordTable<TumourVirus> Viruses { get; } = new(
        (TumourVirus.Hpv, ["HPV", "human papillomavirus", "humant papillomavirus"]),
        (TumourVirus.Ebv, ["EBV", "EBER", "Epstein-Barr virus", "Epstein-Barr-virus", "EBER-ISH"]),
        (TumourVirus.Hhv8, ["HHV-8", "HHV8", "KSHV", "human herpesvirus 8"]),
        (TumourVirus.MerkelCellPolyomavirus, ["MCPyV", "Merkel cell polyomavirus", "merkelcellepolyomavirus"]));

    public static WordTable<MetaboliserStatus> Metabolisers { get; } = new(
        (MetaboliserStatus.Poor, ["poor", "poor metaboliser", "poor metabolizer", "PM", "langsom", "langsom omsetter", "homozygous variant"]),
        (MetaboliserStatus.Intermediate, ["intermediate", "intermediate metaboliser", "intermediate metabolizer", "IM", "intermediær", "intermediær omsetter", "partial deficiency"]),
        (MetaboliserStatus.Normal, ["normal", "normal metaboliser", "normal metabolizer", "NM", "extensive metaboliser", "extensive metabolizer", "normal omsetter"]),
        (MetaboliserStatus.Rapid, ["rapid", "rapid metaboliser", "rapid metabolizer", "RM", "rask", "rask omsetter"]),
        (MetaboliserStatus.Ultrarapid, ["ultrarapid", "ultrarapid metaboliser", "ultrarapid metabolizer", "UM", "ultrarask", "ultrarask omsetter"]));

    public static WordTable<ExpressionScore> Scores { get; } = new(
        (ExpressionScore.Percent, ["percent", "prosent"]),
        (ExpressionScore.Tps, ["TPS", "tumour proportion score", "tumor proportion score", "TC"]),
        (ExpressionScore.Cps, ["CPS", "combined positive score"]),
        (ExpressionScore.Ic, ["IC"]),
        (ExpressionScore.Ihc, ["IHC", "IHK", "immunohistochemistry", "immunhistokjemi"]),
        (ExpressionScore.Ish, ["ISH", "FISH", "SISH", "DISH", "CISH"]),
        (ExpressionScore.HScore, ["H-score", "H score", "Hscore", "H-skår"]),
        (ExpressionScore.Allred, ["Allred", "Allred score"]),
        (ExpressionScore.Tap, ["TAP"]),
        (ExpressionScore.PercentModerate, ["2+/3+", "PS2+", "≥2+", ">=2+", "moderate or strong"]),
        (ExpressionScore.PercentStrong, ["3+", "strong"]));

    public static WordTable<ExpressionStatus> Statuses { get; } = new(
        (ExpressionStatus.Positive, ["positive", "positiv", "pos", "overexpressed", "overexpression", "overuttrykt"]),
        (ExpressionStatus.Negative, ["negative", "negativ", "neg"]),
        (ExpressionStatus.Low, ["low", "lav", "low positive", "lav positiv"]),
        (ExpressionStatus.Ultralow, ["ultralow", "ultra-low", "ultra low", "ultralav"]),
        (ExpressionStatus.Absent, ["absent", "null", "no staining", "ingen farging", "uten farging"]));

    /// <summary>Words for a stain that should be there and is not, beside <see cref="Statuses"/>.</summary>
    public static string[] Lost { get; } = ["loss of expression", "loss", "lost", "protein loss", "deficient", "tap av uttrykk", "tapt uttrykk", "tap", "tapt", "bortfall", "manglende uttrykk"];

    /// <summary>Words for a stain that is there as it should be.</summary>
    public static string[] Kept { get; } = ["retained", "intact", "preserved", "normal expression", "bevart uttrykk", "bevart", "intakt", "normalt uttrykk"];

    public static WordTable<TherapyIntent> Intents { get; } = new(
        (TherapyIntent.Palliative, ["palliative", "palliativ"]),
        (TherapyIntent.Adjuvant, ["adjuvant"]),
        (TherapyIntent.Neoadjuvant, ["neoadjuvant", "neo-adjuvant"]),
        (TherapyIntent.Curative, ["curative", "kurativ"]));

    public static WordTable<TherapyModality> Modalities { get; } = new(
        (TherapyModality.Systemic, ["systemic", "systemic therapy", "systemic treatment", "systemisk", "systemisk behandling"]),
        (TherapyModality.Radiotherapy, ["radiotherapy", "radiation therapy", "radiation", "strålebehandling", "stråleterapi", "stråling", "RT"]),
        (TherapyModality.Surgery, ["surgery", "kirurgi", "operation", "operasjon", "operert"]),
        (TherapyModality.Transplant, ["transplant", "transplantation", "stem cell transplant", "stem cell transplantation", "transplantasjon", "stamcelletransplantasjon"]));

    public static WordTable<DiseaseExtent> Extents { get; } = new(
        (DiseaseExtent.Localised, ["localised", "localized", "lokalisert"]),
        (DiseaseExtent.LocallyAdvanced, ["locally advanced", "locally-advanced", "lokalavansert", "lokalt avansert", "lokalavansert sykdom"]),
        (DiseaseExtent.Unresectable, ["unresectable", "non-resectable", "inoperable", "inoperabel", "ikke-resektabel"]),
        (DiseaseExtent.Metastatic, ["metastatic", "metastatisk", "metastasert", "metastasised", "metastasized"]));

    public static WordTable<Sex> Sexes { get; } = new(
        (Sex.Female, ["female", "kvinne", "woman", "girl", "jente", "F"]),
        (Sex.Male, ["male", "mann", "man", "boy", "gutt", "M"]));

    public static WordTable<PerformanceScale> Scales { get; } = new(
        (PerformanceScale.Ecog, ["ECOG", "ECOG PS", "WHO PS", "PS"]),
        (PerformanceScale.Karnofsky, ["Karnofsky", "KPS"]),
        (PerformanceScale.Lansky, ["Lansky"]));

    /// <summary>Signatures, by the name that stands before their result.</summary>
    public static WordTable<Signature> Signatures { get; } = new(
        (Signature.Tmb, ["TMB", "tumour mutational burden", "tumor mutational burden", "tumormutasjonsbyrde", "mutasjonsbyrde"]),
        (Signature.Msi, ["MSI", "microsatellite", "microsatellite instability", "mikrosatellittinstabilitet", "mikrosatellitt"]),
        (Signature.Mmr, ["MMR"]),
        (Signature.Hrd, ["HRD", "GIS", "genomic instability score", "HRD score", "HRD-score"]),
        (Signature.Mgmt, ["MGMT", "MGMT promoter"]),
        (Signature.Codeletion1p19q, ["1p/19q", "1p19q"]),
        (Signature.Loh, ["LOH", "gLOH", "genomic LOH"]),
        (Signature.Mutational, ["mutational"]));

    /// <summary>The two words in which a signature's result is told, positive first.</summary>
    public static (string Positive, string Negative) ResultOf(Signature signature) => signature switch
    {
        Signature.Tmb => ("high", "low"),
        Signature.Msi => ("high", "stable"),
        Signature.Mmr => ("deficient", "proficient"),
        Signature.Hrd => ("positive", "negative"),
        Signature.Mgmt => ("methylated", "unmethylated"),
        Signature.Codeletion1p19q => ("codeleted", "intact"),
        Signature.Loh => ("high", "low"),
        Signature.Mutational => ("present", "absent"),
    };
}
