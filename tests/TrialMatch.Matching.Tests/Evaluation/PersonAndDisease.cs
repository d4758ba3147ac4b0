using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Evaluation;

public class A_trial_that_asks_about_the_disease
{
    [Theory]
    [InlineData("LUAD", "NSCLC", Truth.Met)]
    [InlineData("LUAD", "LUAD", Truth.Met)]
    [InlineData("NSCLC", "LUAD", Truth.Unknown)]
    [InlineData("SCLC", "NSCLC", Truth.NotMet)]
    [InlineData("LUAD", "SOLID", Truth.Met)]
    [InlineData("AML", "SOLID", Truth.NotMet)]
    [InlineData("AML", "LIQUID", Truth.Met)]
    public void takes_what_lies_below_the_asked_diagnosis_and_leaves_what_lies_above_open(string has, string asked, Truth expected) =>
        Patient(Diagnosed(has)).Asked(new DiagnosisCriterion { Codes = [asked] }).Truth.Should().Be(expected);

    [Theory]
    [InlineData("LUSC", Truth.NotMet)]
    [InlineData("LUAD", Truth.Met)]
    [InlineData("NSCLC", Truth.Unknown)]
    public void honours_exceptions(string has, Truth expected) =>
        Patient(Diagnosed(has)).Asked(new DiagnosisCriterion { Codes = ["NSCLC"], Except = ["LUSC"] }).Truth.Should().Be(expected);

    [Theory]
    [InlineData("IV", "IIIB..IV", Truth.Met)]
    [InlineData("III", "IIIB..IV", Truth.Unknown)]
    [InlineData("II", "IIIB..IV", Truth.NotMet)]
    public void compares_stages_as_spans(string has, string asked, Truth expected)
    {
        StageRange.TryParse(asked, out var range).Should().BeTrue();
        Patient(Staged(has)).Asked(new StageCriterion { Range = range }).Truth.Should().Be(expected);
    }

    [Fact]
    public void derives_metastatic_from_stage_IV_of_a_solid_tumour_and_says_so()
    {
        var answer = Patient(Diagnosed("LUAD"), Staged("IV")).Asked(new ExtentCriterion { Extents = [DiseaseExtent.Metastatic] });

        answer.Truth.Should().Be(Truth.Met);
        answer.Cautions.Should().Contain(Caution.Derived);
    }

    [Fact]
    public void does_not_derive_metastases_from_stage_IV_of_the_head_and_neck() =>
        Patient(Diagnosed("HNSC"), Staged("IV")).Asked(new ExtentCriterion { Extents = [DiseaseExtent.Metastatic] }).Truth.Should().Be(Truth.Unknown);

    [Theory]
    [InlineData("brain", true, "cns", Truth.Met)]
    [InlineData("cns", true, "brain", Truth.Unknown)]
    [InlineData("cns", false, "brain", Truth.NotMet)]
    [InlineData("brain", false, "cns", Truth.Unknown)]
    [InlineData("liver", true, "brain", Truth.Unknown)]
    public void knows_which_metastatic_sites_lie_within_others(string site, bool present, string asked, Truth expected) =>
        Patient(Metastases(site, present)).Asked(new MetastasisCriterion { Site = asked }).Truth.Should().Be(expected);
}

public class A_trial_that_asks_about_the_person
{
    [Fact]
    public void leaves_the_age_open_at_the_boundary_of_a_birth_year()
    {
        var born2008 = Patient(Born(new(2008, 1, 1), new(2008, 12, 31)));

        born2008.Asked(new AgeCriterion { Range = NumericRange.AtLeast(18) }).Truth.Should().Be(Truth.Unknown);
        born2008.Asked(new AgeCriterion { Range = NumericRange.AtLeast(17) }).Truth.Should().Be(Truth.Met);
        born2008.Asked(new AgeCriterion { Range = NumericRange.AtLeast(19) }).Truth.Should().Be(Truth.NotMet);
    }

    [Fact]
    public void names_the_birthday_on_which_a_patient_may_become_old_enough()
    {
        var answer = Patient(Born(new(2010, 3, 1), new(2010, 3, 31))).Asked(new AgeCriterion { Range = NumericRange.AtLeast(18) });

        answer.Truth.Should().Be(Truth.NotMet);
        answer.Change.Should().Be(new PossibleChange(new DateOnly(2028, 3, 1)));
    }

    [Theory]
    [InlineData(1, 80, Truth.Met)]
    [InlineData(2, 80, Truth.NotMet)]
    [InlineData(1, 90, Truth.Unknown)]
    public void reads_ECOG_as_Karnofsky_where_the_scales_agree(int ecog, int karnofsky, Truth expected) =>
        Patient(Ecog(ecog)).Asked(new PerformanceCriterion { Scale = PerformanceScale.Karnofsky, Range = NumericRange.AtLeast(karnofsky) })
            .Truth.Should().Be(expected);

    [Fact]
    public void warns_of_an_old_performance_status_and_refuses_a_very_old_one()
    {
        var asked = new PerformanceCriterion { Scale = PerformanceScale.Ecog, Range = NumericRange.AtMost(1) };

        Patient(Ecog(1, DaysAgo(45))).Asked(asked).Cautions.Should().Contain(Caution.Stale);
        Patient(Ecog(1, DaysAgo(120))).Asked(asked).Missing.Should().ContainSingle().Which.Kind.Should().Be(MissingKind.TooOld);
    }

    [Fact]
    public void treats_a_failed_blood_count_as_something_that_can_change() =>
        Patient(Measured("hemoglobin", 8.2m)).Asked(new MeasurementCriterion { Analyte = "hemoglobin", Range = NumericRange.AtLeast(9) })
            .Should().Match<CriterionEvaluation>(answer => answer.Truth == Truth.NotMet && answer.Change != null);

    [Fact]
    public void does_not_guess_a_multiple_of_the_normal_limit() =>
        Patient(Measured("ALT", 60)).Asked(new MeasurementCriterion { Analyte = "ALT", Range = NumericRange.AtMost(3), Basis = MeasurementBasis.UpperLimit })
            .Missing.Should().ContainSingle().Which.Kind.Should().Be(MissingKind.NotReported);

    [Fact]
    public void does_not_take_an_unmentioned_disease_for_absent() =>
        Patient(Ecog(1)).Asked(new ConditionCriterion { Kind = ConditionKind.Infection, Code = "hiv" }).Truth.Should().Be(Truth.Unknown);

    [Fact]
    public void knows_that_a_man_is_not_pregnant() =>
        Patient(Is(Sex.Male)).Asked(new ConditionCriterion { Kind = ConditionKind.Reproduction, Code = "pregnant" }).Truth.Should().Be(Truth.NotMet);

    [Fact]
    public void always_asks_what_is_a_matter_of_judgement() =>
        Patient(Ecog(0)).Asked(new JudgementCriterion { Question = "Is the patient fit for surgery?" })
            .Missing.Should().ContainSingle().Which.Kind.Should().Be(MissingKind.ToBeAsked);
}
