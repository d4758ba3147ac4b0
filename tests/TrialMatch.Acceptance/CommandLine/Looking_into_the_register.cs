using System.Text.Json;

namespace TrialMatch.Acceptance.CommandLine;

[Collection(OneInstallation.Name)]
public class Looking_into_the_register(Newcomer newcomer)
{
    [Fact]
    public async Task lists_trials_by_what_is_asked_for()
    {
        var (exitCode, output, _) = await newcomer.Types("trials", "--text", "osimertinib", "--demo", "yes", "--country", "NO");

        exitCode.Should().Be(0);
        output.Should().Contain("DEMO-01").And.Contain("recruiting").And.NotContain("NCT");
    }

    [Fact]
    public async Task lists_trials_by_the_way_to_the_nearest_hospital()
    {
        var (exitCode, output, _) = await newcomer.Types("trials", "--diagnosis", "lungekreft", "--near", "9008", "--max-km", "300", "--age", "63", "--taking", "now", "--sort", "distance");

        exitCode.Should().Be(0);
        output.Should().Contain("KM").And.MatchRegex("DEMO-01 +recruiting +2 +4 +Universitetssykehuset Nord-Norge, Tromsø");
        var (refused, _, error) = await newcomer.Types("trials", "--max-km", "300");
        refused.Should().Be(2);
        error.Should().Contain("--near");
    }

    [Fact]
    public async Task counts_the_same_trials_on_every_page()
    {
        using var all = JsonDocument.Parse((await newcomer.Types("trials", "--status", "recruiting", "--page-size", "500", "--json")).Output);
        using var page = JsonDocument.Parse((await newcomer.Types("trials", "--status", "recruiting", "--page-size", "5", "--page", "2", "--json")).Output);

        all.RootElement.GetProperty("total").GetInt32().Should().BeGreaterThan(40).And.Be(page.RootElement.GetProperty("total").GetInt32());
        Ids(page).Should().Equal(Ids(all).Skip(5).Take(5));
    }

    [Fact]
    public async Task shows_a_trial_with_its_criteria_hospitals_and_history()
    {
        var (exitCode, output, _) = await newcomer.Types("trial", "demo-01");

        exitCode.Should().Be(0);
        output.Should().Contain("demonstration: yes, not a real study");
        output.Should().Contain("  [I-05] You have been treated with osimertinib.\n      prior therapy osimertinib");
        output.Should().Contain("Cohort A: MET amplification (recruiting)");
        output.Should().MatchRegex(@"Norway \(4\)\n +Universitetssykehuset Nord-Norge, Tromsø.*recruiting");
        output.Should().MatchRegex(@" 1  \d{4}-\d\d-\d\d \d\d:\d\d:\d\d +seed +trial_registered");
    }

    [Fact]
    public async Task names_the_nearest_trials_for_one_that_it_does_not_know()
    {
        var (exitCode, output, error) = await newcomer.Types("trial", "DEMO-1");

        exitCode.Should().Be(1);
        output.Should().BeEmpty();
        error.Should().Contain("DEMO-1").And.Contain("DEMO-01");
    }

    [Fact]
    public async Task lists_the_hospitals_of_a_region()
    {
        var (exitCode, output, _) = await newcomer.Types("sites", "--region", "Helse Nord");

        exitCode.Should().Be(0);
        output.Should().Contain("Universitetssykehuset Nord-Norge, Tromsø").And.Contain("Kirkenes sykehus").And.NotContain("Haukeland");
    }

    [Fact]
    public async Task explains_each_command_with_examples()
    {
        foreach (var command in (string[][])[["match"], ["import", "ctgov"], ["import", "trials"], ["trials"], ["trial"], ["sites"], ["serve"],
            ["events", "list"], ["events", "show"], ["events", "follow"], ["events", "verify"], ["events", "export"], ["events", "import"]])
            (await newcomer.Types([.. command, "--help"])).Output.Should().Contain("Example", "of {0}", string.Join(' ', command));
    }

    private static IEnumerable<string> Ids(JsonDocument page) =>
        page.RootElement.GetProperty("items").EnumerateArray().Select(trial => trial.GetProperty("id").GetString()!);
}
