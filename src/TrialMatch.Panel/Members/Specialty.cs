namespace TrialMatch.Panel.Members;

/// <summary>Specialties of panel members.</summary>
public enum Specialty
{
    /// <summary>Oncology.</summary>
    Oncology,

    /// <summary>Surgery.</summary>
    Surgery,

    /// <summary>Haematology.</summary>
    Haematology,

    /// <summary>Gene sequencing and molecular pathology.</summary>
    MolecularPathology,

    /// <summary>Palliation.</summary>
    Palliation,

    /// <summary>Radiology.</summary>
    Radiology,

    /// <summary>Neurology.</summary>
    Neurology,

    /// <summary>Oncology of children.</summary>
    PaediatricOncology,

    /// <summary>Another specialty.</summary>
    Other,
}
