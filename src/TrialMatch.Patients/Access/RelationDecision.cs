using System.Collections.Immutable;

namespace TrialMatch.Patients.Access;

/// <summary>What is decided on a change of relations: what happens, which may be nothing, or why it is refused.</summary>
public sealed record RelationDecision
{
    /// <summary>What happens; empty when everything already is so, or when it is refused.</summary>
    public ImmutableArray<RelationEvent> Events { get; private init; } = [];

    /// <summary>Why not; <see langword="null"/> when it is not refused.</summary>
    public RelationRefusal? Refusal { get; private init; }

    /// <summary>Nothing happens, because everything already is as asked for.</summary>
    public static RelationDecision Nothing { get; } = new();

    /// <summary>This happens.</summary>
    public static implicit operator RelationDecision(RelationEvent happens) => new() { Events = [happens] };

    /// <summary>It is refused.</summary>
    public static implicit operator RelationDecision(RelationRefusal refusal) => new() { Refusal = refusal };
}

/// <summary>Why a change of relations is refused.</summary>
public enum RelationRefusal
{
    /// <summary>Whoever asks does not treat the patient, or may not change this.</summary>
    NotYours,

    /// <summary>The role cannot do this.</summary>
    NotForTheRole,

    /// <summary>The end is not in the future, or too far in it.</summary>
    EndOutOfRange,

    /// <summary>Nobody can be asked to stand in for, or review, or represent themselves.</summary>
    OneselfIsNobodyElse,

    /// <summary>There is no such thing, or it has ended.</summary>
    Unknown,

    /// <summary>It has been reviewed already.</summary>
    AlreadyReviewed,

    /// <summary>At least one scope is needed.</summary>
    NoScope,

    /// <summary>The patient's age does not allow it, or is not known.</summary>
    Age,

    /// <summary>There is a relation already; an emergency needs none.</summary>
    NotNeeded,

    /// <summary>The sign-in belongs to another, or the patient has another.</summary>
    AlreadyLinked,
}
