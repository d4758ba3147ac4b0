namespace TrialMatch.Panel.Cases;

/// <summary>The hospital that treats the patient.</summary>
/// <param name="Site">Its key in the register, such as <c>no-974795787</c>.</param>
/// <param name="Name">Its name then.</param>
/// <param name="Trust">The trust that runs it.</param>
/// <param name="Region">The health region.</param>
public sealed record TreatingUnit(string Site, string Name, string? Trust, string? Region);

/// <summary>What the patient's consent to the panel covers.</summary>
public enum ConsentPurpose
{
    /// <summary>The panel may read the record and advise.</summary>
    PanelAssessment,

    /// <summary>Experts abroad may be asked without telling who the patient is.</summary>
    ExternalConsultation,

    /// <summary>The case may later be shown without identity as a precedent.</summary>
    Precedent,
}

/// <summary>The patient's consent.</summary>
/// <param name="On">When it was given.</param>
/// <param name="Purposes">What it covers.</param>
/// <param name="ByProxy">Whether somebody with authority gave it for the patient.</param>
public sealed record CaseConsent(DateOnly On, ImmutableArray<ConsentPurpose> Purposes, bool ByProxy = false);

/// <summary>Which facts the case stands on.</summary>
/// <param name="Version">The version of the patient's stream that they were read at.</param>
/// <param name="AsOf">The day that the evaluation stands for.</param>
public sealed record ProfileSnapshot(long Version, DateOnly AsOf);

/// <summary>What kind of change in a tumour it is.</summary>
public enum AlterationKind
{
    /// <summary>A small variant.</summary>
    Variant,

    /// <summary>More copies of a gene.</summary>
    Amplification,

    /// <summary>Fewer copies of a gene.</summary>
    Loss,

    /// <summary>A fusion or rearrangement.</summary>
    Fusion,

    /// <summary>A signature of the whole tumour, such as MSI.</summary>
    Signature,
}

/// <summary>A change in the tumour, in coded form.</summary>
/// <param name="Gene">Approved symbol, or the name of a signature.</param>
/// <param name="Kind">What kind of change.</param>
/// <param name="Change">Which exactly, such as <c>p.L858R</c>, if reported.</param>
public sealed record Alteration(string Gene, AlterationKind Kind, string? Change);

/// <summary>What precedents are found by: coded, and nobody's in particular.</summary>
/// <param name="Diagnosis">OncoTree code; none where the disease is no cancer or not coded.</param>
/// <param name="Alterations">Changes found in the tumour.</param>
public sealed record CodedDisease(string? Diagnosis, ImmutableArray<Alteration> Alterations);

/// <summary>What the doctor writes to the panel.</summary>
public sealed record Referral
{
    /// <summary>The question to the panel.</summary>
    public required FreeText Question { get; init; }

    /// <summary>Course of the disease in short.</summary>
    public FreeText? Resume { get; init; }

    /// <summary>What matters to the patient.</summary>
    public FreeText? PatientWish { get; init; }

    /// <summary>How far the patient can and will travel, kilometres one way; <see langword="null"/> when not asked.</summary>
    public int? TravelLimitKilometres { get; init; }

    /// <summary>Whether the patient was asked for an offer that they have found.</summary>
    public bool OfferAsked { get; init; }

    /// <summary>An offer that the patient has found, if any.</summary>
    public FreeText? Offer { get; init; }

    /// <summary>Whether the register of new methods was searched for what is asked.</summary>
    public bool MethodsChecked { get; init; }

    /// <summary>The day of the latest imaging, where the profile does not tell it.</summary>
    public DateOnly? ImagingOn { get; init; }

    internal Referral WithTexts(Func<FreeText, FreeText> change) => this with
    {
        Question = change(Question),
        Resume = Resume is null ? null : change(Resume),
        PatientWish = PatientWish is null ? null : change(PatientWish),
        Offer = Offer is null ? null : change(Offer),
    };
}

/// <summary>Who answers questions about the case.</summary>
/// <param name="Name">A named person.</param>
/// <param name="Telephone">Their number.</param>
public sealed record CaseContact(string Name, string Telephone);

/// <summary>The part of a member in a case.</summary>
public enum Part
{
    /// <summary>Leads the assessment and drafts the advice.</summary>
    Lead,

    /// <summary>Assesses independently of the lead.</summary>
    CoAssessor,

    /// <summary>Adds a specialty that the case needs.</summary>
    Specialist,
}

/// <summary>A member who assesses a case.</summary>
/// <param name="Subject">Who.</param>
/// <param name="Part">As what.</param>
public sealed record Assessor(string Subject, Part Part);
