using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Web.Pages.Public;

/// <summary>How a trial looks after answers.</summary>
internal enum MeOutcome
{
    /// <summary>Something does not fit, in the whole trial or in every cohort.</summary>
    No,

    /// <summary>Nothing is known not to fit, and something is unknown.</summary>
    Maybe,

    /// <summary>Everything fits.</summary>
    Yes,
}

/// <summary>Answers to the questions, each the number of an option, or none for "don't know".</summary>
internal sealed record MeAnswers(ImmutableArray<int?> Chosen)
{
    /// <summary>Name of the field of a question.</summary>
    public static string Field(int question) => string.Create(CultureInfo.InvariantCulture, $"q{question}");

    /// <summary>Reads a form; <see langword="null"/> when it holds what no question offers.</summary>
    public static MeAnswers? Read(IFormCollection form, ImmutableArray<MeQuestion> questions)
    {
        var chosen = ImmutableArray.CreateBuilder<int?>(questions.Length);
        for (var at = 0; at < questions.Length; at++)
        {
            var text = form[Field(at)].ToString();
            if (text.Length == 0)
                chosen.Add(null);
            else if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var option) && option < questions[at].Options.Length)
                chosen.Add(option);
            else
                return null;
        }

        return new(chosen.ToImmutable());
    }

    /// <summary>What each criterion comes to, in the order of <see cref="MeTable.Criteria"/>, by the matcher itself.</summary>
    public ImmutableArray<Truth> Judge(TrialDocument trial, ImmutableArray<MeQuestion> questions, DateOnly today)
    {
        var facts = Chosen.SelectMany((option, question) => option is { } chosen ? questions[question].Options[chosen].Facts : ImmutableArray<Fact>.Empty);
        var matcher = new CriterionEvaluator(new Profile([.. facts]), today);
        return [.. MeTable.GroupsOf(trial).SelectMany(group => group.Criteria.Criteria).Select(criterion => matcher.Evaluate(criterion).Truth)];
    }

    /// <summary>What it comes to as a whole: a trial asks all of its own criteria and those of one cohort.</summary>
    public static MeOutcome Outcome(MeTable table, ImmutableArray<Truth> truths)
    {
        var groups = table.Groups.Select(group => group.Select(criterion => (int)truths[criterion]).DefaultIfEmpty((int)Truth.Met).Min()).ToList();
        return (MeOutcome)(groups is [var whole] ? whole : Math.Min(groups[0], groups.Skip(1).Max()));
    }
}
