namespace TrialMatch.Matching.Profiles;

/// <summary>
/// One thing known about a patient. Facts are never changed: a correction is a new fact, the newest wins and the
/// older ones stay to be shown.
/// </summary>
public abstract record Fact
{
    /// <summary>Identifies the fact within its profile, so that a verdict can cite it.</summary>
    public required string Id { get; init; }

    /// <summary>The day on which the fact held: when the sample was taken, the status assessed, the drug recorded.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Where the fact comes from: a report, a registry, a clinician, the patient.</summary>
    public required FactSource Source { get; init; }
}

/// <summary>Who or what vouches for a fact.</summary>
public enum FactSource
{
    /// <summary>Entered by a clinician, for example as a profile line.</summary>
    Clinician,

    /// <summary>A laboratory, pathology or imaging report.</summary>
    Report,

    /// <summary>A health registry or record system.</summary>
    Registry,

    /// <summary>Told by the patient.</summary>
    Patient,
}
