namespace TrialMatch.Patients.Access;

/// <summary>The parts of a patient's record that are opened by themselves.</summary>
public enum RecordPart
{
    /// <summary>Who the patient is: name, identity number, contact.</summary>
    Identity,

    /// <summary>The facts that matching reads.</summary>
    Profile,

    /// <summary>Which trials fit, now and earlier.</summary>
    Matches,

    /// <summary>Trials considered and offered, and referrals to them.</summary>
    Assessments,

    /// <summary>A case before the expert panel.</summary>
    PanelCase,

    /// <summary>The wish that a case be made of it.</summary>
    Wish,

    /// <summary>Consents.</summary>
    Consents,

    /// <summary>What next of kin have seen, kept apart from the facts.</summary>
    Observations,

    /// <summary>Who may act: treatment, delegation, authorisation.</summary>
    Relations,

    /// <summary>Who has opened the record.</summary>
    AccessLog,

    /// <summary>The events that the record is made of.</summary>
    History,
}

/// <summary>What somebody wants with a part of a record.</summary>
/// <param name="Part">The part.</param>
/// <param name="Changes">Whether it is to be changed, and not read alone.</param>
public sealed record RecordUse(RecordPart Part, bool Changes)
{
    /// <summary>To read a part.</summary>
    public static RecordUse Read(RecordPart part) => new(part, Changes: false);

    /// <summary>To change a part, which includes reading it.</summary>
    public static RecordUse Change(RecordPart part) => new(part, Changes: true);
}

/// <summary>What for.</summary>
public enum Purpose
{
    /// <summary>To treat the patient.</summary>
    Treatment,

    /// <summary>To find trials that fit, or take the patient into one.</summary>
    TrialSearch,

    /// <summary>For the expert panel's advice.</summary>
    SecondOpinion,

    /// <summary>The patient's own reading.</summary>
    Own,

    /// <summary>To help the patient, as next of kin.</summary>
    NextOfKin,

    /// <summary>To see that access was lawful.</summary>
    Oversight,
}
