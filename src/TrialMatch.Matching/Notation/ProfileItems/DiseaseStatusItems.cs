using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// Where the disease stands and what samples there are: <c>relapsed</c>, <c>refractory since 2026-05</c>, <c>in remission</c>,
/// <c>MRD positive</c>, <c>archival tissue available</c>, <c>no fresh tissue</c>.
/// </summary>
internal static class DiseaseStatusItems
{
    /// <summary>Words that may as well speak of metastases or of a treatment.</summary>
    private static readonly string[] SaidOfOthers = ["stable", "stabil", "response"];

    public static bool TryRead(NotationCursor cursor, ProfileDraft draft) => Status(cursor, draft) || Sample(cursor, draft);

    private static bool Status(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        var named = cursor.TryAny("disease status", "sykdomsstatus");
        cursor.TryAny(":", "=");
        var from = cursor.Here;
        if (ClinicalWords.Statuses.Try(cursor) is not { } first || (!named && SaidOfOthers.Contains(cursor.Since(from), StringComparer.OrdinalIgnoreCase)))
        {
            cursor.Return(at);
            return false;
        }

        var statuses = new List<DiseaseStatus> { first };
        while (cursor.TrySign('/') || cursor.TryAny("and", "og", "or", "eller"))
        {
            if (ClinicalWords.Statuses.Read(cursor) is not { } next)
                return true;
            statuses.Add(next);
        }

        PartialDate? since = null;
        if (cursor.TryAny("since", "siden", "sidan") && (since = ItemDates.TryTakeCoarse(cursor, draft.Today)) is null)
            cursor.Fail("a date such as 2026-09, 2026-09-14 or 2026");
        foreach (var status in cursor.Error is null ? statuses : [])
            draft.Add(new DiseaseStatusFact { Id = Draft.Id, Date = default, Source = Draft.Source, Status = status, Since = since });
        return true;
    }

    private static bool Sample(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        var denied = Draft.TryNo(cursor);
        var named = cursor.TryAny("sample available", "sample", "prøve tilgjengelig", "prøve");
        var (found, end) = cursor.LookUp(Vocabulary.Samples.Resolve);
        if (found.Value is { } sample)
        {
            cursor.TakeTo(end);
            if (cursor.TryAny("not available", "ikke tilgjengelig", "ikkje tilgjengeleg"))
                (denied, named) = (true, true);
            if (cursor.TryAny("available", "tilgjengelig", "tilgjengeleg") || named || (denied && cursor.AtEnd))
            {
                ConditionItems.Add(cursor, draft, ConditionKind.Sample, sample, denied);
                return true;
            }
        }

        cursor.Return(at);
        return false;
    }
}
