using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Tests.Evaluation;

public class A_limit_of_a_protocol
{
    [Theory]
    [InlineData("Hb 9 g/dL", "laboratory hemoglobin >= 9 g/dL", "met")]
    [InlineData("Hb 8.9 g/dL", "laboratory hemoglobin >= 9 g/dL", "not met")]
    [InlineData("Hb 90 g/L", "laboratory hemoglobin >= 9 g/dL", "met")]
    [InlineData("Hb 5.6 mmol/L", "laboratory hemoglobin >= 9 g/dL", "met")]
    [InlineData("Hb 5.5 mmol/L", "laboratory hemoglobin >= 9 g/dL", "not met")]
    [InlineData("neutrophils 1.5", "laboratory ANC >= 1500 /µL", "met")]
    [InlineData("neutrophils 1.49", "laboratory ANC >= 1500 /mm³", "not met")]
    [InlineData("neutrophils 1490 /mm³", "laboratory ANC >= 1.5 10^9/L", "not met")]
    [InlineData("platelets 100", "laboratory platelets >= 100000 /µL", "met")]
    [InlineData("platelets 99 10^9/L", "laboratory platelets >= 100 K/uL", "not met")]
    [InlineData("leukocytes 50", "laboratory leukocytes < 50 10^9/L", "not met")]
    [InlineData("creatinine 132 µmol/L", "laboratory creatinine <= 1.5 mg/dL", "met")]
    [InlineData("creatinine 133 µmol/L", "laboratory creatinine <= 1.5 mg/dL", "not met")]
    [InlineData("creatinine 1.5 mg/dL", "laboratory creatinine <= 132.602546 µmol/L", "met")]
    [InlineData("bilirubin 25 µmol/L", "laboratory bilirubin <= 1.5 mg/dL", "met")]
    [InlineData("bilirubin 26 µmol/L", "laboratory bilirubin <= 1.5 mg/dL", "not met")]
    [InlineData("albumin 30 g/L", "laboratory albumin >= 3 g/dL", "met")]
    [InlineData("albumin 2.9 g/dL", "laboratory albumin >= 30 g/L", "not met")]
    [InlineData("glucose 126 mg/dL", "laboratory glucose <= 7 mmol/L", "met")]
    [InlineData("HbA1c 8 %", "laboratory HbA1c < 64 mmol/mol", "met")]
    [InlineData("HbA1c 8.1 %", "laboratory HbA1c < 64 mmol/mol", "not met")]
    [InlineData("calcium 11.5 mg/dL", "laboratory calcium <= 2.9 mmol/L", "met")]
    [InlineData("magnesium 1.2 mg/dL", "laboratory magnesium >= 0.5 mmol/L", "not met")]
    [InlineData("QTcF 450 ms", "laboratory QTcF <= 0.45 s", "met")]
    [InlineData("QTcF 471 ms", "laboratory QTcF <= 470 ms", "not met")]
    [InlineData("LVEF 50 %", "laboratory LVEF >= 50 %", "met")]
    [InlineData("LVEF 49.9 %", "laboratory LVEF >= 50 %", "not met")]
    [InlineData("FEV1 60 %", "laboratory FEV1 >= 60 %", "met")]
    [InlineData("SpO2 92 %", "laboratory oxygen saturation > 92 %", "not met")]
    [InlineData("BP 149/89", "vitals systolic blood pressure < 150 mmHg", "met")]
    [InlineData("BP 150/90", "vitals systolic blood pressure < 150 mmHg", "not met")]
    [InlineData("BP 150/90", "vitals diastolic blood pressure <= 12 kPa", "met")]
    [InlineData("heart rate 49", "vitals heart rate >= 50 /min", "not met")]
    [InlineData("weight 30 kg", "vitals weight > 30 kg", "not met")]
    [InlineData("INR 1.5", "laboratory INR <= 1.5", "met")]
    [InlineData("INR 1.51", "laboratory INR <= 1.5", "not met")]
    [InlineData("HBV DNA 499 IU/mL", "laboratory HBV-DNA < 500 IU/mL", "met")]
    [InlineData("HBV DNA 2500 copies/mL", "laboratory HBV-DNA < 500 IU/mL", "not met")]
    [InlineData("CD4 350", "laboratory CD4 >= 350 /µL", "met")]
    [InlineData("CD4 0.35 10^9/L", "laboratory CD4 >= 350 /µL", "met")]
    [InlineData("UPCR 1 mg/mg", "laboratory UPCR < 1000 mg/g", "not met")]
    [InlineData("UPCR 100 mg/mmol", "laboratory UPCR < 1 g/g", "met")]
    [InlineData("tumour size 15 mm", "laboratory largest-lesion >= 1.5 cm", "met")]
    [InlineData("M-protein 0.5 g/dL", "laboratory M-protein >= 5 g/L", "met")]
    [InlineData("testosterone 50 ng/dL", "laboratory testosterone <= 1.73 nmol/L", "not met")]
    [InlineData("ECOG 1", "laboratory hemoglobin >= 9 g/dL", "NotRecorded Measurement hemoglobin")]
    [InlineData("Hb 10 2026-08-01", "laboratory hemoglobin >= 9 g/dL", "TooOld Measurement hemoglobin")]
    [InlineData("Hb 10 2026-11-14", "laboratory hemoglobin >= 9 g/dL within 7 days", "TooOld Measurement hemoglobin")]
    [InlineData("Hb 10 2026-11-15", "laboratory hemoglobin >= 9 g/dL within 7 days", "met")]
    public void is_compared_in_the_unit_that_is_kept(string patient, string criterion, string expected) =>
        Asked.Briefly(patient, criterion).Should().Be(expected);

