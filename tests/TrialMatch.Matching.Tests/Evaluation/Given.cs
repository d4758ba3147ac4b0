using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Tests.Evaluation;

/// <summary>Facts in the words of a test: <c>Given.Patient(Given.Ecog(1), Given.Found(variant))</c>.</summary>
internal static class Given
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static DateOnly DaysAgo(int days) => Today.AddDays(-days);

    public static Profile Patient(params Fact[] facts) =>
        new([.. facts.Select((fact, index) => fact with { Id = $"f{index + 1}" })]);

    public static CriterionEvaluation Asked(this Profile patient, Criterion criterion, DateOnly? on = null) =>
        new CriterionEvaluator(patient, on ?? Today).Evaluate(criterion);

    public static Fact AgedYears(int years) =>
        new BirthFact { Id = "", Date = Today, Source = FactSource.Clinician, Earliest = BirthFact.IntervalFor(years, Today).Earliest, Latest = BirthFact.IntervalFor(years, Today).Latest };

    public static Fact Born(DateOnly earliest, DateOnly latest) =>
        new BirthFact { Id = "", Date = Today, Source = FactSource.Clinician, Earliest = earliest, Latest = latest };

    public static Fact Is(Sex sex) => new SexFact { Id = "", Date = Today, Source = FactSource.Clinician, Sex = sex };

    public static Fact LivesIn(string place) =>
        new ResidenceFact { Id = "", Date = Today, Source = FactSource.Clinician, Place = Places.Current.Resolve(place).Value! };

    public static Fact Diagnosed(string code, DateOnly? on = null) =>
        new DiagnosisFact { Id = "", Date = on ?? Today, Source = FactSource.Report, OncoTreeCode = code };

    public static Fact Staged(string stage)
    {
        StageRange.TryParse(stage, out var range).Should().BeTrue();
        return new StageFact { Id = "", Date = Today, Source = FactSource.Clinician, Stage = range };
    }

    public static Fact Reaches(DiseaseExtent extent) => new ExtentFact { Id = "", Date = Today, Source = FactSource.Clinician, Extent = extent };

    public static Fact Metastases(string site, bool present = true, bool? active = null) =>
        new MetastasisFact { Id = "", Date = Today, Source = FactSource.Report, Site = site, Present = present, Active = active };

    public static Fact Another(string code, PartialDate lastActive) =>
        new OtherMalignancyFact { Id = "", Date = Today, Source = FactSource.Clinician, Present = true, OncoTreeCode = code, LastActive = lastActive };

    public static Fact Ecog(int value, DateOnly? on = null) => Performs(PerformanceScale.Ecog, value, on);

    public static Fact Performs(PerformanceScale scale, int value, DateOnly? on = null) =>
        new PerformanceFact { Id = "", Date = on ?? Today, Source = FactSource.Clinician, Scale = scale, Value = value };

    public static Fact Measured(string analyte, decimal? value = null, decimal? timesUpper = null, DateOnly? on = null) =>
        new MeasurementFact { Id = "", Date = on ?? Today, Source = FactSource.Report, Analyte = analyte, Value = value, TimesUpperLimit = timesUpper };

    public static Fact Has(ConditionKind kind, string code, bool present = true) =>
        new ConditionFact { Id = "", Date = Today, Source = FactSource.Clinician, Kind = kind, Code = code, Present = present };

    public static Fact Report(params Finding[] findings) => Report(Today, null, findings);

    public static Fact Report(DateOnly on, string? panel, params Finding[] findings) =>
        new MolecularReport { Id = "", Date = on, Source = FactSource.Report, Panel = panel, Findings = [.. findings] };

    public static TherapyFact Had(string drug, PartialDate? stop = null, bool ongoing = false, TherapyIntent? intent = null, bool? progressed = null) =>
        new TherapyFact
        {
            Id = "",
            Date = Today,
            Source = FactSource.Clinician,
            Modality = TherapyModality.Systemic,
            Drugs = [drug],
            Stop = stop,
            Ongoing = ongoing,
            Intent = intent,
            Progressed = progressed,
        };

    public static Fact Irradiated(string? site, PartialDate stop) =>
        new TherapyFact { Id = "", Date = Today, Source = FactSource.Clinician, Modality = TherapyModality.Radiotherapy, Site = site, Stop = stop };

    public static Fact CannotTake(string drug, IntoleranceKind kind, bool present = true) =>
        new IntoleranceFact { Id = "", Date = Today, Source = FactSource.Clinician, Drug = drug, Kind = kind, Present = present };

    public static Fact InTrial(bool participating, PartialDate? until = null) =>
        new TrialParticipationFact { Id = "", Date = Today, Source = FactSource.Clinician, Participating = participating, Until = until };

    public static TherapyFact NeverHad(string drug) =>
        new TherapyFact { Id = "", Date = Today, Source = FactSource.Clinician, Modality = TherapyModality.Systemic, Drugs = [drug], Given = false };

    public static Fact History(bool complete, int? lines = null) =>
        new TherapyHistoryFact { Id = "", Date = Today, Source = FactSource.Clinician, Complete = complete, Lines = lines };

    public static ProteinChange Change(string text)
    {
        ProteinChange.TryParse(text, out var change, out var error).Should().BeTrue(error);
        return change!;
    }

    public static SmallVariant Variant(string gene, string? change = null, bool detected = true) =>
        new() { Gene = gene, Change = change is null ? null : Change(change), Detected = detected };

    public static CodonPosition Codon(string text)
    {
        CodonPosition.TryParse(text, out var codon, out var error).Should().BeTrue(error);
        return codon!;
    }

    public static ImmutableArray<Criterion> Both(Criterion a, Criterion b) => [a, b];
}
