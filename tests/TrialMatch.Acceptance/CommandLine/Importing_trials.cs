using System.Text.Json;

namespace TrialMatch.Acceptance.CommandLine;

[Collection(OneInstallation.Name)]
public class Importing_trials(Newcomer newcomer)
{
    [Fact]
    public async Task of_a_registry_twice_changes_nothing_the_second_time()
    {
        var file = newcomer.Writes("twice.ndjson", Record("NCT90000001"), Record("NCT90000002"));

        var first = await newcomer.Types("import", "ctgov", file);
        var second = await newcomer.Types("import", "ctgov", file);

        first.ExitCode.Should().Be(0, first.Error);
        first.Output.Trim().Should().Be("2 read: 2 new, 0 changed, 0 unchanged, 0 refused");
        second.ExitCode.Should().Be(0);
        second.Output.Trim().Should().Be("2 read: 0 new, 0 changed, 2 unchanged, 0 refused");
    }

    [Fact]
    public async Task reports_a_bad_record_with_its_place_and_takes_the_others()
    {
        var file = newcomer.Writes(
            "bad.ndjson", Record("NCT90000011"), """{"protocolSection":{"identificationModule":{"nctId":"NCT9"}}}""", Record("NCT90000012"));

        var (exitCode, output, error) = await newcomer.Types("import", "ctgov", file);

        exitCode.Should().Be(1);
        output.Trim().Should().Be("3 read: 2 new, 0 changed, 0 unchanged, 1 refused");
        error.Should().Contain($"Refused: {file}:2").And.Contain("NCT9");
        (await newcomer.Types("trial", "NCT90000012")).ExitCode.Should().Be(0, "what comes behind a bad record goes in");
    }

    [Fact]
    public async Task reads_standard_input_and_answers_in_JSON()
    {
        var file = newcomer.Writes("piped.json", $"[{Record("NCT90000021")}]");

        var (exitCode, output, error) = await newcomer.Pipes(file, "import", "ctgov", "-", "--json");

        exitCode.Should().Be(0, error);
        using var json = JsonDocument.Parse(output);
        json.RootElement.GetProperty("new").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task keeps_every_sentence_of_the_eligibility_text()
    {
        await newcomer.Types("import", "ctgov", newcomer.Writes("sentences.json", Record("NCT90000031")));

        var (_, output, _) = await newcomer.Types("trial", "nct90000031");

        output.Should().Contain("age >= 18").And.Contain("Newly diagnosed glioblastoma").And.Contain("Earlier radiotherapy of the brain");
        output.Should().Contain("trial_registered", "the history of events is shown");
    }

    [Fact]
    public async Task of_a_file_that_is_not_there_says_so()
    {
        var (exitCode, _, error) = await newcomer.Types("import", "ctgov", "/no/such/file.json");

        exitCode.Should().Be(2);
        error.Should().Contain("/no/such/file.json");
    }

    [Fact]
    public async Task names_line_and_column_of_what_is_wrong_in_a_trial_file()
    {
        var seed = await File.ReadAllTextAsync(Path.Combine(Checkout.Folder, "seed", "trials", "DEMO-01.trial"));
        var file = newcomer.Writes("DEMO-99.trial", seed.Replace("DEMO-01", "DEMO-99").Replace("variant EGFR p.L858R", "variant EGFFR p.L858R"));

        var (exitCode, output, error) = await newcomer.Types("import", "trials", file);

        exitCode.Should().Be(1);
        output.Should().Contain("1 refused");
        var line = seed[..seed.IndexOf("variant EGFR p.L858R", StringComparison.Ordinal)].Count(character => character == '\n') + 1;
        error.Should().Contain($"{file}:{line}:").And.Contain("EGFFR").And.Contain("EGFR");
    }

    private static string Record(string id) =>
        """
        {"protocolSection":{
        "identificationModule":{"nctId":"ID","briefTitle":"Vaccine with radiotherapy for glioblastoma"},
        "statusModule":{"overallStatus":"RECRUITING","lastUpdatePostDateStruct":{"date":"2026-10-01"}},
        "sponsorCollaboratorsModule":{"leadSponsor":{"name":"Example Hospital"}},
        "conditionsModule":{"conditions":["Glioblastoma"]},
        "designModule":{"studyType":"INTERVENTIONAL","phases":["PHASE2"]},
        "eligibilityModule":{"eligibilityCriteria":"Inclusion Criteria:\n\n* Newly diagnosed glioblastoma\n\nExclusion Criteria:\n\n* Earlier radiotherapy of the brain","sex":"ALL","minimumAge":"18 Years"},
        "contactsLocationsModule":{"locations":[{"facility":"Example Hospital","status":"RECRUITING","city":"Uppsala","country":"Sweden","geoPoint":{"lat":59.85,"lon":17.64}}]}
        }}
        """.ReplaceLineEndings("").Replace("ID", id);
}
