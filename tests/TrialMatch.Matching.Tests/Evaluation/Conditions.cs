using TrialMatch.Matching.Evaluation;

namespace TrialMatch.Matching.Tests.Evaluation;

public class A_condition_that_a_protocol_asks_for
{
    [Theory]
    [InlineData("heart failure", "comorbidity cardiac disease", "met")]
    [InlineData("no cardiac disease", "comorbidity heart failure", "not met")]
    [InlineData("cardiac disease", "comorbidity heart failure", "TooCoarse Condition heart-failure")]
    [InlineData("no heart failure", "comorbidity cardiac disease", "TooCoarse Condition cardiac-disease")]
    [InlineData("asthma", "comorbidity heart failure", "NotRecorded Condition heart-failure")]
    [InlineData("ECOG 1", "comorbidity heart failure", "NotRecorded Condition heart-failure")]
    [InlineData("no heart failure, atrial fibrillation", "comorbidity cardiac disease", "met")]
    [InlineData("no cardiac disease, atrial fibrillation", "comorbidity cardiac disease", "Conflicting Condition cardiac-disease")]
    [InlineData("no cardiac disease (2026-10-01), atrial fibrillation", "comorbidity cardiac disease", "met")]
    [InlineData("no heart failure, heart failure", "comorbidity heart failure", "Conflicting Condition heart-failure")]
    [InlineData("HIV negative", "infection HIV", "not met")]
    [InlineData("no viral hepatitis", "infection hepatitis B", "not met")]
    [InlineData("hepatitis B", "infection viral hepatitis", "met")]
    [InlineData("type 1 diabetes", "comorbidity autoimmune disease", "met")]
    [InlineData("type 1 diabetes", "comorbidity diabetes mellitus", "met")]
    [InlineData("lungeemboli 2020", "comorbidity thromboembolism", "met")]
    public void is_there_when_a_narrower_one_is_and_absent_only_when_absence_is_stated(string patient, string criterion, string expected) =>
        Asked.Briefly(patient, criterion).Should().Be(expected);

    [Theory]
    [InlineData("vitiligo", "comorbidity autoimmune disease except vitiligo, type 1 diabetes", "NotRecorded Condition autoimmune-disease")]
    [InlineData("vitiligo, rheumatoid arthritis", "comorbidity autoimmune disease except vitiligo, type 1 diabetes", "met")]
    [InlineData("autoimmune disease", "comorbidity autoimmune disease except vitiligo", "TooCoarse Condition autoimmune-disease")]
    [InlineData("no autoimmune disease", "comorbidity autoimmune disease except vitiligo", "not met")]
    public void leaves_out_what_is_excepted(string patient, string criterion, string expected) =>
        Asked.Briefly(patient, criterion).Should().Be(expected);

