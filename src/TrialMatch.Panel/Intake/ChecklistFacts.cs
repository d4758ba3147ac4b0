using TrialMatch.Matching.Profiles;

namespace TrialMatch.Panel.Intake;

/// <summary>Answers the checklist from the facts of a profile on a day.</summary>
internal sealed class ChecklistFacts(Profile profile, DateOnly today)
{
    /// <summary>A fact that does not age; the newest of those that fit.</summary>
    public ChecklistEntry Lasting<T>(ChecklistItem item, Func<T, bool>? fits = null)
        where T : Fact => Entry(item, Newest(fits ?? (_ => true)), maxDays: null);

    /// <summary>A fact that is too old after some days.</summary>
    public ChecklistEntry Fresh<T>(ChecklistItem item, int maxDays, Func<T, bool> fits)
        where T : Fact => Entry(item, Newest(fits), maxDays);

    public ChecklistEntry Diagnosis(CaseKind kind)
    {
        if (!kind.IsCancer())
            return Entry(ChecklistItem.Diagnosis, (Fact?)Newest<DiagnosisFact>(_ => true) ?? Newest<ConditionFact>(fact => fact is { Kind: ConditionKind.Comorbidity, Present: true }), null);
        var diagnosis = Entry(ChecklistItem.Diagnosis, Newest<DiagnosisFact>(_ => true), null);
        var proven = Newest<ConditionFact>(fact => fact is { Kind: ConditionKind.Disease, Present: true, Code: "histologically-confirmed" or "cytologically-confirmed" });
        // A molecular report of the tumour has had tumour tissue before it.
        return diagnosis.State == ChecklistState.Missing || proven is not null || Newest<MolecularReport>(report => report.Material is SampleMaterial.Tumour or SampleMaterial.TumourAndNormal) is not null
            ? diagnosis
            : diagnosis with { State = ChecklistState.Missing, Gaps = [new(MissingPart.Histology)] };
    }

    public ChecklistEntry Metastases() => Entry(
        ChecklistItem.Metastases,
        Newest<Fact>(fact => fact is MetastasisFact or MetastasisCountFact or ExtentFact),
        maxDays: null);

    public ChecklistEntry Imaging(DateOnly? told)
    {
        var seen = Newest<Fact>(fact => fact is MetastasisFact or MetastasisCountFact or MeasurableDiseaseFact or DiseaseStatusFact)?.Date;
        return Dated(ChecklistItem.Imaging, told > seen || seen is null ? told : seen, Checklist.ImagingDays);
    }

    public ChecklistEntry BloodCount()
    {
        (string Analyte, MissingPart Part)[] asked =
            [("hemoglobin", MissingPart.Haemoglobin), ("neutrophils", MissingPart.Neutrophils), ("platelets", MissingPart.Platelets)];
        var found = asked.Select(part => (part.Part, Fact: Newest<MeasurementFact>(fact => fact.Analyte == part.Analyte))).ToList();
        var gaps = found.Where(part => part.Fact is null).Select(part => new ChecklistGap(part.Part)).ToImmutableArray();
        return gaps.IsEmpty
            ? Dated(ChecklistItem.BloodCount, found.Min(part => part.Fact!.Date), Checklist.StatusDays)
            : new ChecklistEntry(ChecklistItem.BloodCount, ChecklistState.Missing) { Gaps = gaps };
    }

    /// <summary>Every treatment with its dates, best response and why it ended; and that these are all.</summary>
    public ChecklistEntry Therapies()
    {
        var history = Newest<TherapyHistoryFact>(_ => true);
        var therapies = profile.Known<TherapyFact>(today).Where(therapy => therapy is { Given: true, Modality: TherapyModality.Systemic }).ToList();
        ImmutableArray<ChecklistGap> gaps =
        [
            .. history is { Complete: true } ? [] : new[] { new ChecklistGap(MissingPart.CompleteHistory) },
            .. therapies.SelectMany(GapsOf),
        ];
        return new ChecklistEntry(ChecklistItem.TherapyLines, gaps.IsEmpty ? ChecklistState.Present : ChecklistState.Missing)
        {
            On = history?.Date,
            Gaps = gaps,
        };
    }

