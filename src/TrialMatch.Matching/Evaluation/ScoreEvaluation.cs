using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Answers questions about clinical scores; points tell their class, and a class limits its points.</summary>
internal static class ScoreEvaluation
{
    public static Answer Score(string code, NumericRange range, PatientFacts patient)
    {
        var direct = patient.Newest<ScoreFact>(fact => fact.Score == code, fact => Answer.Of(range.Contains(fact.Value), fact).MayChange(), FactTopic.Score, code);
        if (direct.Truth != Truth.Unknown || direct.Missing[0].Kind == MissingKind.Conflicting)
            return Settled(code, direct);
        foreach (var (other, span) in Derived(code))
        {
            var derived = patient.Newest<ScoreFact>(fact => fact.Score == other && span(fact.Value) is not null, fact => Within(range, span(fact.Value)!.Value, code, fact), FactTopic.Score, code);
            if (derived.Truth != Truth.Unknown || derived.Missing[0].Kind == MissingKind.TooCoarse)
                return Settled(code, derived);
        }

        return direct;
    }

    /// <summary>The scores that tell something of this one, and what a value of theirs says.</summary>
    private static IEnumerable<(string Score, Func<decimal, (decimal Lowest, decimal Highest)?> Span)> Derived(string code)
    {
        if (Scores.Current.Find(code) is { From: { } points } score)
            yield return (points, score.ClassOf);
        foreach (var wider in Scores.Current.ToldBy(code))
            yield return (wider.Code, wider.PointsOf);
    }

    private static Answer Within(NumericRange range, (decimal Lowest, decimal Highest) span, string code, Fact fact) =>
        (range.Contains(span) switch
        {
            Truth.Unknown => Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Score, code), fact),
            var truth => Answer.Of(truth == Truth.Met, fact).MayChange(),
        }).With(Caution.Derived);

    /// <summary>What is read from the tumour itself does not change.</summary>
    private static Answer Settled(string code, Answer answer) => Scores.Current.Find(code) is { IsLasting: true } ? answer with { Change = null } : answer;

    /// <summary>Whether a value known to lie between two lies in the range.</summary>
    public static Truth Contains(this NumericRange range, (decimal Lowest, decimal Highest) span)
    {
        if (range.Contains(span.Lowest) && range.Contains(span.Highest))
            return Truth.Met;
        var below = range.Min is { } min && (range.MinExclusive ? span.Highest <= min : span.Highest < min);
        var above = range.Max is { } max && (range.MaxExclusive ? span.Lowest >= max : span.Lowest > max);
        return below || above ? Truth.NotMet : Truth.Unknown;
    }
}
