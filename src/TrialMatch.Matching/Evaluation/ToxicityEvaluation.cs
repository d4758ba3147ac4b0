using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// Answers about side effects that have not settled. A grade without a name is the worst of those that are not named; with
/// exceptions it may or may not be an excepted one, so the worst that counts lies between the worst named one and it.
/// </summary>
internal static class ToxicityEvaluation
{
    private const int WorstGrade = 5;

    public static Answer Toxicity(ToxicityCriterion criterion, PatientFacts patient)
    {
        var subject = criterion.Term ?? "";
        var facts = patient.All<ToxicityFact>();
        if (facts.Count == 0)
            return Answer.Unknown(new MissingFact(MissingKind.NotRecorded, FactTopic.Toxicity, subject));
        var usable = facts.Where(fact => patient.AsOf.DayNumber - fact.Date.DayNumber <= Freshness.Of(fact).TooOldAfter).ToList();
        if (usable.Count == 0)
            return Answer.Unknown(new MissingFact(MissingKind.TooOld, FactTopic.Toxicity, subject), facts[0]);

        var newest = usable.GroupBy(fact => fact.Term ?? "").SelectMany(named => named.TakeWhile(fact => fact.Date == named.First().Date)).ToList();
        if (newest.GroupBy(fact => fact.Term ?? "").FirstOrDefault(named => named.Select(fact => criterion.Range.Contains(fact.Grade)).Distinct().Skip(1).Any()) is { } clash)
            return Answer.Unknown(new MissingFact(MissingKind.Conflicting, FactTopic.Toxicity, subject), [.. clash.Select(fact => new CitedFact(fact))]);

        var counted = newest.Where(fact => Counts(criterion, fact)).ToList();
        var (lowest, highest) = Span(criterion, newest, counted);
        CitedFact[] cited = [.. newest.Where(fact => fact.Term is null || counted.Contains(fact)).DefaultIfEmpty(newest[0]).Select(fact => new CitedFact(fact))];
        var answer = criterion.Range.Contains((lowest, highest)) switch
        {
            Truth.Unknown => Answer.Unknown(new MissingFact(MissingKind.NotReported, FactTopic.Toxicity, subject), cited),
            var truth => Answer.Of(truth == Truth.Met, cited).MayChange(),
        };
        if (facts.Any(older => newest.Exists(fact => fact.Term == older.Term && fact.Date > older.Date && criterion.Range.Contains(fact.Grade) != criterion.Range.Contains(older.Grade))))
            answer = answer.With(Caution.OlderFactsDiffer);
        return patient.Aged(answer, newest.MinBy(fact => fact.Date)!, FactTopic.Toxicity, subject);
    }

    /// <summary>The lowest and highest grade that what is asked for may have.</summary>
    private static (int Lowest, int Highest) Span(ToxicityCriterion criterion, List<ToxicityFact> newest, List<ToxicityFact> counted)
    {
        int? unnamed = newest.Find(fact => fact.Term is null)?.Grade;
        var named = counted.Count == 0 ? (int?)null : counted.Max(fact => fact.Grade);
        if (criterion.Term is { } term)
            return counted.Exists(fact => fact.Term == term) ? (named!.Value, named.Value) : (named ?? 0, Math.Max(named ?? 0, unnamed ?? WorstGrade));
        if (unnamed is not { } rest)
            return (named ?? 0, WorstGrade);
        var highest = Math.Max(rest, named ?? 0);
        return (criterion.Except is { Length: > 0 } ? named ?? 0 : highest, highest);
    }

    private static bool Counts(ToxicityCriterion criterion, ToxicityFact fact) =>
        fact.Term is { } term
        && (criterion.Term is not { } asked || Vocabulary.Toxicities.IsWithin(term, asked))
        && !(criterion.Except ?? []).Any(except => Vocabulary.Toxicities.IsWithin(term, except.Term) && fact.Grade <= (except.UpToGrade ?? WorstGrade));
}