    [Theory]
    [InlineData("active hepatitis B", "infection hepatitis B active", "met")]
    [InlineData("hepatitis B active", "infection hepatitis B active", "met")]
    [InlineData("hepatitis B", "infection hepatitis B active", "NotReported ConditionDetail hepatitis-b")]
    [InlineData("hepatitis B resolved 2015", "infection hepatitis B active", "not met")]
    [InlineData("hepatitis B resolved 2015", "infection hepatitis B", "met")]
    [InlineData("no active hepatitis B", "infection hepatitis B active", "not met")]
    [InlineData("no active hepatitis B", "infection hepatitis B", "TooCoarse Condition hepatitis-b")]
    [InlineData("no hepatitis B", "infection hepatitis B active", "not met")]
    [InlineData("controlled HIV", "infection HIV uncontrolled", "not met")]
    [InlineData("HIV undetectable", "infection HIV detectable", "not met")]
    [InlineData("hypertensjon kontrollert", "comorbidity hypertension uncontrolled", "not met")]
    [InlineData("hypertension", "comorbidity hypertension uncontrolled", "NotReported ConditionDetail hypertension")]
    [InlineData("uncontrolled hypertension", "comorbidity hypertension uncontrolled", "met")]
    [InlineData("uncontrolled hypertension", "comorbidity hypertension", "met")]
    [InlineData("hypertension uncontrolled", "comorbidity uncontrolled hypertension", "met")]
    [InlineData("controlled hypertension", "comorbidity uncontrolled hypertension", "not met")]
    [InlineData("no hypertension", "comorbidity uncontrolled hypertension", "not met")]
    [InlineData("no uncontrolled hypertension", "comorbidity hypertension", "TooCoarse Condition hypertension")]
    [InlineData("heart failure symptomatic", "comorbidity heart failure symptomatic", "met")]
    [InlineData("heart failure symptomatic", "comorbidity heart failure active", "met")]
    [InlineData("asymptomatic heart failure", "comorbidity heart failure symptomatic", "not met")]
    [InlineData("history of pneumonitis", "comorbidity pneumonitis active", "not met")]
    [InlineData("history of pneumonitis", "comorbidity interstitial lung disease", "met")]
    [InlineData("acute graft-versus-host disease", "comorbidity graft-versus-host disease acute", "met")]
    [InlineData("chronic GVHD", "comorbidity graft-versus-host disease acute", "not met")]
    [InlineData("latent tuberculosis", "infection tuberculosis active", "not met")]
    [InlineData("active infection", "infection active infection", "met")]
    [InlineData("sepsis", "infection serious infection", "met")]
    [InlineData("pneumonia grade 3", "infection serious infection", "met")]
    [InlineData("active infection grade 2", "infection serious infection", "not met")]
    [InlineData("pneumonia grade 2", "infection serious infection", "NotRecorded Condition serious-infection")]
    [InlineData("pneumonia", "infection serious infection", "NotReported ConditionDetail pneumonia")]
    [InlineData("active infection resolved 2026-10", "infection active infection", "not met")]
    public void is_asked_for_with_its_state_which_has_to_be_told(string patient, string criterion, string expected) =>
        Asked.Briefly(patient, criterion).Should().Be(expected);

    [Theory]
    [InlineData("heart failure NYHA III", "comorbidity heart failure NYHA >= 3", "met")]
    [InlineData("heart failure NYHA II", "comorbidity heart failure NYHA >= 3", "not met")]
    [InlineData("heart failure", "comorbidity heart failure NYHA >= 3", "NotRecorded Score NYHA")]
    [InlineData("no heart failure", "comorbidity heart failure NYHA >= 3", "not met")]
    [InlineData("neuropathy grade 2", "comorbidity neuropathy grade >= 2", "met")]
    [InlineData("neuropathy grade 1", "comorbidity neuropathy grade >= 2", "not met")]
    [InlineData("neuropathy", "comorbidity neuropathy grade >= 2", "NotReported ConditionDetail neuropathy")]
    [InlineData("pneumonitis requiring steroids", "comorbidity interstitial lung disease requiring steroids", "met")]
    [InlineData("pneumonitis", "comorbidity interstitial lung disease requiring steroids", "NotReported ConditionDetail pneumonitis")]
    [InlineData("pneumonitis without treatment", "comorbidity interstitial lung disease requiring steroids", "NotRecorded Condition interstitial-lung-disease")]
    [InlineData("pneumonitis without treatment", "comorbidity pneumonitis requiring steroids", "not met")]
    [InlineData("psoriasis requiring steroids", "comorbidity autoimmune disease requiring systemic treatment", "met")]
    [InlineData("autoimmune disease on systemic treatment until 2022", "comorbidity autoimmune disease requiring systemic treatment within 2 years", "not met")]
    [InlineData("psoriasis on systemic treatment", "comorbidity autoimmune disease requiring systemic treatment within 2 years", "met")]
    [InlineData("ascites requiring drainage", "comorbidity ascites requiring drainage", "met")]
    public void is_asked_for_with_its_severity_or_treatment(string patient, string criterion, string expected) =>
        Asked.Briefly(patient, criterion).Should().Be(expected);

