using System.Collections.Immutable;

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

/// <summary>One treatment that the patient has had, has, or has stated never to have had.</summary>
public sealed record TherapyFact : Fact
{
    /// <summary>What kind of treatment.</summary>
    public required TherapyModality Modality { get; init; }

    /// <summary>Whether it was given; <see langword="false"/> states that the patient has never had it.</summary>
    public bool Given { get; init; } = true;

    /// <summary>Names of drugs or drug classes in <see cref="Terminology.Drugs"/>; empty for other modalities.</summary>
    public ImmutableArray<string> Drugs { get; init; } = [];

    /// <summary>What it was for, if known.</summary>
    public TherapyIntent? Intent { get; init; }

    /// <summary>Line of treatment for advanced disease, from 1, if known.</summary>
    public int? Line { get; init; }

    /// <summary>First day, if known.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>Last day, if known; see <see cref="Ongoing"/>.</summary>
    public PartialDate? Stop { get; init; }

    /// <summary>Whether it is still given at <see cref="Fact.Date"/>.</summary>
    public bool Ongoing { get; init; }

    /// <summary>Best response, if known.</summary>
    public TherapyResponse? BestResponse { get; init; }

    /// <summary>Whether the disease progressed on or after it; <see langword="null"/> when not said.</summary>
    public bool? Progressed { get; init; }
}

/// <summary>
/// What is said of the treatment history as a whole. Without it the history counts as incomplete: a drug that is
/// not mentioned is unknown, not "never given".
/// </summary>
public sealed record TherapyHistoryFact : Fact
{
    /// <summary>Whether every treatment is among the profile's <see cref="TherapyFact"/>s.</summary>
    public required bool Complete { get; init; }

    /// <summary>Number of systemic lines for advanced disease, where it was stated as a number.</summary>
    public int? Lines { get; init; }
}
