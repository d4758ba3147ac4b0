using System.Text.Json;
using TrialMatch.Host.Tests.Events;

namespace TrialMatch.Host.Tests.People;

/// <summary>Patients at the command line, from the first word to the last.</summary>
public sealed class Keeping_patients
{
    private const string Line = "F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, 9008 Tromsø";

    [Fact]
    public async Task opens_lists_shows_and_tells_the_history()
    {
        await using var kari = await Operator.StartAsync();
        var patient = await OpensAsync(kari, Line, "--as", "hansen", "--organisation", "993467049", "--purpose", "trialSearch");

        (await kari.Types("patients", "list", "--as", "hansen")).Output.Should().Contain(patient).And.Contain("LUAD").And.Contain("never matched");
        (await kari.Types("patients", "list", "--as", "moe")).Output.Should().NotContain(patient);
        (await kari.Types("patients", "show", patient)).Output.Should().Contain("EGFR p.L858R").And.Contain("osimertinib").And.Contain("9008 Tromsø");
        (await kari.Types("patients", "history", patient)).Output.Should().Contain("profile_opened").And.Contain("molecular_report_received").And.Contain("TrialSearch");
        (await kari.Types("events", "list", "--type", "diagnosis_recorded")).Output.Should().Contain("diagnosis_recorded");
    }

    [Fact]
    public async Task adds_and_corrects_facts_and_shows_them_as_they_were()
    {
        await using var kari = await Operator.StartAsync();
        var patient = await OpensAsync(kari, "F 63, ECOG 1");

        (await kari.Types("patients", "add", patient, "Hb 10.2,", "LUAD")).Output.Should().Contain("f4, f5");
        (await kari.Types("patients", "add", patient, "LUAD")).Output.Should().Contain("known");
        (await kari.Types("patients", "correct", patient, "f3", "ECOG 2", "--note", "skrivefeil")).Output.Should().Contain("f6 stands in the place of f3");
        (await kari.Types("patients", "correct", patient, "f3", "ECOG 0")).Should().Match<(int Exit, string, string Error)>(said => said.Exit == 1 && said.Error.Contains("AlreadyCorrected"));
        (await kari.Types("patients", "correct", patient, "f4")).Output.Should().Contain("does not count any more");

        (await FactsAsync(kari, patient)).Should().Equal("f1", "f2", "f5", "f6");
        (await FactsAsync(kari, patient, "--version", "6")).Should().Equal("f1", "f2", "f3", "f4", "f5");
        (await kari.Types("patients", "show", patient)).Output.Should().Contain("(corrected) ECOG 1").And.Contain("ECOG 2");
        (await kari.Types("patients", "show", patient, "--as-of", "2020-01-01")).ExitCode.Should().Be(1);
        (await kari.DumpsAsync()).Should().NotContain("skrivefeil");
    }

    [Fact]
    public async Task takes_json_profiles_and_says_what_is_wrong_with_lines()
    {
        await using var kari = await Operator.StartAsync();
        var file = Path.Combine(kari.Folder, "profile.json");
        await File.WriteAllTextAsync(file, """{"facts": [{"fact": "diagnosis", "id": "d", "date": "2026-01-01", "source": "report", "oncoTreeCode": "LUAD"}]}""");

        var patient = await OpensAsync(kari, "F 63", "--profile", file);
        var (exitCode, _, error) = await kari.Types("patients", "open", "F 63, lungekrefft");

        (await FactsAsync(kari, patient)).Should().Equal("f1", "f2", "f3");
        exitCode.Should().Be(2);
        error.Should().Contain("column 7").And.Contain("lungekreft");
    }

    [Fact]
    public async Task matches_as_the_line_does_and_keeps_what_was_seen()
    {
        await using var kari = await Operator.StartAsync();
        var patient = await OpensAsync(kari, Line);

        var matched = await kari.Asks("patients", "match", patient);
        var typed = await kari.Asks("match", Line);
        (await kari.Types("patients", "add", patient, "EGFR C797S"))
            .ExitCode.Should().Be(0);

        Results(matched).Should().Equal(Results(typed)).And.NotBeEmpty();
        var kept = (await kari.Asks("patients", "matches", patient))[0];
        kept.GetProperty("matches").GetProperty("trials")[0].GetProperty("trial").GetString().Should().Be("DEMO-01");
        (await kari.Types("patients", "matches", patient, "--version", kept.GetProperty("version").ToString())).Output.Should().Contain("DEMO-01").And.Contain("criteria met by");
        (await kari.Types("patients", "list")).Output.Should().Contain("facts changed since the match");

        static IEnumerable<string> Results(JsonElement answer) => answer.GetProperty("report").GetProperty("results").EnumerateArray()
            .Select(trial => $"{trial.GetProperty("id")} {trial.GetProperty("verdict")} {trial.GetProperty("score").GetProperty("total")}");
    }

    [Fact]
    public async Task logs_what_was_considered_and_offered()
    {
        await using var kari = await Operator.StartAsync();
        var patient = await OpensAsync(kari, Line);

        (await kari.Types("patients", "assess", patient, "DEMO-01", "--offered", "accepted")).Error.Should().Contain("NotConsidered");
        (await kari.Types("patients", "assess", patient, "DEMO-01", "--result", "notSuitable")).Error.Should().Contain("ReasonMissing");
        (await kari.Types("patients", "assess", patient, "demo-01", "--result", "suitable", "--note", "passer godt")).Output.Should().Contain("DEMO-01 Suitable");
        (await kari.Types("patients", "assess", patient, "DEMO-01", "--offered", "declined", "--reason", "travel")).Output.Should().Contain("offered: Declined");
        (await kari.Types("patients", "inform", patient, "DEMO-01")).ExitCode.Should().Be(0);
        (await kari.Types("patients", "assess", patient, "DEMO-99", "--result", "suitable")).ExitCode.Should().Be(1);
        (await kari.Types("patients", "history", patient)).Output.Should().Contain("trial_considered").And.Contain("trial_offered").And.Contain("informed_about_trials");
    }

