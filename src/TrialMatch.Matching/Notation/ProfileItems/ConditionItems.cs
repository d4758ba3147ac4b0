using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>A condition with what may follow it: <c>HIV negative</c>, <c>hepatitis B</c>, <c>no ILD</c>, <c>not pregnant</c>.</summary>
internal static partial class ConditionItems
{
    private const string Denial = "not-";

    /// <summary>Adds the condition. A term that denies another ("not pregnant") is the other one, absent.</summary>
    public static void Add(NotationCursor cursor, ProfileDraft draft, ConditionKind kind, Term term, bool denied)
    {
        cursor.SkipHyphen();
        var negative = cursor.TryMatch(Sign(), out var sign) ? sign.Value.Trim() != "+" : Words.Statuses.Try(cursor) == ExpressionStatus.Negative;
        var present = denied == negative;
        var code = term.Code;
        if (code.StartsWith(Denial, StringComparison.Ordinal) && GeneralSyntax.VocabularyOf(kind).Find(code[Denial.Length..]) is { } other)
            (code, present) = (other.Code, !present);
        draft.Add(new ConditionFact { Id = Draft.Id, Date = default, Source = Draft.Source, Kind = kind, Code = code, Present = present });
    }

    [GeneratedRegex(@"\G[+\-−–](?=$|\s|[,;)])", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
