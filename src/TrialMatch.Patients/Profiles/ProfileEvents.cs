using System.Collections.Immutable;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Patients.Profiles;

/// <summary>How the first facts were given.</summary>
public enum ProfileOrigin
{
    /// <summary>As a profile line.</summary>
    Line,

    /// <summary>As a JSON profile.</summary>
    Json,

    /// <summary>In a form.</summary>
    Form,
}

/// <summary>A patient's profile was opened, under a pseudonym.</summary>
/// <param name="TreatingDoctor">The subject of the doctor who opened it and treats the patient.</param>
/// <param name="Organisation">The hospital's or practice's organisation number, if known.</param>
/// <param name="Origin">How the first facts were given.</param>
public sealed record ProfileOpened(string TreatingDoctor, string? Organisation, ProfileOrigin Origin);

/// <summary>The vault was told who the patient is; what it was told is there alone.</summary>
/// <param name="Fields">The parts that it was told.</param>
public sealed record IdentityRecorded(ImmutableArray<SealedField> Fields);

/// <summary>What was wrong with a fact.</summary>
public enum CorrectionCause
{
    /// <summary>A slip of the pen.</summary>
    EnteredInError,

    /// <summary>It is another patient's.</summary>
    AnotherPatients,

    /// <summary>The source has corrected itself.</summary>
    SourceCorrected,
}

/// <summary>A fact does not hold, and never did. It stays to be seen; the fact that stands in its place is recorded beside this.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="ReplacedBy">The fact that stands in its place; none when nothing does.</param>
/// <param name="Cause">What was wrong.</param>
/// <param name="Note">Why, in words.</param>
public sealed record FactCorrected(string FactId, string? ReplacedBy, CorrectionCause Cause, SealedText? Note);
