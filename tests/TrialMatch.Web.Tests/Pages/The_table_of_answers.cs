using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Web.Pages.Public;
using TrialMatch.Web.Tests.Service;
using Xunit.Abstractions;

namespace TrialMatch.Web.Tests.Pages;

/// <summary>What a browser looks up says the same as the matcher, for every trial of the seed.</summary>
public sealed class The_table_of_answers(WholeSeed seed, ITestOutputHelper output) : IClassFixture<WholeSeed>
{
    private const int Tries = 40;
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly MeTexts Texts = new(CultureInfo.GetCultureInfo("nb"));

    [Fact]
    public void agrees_with_the_matcher_on_any_answers()
    {
        var random = new Random(20261122);
        var different = new List<string>();
        foreach (var trial in seed.Register.Trials)
        {
            var questions = MeQuestions.Of(trial, Today, Texts);
            var table = MeTable.Of(trial, questions, Today);
            for (var tried = 0; tried < Tries; tried++)
            {
                var answers = RandomAnswers.Of(questions, random);
                var (looked, judged) = (Looked(table, answers), answers.Judge(trial, questions, Today));
                if (!looked.SequenceEqual(judged))
                    different.Add($"{trial.RegistryId} {RandomAnswers.Written(answers)}: {Said(looked)} by the table, {Said(judged)} by the matcher");
            }
        }

        different.Should().BeEmpty();
    }

    [Fact]
    public void is_small_enough_to_be_sent_with_a_page()
    {
        var sizes = seed.Register.Trials
            .Select(trial => (trial.RegistryId, Size: MeTable.Of(trial, MeQuestions.Of(trial, Today, Texts), Today).Leaves.Sum(leaf => leaf.Truths.Length)))
            .OrderByDescending(table => table.Size).ToList();
        output.WriteLine(string.Join(", ", sizes.Take(5)));

        sizes[0].Size.Should().BeLessThan(100_000);
    }

    [Fact]
    public void can_decide_something_for_almost_every_trial() =>
        seed.Register.Trials.Where(trial => MeQuestions.Of(trial, Today, Texts).Length < 3).Select(trial => trial.RegistryId).Should().HaveCountLessThan(5);

    [Fact]
    public void leaves_everything_open_to_those_who_know_nothing()
    {
        foreach (var trial in seed.Register.Trials)
        {
            var questions = MeQuestions.Of(trial, Today, Texts);
            var nothing = new MeAnswers([.. questions.Select(_ => (int?)null)]);

            MeAnswers.Outcome(MeTable.Of(trial, questions, Today), nothing.Judge(trial, questions, Today)).Should().NotBe(MeOutcome.No, trial.RegistryId);
        }
    }

    /// <summary>What the script does, in C#.</summary>
    private static ImmutableArray<Truth> Looked(MeTable table, MeAnswers answers)
    {
        return [.. table.Criteria.Select(TruthOf)];

        Truth TruthOf(object node)
        {
            if (node is int number)
            {
                var leaf = table.Leaves[number];
                return (Truth)(leaf.Truths[leaf.Questions.Aggregate(0, (at, question) => (at * (table.Options[question] + 1)) + (answers.Chosen[question] ?? table.Options[question]))] - '0');
            }

            var (needed, truths) = ((int)((object[])node)[0], ((object[])node).Skip(1).Select(TruthOf).ToList());
            var (met, open) = (truths.Count(truth => truth == Truth.Met), truths.Count(truth => truth == Truth.Unknown));
            var reached = met >= Math.Abs(needed) ? Truth.Met : met + open >= Math.Abs(needed) ? Truth.Unknown : Truth.NotMet;
            return needed < 0 ? Truth.Met - (int)reached : reached;
        }
    }

    private static string Said(IEnumerable<Truth> truths) => string.Concat(truths.Select(truth => (int)truth));
}

/// <summary>Answers by chance.</summary>
internal static class RandomAnswers
{
    public static MeAnswers Of(ImmutableArray<MeQuestion> questions, Random random) =>
        new([.. questions.Select(question => random.Next(question.Options.Length + 1) is var option && option < question.Options.Length ? option : (int?)null)]);

    /// <summary>As they stand in an address.</summary>
    public static string Written(MeAnswers answers) =>
        string.Concat(answers.Chosen.Select(option => option is { } chosen ? "0123456789abcdefghijklmnopqrstuvwxyz"[chosen] : '-'));
}
