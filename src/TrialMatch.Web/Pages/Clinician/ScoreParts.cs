using System.Collections.Immutable;
using TrialMatch.Matching.Ranking;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>A part of a score.</summary>
/// <param name="Text">Key of its name.</param>
/// <param name="Most">The most points that it can have.</param>
/// <param name="Of">Its points.</param>
internal sealed record ScorePart(string Text, double Most, Func<Score, double> Of);

/// <summary>The parts of a score in the order in which they are shown.</summary>
internal static class ScoreParts
{
    public static ImmutableArray<ScorePart> All { get; } =
    [
        new("Score.Certainty", ScoreWeights.Certainty, score => score.Certainty),
        new("Score.Molecular", ScoreWeights.Molecular, score => score.Molecular),
        new("Score.Place", ScoreWeights.Place, score => score.Place),
        new("Score.Recruiting", ScoreWeights.Recruiting, score => score.Recruiting),
        new("Score.Line", ScoreWeights.Line, score => score.Line),
    ];
}
