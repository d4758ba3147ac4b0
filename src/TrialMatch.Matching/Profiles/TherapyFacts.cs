using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TrialMatch.Matching.Profiles;

/// <summary>One treatment that the patient has had, has, or has stated never to have had.</summary>
public sealed record TherapyFact : Fact
{
    /// <summary>What kind of treatment.</summary>
    public required TherapyModality Modality { get; init; }

    /// <summary>Whether it was given; <see langword="false"/> states that the patient has never had it.</summary>
    public bool Given { get; init; } = true;

    /// <summary>Names of drugs, drug classes or regimens in <see cref="Terminology.Drugs"/>; empty for other modalities.</summary>
    public ImmutableArray<string> Drugs { get; init; } = [];

    /// <summary>What it was for, if known.</summary>
    public TherapyIntent? Intent { get; init; }

    /// <summary>How far the disease had come, if told; else it may follow from <see cref="Intent"/> or <see cref="Line"/>.</summary>
    public TherapySetting? Setting { get; init; }

    /// <summary>Line of treatment for advanced disease, from 1, if known. Treatments of one number are one line.</summary>
    public int? Line { get; init; }

    /// <summary>Whether it maintains what the treatment before it reached, and so is no line of its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Maintenance { get; init; }

    /// <summary>First day, if known.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>Last day, if known; see <see cref="Ongoing"/>.</summary>
    public PartialDate? Stop { get; init; }

    /// <summary>Whether it is still given at <see cref="Fact.Date"/>.</summary>
    public bool Ongoing { get; init; }

    /// <summary>Number of cycles given, if told.</summary>
    public int? Cycles { get; init; }

    /// <summary>Why it ended, if told.</summary>
    public TherapyStopReason? StopReason { get; init; }

    /// <summary>Best response, if known.</summary>
    public TherapyResponse? BestResponse { get; init; }

    /// <summary>Whether the disease progressed on or after it; <see langword="null"/> when not said.</summary>
    public bool? Progressed { get; init; }

    /// <summary>When the disease progressed on or after it, if known.</summary>
    public PartialDate? ProgressedOn { get; init; }

    /// <summary>Whether the disease is said to be refractory to it; <see langword="null"/> when not said.</summary>
    public bool? Refractory { get; init; }

    /// <summary>Whether it was given in a clinical trial; <see langword="null"/> when not said.</summary>
    public bool? Investigational { get; init; }

    /// <summary>Where radiotherapy was given, a code in <see cref="Terminology.Vocabulary.MetastaticSites"/>, if known.</summary>
    public string? Site { get; init; }

    /// <summary>Total dose of radiotherapy, gray, if known.</summary>
    public decimal? DoseGray { get; init; }

    /// <summary>Kind of transplant, if known.</summary>
    public TransplantKind? Transplant { get; init; }
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
