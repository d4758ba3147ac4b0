using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation;

/// <summary>The words about conditions and the state of the disease, shared by criteria and profile lines.</summary>
internal static class ClinicalWords
{
    public static WordTable<ConditionQuality> Qualities { get; } = new(
        (ConditionQuality.Active, ["active", "aktiv", "aktivt", "ongoing", "pågående"]),
        (ConditionQuality.Resolved, ["resolved", "in the past", "history", "overstått", "inactive", "inaktiv"]),
        (ConditionQuality.Uncontrolled, ["uncontrolled", "not controlled", "ukontrollert", "unstable", "ustabil"]),
        (ConditionQuality.Controlled, ["controlled", "well controlled", "kontrollert", "velkontrollert", "stable", "stabil"]),
        (ConditionQuality.Symptomatic, ["symptomatic", "with symptoms", "symptomatisk", "med symptomer", "med symptom"]),
        (ConditionQuality.Asymptomatic, ["asymptomatic", "without symptoms", "asymptomatisk", "uten symptomer", "utan symptom"]),
        (ConditionQuality.Untreated, ["untreated", "ubehandlet", "ubehandla"]),
        (ConditionQuality.Treated, ["treated", "under treatment", "on treatment", "behandlet", "behandla", "under behandling"]),
        (ConditionQuality.Acute, ["acute", "akutt"]),
        (ConditionQuality.Chronic, ["chronic", "kronisk"]),
        (ConditionQuality.Serious, ["serious", "severe", "alvorlig", "alvorleg"]),
        (ConditionQuality.Mild, ["mild", "moderate", "moderat"]),
        (ConditionQuality.Detectable, ["detectable", "påvisbar"]),
        (ConditionQuality.Undetectable, ["undetectable", "not detectable", "ikke påvisbar", "ikkje påvisbar"]));

    public static WordTable<ConditionTreatment> Treatments { get; } = new(
        (ConditionTreatment.None, ["no treatment", "ingen behandling"]),
        (ConditionTreatment.Any, ["treatment", "therapy", "medication", "behandling", "medisin"]),
        (ConditionTreatment.Systemic, ["systemic treatment", "systemic therapy", "systemisk behandling"]),
        (ConditionTreatment.Steroids, ["steroids", "corticosteroids", "systemic steroids", "systemic corticosteroids", "steroider", "kortikosteroider"]),
        (ConditionTreatment.Immunosuppressants, ["immunosuppression", "immunosuppressants", "immunosuppressive treatment", "immundempende behandling"]),
        (ConditionTreatment.Intravenous, ["intravenous treatment", "intravenous antibiotics", "IV treatment", "IV antibiotics", "intravenøs behandling"]),
        (ConditionTreatment.Antivirals, ["antiviral treatment", "antivirals", "antiviral therapy", "antiviral behandling"]),
        (ConditionTreatment.Drainage, ["drainage", "repeated drainage", "tapping", "drenasje"]),
        (ConditionTreatment.Hospitalisation, ["hospitalisation", "hospitalization", "innleggelse", "sykehusinnleggelse"]),
        (ConditionTreatment.Intervention, ["intervention", "surgery", "a procedure", "inngrep"]));

    public static WordTable<DiseaseStatus> Statuses { get; } = new(
        (DiseaseStatus.NewlyDiagnosed, ["newly diagnosed", "newly-diagnosed", "nydiagnostisert", "nyoppdaget", "nyoppdaga"]),
        (DiseaseStatus.Relapsed, ["relapsed", "relapse", "recurrent", "recurrence", "tilbakefall", "residiv", "residiverende"]),
        (DiseaseStatus.Refractory, ["refractory", "refraktær"]),
        (DiseaseStatus.Progressive, ["progressive", "progressive disease", "progressing", "progredierende", "progressiv sykdom"]),
        (DiseaseStatus.Stable, ["stable", "stable disease", "stabil", "stabil sykdom"]),
        (DiseaseStatus.Responding, ["responding", "partial response", "response", "i respons", "partiell respons"]),
        (DiseaseStatus.Remission, ["remission", "in remission", "complete remission", "complete response", "remisjon", "i remisjon", "komplett remisjon", "komplett respons"]),
        (DiseaseStatus.MeasurableResidual, ["measurable residual disease", "minimal residual disease", "MRD positive", "MRD-positive", "målbar restsykdom", "MRD positiv"]));
}
