using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation;

/// <summary>The words of closed sets, shared by criteria and profile lines; Norwegian and everyday words are read too.</summary>
internal static class Words
{
    public static WordTable<VariantClass> VariantClasses { get; } = new(
        (VariantClass.Missense, ["missense"]),
        (VariantClass.Nonsense, ["nonsense"]),
        (VariantClass.Frameshift, ["frameshift", "frame shift"]),
        (VariantClass.Deletion, ["deletion", "in-frame deletion", "inframe deletion", "delesjon", "del"]),
        (VariantClass.Insertion, ["insertion", "in-frame insertion", "inframe insertion", "duplication", "insersjon", "ins", "dup", "ITD"]),
        (VariantClass.Splice, ["splice", "splice site", "skipping", "skip", "splicing"]));

    public static WordTable<VariantEffect> VariantEffects { get; } = new(
        (VariantEffect.Activating, ["activating", "aktiverende"]),
        (VariantEffect.LossOfFunction, ["loss of function", "loss-of-function", "LoF", "truncating", "inactivating", "inaktiverende", "deleterious"]),
        (VariantEffect.Pathogenic, ["pathogenic", "likely pathogenic", "patogen", "sannsynlig patogen"]));

    public static WordTable<VariantOrigin> Origins { get; } = new(
        (VariantOrigin.Somatic, ["somatic", "somatisk"]),
        (VariantOrigin.Germline, ["germline", "kimbane", "kimcelle"]));

    public static WordTable<CopyNumberChange> CopyNumberChanges { get; } = new(
        (CopyNumberChange.Amplification, ["amplification", "amplified", "amplifisert", "amplifikasjon", "amp"]),
        (CopyNumberChange.Gain, ["gain", "copy number gain"]),
        (CopyNumberChange.Deletion, ["deletion", "deleted", "delesjon", "loss", "tap", "copy number loss"]),
        (CopyNumberChange.HomozygousDeletion, ["homozygous deletion", "homdel", "homozygot delesjon", "deep deletion"]));

    public static WordTable<ExpressionScore> Scores { get; } = new(
        (ExpressionScore.Percent, ["percent"]),
        (ExpressionScore.Tps, ["TPS"]),
        (ExpressionScore.Cps, ["CPS"]),
        (ExpressionScore.Ic, ["IC"]),
        (ExpressionScore.Ihc, ["IHC"]),
        (ExpressionScore.Ish, ["ISH", "FISH", "SISH"]));

    public static WordTable<ExpressionStatus> Statuses { get; } = new(
        (ExpressionStatus.Positive, ["positive", "positiv", "pos"]),
        (ExpressionStatus.Negative, ["negative", "negativ", "neg"]),
        (ExpressionStatus.Low, ["low", "lav"]));

    public static WordTable<TherapyIntent> Intents { get; } = new(
        (TherapyIntent.Palliative, ["palliative", "palliativ"]),
        (TherapyIntent.Adjuvant, ["adjuvant"]),
        (TherapyIntent.Neoadjuvant, ["neoadjuvant", "neo-adjuvant"]),
        (TherapyIntent.Curative, ["curative", "kurativ"]));

    public static WordTable<TherapyModality> Modalities { get; } = new(
        (TherapyModality.Systemic, ["systemic", "systemic therapy", "systemic treatment", "systemisk", "systemisk behandling"]),
        (TherapyModality.Radiotherapy, ["radiotherapy", "radiation therapy", "radiation", "strålebehandling", "stråleterapi", "stråling", "RT"]),
        (TherapyModality.Surgery, ["surgery", "major surgery", "kirurgi", "operation", "operasjon", "operert"]),
        (TherapyModality.Transplant,
        [
            "transplant", "transplantation", "stem cell transplant", "stem cell transplantation", "transplantasjon", "stamcelletransplantasjon",
            "SCT", "HSCT", "haematopoietic stem cell transplantation", "hematopoietic stem cell transplantation",
        ]));

    public static WordTable<TransplantKind> TransplantKinds { get; } = new(
        (TransplantKind.Autologous, ["autologous", "autolog", "auto"]),
        (TransplantKind.Allogeneic, ["allogeneic", "allogenic", "allogen", "allo"]),
        (TransplantKind.Organ, ["organ", "solid organ", "organtransplant"]));

