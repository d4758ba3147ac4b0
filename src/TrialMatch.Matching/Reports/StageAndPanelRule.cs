using System.Text.RegularExpressions;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Reports;

/// <summary>A stage group, where one is stated. TNM alone is told as not read: its group depends on the organ and the edition.</summary>
internal static partial class StageRule
{
    public static IEnumerable<Claim> Read(Passage passage)
    {
        var found = false;
        foreach (Match match in Stage().Matches(passage.Left))
        {
            found = true;
            passage.Take(match.Index, match.Length);
            yield return new Claim(new ReportSpan(passage.Start + match.Index, match.Length), ReportRule.Stage, [$"stage {match.Groups["group"].Value}"]) { Subject = "stage" };
        }

        if (!found && Tnm().IsMatch(passage.Left))
            passage.Reason ??= UnreadReason.TnmOnly;
    }

    [GeneratedRegex(@"\b(?:FIGO[- ]|UICC[- ]|AJCC[- ])?(?:stadium|stadie|stage|stadiegruppe|stage group)(?: \(?(?:FIGO|UICC|AJCC|TNM\d?)\)?)?:?\s(?<group>IV[ABC]?|III[ABC]?[12]?|II[ABC]?|I[ABC]?[123]?)(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stage();

    [GeneratedRegex(@"\b(?:[cpyra]{0,2})T(?:is|[0-4X])[a-d]?,?\s?(?:[cp]?N[0-3X][a-c]?)?,?\s?(?:[cp]?M[01X])?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Tnm();
}

/// <summary>The assay, by a name that is known.</summary>
internal static partial class PanelRule
{
    private const int LongestName = 4;

    public static IEnumerable<Claim> Read(Passage passage)
    {
        var words = Word().Matches(passage.Left);
        for (var first = 0; first < words.Count; first++)
        {
            for (var count = Math.Min(LongestName, words.Count - first); count > 0; count--)
            {
                var (from, to) = (words[first].Index, words[first + count - 1].Index + words[first + count - 1].Length);
                var written = passage.Left[from..to];
                if (written.Length < 5 || GenePanels.Current.Resolve(written).Value is not { } panel)
                    continue;
                passage.Take(from, to - from);
                yield return new Claim(new ReportSpan(passage.Start + from, to - from), ReportRule.Panel, [$"panel {panel.Code}"]) { Warnings = [ReportWarning.PanelCoverage], Subject = "panel" };
                first += count - 1;
                break;
            }
        }
    }

    [GeneratedRegex(@"[\p{L}\d]+(?:-[\p{L}\d]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
