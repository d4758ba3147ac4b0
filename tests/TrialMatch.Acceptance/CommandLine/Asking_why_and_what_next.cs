using System.Text.Json;

namespace TrialMatch.Acceptance.CommandLine;

[Collection(OneInstallation.Name)]
public class Asking_why_and_what_next(Newcomer newcomer)
{
    private const string Patient = "F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, 9008 Tromsø";

    [Fact]
    public async Task says_why_a_trial_may_fit()
    {
        var (exitCode, output, _) = await newcomer.Types("why", "demo-01", Patient);

        exitCode.Should().Be(0);
        output.Should().MatchRegex(@"\d{4}-\d\d-\d\d: Possibly eligible: none of \d+ criteria failed, \d+ are unknown\. On record is missing: ");
        output.Should().Contain("Criteria of the whole trial").And.Contain("Cohort A: MET amplification (recruiting): possibly eligible").And.Contain("stands for the trial");
    }

    [Fact]
    public async Task says_why_a_trial_does_not_fit_or_is_left_out()
    {
        var (_, failed, _) = await newcomer.Types("why", "DEMO-07", Patient, "--lang", "nb");
        var (_, abroad, _) = await newcomer.Types("why", "DEMO-01", Patient, "--country", "Denmark");

        failed.Should().Contain(": Ikke aktuell: feiler på [");
        abroad.Should().Contain("Not offered: no hospital in Denmark takes patients for it. The criteria alone say: Possibly eligible");
    }

    [Fact]
    public async Task ends_with_1_when_there_is_no_such_trial_and_with_2_when_the_line_cannot_be_read()
    {
        var unknown = await newcomer.Types("why", "DEMO-1", Patient);
        var unread = await newcomer.Types("why", "DEMO-01", "F 63, lungekrefft");
        var past = await newcomer.Types("why", "DEMO-01", Patient, "--as-of", "2020-01-01");

        unknown.ExitCode.Should().Be(1);
        unknown.Error.Should().Contain("DEMO-01");
        unread.ExitCode.Should().Be(2);
        past.ExitCode.Should().Be(1);
        past.Error.Should().Contain("The register of 2020-01-01 has no trial 'DEMO-01'.");
    }

    [Fact]
    public async Task counts_a_washout_to_the_start_that_is_told()
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var patient = $"F 63, LUAD stage IV, EGFR p.L858R, ECOG 1, after osimertinib until {today.AddDays(-5):yyyy-MM-dd}, 9008 Tromsø";

        var now = await newcomer.Types("why", "DEMO-02", patient);
        var later = await newcomer.Types("why", "DEMO-02", patient, "--start", $"{today.AddDays(30):yyyy-MM-dd}");
        var past = await newcomer.Types("why", "DEMO-02", patient, "--start", "2020-01-01");

        now.Output.Should().Contain(": Not now");
        later.Output.Should().Contain(": Possibly eligible");
        past.ExitCode.Should().Be(2);
        past.Error.Should().Contain("--start: 2020-01-01 is not between");
    }

    [Fact]
    public async Task says_what_to_find_out_next_and_what_it_would_decide()
    {
        var (exitCode, output, _) = await newcomer.Types("questions", Patient, "--limit", "3");
        using var json = JsonDocument.Parse((await newcomer.Types("questions", Patient, "--limit", "3", "--json")).Output);

        exitCode.Should().Be(0);
        output.Should().Contain("What to find out next").And.Contain("May rule out: ").And.Contain("Trials that wait: ").And.Contain("Computed exactly");
        json.RootElement.GetProperty("report").GetProperty("questions").GetArrayLength().Should().Be(3);
    }

    [Fact]
    public async Task says_so_when_nothing_is_missing()
    {
        var (exitCode, output, _) = await newcomer.Types("questions", Patient, "--as-of", "2020-01-01");

        exitCode.Should().Be(0);
        output.Should().Contain("Nothing is missing");
    }

    [Fact]
    public async Task says_what_differs_and_which_fact_made_the_difference()
    {
        var (exitCode, output, _) = await newcomer.Types("compare", Patient, "--with", Patient.Replace("ECOG 1", "ECOG 3", StringComparison.Ordinal));

        exitCode.Should().Be(0);
        output.Should().MatchRegex(@"Changed about the patient\n  fact changed: ECOG 1 \(\S+\) → ECOG 3 \(\S+\)");
        output.Should().MatchRegex(@"DEMO-01  .*\n    possibly eligible, .* → not now, .*\n    because fact changed: ECOG 1");
        output.Should().MatchRegex(@"\[I-06\] performance ECOG <= 1: met → not met\n +because fact changed");
    }

    [Fact]
    public async Task says_what_time_and_the_register_changed()
    {
        var (_, later, _) = await newcomer.Types("compare", Patient, "--to", "2099-01-01", "--trial", "DEMO-01");
        var (_, earlier, _) = await newcomer.Types("compare", Patient, "--from", "2020-01-01", "--trial", "DEMO-01", "--json");

        later.Should().Contain("met → unknown").And.Contain("because time: a fact became too old");
        using var json = JsonDocument.Parse(earlier);
        json.RootElement.GetProperty("report").GetProperty("trials")[0].GetProperty("causes")[0].GetProperty("event").GetString().Should().Be("trial_published");
    }

    [Theory]
    [InlineData("give two different days, or a second patient")]
    [InlineData("column 7", "--with", "F 63, lungekrefft")]
    [InlineData("--from", "--from", "3000-01-01")]
    public async Task refuses_a_comparison_that_it_cannot_make(string reason, params string[] options)
    {
        var (exitCode, _, error) = await newcomer.Types(["compare", "F 63, LUAD", .. options]);

        exitCode.Should().Be(2);
        error.Should().Contain(reason);
    }

    [Fact]
    public async Task says_that_nothing_changed()
    {
        var (_, output, _) = await newcomer.Types("compare", "F 63, LUAD, ECOG 1", "--with", "ECOG 1, LUAD, F 63");

        output.Should().Contain("Nothing changed.");
    }
}
