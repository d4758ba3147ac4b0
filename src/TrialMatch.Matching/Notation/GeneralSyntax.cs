using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation;

/// <summary>Age, sex, performance, life expectancy, residence and consent.</summary>
internal static class GeneralSyntax
{
    public static LeafSyntax Age { get; } = LeafSyntax.For<AgeCriterion>("age", ReadAge, criterion =>
        criterion.Range + (criterion.Unit == AgeUnit.Months ? " months" : ""));

    public static LeafSyntax Sex { get; } = LeafSyntax.For<SexCriterion>(
        "sex",
        cursor => Words.Sexes.Read(cursor) is { } sex ? new SexCriterion { Sex = sex } : null,
        criterion => Words.Sexes.Write(criterion.Sex));

    public static LeafSyntax Performance { get; } = LeafSyntax.For<PerformanceCriterion>(
        "performance",
        cursor => Words.Scales.Read(cursor) is { } scale && cursor.Range() is { } range ? new PerformanceCriterion { Scale = scale, Range = range } : null,
        criterion => $"{Words.Scales.Write(criterion.Scale)} {criterion.Range}");

    public static LeafSyntax LifeExpectancy { get; } = LeafSyntax.For<LifeExpectancyCriterion>("life expectancy", ReadLifeExpectancy, criterion =>
        string.Create(CultureInfo.InvariantCulture, $">= {criterion.Months} {(criterion.Months == 1 ? "month" : "months")}"));

    public static LeafSyntax Residence { get; } = LeafSyntax.For<ResidenceCriterion>(
        "residence",
        cursor => cursor.Name(Countries.Current.Resolve, "a country", country => country.Code) is { } country ? new ResidenceCriterion { CountryCode = country.Code } : null,
        criterion => criterion.CountryCode);

    public static LeafSyntax Consent { get; } = LeafSyntax.Bare<ConsentCriterion>("consent");

    private static AgeCriterion? ReadAge(NotationCursor cursor)
    {
        if (cursor.Range() is not { } range)
            return null;
        if (cursor.TryAny("months", "month", "måneder"))
            return new AgeCriterion { Range = range, Unit = AgeUnit.Months };
        cursor.TryAny("years", "year", "år");
        return new AgeCriterion { Range = range };
    }

    private static LifeExpectancyCriterion? ReadLifeExpectancy(NotationCursor cursor)
    {
        if (!cursor.TryAny(">=", "≥"))
            cursor.Fail(">= and a number of months");
        else if (cursor.Number("a number of months") is { } months)
        {
            if (cursor.TryAny("months", "month", "måneder"))
                return new LifeExpectancyCriterion { Months = months };
            if (cursor.TryAny("years", "year", "år"))
                return new LifeExpectancyCriterion { Months = months * 12 };
            cursor.Fail("months or years");
        }

        return null;
    }
}
