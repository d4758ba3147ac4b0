using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Evaluation;

public class A_diagnosis
{
    [Theory]
    [InlineData("GBM", "diagnosis GB", Truth.Met)]
    [InlineData("ALL", "diagnosis LYMPH", Truth.Met)]
    [InlineData("ALL", "diagnosis BLL", Truth.Unknown)]
    [InlineData("ALL", "diagnosis SOLID", Truth.NotMet)]
    [InlineData("TISSUE", "diagnosis SOLID", Truth.Unknown)]
    [InlineData("NSCLC", "diagnosis NSCLC except LUSC", Truth.Unknown)]
    [InlineData("LUNG", "diagnosis NSCLC except LUSC", Truth.Unknown)]
    [InlineData("LUSC", "diagnosis NSCLC, LUSC except LUSC", Truth.NotMet)]
    [InlineData("MNG", "diagnosis BRAIN", Truth.Met)]
    public void is_compared_by_todays_tree(string has, string asked, Truth expected) =>
        Patient(Diagnosed(has)).Asked(Read(asked)).Truth.Should().Be(expected);

    [Fact]
    public void of_an_earlier_version_says_that_it_was_recoded() =>
        Patient(Diagnosed("GBM")).Asked(Read("diagnosis GB")).Cautions.Should().Contain(Caution.Derived);

    [Theory]
    [InlineData("C34.1", "diagnosis LUNG", Truth.Met)]
    [InlineData("C34.1", "diagnosis LUAD", Truth.Unknown)]
    [InlineData("C34.1", "diagnosis BREAST", Truth.NotMet)]
    [InlineData("C34.1 LUAD", "diagnosis LUAD", Truth.Met)]
    [InlineData("C45.9", "diagnosis PLMESO", Truth.Unknown)]
    [InlineData("C45.9", "diagnosis PLMESO, PEMESO, TMESO", Truth.Met)]
    [InlineData("C45.9", "diagnosis SOLID", Truth.Met)]
    [InlineData("C45.9", "diagnosis LUNG", Truth.NotMet)]
    [InlineData("C80.9", "diagnosis LIQUID", Truth.NotMet)]
    [InlineData("C95.9", "diagnosis AML", Truth.Unknown)]
    [InlineData("C97", "diagnosis SOLID", Truth.Unknown)]
    [InlineData("D43.2", "diagnosis DIFG", Truth.Unknown)]
    [InlineData("D32.0", "diagnosis LUNG", Truth.NotMet)]
    public void by_icd_10_is_compared_through_the_map(string line, string asked, Truth expected) =>
        Line(line).Asked(Read(asked)).Truth.Should().Be(expected);

    [Fact]
    public void that_is_newer_counts_and_two_of_one_day_are_two_cancers()
    {
        Patient(Diagnosed("LUNG", DaysAgo(400)), Diagnosed("LUAD")).Asked(Read("diagnosis LUAD")).Truth.Should().Be(Truth.Met);
        Patient(Diagnosed("MEL"), Diagnosed("LUAD")).Asked(Read("diagnosis MEL")).Truth.Should().Be(Truth.Met);
        Patient(Diagnosed("MEL"), Diagnosed("LUAD")).Asked(Read("other malignancy")).Truth.Should().Be(Truth.Met);
        Patient(Diagnosed("MEL", DaysAgo(2000)), Diagnosed("LUAD")).Asked(Read("other malignancy within 3 years")).Truth.Should().Be(Truth.Unknown);
    }

    internal static Criterion Read(string notation)
    {
        var result = CriteriaNotation.Parse(notation);
        result.Errors.Should().BeEmpty(notation);
        return result.Criteria!.Criteria.Single();
    }

    internal static Profile Line(string line)
    {
        var result = ProfileLine.Parse(line, Today);
        result.Errors.Should().BeEmpty(line);
        return result.Profile!;
    }
}

