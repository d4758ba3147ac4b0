using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Evaluation;

/// <summary>The rules of presence and absence, tried on every term of every list.</summary>
public class Conditions_of_the_whole_vocabulary
{
    public static TheoryData<ConditionKind> Kinds => [.. Enum.GetValues<ConditionKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void are_present_with_a_narrower_one_and_absent_with_a_wider_one(ConditionKind kind)
    {
        var vocabulary = ConditionEvaluation.VocabularyOf(kind);
        foreach (var term in vocabulary.All)
        {
            foreach (var parent in term.Parents)
            {
                Ask(kind, parent, Has(kind, term.Code)).Should().Be(Truth.Met, $"{term.Code} is a {parent}");
                Ask(kind, term.Code, Has(kind, parent, present: false)).Should().Be(Truth.NotMet, $"there is no {parent}, so no {term.Code}");
                Ask(kind, term.Code, Has(kind, parent)).Should().NotBe(Truth.NotMet, $"{parent} may be {term.Code}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void are_known_when_they_are_stated_and_open_when_they_are_not(ConditionKind kind)
    {
        foreach (var term in ConditionEvaluation.VocabularyOf(kind).All)
        {
            Ask(kind, term.Code, Has(kind, term.Code)).Should().Be(Truth.Met, term.Code);
            Ask(kind, term.Code, Has(kind, term.Code, present: false)).Should().Be(Truth.NotMet, term.Code);
            Ask(kind, term.Code, Ecog(1)).Should().Be(Truth.Unknown, term.Code);
        }
    }

    [Fact]
    public void and_every_unit_of_every_analyte_can_be_written_in_a_limit()
    {
        var unread = Analytes.Current.All
            .SelectMany(analyte => Analytes.Current.UnitsOf(analyte).Select(unit => FormattableString.Invariant($"laboratory {analyte.Code} >= 40 {unit.Unit}")))
            .Where(text => !CriteriaNotation.Parse(text).Success);

        unread.Should().BeEmpty();
    }

    [Fact]
    public void and_every_unit_of_every_analyte_can_be_typed_for_a_patient()
    {
        var unread = Analytes.Current.All
            .SelectMany(analyte => Analytes.Current.UnitsOf(analyte).Select(unit => FormattableString.Invariant($"{analyte.Code} 40 {unit.Unit}")))
            .Where(text => ProfileLine.Parse(text, Today) is not { Success: true, Profile.Facts: [MeasurementFact] });

        unread.Should().BeEmpty();
    }

    [Fact]
    public void and_every_class_of_every_score_can_be_typed_for_a_patient()
    {
        var unread = Scores.Current.All
            .Select(score => $"{score.Code} {score.Label(score.Highest)}")
            .Where(text => ProfileLine.Parse(text, Today) is not { Success: true, Profile.Facts: [ScoreFact, ..] });

        unread.Should().BeEmpty();
    }

    [Fact]
    public void and_every_comorbidity_and_infection_can_be_typed_for_a_patient()
    {
        var unread = Vocabulary.Conditions.All.Concat(Vocabulary.Infections.All).Where(term => !term.Code.EndsWith("drug-allergy", StringComparison.Ordinal))
            .SelectMany(term => new[] { term.NameEn, term.NameNb })
            .Where(text => ProfileLine.Parse("no " + text, Today) is not { Success: true, Profile.Facts: [ConditionFact { Present: false }] });

        unread.Should().BeEmpty();
    }

    private static Truth Ask(ConditionKind kind, string code, Fact fact) => Patient(fact).Asked(new ConditionCriterion { Kind = kind, Code = code }).Truth;
}
