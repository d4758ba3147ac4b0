using System.Collections.Immutable;
using TrialMatch.Matching.Reports;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>A stretch of a report with the numbers of the proposals that were read from it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Proposals">Numbers; none where nothing was read.</param>
public sealed record MarkedPart(string Text, ImmutableArray<int> Proposals);

/// <summary>Cuts a report where proposals begin and end.</summary>
internal static class MarkedText
{
    public static IEnumerable<MarkedPart> Of(ReportReading reading)
    {
        var spans = reading.Proposals.SelectMany(proposal => proposal.AlsoAt.Append(proposal.Span).Select(span => (proposal.Number, Span: span))).ToList();
        var cuts = spans.SelectMany(entry => (int[])[entry.Span.Start, entry.Span.End]).Append(0).Append(reading.Text.Length).Distinct().Order().ToList();
        for (var at = 0; at + 1 < cuts.Count; at++)
        {
            yield return new MarkedPart(
                reading.Text[cuts[at]..cuts[at + 1]],
                [.. spans.Where(entry => entry.Span.Start <= cuts[at] && cuts[at + 1] <= entry.Span.End).Select(entry => entry.Number).Distinct().Order()]);
        }
    }
}