    [Theory]
    [InlineData("myocardial infarction 2026-08", "comorbidity myocardial infarction within 6 months", "met")]
    [InlineData("myocardial infarction 2026-04", "comorbidity myocardial infarction within 6 months", "not met")]
    [InlineData("myocardial infarction 2026-05", "comorbidity myocardial infarction within 6 months", "TooCoarse ConditionDate myocardial-infarction")]
    [InlineData("myocardial infarction 2026-05-26", "comorbidity myocardial infarction within 180 days", "met")]
    [InlineData("myocardial infarction 2026-05-25", "comorbidity myocardial infarction within 180 days", "not met")]
    [InlineData("myocardial infarction (2019)", "comorbidity myocardial infarction within 6 months", "not met")]
    [InlineData("myocardial infarction", "comorbidity myocardial infarction within 6 months", "NotReported ConditionDate myocardial-infarction")]
    [InlineData("no myocardial infarction", "comorbidity myocardial infarction within 6 months", "not met")]
    [InlineData("myocardial infarction 2019; myocardial infarction 2026-09", "comorbidity myocardial infarction within 6 months", "met")]
    [InlineData("DVT 2026-10", "comorbidity thromboembolism within 3 months", "met")]
    [InlineData("DVT 2020", "comorbidity thromboembolism within 3 months", "NotRecorded Condition thromboembolism")]
    [InlineData("GI bleeding 2026-11-01", "comorbidity bleeding within 28 days", "met")]
    [InlineData("hjerneslag 2026-10", "comorbidity cerebrovascular disease within 6 months", "met")]
    [InlineData("pneumonia until 2026-11-10", "infection active infection within 28 days", "met")]
    [InlineData("pneumonia until 2026-09", "infection pneumonia within 28 days", "not met")]
    [InlineData("pneumonia since 2026-11-15", "infection active infection within 28 days", "met")]
    [InlineData("allogeneic transplant 2026-09-20", "comorbidity allogeneic transplant within 100 days", "met")]
    [InlineData("allogeneic transplant 2024", "comorbidity allogeneic transplant within 100 days", "not met")]
    public void is_asked_for_within_a_window(string patient, string criterion, string expected) =>
        Asked.Briefly(patient, criterion).Should().Be(expected);

    [Fact]
    public void lapses_on_the_day_after_its_window() =>
        Asked.Of("myocardial infarction 2026-08-10", "comorbidity myocardial infarction within 180 days")
            .Change.Should().Be(new PossibleChange(new DateOnly(2026, 8, 10).AddDays(181)));

    [Fact]
    public void may_change_where_treatment_may_turn_it()
    {
        Asked.Of("uncontrolled hypertension", "comorbidity hypertension uncontrolled").Change.Should().NotBeNull();
        Asked.Of("active infection", "infection active infection").Change.Should().NotBeNull();
        Asked.Of("heart failure", "comorbidity heart failure").Change.Should().BeNull();
    }

    [Fact]
    public void is_answered_by_the_newest_statement_which_names_the_older_one()
    {
        var answer = Asked.Of("hepatitis B (2026-01-01), no hepatitis B", "infection hepatitis B");

        answer.Truth.Should().Be(Truth.NotMet);
        answer.Cautions.Should().Contain(Caution.OlderFactsDiffer);
    }
}

public class A_medicine_that_a_protocol_asks_for
{
    [Theory]
    [InlineData("on voriconazole", "medication strong CYP3A4 inhibitor", "met")]
    [InlineData("on voriconazole", "medication QT-prolonging drug", "met")]
    [InlineData("on clarithromycin", "medication P-gp inhibitor", "met")]
    [InlineData("on fluconazole", "medication strong CYP3A4 inhibitor", "NotRecorded Condition strong-cyp3a4-inhibitor")]
    [InlineData("on carbamazepine", "medication strong CYP3A4 inducer", "met")]
    [InlineData("on Eliquis", "medication anticoagulant", "met")]
    [InlineData("on warfarin", "medication vitamin K antagonist", "met")]
    [InlineData("on aspirin", "medication antiplatelet", "met")]
    [InlineData("on omeprazole", "medication acid-reducing agent", "met")]
    [InlineData("on johannesurt", "medication herbal medicine", "met")]
    [InlineData("no anticoagulant", "medication warfarin", "not met")]
    [InlineData("on voriconazole until 2026-09", "medication strong CYP3A4 inhibitor", "NotRecorded Condition strong-cyp3a4-inhibitor")]
    [InlineData("on voriconazole until 2026-11-15", "medication strong CYP3A4 inhibitor within 14 days", "met")]
    [InlineData("on voriconazole until 2026-11-01", "medication voriconazole within 14 days", "not met")]
    [InlineData("no strong CYP3A4 inhibitor", "medication strong CYP3A4 inhibitor", "not met")]
    [InlineData("no strong CYP3A4 inhibitor", "medication strong CYP3A4 inhibitor within 14 days", "TooCoarse Condition strong-cyp3a4-inhibitor")]
    [InlineData("no strong CYP3A4 inhibitor since 2026-11-01", "medication strong CYP3A4 inhibitor within 14 days", "not met")]
    [InlineData("live vaccine 2026-11-01", "medication live vaccine within 30 days", "met")]
    [InlineData("live vaccine 2026-10-01", "medication live vaccine within 30 days", "not met")]
    [InlineData("no live vaccine last 30 days", "medication live vaccine within 30 days", "not met")]
    [InlineData("vaccine 2026-11-01", "medication live vaccine within 30 days", "TooCoarse Condition live-vaccine")]
    public void is_found_by_class_and_window(string patient, string criterion, string expected) =>
        Asked.Briefly(patient, criterion).Should().Be(expected);

