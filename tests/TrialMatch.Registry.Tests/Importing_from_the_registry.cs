using System.Text.Json.Nodes;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Import;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Tests;

public class Importing_from_the_registry
{
    [Fact]
    public async Task takes_in_what_is_new_and_the_second_time_nothing()
    {
        await using var register = await RegisterFixture.CreateAsync();
        string[] records = [Records.Of("NCT00000001"), Records.Of("NCT00000002")];

        var first = await register.ImportAsync(records);
        var events = await register.EventsAsync("NCT00000001");
        register.Clock.Now += TimeSpan.FromDays(3);
        var second = await register.ImportAsync(records);

        first.Should().BeEquivalentTo(new ImportSummary { Read = 2, New = 2 });
        second.Should().BeEquivalentTo(new ImportSummary { Read = 2, Unchanged = 2 });
        (await register.EventsAsync("NCT00000001")).Should().HaveSameCount(events);
    }

    [Fact]
    public async Task records_exactly_the_one_site_whose_status_changed()
    {
        await using var register = await RegisterFixture.CreateAsync();
        await register.ImportAsync(Records.Of("NCT00000001"));
        var before = await register.EventsAsync("NCT00000001");

        var summary = await register.ImportAsync(Records.Of("NCT00000001", Records.WithSite(1, "RECRUITING")));

        summary.Changed.Should().Be(1);
        (await register.EventsAsync("NCT00000001", before.Length + 1))
            .Should().Equal(new SiteStatusChanged("se-uppsala-lake-hospital", RecruitmentStatus.Recruiting));
        (await register.Reader.CurrentAsync()).FindTrial("nct00000001").Trial!.Sites[1].Status.Should().Be(RecruitmentStatus.Recruiting);
    }

    [Fact]
    public async Task reports_refused_records_with_their_lines_and_takes_in_the_others()
    {
        await using var register = await RegisterFixture.CreateAsync();

        var summary = await register.ImportAsync(
            Records.Of("NCT00000001"),
            """{"protocolSection":{"identificationModule":{"nctId":"NCT00000002"}}}""",
            """{"protocolSection": oops}""",
            Records.Of("NCT00000001"),
            Records.Of("NCT00000003"));

        (summary.Read, summary.New).Should().Be((5, 2));
        summary.Refused.Select(refused => (refused.File, refused.Line, refused.Index, refused.RegistryId)).Should().Equal(
            ("-", 2L, 2, "NCT00000002"), ("-", 3L, 3, null), ("-", 4L, 4, "NCT00000001"));
        summary.Refused[0].Path.Should().Be("$.protocolSection.identificationModule.briefTitle");
        (await register.Reader.CurrentAsync()).Trials.Select(trial => trial.RegistryId).Should().Equal("NCT00000001", "NCT00000003");
    }

    [Fact]
    public async Task two_at_once_do_not_harm_each_other()
    {
        await using var register = await RegisterFixture.CreateAsync();
        var records = Enumerable.Range(1, 20).Select(number => Records.Of($"NCT{number:00000000}")).ToArray();

        var summaries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => register.ImportAsync(records))));

        summaries.Sum(summary => summary.New).Should().Be(20);
        summaries.Sum(summary => summary.Unchanged).Should().Be(60);
        (await register.EventsAsync("NCT00000007")).OfType<TrialRegistered>().Should().ContainSingle();
    }

    [Fact]
    public async Task reads_a_folder_but_follows_no_links_out_of_it()
    {
        await using var register = await RegisterFixture.CreateAsync();
        var root = Directory.CreateTempSubdirectory("registry-test-");
        try
        {
            var folder = root.CreateSubdirectory("records");
            var outside = Path.Combine(root.FullName, "outside.json");
            await File.WriteAllTextAsync(outside, Records.Of("NCT00000009"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.json"), new JsonObject { ["studies"] = new JsonArray(JsonNode.Parse(Records.Of("NCT00000001"))) }.ToJsonString());
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "b.ndjson"), Records.Of("NCT00000002"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "notes.txt"), "not to be read");
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "link.json"), outside);
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "loop"), root.FullName);

            var summary = await register.CtGov.ImportAsync(folder.FullName);

            summary.Should().BeEquivalentTo(new ImportSummary { Read = 2, New = 2 });
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task says_who_did_it_and_from_which_file()
    {
        await using var register = await RegisterFixture.CreateAsync();
        await register.ImportAsync(Records.Of("NCT00000001"));

        var history = await register.Reader.HistoryAsync("nct00000001");

        history.Select(entry => entry.Name).Should().Equal("trial_registered", "arms_revised", "sites_joined", "criteria_revised", "trial_published");
        history.Should().OnlyContain(entry => entry.Who == "import ctgov" && entry.SourceFile == "-" && entry.When == register.Clock.Now);
    }
}
