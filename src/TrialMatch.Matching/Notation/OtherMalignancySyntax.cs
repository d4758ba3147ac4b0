using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Criteria;

namespace TrialMatch.Matching.Notation;

/// <summary><c>other malignancy within 3 years except BCC, CSCC, in situ CERVIX, low-risk PROSTATE</c>.</summary>
internal static class OtherMalignancySyntax
{
    public static OtherMalignancyCriterion? Read(NotationCursor cursor)
    {
        var criterion = new OtherMalignancyCriterion();
        if (cursor.TryWord("within"))
        {
            if (cursor.Number("a number of years") is not { } years)
                return null;
            if (!cursor.TryAny("years", "year", "år"))
            {
                cursor.Fail("years");
                return null;
            }

            criterion = criterion with { WithinYears = years };
        }

        if (!cursor.TryAny("except", "unntatt"))
            return criterion;
        return Exceptions(cursor) is { IsEmpty: false } exceptions ? criterion with { Except = exceptions } : null;
    }

    public static string Write(OtherMalignancyCriterion criterion)
    {
        var within = criterion.WithinYears is { } years ? string.Create(CultureInfo.InvariantCulture, $"within {years} {(years == 1 ? "year" : "years")}") : "";
        var except = criterion.Except.IsDefaultOrEmpty ? "" : "except " + string.Join(", ", criterion.Except.Select(Write));
        return $"{within} {except}".Trim();
    }

    /// <summary>Words that may stand before the name of another cancer.</summary>
    public static (bool InSitu, bool LowRisk) Qualities(NotationCursor cursor)
    {
        var (inSitu, lowRisk) = (false, false);
        while (true)
        {
            if (!lowRisk && cursor.TryAny("low-risk", "low risk", "lavrisiko", "lågrisiko"))
                lowRisk = true;
            else if (!inSitu && cursor.TryAny("in situ", "in-situ"))
                inSitu = true;
            else
                return (inSitu, lowRisk);
        }
    }

    private static ImmutableArray<ExceptedMalignancy> Exceptions(NotationCursor cursor)
    {
        var exceptions = ImmutableArray.CreateBuilder<ExceptedMalignancy>();
        do
        {
            var (inSitu, lowRisk) = Qualities(cursor);
            var any = (inSitu || lowRisk) && (cursor.AtEnd || cursor.Peek() == ",");
            var code = any ? null : Named.Diagnosis(cursor);
            if (!any && code is null)
                return [];
            exceptions.Add(new ExceptedMalignancy(code, inSitu, lowRisk));
        }
        while (cursor.TrySign(','));
        return exceptions.ToImmutable();
    }

    private static string Write(ExceptedMalignancy exception) => string.Join(' ', new[]
    {
        exception.LowRisk ? "low-risk" : null,
        exception.InSitu ? "in situ" : null,
        exception.Code is { } code ? Named.Diagnosis(code) : null,
    }.OfType<string>());
}
