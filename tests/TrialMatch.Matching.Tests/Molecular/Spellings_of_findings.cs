using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Tests.Molecular;

/// <summary>Findings as clinicians and laboratories write them: <c>spellings.tsv</c> and <c>refusals.tsv</c> beside this file.</summary>
public class Spellings_of_findings
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static TheoryData<string, string> Spellings => Pairs(Rows("spellings.tsv").SelectMany(row => row[1].Split(" | ").Select(written => (written.Trim(), row[0]))));

    public static TheoryData<string, string> Refusals => Pairs(Rows("refusals.tsv").Select(row => (row[0], row[1])));

    public static TheoryData<string> Readings => [.. Rows("spellings.tsv").SelectMany(row => row[0].Split("; ")).Distinct()];

    [Fact]
    public void are_tested_in_hundreds_each_once()
    {
        Spellings.Should().HaveCountGreaterThanOrEqualTo(400).And.OnlyHaveUniqueItems(row => (string)row[0]);
        Refusals.Should().HaveCountGreaterThanOrEqualTo(100).And.OnlyHaveUniqueItems(row => (string)row[0]);
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void are_read_as_one_finding_whatever_the_wording(string written, string reading) => Read(written).Should().Be(reading);

    [Theory]
    [MemberData(nameof(Readings))]
    public void print_in_a_wording_that_is_read_back_as_the_same(string printed) => Read(printed).Should().Be(printed);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void are_refused_with_a_reason_where_they_could_mean_several_things_or_nothing(string written, string complaint)
    {
        var result = ProfileLine.Parse(written, Today);
        if (complaint == "=codon")
        {
            // A residue and its place without what becomes of it is the codon, never a guessed change.
            Findings(result).Should().ContainSingle().Which.Should().BeOfType<SmallVariant>().Which.Codon.Should().NotBeNull();
            return;
        }

        result.Success.Should().BeFalse("`{0}` was read as {1}", written, string.Join("; ", Findings(result).Select(FindingNotation.Print)));
        var error = result.Errors[0];
        error.Expected.Should().NotBeEmpty();
        if (complaint != "nothing")
            error.ToString().Should().Contain(complaint);
    }

    private static string Read(string written)
    {
        var result = ProfileLine.Parse(written, Today);
        result.Errors.Should().BeEmpty();
        return string.Join("; ", Findings(result).Select(FindingNotation.Print));
    }

    private static IEnumerable<Finding> Findings(ProfileLineResult result) =>
        result.Profile?.Facts.OfType<MolecularReport>().SelectMany(report => report.Findings) ?? [];

    private static TheoryData<string, string> Pairs(IEnumerable<(string, string)> pairs)
    {
        var data = new TheoryData<string, string>();
        foreach (var (written, expected) in pairs)
            data.Add(written, expected);
        return data;
    }

    private static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(Spellings_of_findings).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.TrimEnd('\r').Split('\t'))];
    }
}
