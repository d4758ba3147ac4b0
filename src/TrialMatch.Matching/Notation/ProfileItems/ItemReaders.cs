using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// The readers of profile items in the order in which they are asked; the first that recognises what stands there has
/// it. Words with a fixed meaning come first, then what a number or a result marks (markers, laboratory values,
/// genes), then bare names, among which the longest wins and equally long ones of different kinds are refused.
/// </summary>
internal static class ItemReaders
{
    private const int Offered = 5;

    /// <summary>Shorter words look like too many others.</summary>
    private const int ShortestGuessed = 4;

    /// <summary>Takes what it recognises; <see langword="false"/> leaves the cursor where it was.</summary>
    public delegate bool Reader(NotationCursor cursor, ProfileDraft draft);

    public static IReadOnlyList<Reader> InOrder { get; } =
    [
        DiseaseItems.TryRead,
        TherapyItems.TryRead,
        FunctionItems.TryRead,
        PersonItems.TryRead,
        SignatureItems.TryRead,
        InheritedItems.TryRead,
        ReportItems.TryRead,
        GeneItems.TryShort,
        MarkerItems.TryRead,
        MeasurementItems.TryRead,
        GeneItems.TryRead,
        NameItems.TryRead,
        MarkerItems.TryLone,
        GeneItems.TryLone,
    ];

    /// <summary>Says that nothing is known by this name, with what looks like it in any list.</summary>
    public static void FailUnknown(NotationCursor cursor)
    {
        var (drugs, _) = cursor.LookUp(Drugs.Current.Resolve);
        if (!drugs.Candidates.IsEmpty)
        {
            cursor.Fail("a word before the drug: after, on, progression on or no prior");
            return;
        }

        var written = NameIndex<string>.Key(cursor.Peek());
        var near = written.Length < ShortestGuessed ? [] : cursor.NearestTo(OncoTree.Current.Resolve)
            .Concat(cursor.NearestTo(Genes.Current.Resolve))
            .Concat(cursor.NearestTo(Drugs.Current.Resolve))
            .Concat(cursor.NearestTo(Vocabulary.Conditions.Resolve))
            .Concat(cursor.NearestTo(Vocabulary.Infections.Resolve))
            .Concat(cursor.NearestTo(Analytes.Current.Resolve))
            .Concat(cursor.NearestTo(Places.Current.Resolve))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(word => EditDistance.Between(NameIndex<string>.Key(word), written, limit: 8))
            .Take(Offered);
        cursor.Fail(
            "sex and age, a diagnosis, stage, a gene with its change, a biomarker with its score, ECOG, treatment (after …), a laboratory value, a condition or a place",
            [.. near]);
    }
}