    public ImmutableArray<ChecklistWarning> Warnings()
    {
        var performance = Newest<PerformanceFact>(_ => true) switch
        {
            { Scale: PerformanceScale.Ecog, Value: var ecog } => ecog,
            // ECOG 2 is Karnofsky 60–70, ECOG 4 is 10–30 (Oken et al. 1982); Lansky is read alike.
            { Value: var score } => score >= 80 ? 1 : score >= 40 ? 2 : 4,
            null => 0,
        };
        return
        [
            .. performance is 2 or 3 ? new[] { ChecklistWarning.ReducedPerformance } : [],
            .. performance >= 4 ? new[] { ChecklistWarning.Bedridden } : [],
            .. KidneyIsReduced() ? new[] { ChecklistWarning.ReducedKidneyFunction } : [],
            .. LiverIsReduced() ? new[] { ChecklistWarning.ReducedLiverFunction } : [],
            .. Newest<MolecularReport>(_ => true) is { } report && Age(report.Date) > Checklist.MolecularDays ? new[] { ChecklistWarning.OldMolecularReport } : [],
        ];
    }

    /// <summary>Below 30 mL/min, the fourth stage of KDIGO; or creatinine twice the upper limit, where nothing else is known.</summary>
    private bool KidneyIsReduced() =>
        Newest<MeasurementFact>(value => value.Analyte is "eGFR" or "creatinine-clearance") is { Value: { } filtration }
            ? filtration < 30
            : Newest<MeasurementFact>(value => value.Analyte == "creatinine") is { } creatinine && TimesUpperLimit(creatinine) >= 2;

    /// <summary>Bilirubin beyond 1.5 or transaminases beyond five times the upper limit: moderate by NCI-ODWG, grade 3 by CTCAE.</summary>
    private bool LiverIsReduced() =>
        Newest<MeasurementFact>(value => value.Analyte == "bilirubin") is { } bilirubin && TimesUpperLimit(bilirubin) > 1.5m
        || Newest<MeasurementFact>(value => value.Analyte == "ALT") is { } alt && TimesUpperLimit(alt) > 5
        || Newest<MeasurementFact>(value => value.Analyte == "AST") is { } ast && TimesUpperLimit(ast) > 5;

    private static decimal? TimesUpperLimit(MeasurementFact fact) =>
        fact.TimesUpperLimit ?? (fact is { Value: { } value, UpperLimit: > 0 } ? value / fact.UpperLimit : null);

    private static IEnumerable<ChecklistGap> GapsOf(TherapyFact therapy)
    {
        var name = therapy.Drugs.IsEmpty ? null : string.Join(" + ", therapy.Drugs);
        if (therapy.Start is null)
            yield return new ChecklistGap(MissingPart.TherapyStart, name);
        if (therapy is { Stop: null, Ongoing: false })
            yield return new ChecklistGap(MissingPart.TherapyStop, name);
        if (therapy.BestResponse is null)
            yield return new ChecklistGap(MissingPart.BestResponse, name);
        if (therapy is { Ongoing: false, StopReason: null })
            yield return new ChecklistGap(MissingPart.StopReason, name);
    }

    private T? Newest<T>(Func<T, bool> fits)
        where T : Fact => profile.Known<T>(today).FirstOrDefault(fits);

    private ChecklistEntry Entry(ChecklistItem item, Fact? fact, int? maxDays) => Dated(item, fact?.Date, maxDays);

    private ChecklistEntry Dated(ChecklistItem item, DateOnly? on, int? maxDays) =>
        new(item, on is null ? ChecklistState.Missing : Age(on.Value) > maxDays ? ChecklistState.TooOld : ChecklistState.Present) { On = on };

    private int Age(DateOnly day) => today.DayNumber - day.DayNumber;
}
