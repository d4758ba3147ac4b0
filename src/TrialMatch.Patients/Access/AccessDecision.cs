namespace TrialMatch.Patients.Access;

/// <summary>Whether somebody may open a record.</summary>
public abstract record AccessDecision
{
    private AccessDecision()
    {
    }

    /// <summary>They may.</summary>
    /// <param name="Basis">On what ground.</param>
    public sealed record Granted(AccessBasis Basis) : AccessDecision;

    /// <summary>They may not.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Denied(DenialReason Reason) : AccessDecision;
}

/// <summary>The ground on which a record is opened.</summary>
public enum AccessBasis
{
    /// <summary>It is the own record.</summary>
    Own,

    /// <summary>They treat the patient.</summary>
    Treatment,

    /// <summary>One who treats the patient has asked them to stand in.</summary>
    Delegation,

    /// <summary>An emergency that they have stated, to be reviewed.</summary>
    Emergency,

    /// <summary>The patient has authorised them.</summary>
    Authorisation,

    /// <summary>They have parental responsibility for the patient.</summary>
    ParentalResponsibility,

    /// <summary>A panel case of the patient is assigned to them.</summary>
    CaseAssignment,

    /// <summary>The patient is referred to their hospital.</summary>
    Referral,

    /// <summary>They oversee that access is lawful.</summary>
    Oversight,

    /// <summary>The system belongs to a hospital that treats the patient.</summary>
    TreatingOrganisation,
}

/// <summary>Why a record stays closed.</summary>
public enum DenialReason
{
    /// <summary>The role may never do this.</summary>
    NotForTheRole,

    /// <summary>There is no relation to the patient, or no such patient: who guesses is not told which.</summary>
    NoRelation,

    /// <summary>There was a relation, and it has ended.</summary>
    RelationEnded,

    /// <summary>The authorisation or the token does not cover this.</summary>
    OutOfScope,

    /// <summary>The patient's age is not known, and the answer depends on it.</summary>
    AgeUnknown,

    /// <summary>A patient under 16 does not use the service alone.</summary>
    PatientUnderSixteen,

    /// <summary>A patient between 12 and 16 does not want the parents to know.</summary>
    YoungPatientObjects,

    /// <summary>A patient over 16 decides alone; parents need an authorisation.</summary>
    PatientIsSixteen,

    /// <summary>The opening could not be written into the access log, and so does not happen.</summary>
    NotLogged,
}
