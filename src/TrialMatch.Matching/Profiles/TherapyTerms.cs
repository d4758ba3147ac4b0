namespace TrialMatch.Matching.Profiles;

/// <summary>What kind of treatment it was.</summary>
public enum TherapyModality
{
    /// <summary>Drugs.</summary>
    Systemic,

    /// <summary>Radiotherapy, external or internal.</summary>
    Radiotherapy,

    /// <summary>Major surgery.</summary>
    Surgery,

    /// <summary>Stem cell or organ transplant.</summary>
    Transplant,
}

/// <summary>What the treatment was given for.</summary>
public enum TherapyIntent
{
    /// <summary>Before surgery.</summary>
    Neoadjuvant,

    /// <summary>After surgery.</summary>
    Adjuvant,

    /// <summary>To cure.</summary>
    Curative,

    /// <summary>For advanced disease.</summary>
    Palliative,
}

/// <summary>How far the disease had come when the treatment was given.</summary>
public enum TherapySetting
{
    /// <summary>Disease that can be removed.</summary>
    Early,

    /// <summary>Locally advanced disease that cannot be removed.</summary>
    LocallyAdvanced,

    /// <summary>Metastatic disease.</summary>
    Metastatic,
}

/// <summary>Best response to a treatment.</summary>
public enum TherapyResponse
{
    /// <summary>Complete response.</summary>
    Complete,

    /// <summary>Partial response.</summary>
    Partial,

    /// <summary>Stable disease.</summary>
    Stable,

    /// <summary>Progressive disease.</summary>
    Progression,
}

/// <summary>Why a treatment ended.</summary>
public enum TherapyStopReason
{
    /// <summary>It was given as planned.</summary>
    Completed,

    /// <summary>The disease progressed.</summary>
    Progression,

    /// <summary>It was not tolerated.</summary>
    Toxicity,

    /// <summary>Anything else, the patient's wish included.</summary>
    Other,
}

/// <summary>Whose cells or organ were transplanted.</summary>
public enum TransplantKind
{
    /// <summary>The patient's own stem cells.</summary>
    Autologous,

    /// <summary>A donor's stem cells.</summary>
    Allogeneic,

    /// <summary>A solid organ.</summary>
    Organ,

    /// <summary>Stem cells, not told whose.</summary>
    StemCell,
}

/// <summary>How a cancer answers to platinum, by the time from the last dose to progression.</summary>
public enum PlatinumStatus
{
    /// <summary>Progression no sooner than the asked months after the last dose, or that long without progression.</summary>
    Sensitive,

    /// <summary>Progression sooner than that; refractory disease is resistant too.</summary>
    Resistant,

    /// <summary>Progression during platinum or within four weeks of the last dose.</summary>
    Refractory,
}

/// <summary>How a drug was not tolerated.</summary>
public enum IntoleranceKind
{
    /// <summary>Side effects that forbid to give it again.</summary>
    Intolerance,

    /// <summary>An allergic or infusion reaction.</summary>
    Hypersensitivity,
}
