using System.Globalization;
using System.Text.Json;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Profiles;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Evaluation;

public class Toxicity_that_has_not_settled
{
    private const string Settled = "toxicity grade <= 1 except alopecia, neuropathy grade <= 2";

    [Theory]
    [InlineData("toxicity grade 1", "toxicity grade <= 1", "met")]
    [InlineData("toxicity grade 2", "toxicity grade <= 1", "not met")]
    [InlineData("ECOG 1", "toxicity grade <= 1", "NotRecorded Toxicity")]
    [InlineData("toxicity grade 1 (2026-06-01)", "toxicity grade <= 1", "TooOld Toxicity")]
    [InlineData("toxicity grade 1, toxicity grade 2", "toxicity grade <= 1", "Conflicting Toxicity")]
    [InlineData("toxicity neuropathy grade 2", "toxicity grade <= 1", "not met")]
    [InlineData("toxicity neuropathy grade 1", "toxicity grade <= 1", "NotReported Toxicity")]
    [InlineData("toxicity neuropathy grade 1, no other toxicity", "toxicity grade <= 1", "met")]
    [InlineData("toxicity grade 1", Settled, "met")]
    [InlineData("toxicity grade 2", Settled, "NotReported Toxicity")]
    [InlineData("toxicity hair loss grade 2, no other toxicity", Settled, "met")]
    [InlineData("toxicity neuropathy grade 2, no other toxicity", Settled, "met")]
    [InlineData("toxicity neuropathy grade 3, no other toxicity", Settled, "not met")]
    [InlineData("toxicity sensory neuropathy grade 2, toxicity grade 1", Settled, "met")]
    [InlineData("toxicity diarrhoea grade 2, toxicity alopecia grade 2", Settled, "not met")]
    [InlineData("toxicity alopecia grade 2", Settled, "NotReported Toxicity")]
    [InlineData("toxicity neuropathy grade 2", "toxicity neuropathy grade >= 2", "met")]
    [InlineData("toxicity sensory neuropathy grade 2", "toxicity neuropathy grade >= 2", "met")]
    [InlineData("toxicity neuropathy grade 1", "toxicity neuropathy grade >= 2", "not met")]
    [InlineData("toxicity grade 1", "toxicity neuropathy grade >= 2", "not met")]
    [InlineData("toxicity grade 3", "toxicity neuropathy grade >= 2", "NotReported Toxicity neuropathy")]
    [InlineData("no toxicity", "toxicity grade >= 2 except alopecia", "not met")]
    public void is_the_worst_that_is_not_excepted(string patient, string criterion, string expected) =>
        Asked.Briefly(patient, criterion).Should().Be(expected);
}

public class A_clinical_score
{
    [Theory]
    [InlineData("Child-Pugh A", "score Child-Pugh = A", "met")]
    [InlineData("Child-Pugh B", "score Child-Pugh = A", "not met")]
    [InlineData("Child-Pugh B7", "score Child-Pugh A..B", "met")]
    [InlineData("Child-Pugh B7", "score Child-Pugh-points <= 7", "met")]
    [InlineData("Child-Pugh B8", "score Child-Pugh-points <= 7", "not met")]
    [InlineData("Child-Pugh B", "score Child-Pugh-points <= 7", "TooCoarse Score Child-Pugh-points")]
    [InlineData("Child-Pugh A", "score Child-Pugh-points <= 7", "met")]
    [InlineData("Child-Pugh C", "score Child-Pugh-points <= 7", "not met")]
    [InlineData("Child-Pugh score 8", "score Child-Pugh = B", "met")]
    [InlineData("ECOG 1", "score Child-Pugh = A", "NotRecorded Score Child-Pugh")]
    [InlineData("Child-Pugh A (2026-05-01)", "score Child-Pugh = A", "TooOld Score Child-Pugh")]
    [InlineData("Child-Pugh A, Child-Pugh C", "score Child-Pugh = A", "Conflicting Score Child-Pugh")]
    [InlineData("Gleason 4+3", "score ISUP >= 3", "met")]
    [InlineData("Gleason 7", "score ISUP >= 3", "TooCoarse Score ISUP")]
    [InlineData("Gleason 8", "score ISUP >= 3", "met")]
    [InlineData("ISUP 2 (2019-05-01)", "score Gleason >= 8", "not met")]
    [InlineData("IMDC intermediate", "score IMDC intermediate..poor", "met")]
    [InlineData("IMDC score 0", "score IMDC intermediate..poor", "not met")]
    [InlineData("IPSS-R score 3.6", "score IPSS-R-points > 3.5", "met")]
    [InlineData("IPSS-R score 3.6", "score IPSS-R >= intermediate", "met")]
    [InlineData("IPSS-R high", "score IPSS-R-points > 3.5", "met")]
    [InlineData("NYHA II", "score NYHA >= III", "not met")]
    [InlineData("WHO grade 4", "score WHO-grade 2..3", "not met")]
    [InlineData("G8 14", "score G8 <= 14", "met")]
    [InlineData("MIPI 6.1", "score MIPI >= 6", "met")]
    public void is_compared_by_class_or_points(string patient, string criterion, string expected) =>
        Asked.Briefly(patient, criterion).Should().Be(expected);
}

