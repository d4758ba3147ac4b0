using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>Stage, extent, measurable disease, other malignancies.</summary>
internal static class DiseaseItems
{
    public static bool TryRead(NotationCursor cursor, ProfileDraft draft) =>
        Stage(cursor, draft) || Measurable(cursor, draft) || OtherMalignancy(cursor, draft) || MetastasisItems.TryRead(cursor, draft) || Extent(cursor, draft);

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
            Add(present: false, null, null, default);
            return true;
        }

        if (!cursor.TryAny("other malignancy", "other cancer", "second malignancy", "annen kreft", "annen kreftsykdom", "annan kreft"))
            return false;
        cursor.TrySign(':');
        if (cursor.TryAny("none", "no", "ingen", "nei"))
        {
            Add(present: false, null, null, default);
            return true;
        }

        var before = OtherMalignancySyntax.Qualities(cursor);
        var named = cursor.LookUp(OncoTree.Current.Resolve).Found.Candidates.IsEmpty
            ? null
            : cursor.Name(OncoTree.Current.Resolve, "a diagnosis", Named.Shown);
        var after = OtherMalignancySyntax.Qualities(cursor);
        var last = cursor.Error is null ? ItemDates.TryTakeCoarse(cursor, draft.Today) : null;
        if (cursor.Error is null)
            Add(present: true, named?.Code, last, (before.InSitu || after.InSitu, before.LowRisk || after.LowRisk));
        return true;

        void Add(bool present, string? code, PartialDate? lastActive, (bool InSitu, bool LowRisk) qualities) => draft.Add(new OtherMalignancyFact
        {
            Id = Draft.Id,
            Date = default,
            Source = Draft.Source,
            Present = present,
            OncoTreeCode = code,
            InSitu = qualities.InSitu ? true : null,
            LowRisk = qualities.LowRisk ? true : null,
            LastActive = lastActive,
        });
    }
}
