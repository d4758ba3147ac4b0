using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>Stage, extent, metastases, measurable disease, other malignancies.</summary>
internal static partial class DiseaseItems
{
    public static bool TryRead(NotationCursor cursor, ProfileDraft draft) =>
        Stage(cursor, draft) || Measurable(cursor, draft) || OtherMalignancy(cursor, draft) || Metastases(cursor, draft) || Extent(cursor, draft);

    private static bool Stage(NotationCursor cursor, ProfileDraft draft)
    {
        if (!cursor.TryAny("stage", "stadium", "stadie"))
            return false;
        if (StageRange.TryParse(cursor.Peek(), out var stage) && !cursor.Peek().Contains('.', StringComparison.Ordinal))
        {
            cursor.Word();
            draft.Add(new StageFact { Id = Draft.Id, Date = default, Source = Draft.Source, Stage = stage });
        }
        else
        {
            cursor.Fail("a stage group from 0 to IVC, such as IV or IIIB");
        }

        return true;
    }

    private static bool Extent(NotationCursor cursor, ProfileDraft draft)
    {
        if (Words.Extents.Try(cursor) is not { } extent)
            return false;
        draft.Add(new ExtentFact { Id = Draft.Id, Date = default, Source = Draft.Source, Extent = extent });
        return true;
    }

    private static bool Measurable(NotationCursor cursor, ProfileDraft draft)
    {
        var not = cursor.TryAny(
            "not measurable disease", "not measurable", "no measurable disease", "non-measurable disease", "non-measurable",
            "ikke målbar sykdom", "ikke målbar", "ikkje målbar sjukdom", "ikkje målbar", "ingen målbar sykdom");
        if (!not && !cursor.TryAny("measurable disease", "measurable", "målbar sykdom", "målbar sjukdom", "målbar"))
            return false;
        draft.Add(new MeasurableDiseaseFact { Id = Draft.Id, Date = default, Source = Draft.Source, Measurable = !not });
        return true;
    }

    private static bool OtherMalignancy(NotationCursor cursor, ProfileDraft draft)
    {
        if (cursor.TryAny(
            "no other malignancy", "no other malignancies", "no other cancer", "no prior malignancy", "no previous malignancy",
            "ingen annen kreft", "ingen annen kreftsykdom", "ingen annan kreft", "ingen andre kreftsykdommer", "ingen tidligere kreft"))
        {
            Add(present: false, null, null);
            return true;
        }

        if (!cursor.TryAny("other malignancy", "other cancer", "second malignancy", "annen kreft", "annen kreftsykdom", "annan kreft"))
            return false;
        cursor.TrySign(':');
        if (cursor.TryAny("none", "no", "ingen", "nei"))
        {
            Add(present: false, null, null);
            return true;
        }

        var named = cursor.LookUp(OncoTree.Current.Resolve).Found.Candidates.IsEmpty
            ? null
            : cursor.Name(OncoTree.Current.Resolve, "a diagnosis", Named.Shown);
        var last = cursor.Error is null ? ItemDates.TryTakeCoarse(cursor, draft.Today) : null;
        if (cursor.Error is null)
            Add(present: true, named?.Code, last);
        return true;

        void Add(bool present, string? code, PartialDate? lastActive) => draft.Add(new OtherMalignancyFact
        {
            Id = Draft.Id,
            Date = default,
            Source = Draft.Source,
            Present = present,
            OncoTreeCode = code,
            LastActive = lastActive,
        });
    }

    private static bool Metastases(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        var denied = Draft.TryNo(cursor) || cursor.TryAny("no known", "ingen kjente");
        var activity = Activity(cursor);
        if (Site(cursor) is not { } site)
        {
            cursor.Return(at);
            return false;
        }

        activity ??= Activity(cursor);
        if (denied && activity is not null)
        {
            cursor.FailAt(at, $"`{cursor.Since(at)}` does not say whether there are any", "no metastases of that site, or metastases that are active or stable");
            return true;
        }

        draft.Add(new MetastasisFact
        {
            Id = Draft.Id,
            Date = default,
            Source = Draft.Source,
            Site = site,
            Present = !denied,
            Active = activity,
        });
        return true;
    }

    /// <summary>Active (untreated or growing) or stable (treated), if said.</summary>
    private static bool? Activity(NotationCursor cursor) =>
        cursor.TryMatch(Active(), out _) ? true : cursor.TryMatch(Stable(), out _) ? false : null;

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

    [GeneratedRegex(@"\G\(?(?:active|untreated|progressing|growing|aktive?|ubehandlede|ubehandla)\)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Active();

    [GeneratedRegex(@"\G\(?(?:treated and stable|stable|treated|stabile?|behandlede|behandlet|behandla)\)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stable();

    [GeneratedRegex(@"\G(?:mets?|metastas[ei]s|metastase[rn]?|metastasar|involvement)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetastasesWord();

    [GeneratedRegex("metasta|carcinomat|karsinomat|^LMD$|effusion|disease$|involvement|spredning", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysMetastases();

    [GeneratedRegex(@"\G(?<site>\p{L}{2,}?)-?metasta[sz](?:e|er|ar|en|ene|es|is)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Compound();
}
