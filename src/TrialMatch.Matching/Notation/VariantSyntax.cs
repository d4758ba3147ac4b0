using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation;

/// <summary><c>variant EGFR p.L858R</c>, <c>variant KRAS codon G12 except p.G12C</c>, <c>variant EGFR exon 19 deletion</c>.</summary>
internal static class VariantSyntax
{
    /// <summary>What may follow a gene.</summary>
    public const string Parts =
        "a protein change (p.L858R), a coding change (c.2573T>G), codon G12, exon 19, a class (missense, deletion, insertion …), activating, "
        + "loss of function, pathogenic, except p.V600E, somatic, germline, clonal, subclonal, ACMG >= 4, tier <= 2 or vaf >= 5 %";

    public static LeafSyntax Leaf { get; } = LeafSyntax.For<VariantCriterion>("variant", Read, Write);

    private static VariantCriterion? Read(NotationCursor cursor)
    {
        var variant = Named.Gene(cursor) is { } gene ? new VariantCriterion { Gene = gene } : null;
        while (variant is not null && !cursor.AtEnd)
        {
            var at = cursor.Here;
            var (said, next) = Part(cursor, variant);
            if (said && next is not null)
                cursor.FailAt(at, $"read `{cursor.Since(at)}`, but that part is already there", "each part once");
            variant = cursor.Error is null ? next : null;
        }

        return variant;
    }

    /// <summary>Reads one part; tells whether the criterion had it before.</summary>
    private static (bool Said, VariantCriterion? Variant) Part(NotationCursor cursor, VariantCriterion variant)
    {
        if (VariantPlaces.TryExon(cursor) is { } exon)
            return (variant.Exon is not null, variant with { Exon = exon });
        if (cursor.TryAny("ACMG", "class", "klasse"))
            return (variant.Acmg is not null, Grades(cursor, 5) is { } classes ? variant with { Acmg = classes } : null);
        if (VariantPlaces.TryTier(cursor) is { } tier)
            return (variant.Tier is not null, variant with { Tier = NumericRange.Between(tier, tier) });
        if (cursor.TryWord("tier"))
            return (variant.Tier is not null, Grades(cursor, 4) is { } tiers ? variant with { Tier = tiers } : null);
        if (Words.VariantClasses.Try(cursor) is { } kind)
            return (variant.Class is not null, variant with { Class = kind });
        if (Words.VariantEffects.Try(cursor) is { } effect)
            return (variant.Effect is not null, variant with { Effect = effect });
        if (Words.Origins.Try(cursor) is { } origin)
            return (variant.Origin is not null, variant with { Origin = origin });
        if (Words.Clonalities.Try(cursor) is { } clonality)
            return (variant.Clonality is not null, variant with { Clonality = clonality });
        if (cursor.TryAny("except", "unntatt"))
            return (variant.Except.Length > 0, Exceptions(cursor) is { Length: > 0 } changes ? variant with { Except = changes } : null);
        if (cursor.TryAny("vaf", "allelfraksjon", "allelfrekvens"))
            return (variant.MinimumAlleleFraction is not null, AlleleFraction(cursor) is { } vaf ? variant with { MinimumAlleleFraction = vaf } : null);
        return Place(cursor, variant);
    }

    private static (bool Said, VariantCriterion? Variant) Place(NotationCursor cursor, VariantCriterion variant)
    {
        if (VariantPlaces.Try(cursor, variant.Gene) is not { } place)
        {
            if (cursor.Error is null)
            {
                var named = cursor.TryAny("codon", "kodon");
                cursor.Fail(named ? NotationText.Of("a codon such as G12") : Parts, named ? [] : Words.VariantClasses.Nearest(cursor));
            }

            return (false, null);
        }

        var said = place.Coding is not null ? variant.Coding is not null : variant.Change is not null || variant.Codon is not null;
        return (said, variant with
        {
            Change = place.Change ?? variant.Change,
            Coding = place.Coding ?? variant.Coding,
            Codon = place.Codon ?? variant.Codon,
            Except = place.Except.IsEmpty ? variant.Except : place.Except,
        });
    }

    private static ImmutableArray<ProteinChange> Exceptions(NotationCursor cursor)
    {
        var changes = ImmutableArray.CreateBuilder<ProteinChange>();
        do
        {
            if (!ProteinChange.TryParse(cursor.Peek(), out var change, out _))
            {
                cursor.Fail("a protein change such as p.V600E");
                return [];
            }

            cursor.Word();
            changes.Add(change);
        }
        while (cursor.TrySign(','));
        return changes.ToImmutable();
    }

    /// <summary>A range of whole grades from 1 on.</summary>
    private static NumericRange? Grades(NotationCursor cursor, int highest)
    {
        var at = cursor.Here;
        var range = cursor.TryDecimal() is { } grade ? NumericRange.Between(grade, grade) : cursor.Range();
        if (range is not { } known || Enumerable.Range(1, highest).Any(grade => known.Contains(grade)))
            return range;
        cursor.FailAt(at, $"read `{known}`", $"a range of 1 to {highest}");
        return null;
    }

    private static decimal? AlleleFraction(NotationCursor cursor)
    {
        var at = cursor.Here;
        if (cursor.Range() is not { } range)
            return null;
        cursor.TrySign('%');
        if (range is { Min: { } min and <= 100, MinExclusive: false, Max: null })
            return min;
        cursor.FailAt(at, $"read `{range}`", "the lowest allele fraction that counts, such as >= 5 %");
        return null;
    }

    private static string Write(VariantCriterion variant)
    {
        string?[] parts =
        [
            variant.Gene,
            variant.Coding?.ToString(),
            variant.Change?.ToString(),
            variant.Codon is not { } codon ? null : codon.Reference is null ? codon.ToString() : $"codon {codon}",
            variant.Exon is { } exon ? string.Create(CultureInfo.InvariantCulture, $"exon {exon}") : null,
            variant.Class is { } kind ? Words.VariantClasses.Write(kind) : null,
            variant.Effect is { } effect ? Words.VariantEffects.Write(effect) : null,
            variant.Except.IsDefaultOrEmpty ? null : "except " + string.Join(", ", variant.Except),
            variant.Origin is { } origin ? Words.Origins.Write(origin) : null,
            variant.Clonality is { } clonality ? Words.Clonalities.Write(clonality) : null,
            variant.Acmg is { } classes ? $"ACMG {classes}" : null,
            variant.Tier is { } tiers ? $"tier {tiers}" : null,
            variant.MinimumAlleleFraction is { } vaf ? $"vaf {NumericRange.AtLeast(vaf)} %" : null,
        ];
        return string.Join(' ', parts.Where(part => part is not null));
    }
}
