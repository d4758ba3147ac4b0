using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Tests.Notation;

namespace TrialMatch.Matching.Tests.Explanation;

public class Every_kind_of_criterion
{
    private const int Tries = 40;

    private static readonly ImmutableArray<CultureInfo> Languages = [.. Texts.Languages.Select(CultureInfo.GetCultureInfo)];

    /// <summary>One by one and many times over, so that every property of a kind takes part.</summary>
    private static readonly ImmutableArray<Criterion> Leaves =
    [
        .. Enumerable.Range(0, RandomCriteria.LeafKinds).SelectMany(kind =>
            Enumerable.Range(0, Tries).Select(seed => new RandomCriteria((seed * 1000) + kind).Leaf(kind))),
    ];

    [Fact]
    public void is_made_at_random_and_has_words_in_every_language()
    {
        var kinds = typeof(Criterion).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Criterion)) && !type.IsAbstract && !type.IsSubclassOf(typeof(CriterionGroup)));

        kinds.Except(Leaves.Select(leaf => leaf.GetType())).Should().BeEmpty("each kind needs a maker in RandomCriteria, and words in Explanation/Sentences");
        foreach (var (leaf, language) in Leaves.SelectMany(leaf => Languages.Select(language => (leaf, language))))
            PlainText.Of(leaf, language).Should().NotBeNullOrWhiteSpace();
    }

    [Fact]
    public void is_told_in_whole_sentences_without_marks_of_the_machine()
    {
        foreach (var (criterion, language) in Trees().SelectMany(tree => Languages.Select(language => (tree, language))))
        {
            foreach (var text in (string[])[PlainText.Of(criterion, language), PlainText.Line(criterion, language), PlainText.PartLine(criterion, language)])
            {
                text.Should().MatchRegex(@"[.!?:”»]$", CriteriaNotation.Print(criterion));
                text.Should().NotMatchRegex(@"\{\d|\[\w| any of| all of:| none of:|\.\.[^.]|>=|<=|  ", CriteriaNotation.Print(criterion));
                text.Should().NotMatchRegex(@"\b(Verb|Group|Site|Span|Range)\.\w");
            }
        }
    }

    [Fact]
    public void sounds_different_when_it_is_an_exclusion()
    {
        foreach (var (leaf, language) in Leaves.SelectMany(leaf => Languages.Select(language => (leaf, language))))
            PlainText.Of(new NoneOf { Children = [leaf] }, language).Should().NotBe(PlainText.Of(leaf, language));
    }

    [Fact]
    public void sounds_different_in_each_language()
    {
        // "Du må ha" is Bokmål and Nynorsk; "kan ikke" and "kan ikkje" are not the same.
        foreach (var leaf in Leaves)
            Languages.Select(language => PlainText.Of(new NoneOf { Children = [leaf] }, language)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void says_all_that_its_notation_says()
    {
        foreach (var language in Languages)
        {
            var confused = Leaves.Where(leaf => leaf is not UnrecognisedCriterion)
                .GroupBy(leaf => PlainText.Of(leaf, language))
                .Select(alike => alike.Select(CriteriaNotation.Print).Distinct().ToList())
                .Where(notations => notations.Count > 1);
            confused.Select(notations => string.Join(" = ", notations)).Should().BeEmpty();
        }
    }

    [Fact]
    public void twice_denied_is_what_it_was()
    {
        foreach (var (leaf, language) in Leaves.SelectMany(leaf => Languages.Select(language => (leaf, language))))
            PlainText.Of(new NoneOf { Children = [new NoneOf { Children = [leaf] }] }, language).Should().Be(PlainText.Of(leaf, language));
    }

    private static IEnumerable<Criterion> Trees() =>
        Enumerable.Range(1, 60).SelectMany(seed => new RandomCriteria(seed).Next().Criteria).Select(WithoutTexts);

    /// <summary>Random texts are no sentences; what is made from the structure is under test.</summary>
    private static Criterion WithoutTexts(Criterion criterion) => criterion switch
    {
        CriterionGroup group => group with { Text = null, Children = [.. group.Children.Select(WithoutTexts)] },
        JudgementCriterion judgement => judgement with { Text = null, Question = "May the patient travel?" },
        MeasurementCriterion measured => measured with { Text = null, Conditional = measured.Conditional is { } limits ? [.. limits.Select(limit => limit with { Condition = WithoutTexts(limit.Condition) })] : null },
        _ => criterion with { Text = null },
    };
}
