using System.Collections.Immutable;

namespace TrialMatch.Patients.Access;

/// <summary>What somebody who is signed in is to the service; one person may be several, and acts as one at a time.</summary>
public enum Role
{
    /// <summary>A patient, for the own record.</summary>
    Patient,

    /// <summary>Next of kin, within a patient's authorisation.</summary>
    NextOfKin,

    /// <summary>A doctor who treats patients in a hospital.</summary>
    TreatingDoctor,

    /// <summary>A general practitioner.</summary>
    GeneralPractitioner,

    /// <summary>A member of a regional multidisciplinary team.</summary>
    RegionalReviewer,

    /// <summary>Takes panel cases in, and sees them through.</summary>
    PanelCoordinator,

    /// <summary>Leads the expert panel.</summary>
    PanelLeader,

    /// <summary>Assesses panel cases.</summary>
    PanelMember,

    /// <summary>Drafts, curates and publishes trials.</summary>
    RegistryEditor,

    /// <summary>Keeps one hospital's part in trials, and receives referrals.</summary>
    SiteCoordinator,

    /// <summary>Reads aggregates.</summary>
    Analyst,

    /// <summary>Reads the access log and the history.</summary>
    Auditor,

    /// <summary>A hospital's computer system, within the scopes of its token.</summary>
    System,
}

/// <summary>Who acts, known from sign-in.</summary>
/// <param name="Subject">A pseudonym that stays the same for one person at one provider; never a national identity number.</param>
/// <param name="Role">What they act as.</param>
/// <param name="Organisation">Organisation number of the hospital or practice; <see langword="null"/> for citizens.</param>
public sealed record Actor(string Subject, Role Role, string? Organisation)
{
    /// <summary>The patient that the actor is, or that a citizen's sign-in stands for; <see langword="null"/> for staff.</summary>
    public Guid? Patient { get; init; }

    /// <summary>The name of staff, which the patient reads in the access log; <see langword="null"/> for citizens and systems.</summary>
    public string? Name { get; init; }

    /// <summary>What a system's bearer token allows; empty for people.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];
}
