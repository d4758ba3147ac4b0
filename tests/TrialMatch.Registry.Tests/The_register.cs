using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Reading;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Tests;

public class The_register
{
    [Fact]
    public async Task shows_a_trial_as_it_was_at_a_past_moment()
    {
        await using var register = await RegisterFixture.CreateAsync();
        await register.ImportAsync(Records.Of("NCT00000001"));
        var then = register.Clock.Now;
        register.Clock.Now += TimeSpan.FromDays(1);
        await register.ImportAsync(Records.Of("NCT00000001", study => study["statusModule"]!["overallStatus"] = "COMPLETED"), Records.Of("NCT00000002"));

        var past = await register.Reader.AsOfAsync(then);
        var now = await register.Reader.CurrentAsync();

        past.MatchableTrials.Select(trial => (trial.Id, trial.Status)).Should().Equal(("NCT00000001", RecruitmentStatus.Recruiting));
        now.MatchableTrials.Select(trial => (trial.Id, trial.Status)).Should().Equal(
            ("NCT00000001", RecruitmentStatus.Ended), ("NCT00000002", RecruitmentStatus.Recruiting));
        (await register.Reader.AsOfAsync(then.AddSeconds(-1))).Trials.Should().BeEmpty();
        past.Position.CompareTo(now.Position).Should().BeNegative();
    }

    [Fact]
    public async Task is_the_same_whether_read_from_documents_or_from_the_log()
    {
        await using var register = await RegisterFixture.CreateAsync();
        await register.ImportAsync(Records.Of("NCT00000001"));
        await register.ImportAsync(Records.Of("NCT00000001", Records.WithSite(0, "COMPLETED")));

        var fromLog = (await register.Reader.AsOfAsync(register.Clock.Now)).Trials.Single();
        var fromDocuments = (await register.Reader.CurrentAsync()).Trials.Single();

        Content.Same(fromLog, fromDocuments).Should().BeTrue();
        fromDocuments.Version.Should().Be(6);
    }

    [Fact]
    public async Task keeps_up_with_what_happens_after_it_was_first_read()
    {
        await using var register = await RegisterFixture.CreateAsync();
        await register.ImportAsync(Records.Of("NCT00000001"));
        var before = await register.Reader.CurrentAsync();

        await register.ImportAsync(Records.Of("NCT00000002"));

        before.Trials.Should().ContainSingle();
        (await register.Reader.CurrentAsync()).Trials.Should().HaveCount(2);
    }

    [Fact]
    public async Task names_the_nearest_identifiers_of_a_trial_that_it_lacks()
    {
        await using var register = await RegisterFixture.CreateAsync();
        await register.ImportAsync(Records.Of("NCT00000012"), Records.Of("NCT99999999"));

        var lookup = (await register.Reader.CurrentAsync()).FindTrial("NCT00000021");

        lookup.Trial.Should().BeNull();
        lookup.Nearest.Should().Equal("NCT00000012");
    }

    [Fact]
    public async Task lists_trials_by_words_status_phase_and_country()
    {
        await using var register = await RegisterFixture.CreateAsync();
        await register.ImportAsync(
            Records.Of("NCT00000001"),
            Records.Of("NCT00000002", study =>
            {
                study["identificationModule"]!["briefTitle"] = "Behandling av føflekkreft";
                study["conditionsModule"]!["conditions"]![0] = "Melanoma";
                study["designModule"]!["phases"] = new System.Text.Json.Nodes.JsonArray("PHASE3");
                study["statusModule"]!["overallStatus"] = "COMPLETED";
                study["contactsLocationsModule"]!["locations"]!.AsArray().RemoveAt(1);
            }));
        var now = await register.Reader.CurrentAsync();

        Found(now, new TrialQuery()).Should().Equal("NCT00000001", "NCT00000002");
        Found(now, new TrialQuery { Text = "lung" }).Should().Equal("NCT00000001");
        Found(now, new TrialQuery { Text = "FOFLEKK mela" }).Should().Equal("NCT00000002");
        Found(now, new TrialQuery { Text = "lung melanoma" }).Should().BeEmpty();
        Found(now, new TrialQuery { Status = RecruitmentStatus.Ended }).Should().Equal("NCT00000002");
        Found(now, new TrialQuery { Phase = TrialPhase.Phase1And2 }).Should().Equal("NCT00000001");
        Found(now, new TrialQuery { CountryCode = "se" }).Should().Equal("NCT00000001");
        Found(now, new TrialQuery { Demo = true }).Should().BeEmpty();
        Found(now, new TrialQuery { Order = TrialOrder.Title }).Should().Equal("NCT00000002", "NCT00000001");
        now.List(new TrialQuery { Page = 2, PageSize = 1 }).Should().BeEquivalentTo(new { Number = 2, Size = 1, Total = 2, Pages = 2 });
    }

    private static IEnumerable<string> Found(Register register, TrialQuery query) =>
        register.List(query).Items.Select(trial => trial.RegistryId);
}
