using System.Text.Json;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Notation;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Tests.Notation;

public class Random_criteria
{
    [Theory]
    [InlineData(1)]
    [InlineData(20_261_122)]
    [InlineData(3)]
    public void survive_being_printed_and_read(int seed)
    {
        var random = new RandomCriteria(seed);
        for (var i = 0; i < 300; i++)
        {
            var criteria = random.Next();
            var text = CriteriaNotation.Print(criteria);
            var read = CriteriaNotation.Parse(text);

            read.Errors.Should().BeEmpty(text);
            Json(read.Criteria!).Should().Be(Json(criteria), text);
            CriteriaNotation.Print(read.Criteria!).Should().Be(text);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void survive_being_written_as_json(int seed)
    {
        var random = new RandomCriteria(seed);
        for (var i = 0; i < 300; i++)
        {
            var criteria = random.Next();
            var json = Json(criteria);
            var read = JsonSerializer.Deserialize<EligibilityCriteria>(json, MatchingJson.Options)!;

            Json(read).Should().Be(json);
            CriteriaNotation.Print(read).Should().Be(CriteriaNotation.Print(criteria));
        }
    }

    [Fact]
    public void are_never_read_into_a_crash_when_cut_or_scrambled()
    {
        var random = new Random(7);
        var criteria = new RandomCriteria(8);
        for (var i = 0; i < 300; i++)
        {
            var text = CriteriaNotation.Print(criteria.Next()).ToCharArray();
            for (var slip = 0; slip < 3; slip++)
                text[random.Next(text.Length)] = text[random.Next(text.Length)];
            var broken = new string(text, 0, random.Next(text.Length + 1));

            var result = CriteriaNotation.Parse(broken);

            result.Success.Should().Be(result.Errors.IsEmpty);
            result.Errors.All(error => error.Line >= 1 && error.Column >= 1 && error.Expected.Length > 0).Should().BeTrue(broken);
        }
    }

    [Fact]
    public void can_name_every_term_of_the_terminology_by_what_is_printed()
    {
        Criterion[] all =
        [
            .. OncoTree.Current.All.Select(type => new DiagnosisCriterion { Codes = [type.Code] }),
            .. Drugs.Current.All.Select(drug => new PriorTherapyCriterion { Subject = new TherapySubject(drug.Name, null) }),
            .. Vocabulary.Biomarkers.All.Select(marker => new ExpressionCriterion { Marker = marker.Code, Status = Profiles.ExpressionStatus.Low }),
            .. Vocabulary.MetastaticSites.All.Select(site => new MetastasisCriterion { Site = site.Code }),
            .. Vocabulary.Conditions.All.Select(term => new ConditionCriterion { Kind = Profiles.ConditionKind.Comorbidity, Code = term.Code }),
            .. Vocabulary.Infections.All.Select(term => new ConditionCriterion { Kind = Profiles.ConditionKind.Infection, Code = term.Code }),
            .. Vocabulary.Medications.All.Select(term => new ConditionCriterion { Kind = Profiles.ConditionKind.Medication, Code = term.Code }),
            .. Vocabulary.Reproduction.All.Select(term => new ConditionCriterion { Kind = Profiles.ConditionKind.Reproduction, Code = term.Code }),
            .. Vocabulary.DiseaseStates.All.Select(term => new ConditionCriterion { Kind = Profiles.ConditionKind.Disease, Code = term.Code }),
            .. Vocabulary.Circumstances.All.Select(term => new ConditionCriterion { Kind = Profiles.ConditionKind.Circumstance, Code = term.Code }),
            .. Vocabulary.Samples.All.Select(term => new ConditionCriterion { Kind = Profiles.ConditionKind.Sample, Code = term.Code }),
            .. Vocabulary.Toxicities.All.Select(term => new ToxicityCriterion { Range = NumericRange.AtMost(1), Term = term.Code }),
            .. Scores.Current.All.Select(score => new ScoreCriterion { Score = score.Code, Range = NumericRange.AtLeast(score.Lowest) }),
            .. Analytes.Current.All.Select(analyte => new MeasurementCriterion { Analyte = analyte.Code, Range = NumericRange.AtLeast(1) }),
            .. Countries.Current.All.Select(country => new ResidenceCriterion { CountryCode = country.Code }),
        ];

        var lost = all.Where(criterion =>
        {
            var read = CriteriaNotation.Parse(CriteriaNotation.Print(criterion));
            return !read.Success || Json(new EligibilityCriteria([criterion])) != Json(read.Criteria);
        }).Select(criterion => CriteriaNotation.Print(criterion));

        lost.Should().BeEmpty();
    }

    private static string Json(EligibilityCriteria criteria) => JsonSerializer.Serialize(criteria, MatchingJson.Options);
}