    [Theory]
    [InlineData("ALT 3 x ULN", "laboratory ALT <= 3 x ULN", "met")]
    [InlineData("ALT 3.1 x ULN", "laboratory ALT <= 3 x ULN", "not met")]
    [InlineData("ALT 135 U/L (10-45)", "laboratory ALT <= 3 x ULN", "met")]
    [InlineData("ALT 136 U/L (10-45)", "laboratory ALT <= 3 x ULN", "not met")]
    [InlineData("ALT 136 U/L (<50)", "laboratory ALT <= 3 x ULN", "met")]
    [InlineData("ALT 136 (ref 10–50)", "laboratory ALT <= 3 x ULN", "met")]
    [InlineData("ALT 136 U/L", "laboratory ALT <= 3 x ULN", "NotReported Measurement ALT")]
    [InlineData("ALT 2 x ULN", "laboratory ALT <= 100 U/L", "NotReported Measurement ALT")]
    [InlineData("albumin 28 g/L (36-48)", "laboratory albumin >= 0.8 x LLN", "not met")]
    [InlineData("albumin 29 g/L (36-48)", "laboratory albumin >= 0.8 x LLN", "met")]
    [InlineData("albumin 29 g/L", "laboratory albumin >= 0.8 x LLN", "NotReported Measurement albumin")]
    [InlineData("creatinine 1.6 mg/dL (0.6-1.1)", "laboratory creatinine <= 1.5 x ULN", "met")]
    [InlineData("creatinine 1.7 mg/dL (0.6-1.1)", "laboratory creatinine <= 1.5 x ULN", "not met")]
    [InlineData("aPTT 1.5 x ULN", "laboratory aPTT <= 1.5 x ULN", "met")]
    public void in_multiples_of_normal_needs_the_laboratory_s_own_range(string patient, string criterion, string expected) =>
        Asked.Briefly(patient, criterion).Should().Be(expected);

    private const string Liver = "laboratory ALT <= 3 x ULN, <= 5 x ULN if metastasis liver";
    private const string Gilbert = "laboratory bilirubin <= 1.5 x ULN, <= 3 x ULN if comorbidity Gilbert syndrome, <= 5 x ULN if diagnosis HCC";
    private const string Marrow = "laboratory platelets >= 100 10^9/L, >= 50 10^9/L if metastasis bone marrow";
    private const string Stricter = "laboratory creatinine clearance >= 40 mL/min, >= 60 mL/min if age >= 75";

