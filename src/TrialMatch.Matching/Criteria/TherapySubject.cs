using System.Text.Json.Serialization;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Criteria;

/// <summary>
/// What treatment is asked about: a drug, class or regimen, or a modality with what narrows it; with neither, any
/// systemic anticancer treatment.
/// </summary>
/// <param name="Drug">Name in <see cref="Terminology.Drugs"/>.</param>
/// <param name="Modality">Modality, where no drug is named.</param>
public sealed record TherapySubject(string? Drug, TherapyModality? Modality)
{
    /// <summary>Only radiotherapy to this site, a code in <see cref="Terminology.Vocabulary.MetastaticSites"/>.</summary>
    public string? Site { get; init; }

    /// <summary>Only this kind of transplant.</summary>
    public TransplantKind? Transplant { get; init; }

    /// <summary>Only what was given for this: palliative radiotherapy.</summary>
    public TherapyIntent? Intent { get; init; }

    /// <summary>Only drugs given in a clinical trial.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Investigational { get; init; }

    /// <summary>The modality that is asked about.</summary>
    [JsonIgnore]
    public TherapyModality Kind => Modality ?? TherapyModality.Systemic;

    /// <summary>The notation: <c>osimertinib</c>, <c>systemic</c>, <c>palliative radiotherapy to spine</c>, <c>autologous transplant</c>.</summary>
    public override string ToString() => Drug ?? (Investigational ? "investigational drug" : Before(Intent) + (Transplant == TransplantKind.StemCell ? "stem cell " : Before(Transplant)) + Kind switch
    {
        TherapyModality.Systemic => "systemic",
        TherapyModality.Radiotherapy => "radiotherapy",
        TherapyModality.Surgery => "surgery",
        TherapyModality.Transplant => "transplant",
    } + (Site is null ? "" : $" to {Site}"));

    private static string Before<T>(T? word)
        where T : struct, Enum => word is { } told ? told.ToString().ToLowerInvariant() + " " : "";
}
