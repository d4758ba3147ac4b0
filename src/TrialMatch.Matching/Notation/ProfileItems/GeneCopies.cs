using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary><c>MET amplification copies 12</c>, <c>MET CN 8</c>, <c>CDKN2A homozygous deletion</c>, <c>MET not amplified</c>.</summary>
internal static class GeneCopies
{
    /// <summary>Copies that a cell has when nothing has happened.</summary>
    private const decimal Usual = 2;

    /// <summary>The change of copy number that stands here; <see langword="null"/> leaves the cursor where it was.</summary>
    public static CopyNumberFinding? Try(NotationCursor cursor, string gene)
    {
        var at = cursor.Here;
        if (cursor.TryAny("not amplified", "non-amplified", "ikke amplifisert", "ikkje amplifisert", "no amplification", "ingen amplifikasjon", "uten amplifikasjon"))
            return new CopyNumberFinding { Gene = gene, Change = CopyNumberChange.Amplification, Detected = false };
        if (Words.VariantEffects.Try(cursor) is not null)
        {
            cursor.Return(at);
            return null;
        }

        if (Words.CopyNumberChanges.Try(cursor) is { } change)
        {
            // Of an exon it is a small variant.
            if (VariantPlaces.StandsAtExon(cursor))
            {
                cursor.Return(at);
                return null;
            }

            return Amounts(cursor, new CopyNumberFinding { Gene = gene, Change = change });
        }

        if (!cursor.TryAny(MolecularSyntax.Copies))
            return null;
        cursor.TryAny("=", ":", "≥", ">=", "ca.");
        if (cursor.TryDecimal() is { } copies)
            return Amounts(cursor, Counted(gene, copies));
        cursor.Return(at);
        return null;
    }

    /// <summary>What a number of copies alone amounts to.</summary>
    private static CopyNumberFinding Counted(string gene, decimal copies) => Math.Round(copies, MidpointRounding.AwayFromZero) switch
    {
        0 => new CopyNumberFinding { Gene = gene, Change = CopyNumberChange.HomozygousDeletion, Copies = copies },
        < Usual => new CopyNumberFinding { Gene = gene, Change = CopyNumberChange.HeterozygousDeletion, Copies = copies },
        Usual => new CopyNumberFinding { Gene = gene, Change = CopyNumberChange.Gain, Copies = copies, Detected = false },
        _ => new CopyNumberFinding { Gene = gene, Change = CopyNumberChange.Gain, Copies = copies },
    };

    private static CopyNumberFinding Amounts(NotationCursor cursor, CopyNumberFinding finding)
    {
        while (!cursor.AtEnd && cursor.Error is null)
        {
            var at = cursor.Here;
            var open = cursor.TrySign('(');
            if (Amount(cursor, finding) is not { } more || (open && !cursor.TrySign(')')))
            {
                cursor.Return(at);
                break;
            }

            finding = more;
        }

        cursor.TrySign(':');
        if (cursor.TryAny(GeneChanges.Negative))
            return finding with { Detected = false };
        cursor.TryAny(GeneChanges.Positive);
        return finding;
    }

    private static CopyNumberFinding? Amount(NotationCursor cursor, CopyNumberFinding finding)
    {
        if (finding.Ratio is null && cursor.TryAny("ratio", "FISH ratio", "MET/CEP7 ratio", "HER2/CEP17 ratio", "MET/CEP7", "HER2/CEP17"))
        {
            cursor.TryAny("=", ":");
            return cursor.TryDecimal() is { } ratio ? finding with { Ratio = ratio } : null;
        }

        if (finding.Copies is null && cursor.TryAny(MolecularSyntax.Copies))
        {
            cursor.TryAny("=", ":");
            return cursor.TryDecimal() is { } copies ? finding with { Copies = copies } : null;
        }

        if (finding.Copies is null && cursor.TryDecimal() is { } counted)
            return cursor.TryAny("copies", "kopier", "x") ? finding with { Copies = counted } : null;
        return finding.Clonality is null && Words.Clonalities.Try(cursor) is { } clonality ? finding with { Clonality = clonality } : null;
    }
}
