using System.Text.RegularExpressions;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// A condition with what may stand around it: <c>HIV negative</c>, <c>no ILD</c>, <c>active hepatitis B on antivirals</c>,
/// <c>myocardial infarction 2024-05</c>, <c>history of pneumonitis grade 2 requiring steroids</c>, <c>on prednisolone 20 mg/day</c>.
/// </summary>
internal static partial class ConditionItems
{
    private const string Denial = "not-";

    private static readonly ConditionKind[] Qualifiable = [ConditionKind.Comorbidity, ConditionKind.Infection];

    /// <summary>A condition behind words such as "active" or "history of"; nothing is taken when no condition follows.</summary>
    public static bool TryRead(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        var denied = Draft.TryNo(cursor);
        var qualities = new List<ConditionQuality>();
        while (qualities.Count < 3)
        {
            if (Find(cursor) is { } found && qualities.Count > 0)
            {
                cursor.TakeTo(found.End);
                Add(cursor, draft, found.Kind, found.Term, denied, qualities);
                return true;
            }

            if (cursor.TryAny("history of", "previous history of", "anamnese på"))
                qualities.Add(ConditionQuality.Resolved);
            else if (ClinicalWords.Qualities.Try(cursor) is { } quality)
                qualities.Add(quality);
            else
                break;
        }

        cursor.Return(at);
        return false;
    }

    /// <summary>Adds the condition. A term that denies another ("not pregnant") is the other one, absent.</summary>
    public static void Add(NotationCursor cursor, ProfileDraft draft, ConditionKind kind, Term term, bool denied, IReadOnlyCollection<ConditionQuality>? before = null)
    {
        cursor.SkipHyphen();
        var negative = cursor.TryMatch(Sign(), out var sign) ? sign.Value.Trim() != "+" : Words.Statuses.Try(cursor) == ExpressionStatus.Negative;
        var present = denied == negative;
        var code = term.Code;
        if (code.StartsWith(Denial, StringComparison.Ordinal) && ConditionEvaluation.VocabularyOf(kind).Find(code[Denial.Length..]) is { } other)
            (code, present) = (other.Code, !present);
        var fact = new ConditionFact { Id = Draft.Id, Date = default, Source = Draft.Source, Kind = kind, Code = code, Present = present };
        if (before is { Count: > 0 })
            fact = fact with { Qualities = [.. before] };
        if (ConditionDetails.Read(cursor, draft, fact) is { } told)
            draft.Add(told);
    }

    private static (ConditionKind Kind, Term Term, int End)? Find(NotationCursor cursor)
    {
        (ConditionKind Kind, Term Term, int End)? longest = null;
        foreach (var kind in Qualifiable)
        {
            var (found, end) = cursor.LookUp(ConditionEvaluation.VocabularyOf(kind).Resolve);
            if (found.Value is { } term && end > (longest?.End ?? cursor.Position))
                longest = (kind, term, end);
        }

        return longest;
    }

    [GeneratedRegex(@"\G[+\-−–](?=$|\s|[,;)])", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
