using TrialMatch.Matching.Profiles;
using static TrialMatch.Panel.Intake.ChecklistItem;

namespace TrialMatch.Panel.Intake;

/// <summary>The intake checklist of a case, computed before anyone has to type.</summary>
/// <param name="Entries">Every item, in the order of <see cref="ChecklistItem"/>.</param>
/// <param name="Warnings">What to look at, though it bars nobody.</param>
public sealed record Checklist(ImmutableArray<ChecklistEntry> Entries, ImmutableArray<ChecklistWarning> Warnings)
{
    /// <summary>Imaging is fresh for four weeks.</summary>
    public const int ImagingDays = 28;

    /// <summary>Performance status and laboratory values are fresh for as long as most protocols take them.</summary>
    public const int StatusDays = 30;

    /// <summary>After two years a molecular report may no longer show the tumour as it is.</summary>
    public const int MolecularDays = 730;

    /// <summary>The items that are missing or too old, but for those found in the documents.</summary>
    public ImmutableArray<ChecklistEntry> Lacking(IReadOnlyCollection<ChecklistItem> verified) =>
        [.. Entries.Where(entry => entry.State is ChecklistState.Missing or ChecklistState.TooOld && !verified.Contains(entry.Item))];

    /// <summary>How a case and the patient's profile stand on a day.</summary>
    public static Checklist Of(PanelCase @case, Profile profile, DateOnly today)
    {
        var facts = new ChecklistFacts(profile, today);
        var entries = Enum.GetValues<ChecklistItem>().Select(item => IsAsked(item, @case.Kind)
            ? OfCase(item, @case) ?? OfFacts(item, @case, facts)
            : new ChecklistEntry(item, ChecklistState.NotAsked));
        return new Checklist([.. entries], facts.Warnings());
    }

    /// <summary>The case model is not cancer-only: what belongs to tumours is asked of tumours.</summary>
    private static bool IsAsked(ChecklistItem item, CaseKind kind) => item switch
    {
        ChecklistItem.Stage => kind is CaseKind.SolidTumour or CaseKind.PaediatricCancer,
        Metastases => kind is CaseKind.SolidTumour or CaseKind.PaediatricCancer or CaseKind.BrainTumour,
        ChecklistItem.MolecularReport => kind.IsCancer(),
        Imaging => kind is not CaseKind.HaematologicalCancer,
        _ => true,
    };

    private static ChecklistEntry? OfCase(ChecklistItem item, PanelCase @case) => item switch
    {
        Question => If(item, @case.Referral is not null),
        Resume => If(item, @case.Referral?.Resume is not null),
        PatientWish => If(item, @case.Referral?.PatientWish is not null),
        TravelLimits => If(item, @case.Referral?.TravelLimitKilometres is not null),
        Consent => If(item, @case.Consent is not null) with { On = @case.Consent?.On },
        RegionalConclusion => If(item, @case.RegionalConclusion is not null),
        PatientOffer => If(item, @case.Referral is { OfferAsked: true } or { Offer: not null }),
        MethodCheck => If(item, @case.Referral?.MethodsChecked == true),
        _ => null,
    };

    private static ChecklistEntry OfFacts(ChecklistItem item, PanelCase @case, ChecklistFacts facts) => item switch
    {
        Diagnosis => facts.Diagnosis(@case.Kind),
        ChecklistItem.Stage => facts.Lasting<StageFact>(item),
        Metastases => facts.Metastases(),
        TherapyLines => facts.Therapies(),
        ChecklistItem.MolecularReport => facts.Lasting<Matching.Profiles.MolecularReport>(item),
        Imaging => facts.Imaging(@case.Referral?.ImagingOn),
        PerformanceStatus => facts.Fresh<PerformanceFact>(item, StatusDays, _ => true),
        Comorbidity => facts.Lasting<ConditionFact>(item, condition => condition.Kind == ConditionKind.Comorbidity),
        KidneyFunction => facts.Fresh<MeasurementFact>(item, StatusDays, value => value.Analyte is "creatinine" or "eGFR" or "creatinine-clearance"),
        LiverFunction => facts.Fresh<MeasurementFact>(item, StatusDays, value => value.Analyte is "bilirubin" or "ALT" or "AST"),
        BloodCount => facts.BloodCount(),
        CurrentDrugs => facts.Lasting<ConditionFact>(item, condition => condition.Kind == ConditionKind.Medication),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, "No rule tells how this item stands."),
    };

    internal static ChecklistEntry If(ChecklistItem item, bool present) => new(item, present ? ChecklistState.Present : ChecklistState.Missing);
}