    [Fact]
    public async Task refers_to_a_hospital_and_follows_the_clock()
    {
        await using var kari = await Operator.StartAsync();
        var patient = await OpensAsync(kari, Line);
        const string Site = "no-974795787"; // recruits by the seed

        (await kari.Types("patients", "refer", patient, "DEMO-01", Site)).Error.Should().Contain("ConsentMissing");
        await SucceedsAsync(kari, "patients", "consent", patient, "referral");
        (await kari.Types("patients", "refer", patient, "DEMO-01", "no-974557746")).Error.Should().Contain("SiteNotOpen", "it is full");
        (await kari.Types("patients", "refer", patient, "DEMO-01", "no-such")).Error.Should().Contain("SiteNotOpen");
        var referral = (await SucceedsAsync(kari, "patients", "refer", patient, "DEMO-01", Site, "--question", "Er pausen lang nok?")).Split(' ')[1].Trim();
        (await kari.Types("referrals", "accept", referral)).Error.Should().Contain("NotAtThisStage");
        (await SucceedsAsync(kari, "referrals", "receive", referral)).Should().Contain("to be assessed by");
        (await kari.Types("referrals", "decline", referral)).Error.Should().Contain("ReasonMissing");
        await SucceedsAsync(kari, "referrals", "accept", referral, "--answer", "Velkommen");
        (await SucceedsAsync(kari, "referrals", "show", referral)).Should().Contain("Er pausen lang nok?").And.Contain("Velkommen");
        (await SucceedsAsync(kari, "referrals", "list")).Should().Contain("Accepted").And.Contain("DEMO-01");
        await SucceedsAsync(kari, "referrals", "screen", referral);
        await SucceedsAsync(kari, "referrals", "fail", referral, "--reason", "deteriorated");
        (await SucceedsAsync(kari, "patients", "history", patient)).Should().Contain("patient_referral_ended");
        (await kari.DumpsAsync()).Should().NotContain("pausen").And.NotContain("Velkommen");
    }

    [Fact]
    public async Task forgets_when_two_persons_agree()
    {
        await using var kari = await Operator.StartAsync();
        var (number, file) = (Numbers().First(), Path.Combine(kari.Folder, "person.json"));
        await File.WriteAllTextAsync(file, $$"""{"name": "Kari Nordmann", "nationalId": "{{number}}", "phone": "912 34 567"}""");
        var patient = await OpensAsync(kari, Line, "--identity", file);
        (await kari.Pipes(number, "patients", "find")).ExitCode.Should().Be(0);
        (await kari.Types("patients", "list")).Output.Should().Contain("Kari Nordmann");

        await SucceedsAsync(kari, "patients", "erase", "request", patient, "--reason", "patientsRequest", "--as", "berg");
        (await kari.Types("patients", "erase", "approve", patient, "--as", "BERG")).Error.Should().Contain("SecondPersonNeeded");
        await SucceedsAsync(kari, "patients", "erase", "approve", patient, "--as", "moe");

        (await kari.Types("patients", "show", patient)).ExitCode.Should().Be(1);
        (await kari.Pipes(number, "patients", "find")).ExitCode.Should().Be(1);
        (await kari.Types("events", "verify")).ExitCode.Should().Be(0);
        (await kari.DumpsAsync()).Should().NotContainAny("Kari Nordmann", number, "912 34 567");
    }

    [Fact]
    public async Task refuses_an_identity_without_repeating_it()
    {
        await using var kari = await Operator.StartAsync();
        var file = Path.Combine(kari.Folder, "person.json");
        await File.WriteAllTextAsync(file, """{"name": "Kari Nordmann", "nationalId": "17056312345", "email": "kari"}""");

        var (exitCode, _, error) = await kari.Types("patients", "open", "F 63", "--identity", file);

        exitCode.Should().Be(2);
        error.Should().Contain("check digits").And.Contain("Email").And.NotContainAny("Kari", "17056312345");
    }

    [Fact]
    public async Task is_for_demonstrations_and_private_servers()
    {
        await using var kari = await Operator.StartAsync();
        kari.Settings["SignIn:Staff:Authority"] = "https://example.org";

        var (exitCode, _, error) = await kari.Types("patients", "list");

        exitCode.Should().Be(1);
        error.Should().Contain("through the service");
    }

    private static async Task<string> OpensAsync(Operator one, params string[] arguments) =>
        (await one.Asks(["patients", "open", .. arguments])).GetProperty("patient").GetString()!;

    private static async Task<string> SucceedsAsync(Operator one, params string[] arguments)
    {
        var (exitCode, output, error) = await one.Types(arguments);
        exitCode.Should().Be(0, error);
        return output;
    }

    private static async Task<IEnumerable<string?>> FactsAsync(Operator one, string patient, params string[] more) =>
        (await one.Asks(["patients", "show", patient, .. more])).GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("id").GetString());

    /// <summary>Numbers of somebody invented, made for testing.</summary>
    private static IEnumerable<string> Numbers()
    {
        for (var individual = 300; individual < 400; individual++)
        {
            var nine = $"178563{individual}";
            var first = (11 - (Sum(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
            var second = (11 - ((Sum(nine, [5, 4, 3, 2, 7, 6, 5, 4, 3]) + (2 * first)) % 11)) % 11;
            if (first < 10 && second < 10)
                yield return $"{nine}{first}{second}";
        }

        static int Sum(string digits, int[] weights) => digits.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum();
    }
}
