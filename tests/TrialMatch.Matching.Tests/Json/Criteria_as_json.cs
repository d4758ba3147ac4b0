using System.Text.Json;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Tests.Notation;

namespace TrialMatch.Matching.Tests.Json;

public class Criteria_as_json
{
    public static TheoryData<int> LeafKinds => [.. Enumerable.Range(0, RandomCriteria.LeafKinds)];

    [Theory]
    [MemberData(nameof(LeafKinds))]
    public void keep_every_kind_of_leaf(int kind)
    {
        var leaf = new RandomCriteria(kind).Leaf(kind);
        var json = JsonSerializer.Serialize(leaf, MatchingJson.Options);

        var read = JsonSerializer.Deserialize<Criterion>(json, MatchingJson.Options)!;

        read.GetType().Should().Be(leaf.GetType());
        JsonSerializer.Serialize(read, MatchingJson.Options).Should().Be(json);
        CriteriaNotation.Print(read).Should().Be(CriteriaNotation.Print(leaf));
    }

    [Fact]
    public void tell_the_kind_first_and_values_as_people_write_them() =>
        JsonSerializer.Serialize(CriteriaNotation.Parse("[I-03] variant BRAF V600 except p.V600E").Criteria, MatchingJson.Options).Should().Be(
            """{"criteria":[{"kind":"variant","gene":"BRAF","codon":"V600","except":["p.V600E"],"reference":"I-03"}],"version":1}""");

    [Fact]
    public void keep_a_kind_that_is_not_known_yet_as_it_came()
    {
        const string Json = """{"kind":"anyOf","children":[{"kind":"gutMicrobiome","reference":"I-7","share":1.50,"deep":{"list":[1,null]}}]}""";

        var read = JsonSerializer.Deserialize<Criterion>(Json, MatchingJson.Options)!;

        JsonSerializer.Serialize(read, MatchingJson.Options).Should().Be(Json);
        ((AnyOf)read).Children.Single().Should().BeOfType<UnrecognisedCriterion>().Which.Reference.Should().Be("I-7");
    }

    [Theory]
    [InlineData("""{"kind":"variant","gene":"EGFR","zygosity":"homozygous"}""")]
    [InlineData("""{"kind":"variant","gene":"EGFR","class":"inversion"}""")]
    [InlineData("""{"kind":"anyOf","children":[{"kind":"consent"}],"weight":2}""")]
    [InlineData("""{"kind":"priorTherapy","subject":{"drug":"osimertinib","dose":80},"progression":false}""")]
    public void are_kept_unanswered_when_a_later_version_says_more_than_this_one_knows(string json)
    {
        var read = JsonSerializer.Deserialize<Criterion>(json, MatchingJson.Options)!;

        read.Should().BeOfType<UnrecognisedCriterion>();
        JsonSerializer.Serialize(read, MatchingJson.Options).Should().Be(json);
    }

    [Fact]
    public void need_only_what_is_said()
    {
        var read = JsonSerializer.Deserialize<Criterion>("""{"kind":"diagnosis","codes":["LUAD"]}""", MatchingJson.Options);

        read.Should().BeOfType<DiagnosisCriterion>().Which.Except.Should().BeEmpty();
        JsonSerializer.Deserialize<Criterion>("""{"codes":["LUAD"],"kind":"diagnosis"}""", MatchingJson.Options).Should().BeOfType<DiagnosisCriterion>();
    }

    [Theory]
    [InlineData("""{"gene":"EGFR"}""")]
    [InlineData("""{"kind":7}""")]
    [InlineData("""["variant"]""")]
    [InlineData("""{"kind":"anyOf"}""")]
    [InlineData("""{"kind":"variant"}""")]
    [InlineData("""{"kind":"variant","gene":"EGFR","change":"L858"}""")]
    [InlineData("""{"kind":"age","range":"adult"}""")]
    [InlineData("""{"kind":"age","range":"1<..<1"}""")]
    [InlineData("""{"kind":"sex","sex":7}""")]
    [InlineData("""{"kind":"stage","range":"V"}""")]
    [InlineData("""{"kind":"diagnosis","codes":null}""")]
    public void are_refused_when_they_are_no_criteria(string json)
    {
        var read = () => JsonSerializer.Deserialize<Criterion>(json, MatchingJson.Options);

        read.Should().Throw<JsonException>();
    }

    [Fact]
    public void hold_the_deepest_criteria_that_the_notation_allows()
    {
        Criterion criterion = new ConsentCriterion();
        for (var level = 0; level < NotationLimits.Depth; level++)
            criterion = new AnyOf { Children = [criterion] };

        var json = JsonSerializer.Serialize(new EligibilityCriteria([criterion]), MatchingJson.Options);

        JsonSerializer.Deserialize<EligibilityCriteria>(json, MatchingJson.Options)!.Criteria.Should().HaveCount(1);
    }
}