    [Theory]
    [InlineData("ALT 3 x ULN", Liver, "met")]
    [InlineData("ALT 3 x ULN, liver mets", Liver, "met")]
    [InlineData("ALT 3 x ULN, no liver mets", Liver, "met")]
    [InlineData("ALT 4 x ULN", Liver, "NotRecorded Metastasis liver")]
    [InlineData("ALT 4 x ULN, liver mets", Liver, "met")]
    [InlineData("ALT 4 x ULN, no liver mets", Liver, "not met")]
    [InlineData("ALT 5 x ULN, liver mets", Liver, "met")]
    [InlineData("ALT 5.1 x ULN", Liver, "not met")]
    [InlineData("ALT 5.1 x ULN, liver mets", Liver, "not met")]
    [InlineData("ALT 5.1 x ULN, no liver mets", Liver, "not met")]
    [InlineData("liver mets", Liver, "NotRecorded Measurement ALT")]
    [InlineData("ALT 100 U/L, liver mets", Liver, "NotReported Measurement ALT")]
    [InlineData("bilirubin 1.5 x ULN", Gilbert, "met")]
    [InlineData("bilirubin 2 x ULN, LUAD, no Gilbert syndrome", Gilbert, "not met")]
    [InlineData("bilirubin 2 x ULN, LUAD", Gilbert, "NotRecorded Condition gilbert-syndrome")]
    [InlineData("bilirubin 2 x ULN, LUAD, Gilbert syndrome", Gilbert, "met")]
    [InlineData("bilirubin 2 x ULN", Gilbert, "NotRecorded Condition gilbert-syndrome; NotRecorded Diagnosis")]
    [InlineData("bilirubin 4 x ULN, LUAD, Gilbert syndrome", Gilbert, "not met")]
    [InlineData("bilirubin 4 x ULN, HCC, Gilbert syndrome", Gilbert, "met")]
    [InlineData("bilirubin 4 x ULN, HCC, no Gilbert syndrome", Gilbert, "met")]
    [InlineData("bilirubin 4 x ULN, Gilbert syndrome", Gilbert, "NotRecorded Diagnosis")]
    [InlineData("bilirubin 4 x ULN, no Gilbert syndrome", Gilbert, "NotRecorded Diagnosis")]
    [InlineData("bilirubin 6 x ULN, Gilbert syndrome", Gilbert, "not met")]
    [InlineData("platelets 60", Marrow, "NotRecorded Metastasis bone-marrow")]
    [InlineData("platelets 60, bone marrow mets", Marrow, "met")]
    [InlineData("platelets 60, no bone marrow mets", Marrow, "not met")]
    [InlineData("platelets 40", Marrow, "not met")]
    [InlineData("platelets 100", Marrow, "met")]
    [InlineData("CrCl 50 mL/min, F 80", Stricter, "not met")]
    [InlineData("CrCl 50 mL/min, F 60", Stricter, "met")]
    [InlineData("CrCl 50 mL/min", Stricter, "NotRecorded Age")]
    [InlineData("CrCl 60 mL/min", Stricter, "met")]
    [InlineData("CrCl 30 mL/min", Stricter, "not met")]
    [InlineData("ALT 4 x ULN", "laboratory ALT <= 3 x ULN, <= 5 x ULN if judgement \"Is it the leukaemia?\"", "ToBeAsked Judgement Is it the leukaemia?")]
    public void that_depends_on_a_condition_is_relaxed_only_when_the_condition_is_met(string patient, string criterion, string expected) =>
        Asked.Briefly(patient, criterion).Should().Be(expected);

    private const string Unsupported = "laboratory hemoglobin >= 9 g/dL without transfusion within 14 days";

    [Theory]
    [InlineData("Hb 9.5", "NotRecorded Condition transfusion")]
    [InlineData("Hb 8.5", "not met")]
    [InlineData("Hb 9.5, transfusion 2026-11-10", "not met")]
    [InlineData("Hb 9.5, transfusion 2026-10-10", "met")]
    [InlineData("Hb 9.5, red cell transfusion 2026-11-10", "not met")]
    [InlineData("Hb 9.5, no transfusion since 2026-10-01", "met")]
    [InlineData("Hb 9.5, no transfusion last 14 days", "met")]
    [InlineData("Hb 9.5, no transfusion last 7 days", "TooCoarse Condition transfusion")]
    [InlineData("Hb 9.5, no transfusion", "TooCoarse Condition transfusion")]
    [InlineData("Hb 9.5 2026-11-05, transfusion 2026-11-10", "met")]
    [InlineData("Hb 9.5, transfusion 2026-11", "TooCoarse ConditionDate transfusion")]
    [InlineData("Hb 9.5, transfusion", "NotReported ConditionDate transfusion")]
    public void without_support_counts_back_from_the_sample(string patient, string expected) =>
        Asked.Briefly(patient, Unsupported).Should().Be(expected);

