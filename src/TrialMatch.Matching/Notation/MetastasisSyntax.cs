using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation;

/// <summary><c>metastasis brain</c>, <c>metastasis cns stable for 28 days treated asymptomatic without steroids</c>.</summary>
internal static class MetastasisSyntax
{
    public static MetastasisCriterion? Read(NotationCursor cursor)
    {
        var criterion = Named.Term(cursor, Vocabulary.MetastaticSites, "a site of metastases") is { } site ? new MetastasisCriterion { Site = site } : null;
        while (criterion is not null && !cursor.AtEnd)
            criterion = Part(cursor, criterion);
        return criterion;
    }

    public static string Write(MetastasisCriterion criterion) =>
        criterion.Site
        + (criterion.StableDays is { } days
            ? string.Create(CultureInfo.InvariantCulture, $" stable for {days} {(days == 1 ? "day" : "days")}")
            : criterion.Active switch { true => " active", false => " stable", null => "" })
        + criterion.Treated switch { true => " treated", false => " untreated", null => "" }
        + criterion.Symptomatic switch { true => " symptomatic", false => " asymptomatic", null => "" }
        + (criterion.WithoutSteroids ? " without steroids" : "");

    private static MetastasisCriterion? Part(NotationCursor cursor, MetastasisCriterion criterion)
    {
        if (criterion.Active is null && cursor.TryAny("active", "aktiv", "aktive"))
            return criterion with { Active = true };
        if (criterion.Active is null && cursor.TryAny("stable", "stabil", "stabile"))
        {
            if (!cursor.TryAny("for", "i"))
                return criterion with { Active = false };
            return cursor.Days() is { } days ? criterion with { Active = false, StableDays = days } : null;
        }

        if (criterion.Treated is null && cursor.TryAny("treated", "behandlet"))
            return criterion with { Treated = true };
        if (criterion.Treated is null && cursor.TryAny("untreated", "ubehandlet"))
            return criterion with { Treated = false };
        if (criterion.Symptomatic is null && cursor.TryAny("symptomatic", "symptomatisk"))
            return criterion with { Symptomatic = true };
        if (criterion.Symptomatic is null && cursor.TryAny("asymptomatic", "asymptomatisk"))
            return criterion with { Symptomatic = false };
        if (!criterion.WithoutSteroids && cursor.TryAny("without steroids", "uten steroider"))
            return criterion with { WithoutSteroids = true };
        cursor.Fail("each once: active, stable or stable for 28 days, treated or untreated, symptomatic or asymptomatic, without steroids");
        return null;
    }
}
