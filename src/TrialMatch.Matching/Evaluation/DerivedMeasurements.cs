using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// Values that follow from others. They are given only when every input is known, agrees with itself and is fresh enough; an age
/// known to the year gives the span of values that it allows.
/// </summary>
internal static class DerivedMeasurements
{
    /// <summary>The formulas for kidney function are made for adults.</summary>
    private const int Adult = 18;

    /// <summary>The value of an analyte, lowest and highest, with the facts that it follows from; nothing when an input is missing.</summary>
    public static Derived? Of(string analyte, PatientFacts patient) => analyte switch
    {
        "eGFR" => Kidney(patient, weighs: false, (creatinine, age, _, sex) => ClinicalFormulas.CkdEpi2021(creatinine, age, sex)),
        "creatinine-clearance" => Kidney(patient, weighs: true, ClinicalFormulas.CockcroftGault),
        "calcium" => From(patient, ["corrected-calcium"], values => values[0]),
        "corrected-calcium" => From(patient, ["calcium", "albumin"], values => ClinicalFormulas.CorrectedCalcium(values[0], values[1])),
        "body-surface-area" => From(patient, ["height", "weight"], values => ClinicalFormulas.BodySurface(values[0], values[1])),
        "body-mass-index" => From(patient, ["height", "weight"], values => ClinicalFormulas.BodyMassIndex(values[0], values[1])),
        "QTcF" => From(patient, ["QT", "heart-rate"], values => ClinicalFormulas.Fridericia(values[0], values[1])),
        "QTcB" => From(patient, ["QT", "heart-rate"], values => ClinicalFormulas.Bazett(values[0], values[1])),
        _ => null,
    };

    private static Derived? From(PatientFacts patient, string[] inputs, Func<double[], double> formula)
    {
        var facts = inputs.Select(input => Input(patient, input)).OfType<MeasurementFact>().ToList();
        if (facts.Count < inputs.Length)
            return null;
        var value = formula([.. facts.Select(fact => (double)fact.Value!.Value)]);
        return Rounded(value, value, facts);
    }

    private static Derived? Kidney(PatientFacts patient, bool weighs, Func<double, double, double, Sex, double> formula)
    {
        var creatinine = Input(patient, "creatinine");
        var weight = weighs ? Input(patient, "weight") : null;
        if (creatinine is null || (weighs && weight is null)
            || patient.Only<SexFact, Sex>(fact => fact.Sex) is not { } sex
            || patient.Only<BirthFact, (DateOnly, DateOnly)>(fact => (fact.Earliest, fact.Latest)) is not { } birth)
            return null;
        var (youngest, oldest) = (GeneralEvaluation.AgeOn(creatinine.Date, birth.Latest, AgeUnit.Years), GeneralEvaluation.AgeOn(creatinine.Date, birth.Earliest, AgeUnit.Years));
        if (youngest < Adult)
            return null;
        double Of(int age) => formula((double)creatinine.Value!.Value, age, (double)(weight?.Value ?? 0), sex.Sex);
        return Rounded(Of(oldest), Of(youngest), weight is null ? [creatinine, birth, sex] : [creatinine, weight, birth, sex]);
    }

    /// <summary>Values are kept to one decimal of what is clinically read: two digits behind the point.</summary>
    private static Derived? Rounded(double a, double b, IReadOnlyList<Fact> inputs) =>
        double.IsFinite(a) && double.IsFinite(b)
            ? new Derived(Math.Round((decimal)Math.Min(a, b), 2), Math.Round((decimal)Math.Max(a, b), 2), inputs)
            : null;

    /// <summary>The newest value of an analyte, if it is known, above zero, said only once that day and not too old.</summary>
    internal static MeasurementFact? Input(PatientFacts patient, string analyte)
    {
        var facts = patient.All<MeasurementFact>().Where(fact => fact.Analyte == analyte).ToList();
        return facts is [{ Value: > 0 } newest, ..]
            && facts.TakeWhile(fact => fact.Date == newest.Date).All(fact => fact.Value == newest.Value)
            && !(patient.AsOf.DayNumber - newest.Date.DayNumber > Freshness.Of(newest).TooOldAfter)
            ? newest
            : null;
    }
}

/// <summary>A value that follows from others.</summary>
/// <param name="Lowest">The lowest that it may be.</param>
/// <param name="Highest">The highest that it may be.</param>
/// <param name="Inputs">The facts that it follows from.</param>
internal sealed record Derived(decimal Lowest, decimal Highest, IReadOnlyList<Fact> Inputs);