    [Fact]
    public void that_fails_may_be_met_by_a_new_sample_and_by_the_end_of_a_window()
    {
        Asked.Of("Hb 8.5", Unsupported).Change.Should().Be(new PossibleChange(null));
        Asked.Of("Hb 9.5, transfusion 2026-11-10", Unsupported).Change.Should().Be(new PossibleChange(new DateOnly(2026, 11, 25)));
    }

    [Fact]
    public void cites_the_condition_that_relaxed_it()
    {
        var answer = Asked.Of("ALT 4 x ULN, liver mets", Liver);

        answer.Facts.Select(cited => cited.Fact.GetType()).Should().Equal(typeof(MeasurementFact), typeof(MetastasisFact));
    }

    [Fact]
    public void is_open_when_two_values_of_one_day_disagree() =>
        Asked.Briefly("Hb 8.5, Hb 10", "laboratory hemoglobin >= 9 g/dL").Should().Be("Conflicting Measurement hemoglobin");

    [Fact]
    public void by_any_of_two_ways_is_met_by_either()
    {
        const string Kidney = "any of:\n  laboratory creatinine <= 1.5 x ULN\n  laboratory creatinine clearance >= 50 mL/min";

        Asked.Briefly("creatinine 1.4 x ULN", Kidney).Should().Be("met");
        Asked.Briefly("creatinine 1.8 x ULN, CrCl 55 mL/min", Kidney).Should().Be("met");
        Asked.Briefly("creatinine 1.8 x ULN, CrCl 45 mL/min", Kidney).Should().Be("not met");
        Asked.Briefly("creatinine 1.8 x ULN", Kidney).Should().Be("NotRecorded Measurement creatinine-clearance");
    }

    /// <summary>What is open must be settled the same way by every state of the open condition, else it is open.</summary>
    [Fact]
    public void says_of_every_value_what_both_worlds_agree_on()
    {
        var random = new Random(11);
        for (var i = 0; i < 2000; i++)
        {
            var value = random.Next(1, 90) / 10m;
            var (plain, relaxed) = (random.Next(1, 9), random.Next(1, 9));
            var criterion = $"laboratory ALT <= {plain} x ULN, <= {relaxed} x ULN if metastasis liver";
            var line = FormattableString.Invariant($"ALT {value} x ULN");

            var (with, without) = (Asked.Of(line + ", liver mets", criterion).Truth, Asked.Of(line + ", no liver mets", criterion).Truth);

            Asked.Of(line, criterion).Truth.Should().Be(with == without ? with : Truth.Unknown, $"{line}: {criterion}");
        }
    }
}

public class A_value_that_follows_from_others
{
    [Theory]
    [InlineData("F 63, creatinine 90 µmol/L", "laboratory eGFR >= 60 mL/min/1.73m²", "met")]
    [InlineData("F 63, creatinine 92 µmol/L", "laboratory eGFR >= 60 mL/min/1.73m²", "met")]
    [InlineData("F 63, creatinine 100 µmol/L", "laboratory eGFR >= 60 mL/min/1.73m²", "not met")]
    [InlineData("M 63, creatinine 100 µmol/L", "laboratory eGFR >= 60 mL/min/1.73m²", "met")]
    [InlineData("63 år, creatinine 100 µmol/L", "laboratory eGFR >= 60 mL/min/1.73m²", "NotRecorded Measurement eGFR")]
    [InlineData("F 63, creatinine 1 x ULN", "laboratory eGFR >= 60 mL/min/1.73m²", "NotRecorded Measurement eGFR")]
    [InlineData("F 12, creatinine 50 µmol/L", "laboratory eGFR >= 60 mL/min/1.73m²", "NotRecorded Measurement eGFR")]
    [InlineData("F 63, creatinine 90 µmol/L 2026-08-01", "laboratory eGFR >= 60 mL/min/1.73m²", "NotRecorded Measurement eGFR")]
    [InlineData("F 63, creatinine 100 µmol/L, eGFR 65", "laboratory eGFR >= 60 mL/min/1.73m²", "met")]
    [InlineData("F 63, creatinine 90 µmol/L, weight 60 kg", "laboratory CrCl >= 50 mL/min", "met")]
    [InlineData("F 63, creatinine 90 µmol/L, weight 50 kg", "laboratory CrCl >= 50 mL/min", "not met")]
    [InlineData("F 63, creatinine 90 µmol/L", "laboratory CrCl >= 50 mL/min", "NotRecorded Measurement creatinine-clearance")]
    [InlineData("calcium 2.7, albumin 30 g/L", "laboratory corrected calcium <= 2.9 mmol/L", "met")]
    [InlineData("calcium 2.75, albumin 30 g/L", "laboratory corrected calcium <= 2.9 mmol/L", "not met")]
    [InlineData("corrected calcium 2.5", "laboratory calcium <= 2.9 mmol/L", "met")]
    [InlineData("height 180 cm, weight 80 kg", "vitals body surface area = 2 m²", "met")]
    [InlineData("height 1.8 m, weight 81 kg", "vitals BMI >= 25 kg/m²", "met")]
    [InlineData("height 1.8 m, weight 80.9 kg", "vitals BMI >= 25 kg/m²", "not met")]
    [InlineData("QT 400 ms, heart rate 60", "laboratory QTcF <= 400 ms", "met")]
    [InlineData("QT 400 ms, heart rate 90", "laboratory QTcF <= 450 ms", "not met")]
    [InlineData("QT 400 ms", "laboratory QTcF <= 450 ms", "NotRecorded Measurement QTcF")]
    public void is_used_only_when_every_input_is_known_and_fresh(string patient, string criterion, string expected) =>
        Asked.Briefly(patient, criterion).Should().Be(expected);

