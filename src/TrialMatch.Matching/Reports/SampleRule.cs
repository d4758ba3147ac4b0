using System.Globalization;
using System.Text.RegularExpressions;

namespace TrialMatch.Matching.Reports;

/// <summary>The sample: what it was, and how much of it was tumour.</summary>
internal static partial class SampleRule
{
    /// <summary>Below this share of tumour cells, percent, common assays may miss a change.</summary>
    public const decimal FewTumourCells = 20;

    public static ReportSample Read(IEnumerable<Passage> passages, DateOnly? taken)
    {
        var sample = new ReportSample { Taken = taken };
        foreach (var passage in passages)
        {
            if (sample.TumourCellPercent is null && TumourCells().Match(passage.Left) is { Success: true } cells)
            {
                sample = sample with { TumourCellPercent = Numbers.Read(cells.Groups["n"].Value) };
                passage.Take(cells.Index, cells.Length);
                passage.Understood = true;
            }

            if (sample.Material is null && Material().Match(passage.Text) is { Success: true } material)
            {
                sample = sample with { Material = material.Groups["what"].Value.Trim() };
                passage.Understood = true;
            }
        }

        return sample;
    }

    [GeneratedRegex(@"\b(?:(?:estimert |anslått |estimated )?(?:tumor|tumour)\s?-?cell\w*(?:[ -]?(?:innhold|andel|prosent|content|fraction|percentage|nuclei))?|neoplasti\w* (?:cell\w*|celler)(?: content| fraction)?|tumou?r (?:content|purity|fraction|nuclei)|tumorandel|tumorinnhold|svulstcelle\w*)\b[^\d.;%<>]{0,30}(?:ca\.?\s*|[<>~≥≤]\s*)?(?<n>\d{1,3}(?:[.,]\d+)?)\s*(?:[-–]\s*\d{1,3}\s*)?%", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TumourCells();

    [GeneratedRegex(@"^\W*(?:prøvemateriale|prøvemateriale/lokalisasjon|materiale|prøvetype|preparat|prøve|specimen(?: type| site)?|material|sample(?: type)?|prøvemateriell|undersøkt materiale|lokalisasjon|specimen source)\s*:\s*(?<what>.{2,120})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Material();
}

/// <summary>Numbers as reports write them, with a decimal comma or point.</summary>
internal static class Numbers
{
    public static decimal Read(string text) => decimal.Parse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    /// <summary>As the profile line writes them.</summary>
    public static string Write(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
