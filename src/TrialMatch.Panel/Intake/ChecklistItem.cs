namespace TrialMatch.Panel.Intake;

/// <summary>What a referral has to tell.</summary>
public enum ChecklistItem
{
    /// <summary>The question to the panel.</summary>
    Question,

    /// <summary>The course of the disease in short.</summary>
    Resume,

    /// <summary>The diagnosis, for cancer with histology or cytology.</summary>
    Diagnosis,

    /// <summary>The stage.</summary>
    Stage,

    /// <summary>Metastases, found or excluded.</summary>
    Metastases,

    /// <summary>All lines of treatment with dates, best response and why they ended.</summary>
    TherapyLines,

    /// <summary>A molecular report.</summary>
    MolecularReport,

    /// <summary>Imaging of the last four weeks.</summary>
    Imaging,

    /// <summary>Performance status.</summary>
    PerformanceStatus,

    /// <summary>Other diseases, found or excluded.</summary>
    Comorbidity,

    /// <summary>Kidney function.</summary>
    KidneyFunction,

    /// <summary>Liver function.</summary>
    LiverFunction,

    /// <summary>Blood count.</summary>
    BloodCount,

    /// <summary>Drugs in use, or that there are none.</summary>
    CurrentDrugs,

    /// <summary>What matters to the patient.</summary>
    PatientWish,

    /// <summary>How far the patient can and will travel.</summary>
    TravelLimits,

    /// <summary>Consent.</summary>
    Consent,

    /// <summary>What the regional multidisciplinary team concluded.</summary>
    RegionalConclusion,

    /// <summary>Whether the patient has found an offer.</summary>
    PatientOffer,

    /// <summary>A search of the register of new methods.</summary>
    MethodCheck,
}

/// <summary>How an item of the checklist stands.</summary>
public enum ChecklistState
{
    /// <summary>It is there.</summary>
    Present,

    /// <summary>It, or a part of it, is missing.</summary>
    Missing,

    /// <summary>It is there, but too old to rely on.</summary>
    TooOld,

    /// <summary>This kind of case does not ask for it.</summary>
    NotAsked,
}

/// <summary>Which part of an item is missing.</summary>
public enum MissingPart
{
    /// <summary>Proof by histology or cytology.</summary>
    Histology,

    /// <summary>That the treatments told are all there were.</summary>
    CompleteHistory,

    /// <summary>When a treatment began.</summary>
    TherapyStart,

    /// <summary>When a treatment ended, or that it goes on.</summary>
    TherapyStop,

    /// <summary>The best response to a treatment.</summary>
    BestResponse,

    /// <summary>Why a treatment ended.</summary>
    StopReason,

    /// <summary>Haemoglobin.</summary>
    Haemoglobin,

    /// <summary>Neutrophils.</summary>
    Neutrophils,

    /// <summary>Platelets.</summary>
    Platelets,
}

/// <summary>One item and how it stands.</summary>
/// <param name="Item">The item.</param>
/// <param name="State">How it stands.</param>
public sealed record ChecklistEntry(ChecklistItem Item, ChecklistState State)
{
    /// <summary>The day of what it rests on, where facts have days.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Which parts are missing, with the drug or treatment that they are missing of.</summary>
    public ImmutableArray<ChecklistGap> Gaps { get; init; } = [];
}

/// <summary>A part that is missing.</summary>
/// <param name="Part">Which.</param>
/// <param name="Of">The treatment that it is missing of, if it is one's.</param>
public sealed record ChecklistGap(MissingPart Part, string? Of = null);

/// <summary>What to look at, though it bars nobody.</summary>
public enum ChecklistWarning
{
    /// <summary>Performance status 2 or 3.</summary>
    ReducedPerformance,

    /// <summary>Performance status 4.</summary>
    Bedridden,

    /// <summary>Markedly reduced kidney function.</summary>
    ReducedKidneyFunction,

    /// <summary>Markedly reduced liver function.</summary>
    ReducedLiverFunction,

    /// <summary>The newest molecular report is old: consider testing again.</summary>
    OldMolecularReport,
}
