using System.Text.Json;
using TrialMatch.Host.Commands;
using TrialMatch.TestSupport;

namespace TrialMatch.Host.Tests.Commands;

public class Reading_a_report
{
    private const string Text = "Prøve tatt 12.03.2026. EGFR p.L858R (VAF 34 %). KRAS: villtype. MSI avventes.";

    [Fact]
    public async Task prints_numbered_proposals_with_their_words()
    {
        var (exitCode, output, _) = await RunAsync(Text, "--lang", "en");

        exitCode.Should().Be(0);
        output.Should().Contain(" 1. EGFR p.L858R, VAF 34 %").And.Contain("“EGFR p.L858R (VAF 34 %”").And.Contain("2026-03-12").And.Contain(" 2. ");
        output.Should().Contain("awaited, planned or advised").And.NotContain("\"facts\"");
    }

    [Fact]
    public async Task prints_the_profile_of_what_is_accepted_and_of_nothing_else()
    {
        var (_, output, _) = await RunAsync(Text, "--accept", "1");

        output.Should().Contain("EGFR p.L858R VAF 34% (2026-03-12)").And.Contain("\"source\": \"report\"").And.NotContain("KRAS wt (");
    }

    [Fact]
    public async Task answers_programs_in_json()
    {
        var (_, output, _) = await RunAsync(Text, "--accept", "all", "--json");

        using var answer = JsonDocument.Parse(output);
        answer.RootElement.GetProperty("proposals").GetArrayLength().Should().Be(2);
        answer.RootElement.GetProperty("profile").GetProperty("facts").GetArrayLength().Should().Be(1);
    }

    [Theory]
    [InlineData("--accept", "3")]
    [InlineData("--accept", "x")]
    [InlineData("--match", "F 63")]
    public async Task refuses_what_was_not_proposed_and_a_match_of_nothing(string option, string value)
    {
        var (exitCode, output, error) = await RunAsync(Text, option, value);

        exitCode.Should().Be(CommandLine.Misunderstood);
        output.Should().BeEmpty();
        error.Should().Contain("--accept");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20_001)]
    public async Task refuses_an_empty_or_too_long_report(int length) =>
        (await RunAsync(new string('a', length))).ExitCode.Should().Be(CommandLine.Misunderstood);

    [Theory]
    [InlineData("match", "{", "no JSON")]
    [InlineData("questions", " ", "empty")]
    [InlineData("compare", null, "cannot be read")]
    [InlineData("why DEMO-01", "[", "no JSON")]
    public async Task leads_to_a_profile_that_other_commands_refuse_when_it_cannot_be_read(string command, string? profile, string reason)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "profile.json");
        if (profile is not null)
            await File.WriteAllTextAsync(file, profile);

        var (exitCode, _, error) = await The_command_line.Run([.. command.Split(' '), "--profile", file]);

        exitCode.Should().Be(CommandLine.Misunderstood);
        error.Should().Contain(reason);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string text, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "report.txt");
        await File.WriteAllTextAsync(file, text);
        return await The_command_line.Run(["read-report", file, .. options]);
    }
}
