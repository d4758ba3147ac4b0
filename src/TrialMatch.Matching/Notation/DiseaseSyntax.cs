using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

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

    public static LeafSyntax Metastasis { get; } = LeafSyntax.For<MetastasisCriterion>("metastasis", ReadMetastasis, criterion =>
        criterion.Site + criterion.Active switch { true => " active", false => " stable", null => "" });

    public static LeafSyntax MeasurableDisease { get; } = LeafSyntax.Bare<MeasurableDiseaseCriterion>("measurable disease");

    public static LeafSyntax OtherMalignancy { get; } = LeafSyntax.For<OtherMalignancyCriterion>("other malignancy", ReadOtherMalignancy, criterion =>
        criterion.WithinYears is { } years ? string.Create(CultureInfo.InvariantCulture, $"within {years} {(years == 1 ? "year" : "years")}") : "");

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

    private static MetastasisCriterion? ReadMetastasis(NotationCursor cursor)
    {
        if (Named.Term(cursor, Vocabulary.MetastaticSites, "a site of metastases") is not { } site)
            return null;
        bool? active = cursor.TryAny("active", "untreated") ? true : cursor.TryAny("stable", "treated") ? false : null;
        return new MetastasisCriterion { Site = site, Active = active };
    }

    private static OtherMalignancyCriterion? ReadOtherMalignancy(NotationCursor cursor)
    {
        if (!cursor.TryWord("within"))
            return new OtherMalignancyCriterion();
        if (cursor.Number("a number of years") is not { } years)
            return null;
        if (cursor.TryAny("years", "year", "år"))
            return new OtherMalignancyCriterion { WithinYears = years };
        cursor.Fail("years");
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