    public static WordTable<TherapySetting> TherapySettings { get; } = new(
        (TherapySetting.Early, ["early", "tidlig"]),
        (TherapySetting.LocallyAdvanced, ["locally advanced", "lokalavansert"]),
        (TherapySetting.Metastatic, ["metastatic", "metastatisk"]));

    public static WordTable<TherapyResponse> Responses { get; } = new(
        (TherapyResponse.Complete, ["complete", "complete response", "komplett respons", "CR"]),
        (TherapyResponse.Partial, ["partial", "partial response", "partiell respons", "delvis respons", "PR"]),
        (TherapyResponse.Stable, ["stable", "stable disease", "stabil sykdom", "SD"]),
        (TherapyResponse.Progression, ["progression", "progressive disease", "progresjon", "PD"]));

    public static WordTable<TherapyStopReason> StopReasons { get; } = new(
        (TherapyStopReason.Completed, ["completion", "completed", "completion as planned", "fullført"]),
        (TherapyStopReason.Progression, ["progression", "disease progression", "progresjon", "sykdomsprogresjon"]),
        (TherapyStopReason.Toxicity, ["toxicity", "intolerance", "side effects", "adverse events", "toksisitet", "bivirkninger", "biverknader", "intoleranse"]),
        (TherapyStopReason.Other, ["other reason", "another reason", "other reasons", "annen årsak", "annan årsak", "patient's wish", "pasientens ønske"]));

    public static WordTable<PlatinumStatus> PlatinumStatuses { get; } = new(
        (PlatinumStatus.Sensitive, ["sensitive", "sensitiv"]),
        (PlatinumStatus.Resistant, ["resistant", "resistent"]),
        (PlatinumStatus.Refractory, ["refractory", "refraktær"]));

    public static WordTable<DiseaseExtent> Extents { get; } = new(
        (DiseaseExtent.Localised, ["localised", "localized", "lokalisert"]),
        (DiseaseExtent.LocallyAdvanced, ["locally advanced", "locally-advanced", "lokalavansert", "lokalt avansert", "lokalavansert sykdom"]),
        (DiseaseExtent.Unresectable, ["unresectable", "non-resectable", "inoperable", "inoperabel", "ikke-resektabel"]),
        (DiseaseExtent.Metastatic, ["metastatic", "metastatisk", "metastasert", "metastasised", "metastasized"]));

    public static WordTable<MetastasisUnit> MetastasisUnits { get; } = new(
        (MetastasisUnit.Lesions, ["metastases", "lesions", "metastaser"]),
        (MetastasisUnit.Organs, ["organs", "sites", "organ", "organer"]));

    public static WordTable<Sex> Sexes { get; } = new(
        (Sex.Female, ["female", "kvinne", "woman", "girl", "jente", "F"]),
        (Sex.Male, ["male", "mann", "man", "boy", "gutt", "M"]));

    public static WordTable<PerformanceScale> Scales { get; } = new(
        (PerformanceScale.Ecog, ["ECOG", "ECOG PS", "WHO PS", "PS"]),
        (PerformanceScale.Karnofsky, ["Karnofsky", "KPS"]),
        (PerformanceScale.Lansky, ["Lansky"]));

    /// <summary>Signatures, by the name that stands before their result.</summary>
    public static WordTable<Signature> Signatures { get; } = new(
        (Signature.Tmb, ["TMB", "tumour mutational burden", "tumor mutational burden"]),
        (Signature.Msi, ["MSI", "microsatellite"]),
        (Signature.Mmr, ["MMR"]),
        (Signature.Hrd, ["HRD"]),
        (Signature.Mgmt, ["MGMT", "MGMT promoter"]),
        (Signature.Codeletion1p19q, ["1p/19q", "1p19q"]));

    /// <summary>The two words in which a signature's result is told, positive first.</summary>
    public static (string Positive, string Negative) ResultOf(Signature signature) => signature switch
    {
        Signature.Tmb => ("high", "low"),
        Signature.Msi => ("high", "stable"),
        Signature.Mmr => ("deficient", "proficient"),
        Signature.Hrd => ("positive", "negative"),
        Signature.Mgmt => ("methylated", "unmethylated"),
        Signature.Codeletion1p19q => ("codeleted", "intact"),
    };
}
