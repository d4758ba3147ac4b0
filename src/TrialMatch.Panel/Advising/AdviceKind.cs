namespace TrialMatch.Panel.Advising;

/// <summary>What may be advised.</summary>
public enum AdviceKind
{
    /// <summary>Established treatment in Norway.</summary>
    EstablishedNorway,

    /// <summary>Established treatment abroad.</summary>
    EstablishedAbroad,

    /// <summary>The plan of the treating hospital is good.</summary>
    PlanConfirmed,

    /// <summary>A trial at a Norwegian hospital.</summary>
    TrialNorway,

    /// <summary>A trial at a hospital of another Nordic country.</summary>
    TrialNordic,

    /// <summary>A trial elsewhere in the EU, the EEA, Switzerland or the United Kingdom.</summary>
    TrialOtherEurope,

    /// <summary>A trial where the public system does not pay: for information only.</summary>
    TrialOutsideCoverage,

    /// <summary>A drug outside its approved indication.</summary>
    OffLabel,

    /// <summary>A drug that is not marketed yet, by the maker's programme.</summary>
    Compassionate,

    /// <summary>More tests first.</summary>
    WorkUp,

    /// <summary>The offer that the patient found is supported.</summary>
    PatientOfferSupported,

    /// <summary>The offer that the patient found is not supported.</summary>
    PatientOfferNotSupported,

    /// <summary>The panel warns against the offer that the patient found.</summary>
    PatientOfferWarnedAgainst,

    /// <summary>No further treatment of the disease; palliation is advised beside it.</summary>
    NoFurtherTreatment,

    /// <summary>Palliation.</summary>
    Palliation,

    /// <summary>What would help is not available before, or by, a decision of Nye metoder.</summary>
    BlockedByNyeMetoder,
}

/// <summary>What the kinds of advice ask for.</summary>
public static class AdviceKinds
{
    private static readonly ImmutableHashSet<string> Nordic = ["SE", "DK", "FI", "IS"];

    private static readonly ImmutableHashSet<string> OtherEurope =
    [
        "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "EE", "ES", "FR", "GB", "GR", "HR", "HU", "IE", "IT",
        "LI", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SI", "SK",
    ];

    /// <summary>Whether it is a trial.</summary>
    public static bool IsTrial(this AdviceKind kind) =>
        kind is AdviceKind.TrialNorway or AdviceKind.TrialNordic or AdviceKind.TrialOtherEurope or AdviceKind.TrialOutsideCoverage;

    /// <summary>Whether it is about a drug for an indication, with its status in the register of new methods.</summary>
    public static bool IsMethod(this AdviceKind kind) =>
        kind is AdviceKind.OffLabel or AdviceKind.Compassionate or AdviceKind.BlockedByNyeMetoder;

    /// <summary>Whether it is about what the patient has found.</summary>
    public static bool IsOfPatientOffer(this AdviceKind kind) =>
        kind is AdviceKind.PatientOfferSupported or AdviceKind.PatientOfferNotSupported or AdviceKind.PatientOfferWarnedAgainst;

    /// <summary>Whether it must cite what it rests on.</summary>
    public static bool NeedsEvidence(this AdviceKind kind) =>
        kind.IsOfPatientOffer() || kind is AdviceKind.EstablishedNorway or AdviceKind.EstablishedAbroad or AdviceKind.OffLabel or AdviceKind.Compassionate;

    /// <summary>Whether it treats the disease, so that it cannot stand beside "no further treatment".</summary>
    public static bool TreatsDisease(this AdviceKind kind) => kind is
        AdviceKind.EstablishedNorway or AdviceKind.EstablishedAbroad or AdviceKind.PlanConfirmed or AdviceKind.TrialNorway
        or AdviceKind.TrialNordic or AdviceKind.TrialOtherEurope or AdviceKind.OffLabel or AdviceKind.Compassionate or AdviceKind.PatientOfferSupported;

    /// <summary>Whether a trial at a hospital in a country is of this kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="country">ISO 3166 code of the hospital's country; <see langword="null"/> when not known.</param>
    public static bool IsIn(this AdviceKind kind, string? country) => kind switch
    {
        AdviceKind.TrialNorway => country == "NO",
        AdviceKind.TrialNordic => country is not null && Nordic.Contains(country),
        AdviceKind.TrialOtherEurope => country is not null && OtherEurope.Contains(country),
        AdviceKind.TrialOutsideCoverage => true,
        _ => false,
    };
}