    [Fact]
    public void is_said_to_be_derived_and_cites_what_it_follows_from()
    {
        var answer = Asked.Of("F 63, creatinine 90 µmol/L, weight 60 kg", "laboratory CrCl >= 50 mL/min");

        answer.Cautions.Should().Contain(Caution.Derived);
        answer.Facts.Select(cited => cited.Fact.GetType().Name).Should().BeEquivalentTo("MeasurementFact", "MeasurementFact", "BirthFact", "SexFact");
    }

    [Fact]
    public void is_open_when_the_year_of_birth_leaves_it_open()
    {
        var line = "M 1966, creatinine 90 µmol/L, weight 70 kg";
        var answers = Enumerable.Range(70, 20).Select(limit => Asked.Of(line, $"laboratory CrCl >= {limit} mL/min").Truth).ToList();

        answers.Should().BeInDescendingOrder().And.Contain(Truth.Met).And.Contain(Truth.Unknown).And.Contain(Truth.NotMet);
    }

    /// <summary>Examples by hand from the published formulas.</summary>
    [Theory]
    [InlineData(88.4, 50, Sex.Male, 92.1)]
    [InlineData(88.4, 50, Sex.Female, 69.0)]
    [InlineData(61.9, 30, Sex.Female, 119.7)]
    [InlineData(176.8, 70, Sex.Male, 35.4)]
    public void follows_the_CKD_EPI_formula_of_2021(double creatinine, int age, Sex sex, double expected) =>
        ClinicalFormulas.CkdEpi2021(creatinine, age, sex).Should().BeApproximately(expected, 0.6);

    [Theory]
    [InlineData(88.4, 60, 72, Sex.Male, 80)]
    [InlineData(88.4, 60, 72, Sex.Female, 68)]
    [InlineData(176.8, 80, 60, Sex.Male, 25)]
    public void follows_Cockcroft_and_Gault(double creatinine, int age, double weight, Sex sex, double expected) =>
        ClinicalFormulas.CockcroftGault(creatinine, age, weight, sex).Should().BeApproximately(expected, 0.1);

    [Fact]
    public void follows_Mosteller_Fridericia_and_Bazett()
    {
        ClinicalFormulas.BodySurface(180, 80).Should().BeApproximately(2, 0.001);
        ClinicalFormulas.Fridericia(400, 60).Should().BeApproximately(400, 0.001);
        ClinicalFormulas.Fridericia(360, 100).Should().BeApproximately(426.8, 0.1);
        ClinicalFormulas.Bazett(360, 100).Should().BeApproximately(464.8, 0.1);
        ClinicalFormulas.CorrectedCalcium(2.2, 30).Should().BeApproximately(2.4, 0.0001);
        ClinicalFormulas.BodyMassIndex(200, 100).Should().BeApproximately(25, 0.0001);
    }
}
