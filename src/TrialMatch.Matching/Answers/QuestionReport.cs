using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Questions;
using TrialMatch.Matching.Ranking;

namespace TrialMatch.Matching.Answers;

/// <summary>The next best questions in the words of one language.</summary>
public sealed record QuestionReport
{
    /// <summary>The day that the evaluation stands for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The language of the words (<c>nb</c>, <c>en</c>).</summary>
    public required string Language { get; init; }

    /// <summary>How many trials are possibly eligible: those that the questions are about.</summary>
    public required int PossiblyEligible { get; init; }

    /// <summary>How far the claims reach, in words.</summary>
    public required string Bound { get; init; }

    /// <summary>How many questions there are.</summary>
    public required int Total { get; init; }

    /// <summary>The questions, most useful first; at most as many as were asked for.</summary>
    public required ImmutableArray<ReportedQuestion> Questions { get; init; }

    /// <summary>Puts the questions of a match into words.</summary>
    /// <param name="matches">The match.</param>
    /// <param name="limit">Most questions; all when <see langword="null"/>.</param>
    /// <param name="culture">The language.</param>
    public static QuestionReport Of(RankedMatches matches, int? limit, CultureInfo culture) => new()
    {
        AsOf = matches.AsOf,
        Language = culture.TwoLetterISOLanguageName,
        PossiblyEligible = matches.Counts.GetValueOrDefault(Verdict.PossiblyEligible),
        Bound = BoundIn(culture),
        Total = matches.OpenQuestions.Length,
        Questions = [.. matches.OpenQuestions.Take(limit ?? int.MaxValue).Select(question => ReportedQuestion.Of(question, culture))],
    };

    internal static string BoundIn(CultureInfo culture) => AnswerTexts.Get("Bound", culture, OpenQuestions.MostFacts, OpenQuestions.MostAnswers);
}
