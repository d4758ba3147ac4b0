using TrialMatch.Matching.Criteria;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation;

/// <summary>Every kind of leaf.</summary>
internal static class LeafSyntaxes
{
    /// <summary>The table; where several can print a criterion, the first does.</summary>
    public static IReadOnlyList<LeafSyntax> All { get; } =
    [
        VariantSyntax.Leaf,
        MolecularSyntax.CopyNumber,
        MolecularSyntax.Fusion,
        MolecularSyntax.WildType,
        ExpressionSyntax.Leaf,
        SignatureSyntax.Leaf,
        InheritedSyntax.Virus,
        InheritedSyntax.Pharmacogenetic,
        InheritedSyntax.Hla,
        MolecularSyntax.ResultAvailable,
        TherapySyntax.PriorTherapy,
        TherapySyntax.Lines,
        TherapySyntax.Washout,
        DiseaseSyntax.Diagnosis,
        DiseaseSyntax.Stage,
        DiseaseSyntax.Extent,
        DiseaseSyntax.Metastasis,
        DiseaseSyntax.MeasurableDisease,
        DiseaseSyntax.OtherMalignancy,
        GeneralSyntax.Age,
        GeneralSyntax.Sex,
        GeneralSyntax.Performance,
        MeasurementSyntax.Vitals,
        MeasurementSyntax.Laboratory,
        GeneralSyntax.Comorbidity,
        GeneralSyntax.Infection,
        GeneralSyntax.Reproduction,
        GeneralSyntax.Medication,
        GeneralSyntax.Toxicity,
        GeneralSyntax.LifeExpectancy,
        GeneralSyntax.Residence,
        GeneralSyntax.Consent,
        JudgementSyntax.Judgement,
        JudgementSyntax.Unstructured,
        JudgementSyntax.Unrecognised,
    ];

    private static readonly NameIndex<string> Keywords = IndexKeywords();

    /// <summary>Reads a whole leaf; <see langword="null"/> when the cursor has failed.</summary>
    public static Criterion? Read(NotationCursor cursor)
    {
        if (All.FirstOrDefault(syntax => cursor.TryWord(syntax.Keyword)) is not { } leaf)
        {
            cursor.Fail("a criterion such as age, diagnosis or variant, or a group such as any of:", cursor.NearestTo(Keywords.Resolve));
            return null;
        }

        var criterion = leaf.Read(cursor);
        if (criterion is not null && !cursor.AtEnd)
            cursor.Fail($"nothing more after `{CriteriaPrinter.Leaf(criterion)}`");
        return cursor.Error is null ? criterion : null;
    }

    private static NameIndex<string> IndexKeywords()
    {
        var index = new NameIndex<string>();
        foreach (var keyword in All.Select(leaf => leaf.Keyword).Concat(["all of", "any of", "none of", "at least"]))
            index.Add(keyword, keyword);
        return index;
    }
}
