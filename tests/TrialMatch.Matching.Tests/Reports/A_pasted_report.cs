using System.Runtime.CompilerServices;
using TrialMatch.Matching.Reports;

namespace TrialMatch.Matching.Tests.Reports;

/// <summary>
/// Report paragraphs of our own with everything that is to be read of them: each proposal with its words and warnings,
/// and each passage that is not read, with the reason. One too many or too few fails. Two lines joined by <c>||</c> are
/// readings of which either will do.
/// </summary>
public class A_pasted_report
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static TheoryData<string> Names => [.. Entries.Value.Keys];

    private static readonly Lazy<Dictionary<string, (string Text, string[] Expected)>> Entries = new(() => Read());

    internal static IEnumerable<string> AllNames => Entries.Value.Keys;

    internal static string TextOf(string name) => Entries.Value[name].Text;

    [Theory]
    [MemberData(nameof(Names))]
    public void is_read_into_exactly_these_proposals(string name)
    {
        var (text, expected) = Entries.Value[name];

        var read = Told(ReportReader.Read(text, Today));

        var shown = string.Join('\n', read);
        read.Should().HaveSameCount(expected, shown);
        for (var at = 0; at < read.Length; at++)
            expected[at].Split(" || ").Should().Contain(read[at], shown);
    }

    [Fact]
    public void is_tested_in_at_least_forty_paragraphs() => Entries.Value.Should().HaveCountGreaterThanOrEqualTo(40);

    private static string[] Told(ReportReading reading) =>
    [
        $"dated {reading.Date:yyyy-MM-dd} {reading.Dating}" + (reading.Sample.TumourCellPercent is { } share ? $", {share} % tumour cells" : "")
            + (reading.Personal.IsEmpty ? "" : ", covered " + string.Join(' ', reading.Personal.Select(covered => covered.Kind))),
        .. reading.Proposals.Select(proposal => $"{proposal.Item}{(proposal.Date == reading.Date ? "" : $" @{proposal.Date:yyyy-MM-dd}")} <- {Line(proposal.Quote)}"
            + (proposal.Warnings.IsEmpty ? "" : " ! " + string.Join(' ', proposal.Warnings))),
        .. reading.Unread.Select(passage => $"? {passage.Reason}: {Line(passage.Quote.Length > 60 ? passage.Quote[..60] : passage.Quote)}".TrimEnd()),
    ];

    private static string Line(string quote) => quote.Replace('\n', ' ').Replace('\t', ' ');

    private static Dictionary<string, (string Text, string[] Expected)> Read([CallerFilePath] string here = "")
    {
        var entries = new Dictionary<string, (string, string[])>();
        foreach (var file in Directory.GetFiles(Path.Combine(Path.GetDirectoryName(here)!, "Corpus"), "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (var entry in File.ReadAllText(file).Split("=== ", StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = entry.Split("\n--- ");
                var name = entry[..entry.IndexOf('\n')];
                entries.Add(name, (parts[0][(name.Length + 1)..], [.. parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd())]));
            }
        }

        return entries;
    }
}