public class Stage_and_extent
{
    [Theory]
    [InlineData("LUAD, liver mets", "stage IV", Truth.Met, true)]
    [InlineData("LUAD, metastatic", "stage IVB", Truth.Unknown, true)]
    [InlineData("LUAD, metastatic", "stage III", Truth.NotMet, true)]
    [InlineData("LUAD, localised", "stage IV", Truth.NotMet, true)]
    [InlineData("PRAD, locally advanced", "stage IV", Truth.Unknown, false)]
    [InlineData("AML, metastatic", "stage IV", Truth.Unknown, false)]
    [InlineData("LUAD stage III", "stage IIIB", Truth.Unknown, false)]
    [InlineData("LUAD stage IIIB", "stage III", Truth.Met, false)]
    [InlineData("LUAD stage III (2024-01-10), liver mets", "stage IV", Truth.Met, true)]
    [InlineData("LUAD stage IV", "extent metastatic", Truth.Met, true)]
    [InlineData("diagnosis STAD stage IV", "extent metastatic", Truth.Unknown, false)]
    [InlineData("BLCA stage IVB", "extent metastatic", Truth.Met, true)]
    [InlineData("RCC stage IV", "extent metastatic", Truth.Unknown, false)]
    [InlineData("LUAD, localised (2025-01-10), brain mets", "extent metastatic", Truth.Met, true)]
    [InlineData("LUAD, lymph node metastases", "extent metastatic", Truth.Unknown, false)]
    [InlineData("LUAD, distant lymph node metastases", "extent metastatic", Truth.Met, true)]
    [InlineData("LUAD, stage I", "extent localised", Truth.Met, true)]
    [InlineData("LUAD, inoperabel", "extent locally advanced", Truth.Met, false)]
    public void follow_from_one_another_only_where_they_must(string line, string asked, Truth expected, bool derived)
    {
        var answer = A_diagnosis.Line(line).Asked(A_diagnosis.Read(asked));

        answer.Truth.Should().Be(expected);
        answer.Cautions.Contains(Caution.Derived).Should().Be(derived);
    }

    [Fact]
    public void contradict_each_other_when_told_on_one_day() =>
        A_diagnosis.Line("LUAD, localised, liver mets").Asked(A_diagnosis.Read("extent metastatic"))
            .Missing.Should().ContainSingle().Which.Kind.Should().Be(MissingKind.Conflicting);
}

