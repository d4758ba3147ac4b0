using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation;

/// <summary><c>toxicity grade &lt;= 1 except alopecia, neuropathy grade &lt;= 2</c>, <c>toxicity neuropathy grade >= 2</c>.</summary>
internal static class ToxicitySyntax
{
    public static LeafSyntax Leaf { get; } = LeafSyntax.For<ToxicityCriterion>("toxicity", Read, Write);

    private static ToxicityCriterion? Read(NotationCursor cursor)
    {
        var graded = TryGrade(cursor);
        string? term = null;
        if (!graded && cursor.Peek() is not ['>' or '<' or '=' or '≥' or '≤' or (>= '0' and <= '9'), ..])
        {
            term = Named.Term(cursor, Vocabulary.Toxicities, "grade, or a known side effect");
            if (term is null)
                return null;
            TryGrade(cursor);
        }

        if (cursor.Range() is not { } range)
            return null;
        if (!cursor.TryAny("except", "other than", "unntatt", "unnateke"))
            return new ToxicityCriterion { Range = range, Term = term };
        return Exceptions(cursor) is { } except ? new ToxicityCriterion { Range = range, Term = term, Except = except } : null;
    }

    private static ImmutableArray<ExceptedToxicity>? Exceptions(NotationCursor cursor)
    {
        var all = ImmutableArray.CreateBuilder<ExceptedToxicity>();
        do
        {
            if (Named.Term(cursor, Vocabulary.Toxicities, "a known side effect") is not { } term)
                return null;
            int? upTo = null;
            if (TryGrade(cursor))
            {
                var at = cursor.Here;
                if (cursor.Range() is not { } grades)
                    return null;
                if (grades is not { Min: null, Max: { } most and <= 5, MaxExclusive: false } || most != decimal.Truncate(most))
                {
                    cursor.FailAt(at, $"read `{grades}`", "the highest grade that is left out, such as grade <= 2");
                    return null;
                }

                upTo = (int)most;
            }

            all.Add(new ExceptedToxicity { Term = term, UpToGrade = upTo });
        }
        while (cursor.TrySign(',') || cursor.TryAny("or", "eller"));
        return all.ToImmutable();
    }

    private static bool TryGrade(NotationCursor cursor) => cursor.TryAny("grade", "CTCAE grade", "grad");

    private static string Write(ToxicityCriterion criterion) =>
        (criterion.Term is { } term ? term + " " : "") + $"grade {criterion.Range}"
        + (criterion.Except is { Length: > 0 } except ? " except " + string.Join(", ", except.Select(Write)) : "");

    private static string Write(ExceptedToxicity exception) =>
        exception.UpToGrade is { } grade ? string.Create(CultureInfo.InvariantCulture, $"{exception.Term} grade <= {grade}") : exception.Term;
}
