using TrialMatch.Matching.Profiles;

namespace TrialMatch.Panel.Assessment;

/// <summary>
/// All that an expert outside the panel sees: coded clinical facts with their age in months, an age band, no place, no
/// date, no source and no identifier.
/// </summary>
public sealed record MinimumDataSet
{
    /// <summary>Age bands are this wide, years.</summary>
    private const int AgeBand = 10;

    /// <summary>The youngest of the age band; <see langword="null"/> when the age is not known.</summary>
    public int? AgeFrom { get; init; }

    /// <summary>Sex, if known.</summary>
    public Sex? Sex { get; init; }

    /// <summary>OncoTree code.</summary>
    public string? Diagnosis { get; init; }

    /// <summary>Stage group.</summary>
    public string? Stage { get; init; }

    /// <summary>Metastatic sites that were found.</summary>
    public ImmutableArray<string> Metastases { get; init; } = [];

    /// <summary>Performance status, such as <c>Ecog 1</c>.</summary>
    public string? Performance { get; init; }

    /// <summary>Changes found in the tumour.</summary>
    public ImmutableArray<Alteration> Alterations { get; init; } = [];

    /// <summary>Treatments, the latest first.</summary>
    public ImmutableArray<PastTreatment> Treatments { get; init; } = [];

    /// <summary>The newest laboratory values.</summary>
    public ImmutableArray<PastValue> Values { get; init; } = [];

    /// <summary>Other diseases that are there.</summary>
    public ImmutableArray<string> Comorbidities { get; init; } = [];

    /// <summary>Takes from a profile what may be shown.</summary>
    public static MinimumDataSet Of(Profile profile, DateOnly asOf)
    {
        var disease = Intake.DiseaseCoding.Of(profile, asOf);
        return new MinimumDataSet
        {
            AgeFrom = profile.Known<BirthFact>(asOf).FirstOrDefault() is { } birth ? Years(birth.Latest, asOf) / AgeBand * AgeBand : null,
            Sex = profile.Known<SexFact>(asOf).FirstOrDefault()?.Sex,
            Diagnosis = disease.Diagnosis,
            Stage = profile.Known<StageFact>(asOf).FirstOrDefault()?.Stage.ToString(),
            Metastases = [.. profile.Known<MetastasisFact>(asOf).Where(fact => fact.Present).Select(fact => fact.Site).Distinct().Order(StringComparer.Ordinal)],
            Performance = profile.Known<PerformanceFact>(asOf).FirstOrDefault() is { } status ? $"{status.Scale} {status.Value}" : null,
            Alterations = disease.Alterations,
            Treatments = [.. profile.Known<TherapyFact>(asOf).Where(therapy => therapy.Given).Select(therapy => new PastTreatment(
                therapy.Modality, therapy.Drugs, MonthsBefore(asOf, therapy.Start?.Earliest), MonthsBefore(asOf, therapy.Stop?.Earliest), therapy.BestResponse, therapy.StopReason))],
            Values = [.. profile.Known<MeasurementFact>(asOf).DistinctBy(value => value.Analyte).OrderBy(value => value.Analyte, StringComparer.Ordinal)
                .Select(value => new PastValue(value.Analyte, value.Value, value.TimesUpperLimit, MonthsBefore(asOf, value.Date) ?? 0))],
            Comorbidities = [.. profile.Known<ConditionFact>(asOf).Where(fact => fact is { Kind: ConditionKind.Comorbidity, Present: true })
                .Select(fact => fact.Code).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    private static int Years(DateOnly born, DateOnly asOf) => asOf.Year - born.Year - (asOf < born.AddYears(asOf.Year - born.Year) ? 1 : 0);

    private static int? MonthsBefore(DateOnly asOf, DateOnly? day) =>
        day is { } on ? ((asOf.Year - on.Year) * 12) + asOf.Month - on.Month : null;
}

/// <summary>A treatment that the patient has had.</summary>
/// <param name="Modality">What kind.</param>
/// <param name="Drugs">The drugs.</param>
/// <param name="BeganMonthsAgo">Months since it began, if known.</param>
/// <param name="EndedMonthsAgo">Months since it ended; <see langword="null"/> while it goes on or when not known.</param>
/// <param name="BestResponse">Best response, if known.</param>
/// <param name="StopReason">Why it ended, if known.</param>
public sealed record PastTreatment(
    TherapyModality Modality, ImmutableArray<string> Drugs, int? BeganMonthsAgo, int? EndedMonthsAgo, TherapyResponse? BestResponse, TherapyStopReason? StopReason);

/// <summary>A laboratory value.</summary>
/// <param name="Analyte">Which.</param>
/// <param name="Value">The value in the analyte's unit, if known.</param>
/// <param name="TimesUpperLimit">The value as a multiple of the upper limit, if told so.</param>
/// <param name="MonthsAgo">Months since.</param>
public sealed record PastValue(string Analyte, decimal? Value, decimal? TimesUpperLimit, int MonthsAgo);
