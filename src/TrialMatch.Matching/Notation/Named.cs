using TrialMatch.Matching.Criteria;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation;

/// <summary>Reads names of the terminology and gives their canonical codes; <see langword="null"/> when the cursor has failed.</summary>
internal static class Named
{
    /// <summary>An approved gene symbol.</summary>
    public static string? Gene(NotationCursor cursor) =>
        cursor.Name(Genes.Current.Resolve, "a gene", symbol => symbol, words: 1);

    /// <summary>The code of a term in one vocabulary.</summary>
    public static string? Term(NotationCursor cursor, Vocabulary vocabulary, NotationText expected) =>
        cursor.Name(vocabulary.Resolve, expected, term => term.NameEn)?.Code;

    /// <summary>A biomarker's code.</summary>
    public static string? Marker(NotationCursor cursor) => Term(cursor, Vocabulary.Biomarkers, "a biomarker such as PD-L1, HER2 or ER");

    /// <summary>Something that is measured.</summary>
    public static Analyte? Analyte(NotationCursor cursor) =>
        cursor.Name(Analytes.Current.Resolve, "a laboratory value or vital sign", analyte => analyte.NameEn);

    /// <summary>An OncoTree code, or a word for all solid or all liquid tumours.</summary>
    public static string? Diagnosis(NotationCursor cursor)
    {
        if (cursor.TryAny("SOLID TUMOURS", "SOLID TUMORS", "SOLID TUMOUR", "SOLID TUMOR", "SOLID"))
            return DiagnosisCriterion.AllSolid;
        if (cursor.TryAny("LIQUID TUMOURS", "LIQUID TUMORS", "LIQUID"))
            return DiagnosisCriterion.AllLiquid;
        return cursor.Name(OncoTree.Current.Resolve, "a diagnosis", Shown)?.Code;
    }

    /// <summary>How a diagnosis is printed: its code, or its official name where the code also means something else.</summary>
    public static string Diagnosis(string code) =>
        OncoTree.Current.Find(code) is not { } node || OncoTree.Current.Resolve(node.Code).Value == node ? code : node.Name;

    /// <summary>How a diagnosis is offered to somebody who has to choose.</summary>
    public static string Shown(TumourType type) => $"{type.Name} ({type.Code})";
}
