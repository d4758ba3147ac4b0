using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// The diagnosis, by name, OncoTree code or ICD-10 code. Two that lie on one branch are one diagnosis, and the finer
/// counts; two that do not are a contradiction.
/// </summary>
internal static class DiagnosisItems
{
    private const int MostNamed = 4;

    /// <summary>Adds a diagnosis by its node.</summary>
    public static void Add(NotationCursor cursor, ProfileDraft draft, TumourType type) => Add(draft, type.Code, null);

    /// <summary>Adds what an ICD-10 code is in OncoTree.</summary>
    public static void ReadIcd10(NotationCursor cursor, ProfileDraft draft, Match match)
    {
        var found = Icd10.Current.Resolve(match.Value);
        if (found.Value is not { } code)
        {
            cursor.FailAt(match.Index, $"`{match.Value}` is no ICD-10 code of a neoplasm", "a code such as C34.1, or the diagnosis by name", found.Nearest);
        }
        else if (code.OncoTreeCodes.IsEmpty || code.IsMetastasis)
        {
            cursor.FailAt(match.Index, $"{code.Code} ({code.LabelEn}) does not tell the kind of tumour{(code.Note is null ? "" : ": " + code.Note)}", "the diagnosis by name");
        }
        else
        {
            var nodes = code.OncoTreeCodes.Select(OncoTree.Current.Find).OfType<TumourType>().ToList();
            Add(draft, OncoTree.Current.Above(nodes).Code, code.Code);
            draft.Note($"{code.Code} is read as {NotationText.Join(" or ", (nodes.Count > MostNamed ? [code.LabelEn] : nodes.Select(Named.Shown)).Select(NotationText.FromString))}.{(code.Note is null ? "" : " " + code.Note)}");
        }
    }

    private static void Add(ProfileDraft draft, string code, string? icd10)
    {
        var tree = OncoTree.Current;
        if (!draft.Amend<DiagnosisFact>(
            known => tree.IsWithin(known.OncoTreeCode, code) || tree.IsWithin(code, known.OncoTreeCode),
            known => known with
            {
                OncoTreeCode = tree.IsWithin(known.OncoTreeCode, code) ? known.OncoTreeCode : code,
                Icd10Code = icd10 ?? known.Icd10Code,
            }))
            draft.Add(new DiagnosisFact { Id = Draft.Id, Date = default, Source = Draft.Source, OncoTreeCode = code, Icd10Code = icd10 });
    }
}
