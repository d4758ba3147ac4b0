using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary><c>ECOG 1</c>, <c>Karnofsky 80</c>, <c>life expectancy 6 months</c>, <c>toxicity grade 1</c>, <c>toxicity neuropathy grade 2</c>, <c>consents</c>.</summary>
internal static partial class FunctionItems
{
    public static bool TryRead(NotationCursor cursor, ProfileDraft draft) =>
        Performance(cursor, draft) || LifeExpectancy(cursor, draft) || Toxicity(cursor, draft) || Consent(cursor, draft);

    private static bool Performance(NotationCursor cursor, ProfileDraft draft)
    {
        if (Words.Scales.Try(cursor) is not { } scale)
            return false;
        cursor.TryAny(":", "=");
        var expected = scale == PerformanceScale.Ecog ? NotationText.Of("one ECOG score from 0 to 5") : NotationText.Of($"a {Words.Scales.Write(scale)} score: 0, 10, 20 … 100");
        var at = cursor.Here;
        if (cursor.Number(expected) is not { } value)
            return true;
        cursor.TrySign('%');
        if (scale == PerformanceScale.Ecog ? value > 5 : value > 100 || value % 10 != 0)
            cursor.FailAt(at, $"read `{cursor.Since(at)}`", expected);
        else
            draft.Add(new PerformanceFact { Id = Draft.Id, Date = default, Source = Draft.Source, Scale = scale, Value = value });
        return true;
    }

    private static bool LifeExpectancy(NotationCursor cursor, ProfileDraft draft)
    {
        if (!cursor.TryAny("life expectancy", "forventet levetid", "forventa levetid", "venta levetid"))
            return false;
        cursor.TryAny(">=", "≥", "at least", "minst");
        if (cursor.TryMatch(Months(), out var match))
        {
            var number = int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            var months = char.ToLowerInvariant(match.Groups["unit"].Value[0]) == 'm' ? number : number * 12;
            draft.Add(new LifeExpectancyFact { Id = Draft.Id, Date = default, Source = Draft.Source, Months = months });
        }
        else
        {
            cursor.Fail("a number of months or years");
        }

        return true;
    }

    private static bool Toxicity(NotationCursor cursor, ProfileDraft draft)
    {
        var none = cursor.TryAny(
            "no unresolved toxicity", "no other toxicity", "no toxicity", "ingen toksisitet", "ingen annen toksisitet", "ingen bivirkninger", "ingen andre bivirkninger");
        if (!none && !cursor.TryAny("unresolved toxicity", "toxicity", "toksisitet", "bivirkning", "side effect"))
            return false;
        string? term = null;
        var (found, end) = cursor.LookUp(Vocabulary.Toxicities.Resolve);
        if (!none && found.Value is { } named)
        {
            cursor.TakeTo(end);
            term = named.Code;
        }

        var at = cursor.Here;
        if (!none)
            cursor.TryAny("grade", "grad", "CTCAE", "CTCAE grade");
        var grade = none ? 0 : cursor.Number("a CTCAE grade from 0 to 5");
        if (grade > 5)
            cursor.FailAt(at, $"read `{cursor.Since(at)}`", "a CTCAE grade from 0 to 5");
        else if (grade is { } known)
            draft.Add(new ToxicityFact { Id = Draft.Id, Date = default, Source = Draft.Source, Grade = known, Term = term });
        return true;
    }

    private static bool Consent(NotationCursor cursor, ProfileDraft draft)
    {
        var refuses = cursor.TryAny("does not consent", "no consent", "samtykker ikke", "samtykkjer ikkje", "ikke samtykke");
        if (!refuses && !cursor.TryAny("consents", "consent given", "consent", "samtykker", "samtykkjer", "samtykke"))
            return false;
        draft.Add(new ConsentFact { Id = Draft.Id, Date = default, Source = Draft.Source, Given = !refuses });
        return true;
    }

    [GeneratedRegex(@"\G(?<number>\d{1,3})\s*(?<unit>months?|mnd|måned(?:er)?|månad(?:er)?|years?|år)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Months();
}
