using System.Text.Json.Serialization;

namespace TrialMatch.Matching.Profiles;

/// <summary>A clinician's word on how the cancer answers to platinum, by the usual interval of six months.</summary>
public sealed record PlatinumSensitivityFact : Fact
{
    /// <summary>What was said.</summary>
    public required PlatinumStatus Status { get; init; }
}

/// <summary>A drug that the patient does not tolerate, or is stated to have no reaction to.</summary>
public sealed record IntoleranceFact : Fact
{
    /// <summary>Name in <see cref="Terminology.Drugs"/>; <see langword="null"/>, with <see cref="Present"/> false, for any drug.</summary>
    public string? Drug { get; init; }

    /// <summary>The kind of reaction.</summary>
    [JsonPropertyName("reaction")]
    public required IntoleranceKind Kind { get; init; }

    /// <summary><see langword="false"/> states that there is none.</summary>
    public bool Present { get; init; } = true;
}

/// <summary>The newest participation in another interventional trial.</summary>
public sealed record TrialParticipationFact : Fact
{
    /// <summary><see langword="false"/> states that the patient takes part in no other trial and has not before.</summary>
    public required bool Participating { get; init; }

    /// <summary>Its last day; <see langword="null"/> while it goes on.</summary>
    public PartialDate? Until { get; init; }
}