public class Metastases_of_a_patient
{
    [Theory]
    [InlineData("brain mets", "metastasis cns", Truth.Met)]
    [InlineData("brain mets, no leptomeningeal mets", "metastasis cns", Truth.Met)]
    [InlineData("no CNS mets", "metastasis brain", Truth.NotMet)]
    [InlineData("no CNS mets", "metastasis leptomeningeal", Truth.NotMet)]
    [InlineData("no brain mets", "metastasis cns", Truth.Unknown)]
    [InlineData("no brain mets, no leptomeningeal mets, no spinal cord mets", "metastasis cns", Truth.NotMet)]
    [InlineData("CNS metastases", "metastasis brain", Truth.Unknown)]
    [InlineData("brain mets (2025-01-10), no CNS mets", "metastasis brain", Truth.NotMet)]
    [InlineData("no CNS mets (2025-01-10), brain mets", "metastasis cns", Truth.Met)]
    [InlineData("no CNS mets, brain mets", "metastasis brain", Truth.Unknown)]
    [InlineData("localised", "metastasis liver", Truth.NotMet)]
    [InlineData("localised", "metastasis lymph-node", Truth.Unknown)]
    [InlineData("brain mets stable", "metastasis cns active", Truth.NotMet)]
    [InlineData("brain mets treated", "metastasis brain active", Truth.Unknown)]
    [InlineData("brain mets untreated", "metastasis brain active", Truth.Met)]
    [InlineData("brain mets untreated", "metastasis brain untreated", Truth.Met)]
    [InlineData("brain mets treated", "metastasis brain untreated", Truth.NotMet)]
    [InlineData("brain mets treated and stable", "metastasis brain stable treated", Truth.Met)]
    [InlineData("brain mets stable since 2026-08", "metastasis brain stable for 28 days", Truth.Met)]
    [InlineData("brain mets stable since 2026-11-10", "metastasis brain stable for 28 days", Truth.NotMet)]
    [InlineData("brain mets stable since 2026-10", "metastasis brain stable for 28 days", Truth.Unknown)]
    [InlineData("brain mets stable", "metastasis brain stable for 28 days", Truth.Unknown)]
    [InlineData("active brain mets", "metastasis brain stable for 28 days", Truth.NotMet)]
    [InlineData("brain mets asymptomatic", "metastasis brain symptomatic", Truth.NotMet)]
    [InlineData("brain mets symptomatic", "metastasis brain symptomatic", Truth.Met)]
    [InlineData("brain mets stable on steroids", "metastasis brain stable without steroids", Truth.NotMet)]
    [InlineData("brain mets stable without steroids", "metastasis brain stable without steroids", Truth.Met)]
    [InlineData("3 metastases", "metastases <= 5", Truth.Met)]
    [InlineData("7 metastaser", "metastases <= 5", Truth.NotMet)]
    [InlineData("oligometastatic", "metastases <= 5", Truth.Met)]
    [InlineData("oligometastatic", "metastases <= 3", Truth.Unknown)]
    [InlineData("2 organer med metastaser", "metastases <= 3 organs", Truth.Met)]
    [InlineData("liver mets, bone mets", "metastases <= 3 organs", Truth.Unknown)]
    [InlineData("liver mets, bone mets", "metastases <= 1 organs", Truth.NotMet)]
    [InlineData("liver mets, bone mets", "metastases >= 2", Truth.Met)]
    [InlineData("localised", "metastases <= 5", Truth.Met)]
    public void answer_for_the_sites_around_them(string line, string asked, Truth expected) =>
        A_diagnosis.Line(line).Asked(A_diagnosis.Read(asked)).Truth.Should().Be(expected);

    [Theory]
    [InlineData("metastasis brain")]
    [InlineData("metastasis cns active")]
    [InlineData("metastasis leptomeningeal")]
    public void in_the_central_nervous_system_are_one_question(string asked) =>
        Patient(Ecog(1)).Asked(A_diagnosis.Read(asked)).Missing.Should().ContainSingle().Which.Subject.Should().Be("cns");

    [Fact]
    public void name_the_day_on_which_they_will_have_been_stable_long_enough() =>
        A_diagnosis.Line("brain mets stable since 2026-11-10").Asked(A_diagnosis.Read("metastasis brain stable for 28 days"))
            .Change!.On.Should().Be(new DateOnly(2026, 12, 8));
}

public class Another_cancer
{
    private const string Asked = "other malignancy within 3 years except BCC, CSCC, in situ, low-risk PROSTATE";

    [Theory]
    [InlineData("other malignancy basal cell carcinoma 2025", Truth.NotMet)]
    [InlineData("other malignancy hudkreft 2025", Truth.Unknown)]
    [InlineData("other malignancy in situ cervical cancer 2025", Truth.NotMet)]
    [InlineData("other malignancy DCIS 2025", Truth.NotMet)]
    [InlineData("other malignancy low-risk prostate cancer 2025", Truth.NotMet)]
    [InlineData("other malignancy prostate cancer 2025", Truth.Unknown)]
    [InlineData("other malignancy prostate cancer 2015", Truth.NotMet)]
    [InlineData("other malignancy breast cancer 2025", Truth.Unknown)]
    [InlineData("other malignancy breast cancer 2015", Truth.NotMet)]
    [InlineData("other malignancy 2025", Truth.Unknown)]
    [InlineData("no other malignancy", Truth.NotMet)]
    [InlineData("ECOG 1", Truth.Unknown)]
    [InlineData("other malignancy basal cell carcinoma 2025; other malignancy in situ melanoma 2026", Truth.NotMet)]
    public void counts_unless_it_is_excepted_or_long_past(string line, Truth expected) =>
        A_diagnosis.Line(line).Asked(A_diagnosis.Read(Asked)).Truth.Should().Be(expected);
}