public class The_status_of_the_disease
{
    private const string RelapsedOrRefractory = "disease status relapsed or refractory";

    [Theory]
    [InlineData("relapsed", RelapsedOrRefractory, "met")]
    [InlineData("refractory", RelapsedOrRefractory, "met")]
    [InlineData("newly diagnosed", RelapsedOrRefractory, "not met")]
    [InlineData("in remission", RelapsedOrRefractory, "not met")]
    [InlineData("stable disease", RelapsedOrRefractory, "NotReported DiseaseStatus")]
    [InlineData("ECOG 1", RelapsedOrRefractory, "NotRecorded DiseaseStatus")]
    [InlineData("in remission, relapsed", RelapsedOrRefractory, "Conflicting DiseaseStatus")]
    [InlineData("relapsed (2026-11-01), in remission", RelapsedOrRefractory, "not met")]
    [InlineData("in remission", "disease status responding", "met")]
    [InlineData("progressive disease", "disease status stable, responding", "not met")]
    [InlineData("in remission, MRD positive", "disease status measurable residual disease", "met")]
    [InlineData("relapsed since 2026-09", "disease status relapsed within 6 months", "met")]
    [InlineData("relapsed since 2025-09", "disease status relapsed within 6 months", "not met")]
    [InlineData("relapsed", "disease status relapsed within 6 months", "NotReported DiseaseStatus")]
    [InlineData("evaluable disease", "evaluable disease", "met")]
    [InlineData("histologically confirmed", "disease confirmed-diagnosis", "met")]
    [InlineData("cytologically confirmed", "histologically confirmed", "NotRecorded Condition histologically-confirmed")]
    [InlineData("not resectable", "resectable", "not met")]
    [InlineData("paraffin block available", "sample available tumour tissue", "met")]
    [InlineData("fresh tissue available 2026-11-01", "sample available fresh tissue within 28 days", "met")]
    [InlineData("fresh tissue available 2026-09-01", "sample available fresh tissue within 28 days", "not met")]
    [InlineData("tumour tissue available", "sample available archival tissue", "TooCoarse Condition archival-tissue")]
    [InlineData("no tumour tissue available", "sample available archival tissue", "not met")]
    [InlineData("can swallow tablets", "circumstance swallows-tablets", "met")]
    [InlineData("no MRI possible", "circumstance mri-possible", "not met")]
    public void is_told_in_the_words_of_the_response_criteria(string patient, string criterion, string expected) =>
        Asked.Briefly(patient, criterion).Should().Be(expected);
}

