using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// Metastases with what is said of them: <c>no brain mets</c>, <c>brain mets treated stable since 2026-09 without steroids</c>,
/// <c>3 metastases</c>, <c>oligometastatic</c>.
/// </summary>
internal static partial class MetastasisItems
{
    /// <summary>The most metastases that are commonly called few.</summary>
    private const int Few = 5;

    public static bool TryRead(NotationCursor cursor, ProfileDraft draft) => Count(cursor, draft) || Site(cursor, draft);

    private static bool Count(NotationCursor cursor, ProfileDraft draft)
    {
        if (cursor.TryAny("oligometastatic disease", "oligometastatic", "oligometastatisk sykdom", "oligometastatisk"))
        {
            draft.Note($"read as 1 to {Few} metastases");
            Add(1, Few, MetastasisUnit.Lesions);
            return true;
        }

        if (!cursor.TryMatch(Number(), out var match))
            return false;
        var number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        Add(number, number, match.Groups["organs"].Success ? MetastasisUnit.Organs : MetastasisUnit.Lesions);
        return true;

        void Add(int least, int most, MetastasisUnit unit) => draft.Add(new MetastasisCountFact
        {
            Id = Draft.Id,
            Date = default,
            Source = Draft.Source,
            Least = least,
            Most = most,
            Unit = unit,
        });
    }

    private static bool Site(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        var denied = Draft.TryNo(cursor) || cursor.TryAny("no known", "ingen kjente");
        var said = Said(cursor, draft, New("", present: !denied));
        if (Site(cursor) is not { } site)
        {
            cursor.Return(at);
            return false;
        }

        var fact = Said(cursor, draft, said with { Site = site });
        if (cursor.Error is not null)
            return true;
        if (denied && fact != New(site, present: false))
            cursor.FailAt(at, $"`{cursor.Since(at)}` does not say whether there are any", "no metastases of that site, or metastases that are active or stable");
        else
            draft.Add(fact);
        return true;
    }

    private static MetastasisFact New(string site, bool present) =>
        new() { Id = Draft.Id, Date = default, Source = Draft.Source, Site = site, Present = present };

    /// <summary>What is said of the metastases, in any order.</summary>
    private static MetastasisFact Said(NotationCursor cursor, ProfileDraft draft, MetastasisFact fact)
    {
        while (true)
        {
            if (cursor.TryMatch(TreatedAndStable(), out _))
                fact = fact with { Treated = true, Active = false };
            else if (cursor.TryMatch(StableSince(), out _))
                fact = fact with { Active = false, StableSince = Since(cursor, draft) };
            else if (cursor.TryMatch(Stable(), out _))
                fact = fact with { Active = false };
            else if (cursor.TryMatch(Untreated(), out _))
                fact = fact with { Treated = false, Active = true };
            else if (cursor.TryMatch(Treated(), out _))
                fact = fact with { Treated = true };
            else if (cursor.TryMatch(Active(), out _))
                fact = fact with { Active = true };
            else if (cursor.TryMatch(Asymptomatic(), out _))
                fact = fact with { Symptomatic = false };
            else if (cursor.TryMatch(Symptomatic(), out _))
                fact = fact with { Symptomatic = true };
            else if (cursor.TryMatch(WithoutSteroids(), out _))
                fact = fact with { Steroids = false };
            else if (cursor.TryMatch(OnSteroids(), out _))
                fact = fact with { Steroids = true };
            else
                return fact;
        }
    }

    private static PartialDate? Since(NotationCursor cursor, ProfileDraft draft)
    {
        var since = ItemDates.TryTakeCoarse(cursor, draft.Today);
        if (since is null && cursor.Error is null)
            cursor.Fail("a date such as 2026-09");
        return since;
    }

    /// <summary>A site followed by a word for metastases, a Norwegian compound, or a name that says it all (LMD).</summary>
    private static string? Site(NotationCursor cursor)
    {
        var at = cursor.Here;
        var (found, end) = cursor.LookUp(Vocabulary.MetastaticSites.Resolve);
        if (found.Value is { } site)
        {
            cursor.TakeTo(end);
            if (cursor.TryMatch(MetastasesWord(), out _) || SaysMetastases().IsMatch(cursor.Since(at)))
                return site.Code;
            cursor.Return(at);
        }

        if (cursor.TryMatch(Compound(), out var compound) && Vocabulary.MetastaticSites.Resolve(compound.Groups["site"].Value).Value is { } written)
            return written.Code;
        cursor.Return(at);
        return null;
    }

    [GeneratedRegex(@"\G(?<number>\d{1,2})\s+(?:(?:metastases|metastaser|metastasar|lesions)(?!\w)|(?<organs>(?:metastatic (?:sites|organs)|organs with metastases|organer med metastaser))(?!\w))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\G\(?(?:active|progressing|growing|aktive?|voksende)\)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Active();

    [GeneratedRegex(@"\G\(?(?:untreated|ubehandlede|ubehandlet|ubehandla)\)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Untreated();

    [GeneratedRegex(@"\G\(?(?:treated|behandlede|behandlet|behandla)\)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Treated();

    [GeneratedRegex(@"\G\(?(?:treated and stable|behandlet og stabile?|behandlede og stabile)\)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TreatedAndStable();

    [GeneratedRegex(@"\G\(?(?:stable|stabile?)\)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stable();

    [GeneratedRegex(@"\G(?:stable|stabile?) (?:since|siden|sidan)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StableSince();

    [GeneratedRegex(@"\G\(?(?:asymptomatic|asymptomatiske?|without symptoms|uten symptomer|utan symptom)\)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asymptomatic();

    [GeneratedRegex(@"\G\(?(?:symptomatic|symptomatiske?|symptomgivende)\)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Symptomatic();

    [GeneratedRegex(@"\G\(?(?:without steroids|off steroids|uten steroider|utan steroid)\)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithoutSteroids();

    [GeneratedRegex(@"\G\(?(?:on steroids|with steroids|med steroider|på steroider)\)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnSteroids();

    [GeneratedRegex(@"\G(?:mets?|metastas[ei]s|metastase[rn]?|metastasar|involvement)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetastasesWord();

    [GeneratedRegex("metasta|carcinomat|karsinomat|^LMD$|effusion|disease$|involvement|spredning", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysMetastases();

    [GeneratedRegex(@"\G(?<site>\p{L}{2,}?)-?metasta[sz](?:e|er|ar|en|ene|es|is)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Compound();
}