    [Theory]
    [InlineData("on prednisolone 10 mg/day", "not met")]
    [InlineData("on prednisolone 12.5 mg/day", "met")]
    [InlineData("on dexamethasone 1.5 mg/day", "not met")]
    [InlineData("on dexamethasone 4 mg/day", "met")]
    [InlineData("on methylprednisolone 8 mg daily", "not met")]
    [InlineData("on methylprednisolone 16 mg", "met")]
    [InlineData("on hydrocortisone 30 mg/day", "not met")]
    [InlineData("on kortikosteroider 20 mg/døgn", "met")]
    [InlineData("on prednisolone", "NotReported MedicationDose prednisolone")]
    [InlineData("no corticosteroids", "not met")]
    [InlineData("ECOG 1", "NotRecorded Condition corticosteroid")]
    public void of_the_corticosteroids_is_counted_in_prednisolone(string patient, string expected) =>
        Asked.Briefly(patient, "medication systemic corticosteroid > 10 mg/day").Should().Be(expected);

    [Theory]
    [InlineData("on prednisolone 60 mg/day, weight 80 kg", "met")]
    [InlineData("on prednisolone 40 mg/day, weight 80 kg", "not met")]
    [InlineData("on prednisolone 60 mg/day", "NotReported MedicationDose prednisolone")]
    public void may_be_limited_by_body_weight(string patient, string expected) =>
        Asked.Briefly(patient, "medication systemic corticosteroid > 0.5 mg/kg/day").Should().Be(expected);

    [Fact]
    public void may_be_stopped() =>
        Asked.Of("on voriconazole", "medication strong CYP3A4 inhibitor within 14 days").Change.Should().Be(new PossibleChange(new DateOnly(2026, 12, 7)));
}

public class Pregnancy_and_fertility
{
    [Theory]
    [InlineData("F 30, not pregnant", "reproduction not pregnant", "met")]
    [InlineData("F 30, not pregnant", "reproduction pregnant", "not met")]
    [InlineData("F 30, pregnant", "reproduction not pregnant", "not met")]
    [InlineData("F 30", "reproduction pregnant", "NotRecorded Condition pregnant")]
    [InlineData("F 30, negative pregnancy test (2026-11-20)", "reproduction not pregnant within 7 days", "met")]
    [InlineData("F 30, negative pregnancy test (2026-11-10)", "reproduction not pregnant within 7 days", "TooOld Condition not-pregnant")]
    [InlineData("M 30", "reproduction pregnant", "not met")]
    [InlineData("M 30", "reproduction not pregnant within 7 days", "met")]
    [InlineData("M 30", "reproduction childbearing potential", "not met")]
    [InlineData("F 62", "reproduction childbearing potential", "not met")]
    [InlineData("F 62", "reproduction not of childbearing potential", "met")]
    [InlineData("F 50, postmenopausal", "reproduction childbearing potential", "not met")]
    [InlineData("F 50, postmenopausal", "reproduction pregnant", "not met")]
    [InlineData("F 40, hysterectomy", "reproduction not of childbearing potential", "met")]
    [InlineData("F 40", "reproduction not of childbearing potential", "NotRecorded Condition not-of-childbearing-potential")]
    [InlineData("F 30, contraception", "reproduction contraception-agreed", "met")]
    [InlineData("F 30, agrees to use contraception", "reproduction contraception", "TooCoarse Condition contraception")]
    [InlineData("F 30, breastfeeding", "reproduction breastfeeding", "met")]
    [InlineData("M 30", "reproduction breastfeeding", "not met")]
    public void are_told_by_what_excludes_them(string patient, string criterion, string expected) =>
        Asked.Briefly(patient, criterion).Should().Be(expected);
}