public class Clinical_facts_and_questions
{
    public static TheoryData<string> Languages => [.. Texts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void have_words_in_every_language(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        foreach (var kind in Enum.GetValues<ConditionKind>())
        {
            var code = ConditionEvaluation.VocabularyOf(kind).All.First().Code;
            var fact = new ConditionFact
            {
                Id = "f1",
                Date = Today,
                Source = FactSource.Clinician,
                Kind = kind,
                Code = code,
                Present = true,
                Qualities = [.. Enum.GetValues<ConditionQuality>()],
                Treatments = [.. Enum.GetValues<ConditionTreatment>()],
                Grade = 2,
                DailyDose = 1.5m,
                Onset = new PartialDate(2025),
                End = new PartialDate(2026),
            };
            FactText.Of(fact, culture).Should().NotBeNullOrWhiteSpace().And.NotContain(code + ",");
        }

        foreach (var status in Enum.GetValues<DiseaseStatus>())
            FactText.Of(new DiseaseStatusFact { Id = "f1", Date = Today, Source = FactSource.Clinician, Status = status, Since = new PartialDate(2025) }, culture).Should().Contain("2025");
        FactText.Of(new ToxicityFact { Id = "f1", Date = Today, Source = FactSource.Clinician, Grade = 2, Term = "neuropathy" }, culture).Should().Contain("2");
        FactText.Of(new ScoreFact { Id = "f1", Date = Today, Source = FactSource.Clinician, Score = "Child-Pugh", Value = 2 }, culture).Should().EndWith(" B");
        foreach (var topic in Enum.GetValues<FactTopic>())
            MissingText.Of(new MissingFact(MissingKind.NotReported, topic, "neuropathy"), culture).Should().NotBeNullOrWhiteSpace();
    }

    [Fact]
    public void are_told_in_words() =>
        Asked.Of("F 63, controlled hepatitis B on antivirals since 2019", "infection hepatitis B").Facts
            .Select(cited => FactText.Of(cited, CultureInfo.GetCultureInfo("nb"))).Should().Equal("hepatitt B, kontrollert, trenger antiviral behandling, siden 2019");

    [Fact]
    public void written_before_they_had_details_read_as_they_were_meant()
    {
        var criterion = JsonSerializer.Deserialize<Criterion>("""{"kind":"condition","list":"infection","code":"hiv"}""", MatchingJson.Options)!;
        var limit = JsonSerializer.Deserialize<Criterion>("""{"kind":"measurement","analyte":"ALT","range":"<= 3","basis":"upperLimit"}""", MatchingJson.Options)!;
        var toxicity = JsonSerializer.Deserialize<Criterion>("""{"kind":"toxicity","range":"<= 1"}""", MatchingJson.Options)!;

        JsonSerializer.Serialize(criterion, MatchingJson.Options).Should().Be("""{"kind":"condition","list":"infection","code":"hiv"}""");
        JsonSerializer.Serialize(limit, MatchingJson.Options).Should().Be("""{"kind":"measurement","analyte":"ALT","range":"<= 3","basis":"upperLimit"}""");
        JsonSerializer.Serialize(toxicity, MatchingJson.Options).Should().Be("""{"kind":"toxicity","range":"<= 1"}""");
        Patient(Has(ConditionKind.Infection, "hiv")).Asked(criterion).Truth.Should().Be(Truth.Met);
    }

    [Theory]
    [InlineData("""{"kind":"condition","list":"comorbidity","code":"heart-failure","score":"NYHA"}""")]
    [InlineData("""{"kind":"condition","list":"comorbidity","code":"heart-failure","dailyDose":"> 10"}""")]
    [InlineData("""{"kind":"condition","list":"medication","code":"corticosteroid","perKilogram":true}""")]
    [InlineData("""{"kind":"measurement","analyte":"ALT","range":"<= 3","without":["transfusion"]}""")]
    [InlineData("""{"kind":"measurement","analyte":"ALT","range":"<= 3","without":[],"withoutDays":14}""")]
    [InlineData("""{"kind":"diseaseStatus","statuses":[]}""")]
    public void refuse_what_would_otherwise_ask_for_less_than_it_says(string json)
    {
        var read = () => JsonSerializer.Deserialize<Criterion>(json, MatchingJson.Options);

        read.Should().Throw<JsonException>();
    }

    [Theory]
    [InlineData("""{"kind":"allOf","children":[]}""")]
    [InlineData("""{"kind":"later"}""")]
    [InlineData("""{"kind":"measurement","analyte":"AST","range":"<= 3","conditional":[{"range":"<= 5","condition":{"kind":"consent"}}]}""")]
    [InlineData("""{"kind":"consent","reference":"I-1"}""")]
    public void refuse_a_condition_that_the_notation_could_not_write(string condition)
    {
        var read = () => JsonSerializer.Deserialize<Criterion>(
            $$"""{"kind":"measurement","analyte":"ALT","range":"<= 3","conditional":[{"range":"<= 5","basis":"upperLimit","condition":{{condition}}}]}""", MatchingJson.Options);

        read.Should().Throw<JsonException>();
    }
}
