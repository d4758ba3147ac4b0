using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation;

/// <summary>Diagnosis, stage, extent, metastases, measurable disease, other malignancy.</summary>
internal static class DiseaseSyntax
{
    public static LeafSyntax Diagnosis { get; } = LeafSyntax.For<DiagnosisCriterion>("diagnosis", ReadDiagnosis, criterion =>
        string.Join(", ", criterion.Codes.Select(Named.Diagnosis))
        + (criterion.Except.IsDefaultOrEmpty ? "" : " except " + string.Join(", ", criterion.Except.Select(Named.Diagnosis))));

    public static LeafSyntax Stage { get; } = LeafSyntax.For<StageCriterion>("stage", ReadStage, criterion => criterion.Range.ToString());

    public static LeafSyntax Extent { get; } = LeafSyntax.For<ExtentCriterion>(
        "extent",
        cursor => List(cursor, Words.Extents.Read) is { } extents ? new ExtentCriterion { Extents = extents } : null,
        criterion => string.Join(", ", criterion.Extents.Select(Words.Extents.Write)));

    public static LeafSyntax Metastasis { get; } = LeafSyntax.For<MetastasisCriterion>("metastasis", MetastasisSyntax.Read, MetastasisSyntax.Write);

    public static LeafSyntax MetastasisCount { get; } = LeafSyntax.For<MetastasisCountCriterion>(
        "metastases",
        cursor => cursor.Range() is { } range
            ? new MetastasisCountCriterion { Range = range, Unit = Words.MetastasisUnits.Try(cursor) ?? MetastasisUnit.Lesions }
            : null,
        criterion => criterion.Range + (criterion.Unit == MetastasisUnit.Organs ? " " + Words.MetastasisUnits.Write(MetastasisUnit.Organs) : ""));

    public static LeafSyntax MeasurableDisease { get; } = LeafSyntax.Bare<MeasurableDiseaseCriterion>("measurable disease");

    public static LeafSyntax OtherMalignancy { get; } = LeafSyntax.For<OtherMalignancyCriterion>("other malignancy", OtherMalignancySyntax.Read, OtherMalignancySyntax.Write);

    private static DiagnosisCriterion? ReadDiagnosis(NotationCursor cursor)
    {
        if (List(cursor, Code) is not { } codes)
            return null;
        if (!cursor.TryAny("except", "unntatt"))
            return new DiagnosisCriterion { Codes = codes };
        return List(cursor, Code) is { } exceptions ? new DiagnosisCriterion { Codes = codes, Except = exceptions } : null;
    }

    private static StageCriterion? ReadStage(NotationCursor cursor)
    {
        if (StageRange.TryParse(cursor.Peek(), out var stage))
        {
            cursor.Word();
            return new StageCriterion { Range = stage };
        }

        cursor.Fail("a stage group or a span of them, such as IV or IIIB..IV");
        return null;
    }

    private static string? Code(NotationCursor cursor) => Named.Diagnosis(cursor);

    private static ImmutableArray<string>? List(NotationCursor cursor, Func<NotationCursor, string?> read)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        do
        {
            if (read(cursor) is not { } value)
                return null;
            values.Add(value);
        }
        while (cursor.TrySign(','));
        return values.ToImmutable();
    }

    private static ImmutableArray<T>? List<T>(NotationCursor cursor, Func<NotationCursor, T?> read)
        where T : struct
    {
        var values = ImmutableArray.CreateBuilder<T>();
        do
        {
            if (read(cursor) is not { } value)
                return null;
            values.Add(value);
        }
        while (cursor.TrySign(','));
        return values.ToImmutable();
    }
}
