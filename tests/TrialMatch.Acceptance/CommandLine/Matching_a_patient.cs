using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TrialMatch.Acceptance.CommandLine;

[Collection(OneInstallation.Name)]
public class Matching_a_patient(Newcomer newcomer)
{
    private const string Patient = "F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, 9008 Tromsø";

    [Fact]
    public async Task shows_ranked_trials_with_the_reason_for_each_criterion()
    {
        var (exitCode, output, _) = await newcomer.Types("match", Patient);

        exitCode.Should().Be(0);
        output.Should().Contain("after osimertinib", "what was read of the line comes first");
        output.Should().MatchRegex(@" 1\. \S+  (eligible|possibly eligible)  \d+\.\d");
        output.Should().MatchRegex(@"Score (\d+\.\d) = certainty \d+\.\d \+ molecular 25\.0 \+ place \d+\.\d \+ recruiting \d+\.\d \+ line 5\.0");
        output.Should().MatchRegex(@"Nearest site: Universitetssykehuset Nord-Norge, Tromsø \(NO\), \d km, recruiting, .*confirmed \d{4}-\d\d-\d\d");
        output.Should().MatchRegex(@"✓ met  \[I-\d+\] .*\n +LUAD \(Lung Adenocarcinoma\) · \d{4}-\d\d-\d\d · clinician");
        output.Should().Contain("✗ not met  The cancer has a deletion (a piece missing) in exon 19 in EGFR.");
        output.Should().Contain("? unknown  [").And.Contain("missing: ").And.Contain("(to be asked)").And.Contain("(not recorded)");
        output.Should().Contain("What is missing, and what it may open");
        output.TrimEnd().Should().EndWith("the trial site settles who may take part.");
        output.Should().NotContain("\u001b", "what is piped has no colours");
    }

    [Fact]
    public async Task puts_the_better_verdict_and_then_the_higher_score_first()
    {
        var (_, output, _) = await newcomer.Types("match", "--all", "--brief", "--limit", "500", Patient);

        var verdicts = new List<string> { "eligible", "possibly eligible", "not now", "not eligible" };
        var ranked = Regex.Matches(output, @"^ *(\d+)\. \S+  ([a-z ]+)(?:, from \S+ at the earliest)?  (\d+\.\d)  ", RegexOptions.Multiline)
            .Select(line => (Rank: int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture), Verdict: verdicts.IndexOf(line.Groups[2].Value), Score: double.Parse(line.Groups[3].Value, CultureInfo.InvariantCulture)))
            .ToList();
        ranked.Should().HaveCountGreaterThan(40);
        ranked.Select(line => line.Rank).Should().Equal(Enumerable.Range(1, ranked.Count));
        ranked.Should().Equal(ranked.OrderBy(line => line.Verdict).ThenByDescending(line => line.Score).ThenBy(line => line.Rank));
        ranked.Select(line => line.Verdict).Should().Contain(verdicts.IndexOf("not eligible"));
    }

    [Fact]
    public async Task leaves_no_server_behind_and_keeps_the_data()
    {
        newcomer.FirstStart.Should().MatchRegex(@"Seed loaded: hospitals \d+ read, \d+ new.*; trials \d+ read, \d+ new, 0 changed, 0 refused");

        var (exitCode, _, error) = await newcomer.Types("match", Patient, "--brief");

        exitCode.Should().Be(0);
        error.Should().BeEmpty("a second start has nothing to load");
        newcomer.ServerIsRunning.Should().BeFalse();
    }

    [Fact]
    public async Task names_the_column_the_word_and_the_nearest_words_of_what_it_cannot_read()
    {
        var (exitCode, output, error) = await newcomer.Types("match", "F 63, lungekrefft, EGFR p.L858R");

        exitCode.Should().Be(2);
        output.Should().BeEmpty();
        var lines = error.TrimEnd().Split('\n');
        lines[0].Should().Be("  F 63, lungekrefft, EGFR p.L858R");
        lines[1].Should().Be("        ^");
        lines[2].Should().Contain("column 7").And.Contain("lungekrefft").And.Contain("expected").And.Contain("nearest known words: lungekreft");
    }

    [Fact]
    public async Task answers_programs_in_JSON()
    {
        var (exitCode, output, _) = await newcomer.Types("match", "--json", "--limit", "3", Patient);

        exitCode.Should().Be(0);
        using var json = JsonDocument.Parse(output);
        var report = json.RootElement.GetProperty("report");
        report.GetProperty("results").GetArrayLength().Should().Be(3);
        report.GetProperty("results")[0].GetProperty("criteria")[0].GetProperty("facts")[0].GetProperty("date").GetString().Should().MatchRegex(@"^\d{4}-\d\d-\d\d$");
        report.GetProperty("openQuestions").GetArrayLength().Should().BePositive();
    }

    [Fact]
    public async Task tells_since_when_it_knows_anything_when_asked_of_an_earlier_day()
    {
        var (exitCode, output, error) = await newcomer.Types("match", "--as-of", "2020-02-29", Patient);

        exitCode.Should().Be(0);
        output.Should().Contain("2020-02-29: 0 trials in the register");
        error.Should().Contain("knew nothing on 2020-02-29").And.Contain("first entry was recorded on");
    }

    [Fact]
    public async Task evaluates_for_a_later_day_too()
    {
        var (_, output, _) = await newcomer.Types("match", "--as-of", "2099-01-01", "--brief", "F 63, LUAD");

        output.Should().Contain("2099-01-01: ").And.NotContain(": 0 trials");
    }

    [Fact]
    public async Task shows_only_trials_near_enough_in_the_country_asked_for()
    {
        var (_, output, _) = await newcomer.Types("match", "--country", "Norge", "--max-km", "10", "--brief", "--limit", "100", Patient);

        var trials = Regex.Matches(output, @"^ *\d+\. .*  (\S+), (\d+) km  ", RegexOptions.Multiline);
        trials.Should().NotBeEmpty();
        trials.Select(trial => trial.Groups[1].Value).Should().AllBe("Tromsø");
        trials.Select(trial => int.Parse(trial.Groups[2].Value, CultureInfo.InvariantCulture)).Should().OnlyContain(km => km <= 10);
    }

    [Theory]
    [InlineData("nb", "Slik ble linjen lest", "oppfylt", "Poeng", "Pasient og lege bestemmer")]
    [InlineData("nn", "Slik vart linja lesen", "ikkje", "Poeng", "studiestaden avgjer")]
    [InlineData("se", "Ná linnjá lohkkojuvvui", "ollašuvvan", "Čuoggát", "Pasieanta ja doavttir mearrideaba")]
    public async Task speaks_the_language_that_is_asked_for(string language, params string[] words)
    {
        var (_, output, _) = await newcomer.Types("match", "--lang", language, "--limit", "2", Patient);

        output.Should().ContainAll(words);
    }

    [Theory]
    [InlineData("--limit", "0")]
    [InlineData("--limit", "many")]
    [InlineData("--max-km", "far")]
    [InlineData("--as-of", "yesterday")]
    [InlineData("--country", "Norwy")]
    [InlineData("--lang", "xx")]
    [InlineData("--patient", "nobody")]
    public async Task refuses_an_option_that_it_cannot_read(string option, string value)
    {
        var (exitCode, _, error) = await newcomer.Types(["match", option, value, .. option == "--patient" ? Array.Empty<string>() : ["F 63"]]);

        exitCode.Should().Be(2);
        error.Should().Contain(value);
    }
}
