using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// What is told of a molecular report as a whole: <c>tumour content 30 %</c>, <c>sample inadequate</c>, <c>liquid biopsy</c>,
/// <c>germline test</c>, <c>DNA only</c>, <c>tested for EGFR KRAS BRAF</c>.
/// </summary>
internal static partial class ReportItems
{
    private static readonly (SampleMaterial Material, string[] Words)[] Materials =
    [
        (SampleMaterial.Plasma, ["liquid biopsy", "ctDNA", "plasma DNA", "flytende biopsi", "væskebiopsi"]),
        (SampleMaterial.Normal, ["germline test", "germline panel", "germline testing", "kimbanetest", "kimbanetesting", "kimbaneanalyse", "gentest i blod"]),
        (SampleMaterial.TumourAndNormal, ["tumour-normal", "tumor-normal", "tumour and normal", "tumor and normal", "tumor og normalvev", "paired normal"]),
        (SampleMaterial.Tumour, ["tumour-only", "tumor-only", "tumour only", "tumor only", "tumour tissue", "tumor tissue", "svulstvev", "tumorvev"]),
    ];

    public static bool TryRead(NotationCursor cursor, ProfileDraft draft)
    {
        foreach (var (material, words) in Materials)
        {
            if (!cursor.TryAny(words))
                continue;
            draft.Add(report => report with { Material = material });
            return true;
        }

        if (cursor.TryAny("sample inadequate", "inadequate sample", "insufficient sample", "insufficient tissue", "poor quality", "utilstrekkelig materiale", "utilstrekkelig prøve", "for lite materiale", "for dårlig kvalitet"))
            draft.Add(report => report with { Inadequate = true });
        else if (cursor.TryAny("DNA only", "without RNA", "kun DNA", "bare DNA", "uten RNA"))
            draft.Add(report => report with { Covers = AlterationKinds.SmallVariant | AlterationKinds.CopyNumber });
        else if (cursor.TryAny("tumour content", "tumor content", "tumour cell content", "tumor cell content", "tumour purity", "tumor purity", "purity", "neoplastic cells", "tumour fraction", "tumor fraction", "tumorcelleandel", "tumorcelleinnhold", "tumorandel", "andel tumorceller"))
            Purity(cursor, draft);
        else if (cursor.TryAny("tested for", "tested genes", "genes tested", "testet for", "undersøkt for", "testede gener", "analyserte gener"))
            Tested(cursor, draft);
        else
            return false;
        return true;
    }

    private static void Purity(NotationCursor cursor, ProfileDraft draft)
    {
        cursor.TryAny("=", ":", "ca.", "ca");
        var at = cursor.Here;
        if (cursor.TryMatch(Share(), out var match) && decimal.Parse(match.Groups["share"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) is var share and <= 100)
            draft.Add(report => report with { Purity = share });
        else
            cursor.FailAt(at, $"read `{cursor.Peek()}`", "a share of tumour such as 30 %");
    }

    private static void Tested(NotationCursor cursor, ProfileDraft draft)
    {
        cursor.TrySign(':');
        var genes = ImmutableArray.CreateBuilder<string>();
        while (!cursor.AtEnd && cursor.LookUp(Genes.Current.Resolve, words: 1) is var (found, end) && found.Value is { } gene)
        {
            cursor.TakeTo(end);
            genes.Add(gene);
            if (!cursor.TrySign('/') && !cursor.TrySign('+'))
                cursor.TryAny("and", "og");
        }

        if (genes.Count == 0)
        {
            cursor.Fail("genes, such as EGFR KRAS BRAF", cursor.NearestTo(Genes.Current.Resolve));
            return;
        }

        draft.Add(report => report with { Genes = [.. report.Genes.Union(genes)] });
    }

    [GeneratedRegex(@"\G(?<share>\d{1,3}(?:\.\d{1,2})?)\s*%", RegexOptions.CultureInvariant)]
    private static partial Regex Share();
}
