using System.Collections.Immutable;

namespace TrialMatch.Matching.Profiles;

/// <summary>Which code list a condition belongs to.</summary>
public enum ConditionKind
{
    /// <summary>Another disease.</summary>
    Comorbidity,

    /// <summary>An infection.</summary>
    Infection,

    /// <summary>Pregnancy, breast-feeding, contraception.</summary>
    Reproduction,

    /// <summary>A kind of medicine in use.</summary>
    Medication,

    /// <summary>Something said of the cancer as a whole: evaluable, resectable, proven by histology.</summary>
    Disease,

    /// <summary>What the patient can, wants or is to have: tablets, a biopsy, another trial.</summary>
    Circumstance,

    /// <summary>A sample that is at hand.</summary>
    Sample,
}

/// <summary>What may be said of a condition besides that it is there; each word has its opposite.</summary>
public enum ConditionQuality
{
    /// <summary>There now.</summary>
    Active,

    /// <summary>Over: only the history is left.</summary>
    Resolved,

    /// <summary>Not kept in check by treatment.</summary>
    Uncontrolled,

    /// <summary>Kept in check.</summary>
    Controlled,

    /// <summary>Gives symptoms.</summary>
    Symptomatic,

    /// <summary>Gives no symptoms.</summary>
    Asymptomatic,

    /// <summary>Not treated.</summary>
    Untreated,

    /// <summary>Treated, or under treatment.</summary>
    Treated,

    /// <summary>Of recent onset and short course.</summary>
    Acute,

    /// <summary>Lasting.</summary>
    Chronic,

    /// <summary>Severe (CTCAE grade 3 or more, where graded).</summary>
    Serious,

    /// <summary>Not severe (CTCAE grade 1 or 2, where graded).</summary>
    Mild,

    /// <summary>The virus or microbe can be measured.</summary>
    Detectable,

    /// <summary>The virus or microbe cannot be measured.</summary>
    Undetectable,
}

/// <summary>What a condition needs or has needed.</summary>
public enum ConditionTreatment
{
    /// <summary>No treatment.</summary>
    None,

    /// <summary>Any treatment.</summary>
    Any,

    /// <summary>Treatment of the whole body, by mouth or injection.</summary>
    Systemic,

    /// <summary>Systemic corticosteroids.</summary>
    Steroids,

    /// <summary>Other drugs that lower the immune defence.</summary>
    Immunosuppressants,

    /// <summary>Treatment into a vein.</summary>
    Intravenous,

    /// <summary>Antiviral drugs.</summary>
    Antivirals,

    /// <summary>Draining of fluid, again and again.</summary>
    Drainage,

    /// <summary>Care in hospital.</summary>
    Hospitalisation,

    /// <summary>An operation or another procedure.</summary>
    Intervention,
}

/// <summary>
/// A condition, found or excluded; absence has to be stated to be known. What is not said of it is not known: a condition
/// without qualities may be active or not.
/// </summary>
public sealed record ConditionFact : Fact
{
    /// <summary>The code list of <see cref="Code"/>.</summary>
    public required ConditionKind Kind { get; init; }

    /// <summary>Code in the vocabulary of <see cref="Kind"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Whether it is, or has been, there; an absence with qualities denies only the condition so qualified.</summary>
    public required bool Present { get; init; }

    /// <summary>What else is said of it.</summary>
    public ImmutableArray<ConditionQuality>? Qualities { get; init; }

    /// <summary>When it began or happened; of an absence, since when it has been absent.</summary>
    public PartialDate? Onset { get; init; }

    /// <summary>When it ended.</summary>
    public PartialDate? End { get; init; }

    /// <summary>CTCAE grade 1–5, if graded.</summary>
    public int? Grade { get; init; }

    /// <summary>The treatments that it needs or has needed, as far as said.</summary>
    public ImmutableArray<ConditionTreatment>? Treatments { get; init; }

    /// <summary>Of a medicine: milligrams a day.</summary>
    public decimal? DailyDose { get; init; }
}
