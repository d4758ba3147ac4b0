using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>The parts of a small variant's description, each at most once, in any order, bare or in brackets.</summary>
internal static partial class GeneVariantParts
{
    /// <summary>Takes every part that stands here.</summary>
    public static SmallVariant All(NotationCursor cursor, SmallVariant variant)
    {
        while (cursor.Error is null && Part(cursor, variant) is { } more)
            variant = more;
        return variant;
    }

    /// <summary>Takes one part; <see langword="null"/> leaves the cursor where it was, or fails it.</summary>
    public static SmallVariant? Part(NotationCursor cursor, SmallVariant variant)
    {
        if (cursor.AtEnd)
            return null;
        var at = cursor.Here;
        cursor.SkipHyphen();
        if (Bare(cursor, variant) is { } part)
            return part;
        if (cursor.Error is not null)
            return null;
        cursor.Return(at);
        if (cursor.TrySign('('))
        {
            if (Bare(cursor, variant) is { } first)
            {
                var all = All(cursor, first);
                if (cursor.Error is null && cursor.TrySign(')'))
                    return all;
            }
        }

        if (cursor.Error is null)
            cursor.Return(at);
        return null;
    }

    private static SmallVariant? Bare(NotationCursor cursor, SmallVariant variant)
    {
        if (variant is { Exon: null, Class: null } && cursor.TryMatch(ClassThenExon(), out var glued))
            return variant with { Exon = Whole(glued.Groups["exon"]), Class = ClassOf(glued.Groups["class"].Value) };
        if (variant is { Exon: null, Class: null } && cursor.TryMatch(ExonThenClass(), out glued))
            return variant with { Exon = Whole(glued.Groups["exon"]), Class = ClassOf(glued.Groups["class"].Value) };
        if (variant.Exon is null && VariantPlaces.TryExon(cursor) is { } exon)
            return variant with { Exon = exon };
        if (variant.Exon is null && VariantPlaces.StandsAtExon(cursor))
        {
            cursor.TryAny("exon", "ekson", "in exon", "i ekson", "exons", "eksonene");
            cursor.Fail("the number of an exon");
            return null;
        }

        if (variant.Pathogenicity is null && Words.Pathogenicities.Try(cursor) is { } pathogenicity)
            return variant with { Pathogenicity = pathogenicity };
        if (variant.Class is null && Words.VariantClasses.Try(cursor) is { } kind)
            return variant with { Class = kind };
        if (variant.Effect is null && Words.VariantEffects.Try(cursor) is { } effect)
            return variant with { Effect = effect };
        if (variant.Tier is null && VariantPlaces.TryTier(cursor) is { } tier)
            return variant with { Tier = tier };
        if (variant.Origin is null && Words.Origins.Try(cursor) is { } origin)
            return variant with { Origin = origin };
        if (variant.Clonality is null && Words.Clonalities.Try(cursor) is { } clonality)
            return variant with { Clonality = clonality };
        if (variant.AlleleFraction is null && cursor.TryAny("VAF", "MAF", "AF", "allelfraksjon", "allelfrekvens", "variantallelfrekvens", "variant allele frequency", "variant allele fraction", "allele frequency", "allele fraction"))
            return AlleleFraction(cursor, variant);
        if (variant.AlleleFraction is null && cursor.TryMatch(BareShare(), out var share))
            return variant with { AlleleFraction = decimal.Parse(share.Groups["share"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) };
        if (variant.Except.IsEmpty && cursor.TryAny("except", "unntatt"))
            return Except(cursor, variant);
        return Place(cursor, variant);
    }

    private static SmallVariant? Place(NotationCursor cursor, SmallVariant variant)
    {
        var at = cursor.Here;
        // A transcript that stands by itself names what the coding change behind it counts in.
        var transcript = cursor.TryMatch(Transcript(), out var match) ? match.Groups["transcript"].Value.ToUpperInvariant() : null;
        if (VariantPlaces.Try(cursor, variant.Gene) is { } place
            && (place.Coding is null ? variant is { Change: null, Codon: null } : variant.Coding is null))
        {
            if (place.Change is { } one && cursor.TryMatch(SecondChoice(), out _))
                cursor.FailAt(at, $"read `{cursor.Since(at)}`, which may be one of several changes", "one change; where it is not known which, the codon", [new CodonPosition(one.Reference, one.Start).ToString()]);
            return cursor.Error is not null ? null : variant with
            {
                Change = place.Change ?? variant.Change,
                Coding = place.Coding is { } coding ? coding with { Transcript = coding.Transcript ?? transcript } : variant.Coding,
                Codon = place.Codon ?? variant.Codon,
                Except = place.Except.IsEmpty ? variant.Except : place.Except,
            };
        }

        if (cursor.Error is null)
            cursor.Return(at);
        return null;
    }

    private static SmallVariant? Except(NotationCursor cursor, SmallVariant variant)
    {
        var changes = ImmutableArray.CreateBuilder<ProteinChange>();
        foreach (var written in cursor.Peek().Split('/'))
        {
            if (!ProteinChange.TryParse(written, out var change, out _))
            {
                cursor.Fail("protein changes such as p.V600E/p.V600K");
                return null;
            }

            changes.Add(change);
        }

        cursor.Word();
        return variant with { Except = changes.ToImmutable() };
    }

    private static SmallVariant? AlleleFraction(NotationCursor cursor, SmallVariant variant)
    {
        cursor.TryAny("=", ":");
        var at = cursor.Here;
        var fraction = cursor.TryDecimal();
        var share = cursor.TrySign('%');
        if (fraction is > 0 and < 1 && !share)
        {
            var percent = string.Create(CultureInfo.InvariantCulture, $"{fraction * 100:0.####} %");
            cursor.FailAt(at, $"read the allele fraction {fraction} without %", $"a share of hundred: {percent} if that is meant");
            return null;
        }

        if (fraction is >= 0 and <= 100)
            return variant with { AlleleFraction = fraction };
        if (fraction is { } wrong)
            cursor.FailAt(at, $"read the allele fraction {wrong} %", "a fraction from 0 to 100 %");
        else
            cursor.Fail("an allele fraction such as 12 %");
        return null;
    }

    private static VariantClass ClassOf(string word) => word.ToUpperInvariant() switch
    {
        "DEL" => VariantClass.Deletion,
        "SKIP" or "SKIPPING" => VariantClass.Splice,
        _ => VariantClass.Insertion,
    };

    private static int Whole(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\G(?<class>del|ins|dup)\s?(?:exon|ekson|ex|e)?(?<exon>\d{1,2})(?![\w.])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClassThenExon();

    [GeneratedRegex(@"\G(?:exon|ekson|ex|e)?\s?-?(?<exon>\d{1,2})[ -]?(?<class>del|ins|dup|skip|skipping)(?![\w])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExonThenClass();

    [GeneratedRegex(@"\G(?<share>\d{1,2}(?:\.\d{1,4})?|100)\s*%(?:\s*(?:VAF|AF|MAF)\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareShare();

    [GeneratedRegex(@"\G(?:\(\s*)?(?<transcript>(?:NM_|ENST)\d{4,12}(?:\.\d{1,3})?)(?:\s*\))?\s*:?\s+(?=c\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Transcript();

    [GeneratedRegex(@"\G/(?:[A-Z]|[A-Z][a-z]{2})(?![\w])", RegexOptions.CultureInvariant)]
    private static partial Regex SecondChoice();
}
