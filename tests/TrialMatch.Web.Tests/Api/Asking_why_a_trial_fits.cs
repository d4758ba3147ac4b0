using System.Net;
using System.Text.Json;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Api;

[Collection(Asking.Name)]
public sealed class Asking_why_a_trial_fits(OneService one)
{
    private const string Line = "F 63, LUAD stage IV, EGFR p.L858R, ECOG 1, after osimertinib, 9008 Tromsø";

    private readonly HttpClient _client = one.Service.Client;

    [Fact]
    public async Task says_why_in_a_sentence_and_shows_every_criterion_and_cohort()
    {
        using var response = await _client.MatchAsync(Line, "/api/trials/demo-01/match?lang=en");

        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        var report = (await response.ReadJsonAsync()).GetProperty("report");
        report.GetProperty("reason").GetString().Should().StartWith("Possibly eligible: none of 8 criteria failed, 3 are unknown. On record is missing: measurable disease (not recorded)");
        report.GetProperty("admission").GetString().Should().Be("open");
        report.GetProperty("criteria").GetArrayLength().Should().Be(7);
        var fact = report.GetProperty("criteria")[1].GetProperty("facts")[0];
        fact.GetProperty("id").GetString().Should().NotBeNullOrEmpty();
        fact.GetProperty("date").GetString().Should().Be("2026-11-22");
        fact.GetProperty("source").GetString().Should().Be("clinician");
        var cohort = report.GetProperty("cohorts")[0];
        cohort.GetProperty("open").GetBoolean().Should().BeTrue();
        cohort.GetProperty("criteria")[0].GetProperty("missing").Strings().Should().Equal("MET: copy number (not tested)");
    }

    [Fact]
    public async Task says_of_a_trial_that_is_left_out_that_this_is_the_reason()
    {
        using var planned = await _client.MatchAsync("M 70, prostate cancer, Oslo", "/api/trials/NCT09990002/match?lang=en");
        using var abroad = await _client.PostJsonAsync("/api/trials/NCT09990001/match?lang=en", JsonSerializer.Serialize(new { line = "M 70, melanoma", country = "DK" }));

        (await planned.ReadJsonAsync()).GetProperty("report").GetProperty("reason").GetString().Should().Be(
            "Not offered: the trial is planned and takes no patients. The criteria alone say: Eligible: all 2 criteria are met.");
        (await abroad.ReadJsonAsync()).GetProperty("report").GetProperty("admission").GetString().Should().Be("noSiteInCountry");
    }

    [Fact]
    public async Task uses_neither_trials_nor_facts_of_after_the_day()
    {
        await (await _client.PostJsonAsync("/api/trials/DEMO-01/match", JsonSerializer.Serialize(new { line = Line, asOf = "2026-11-21" })))
            .ProblemAsync(HttpStatusCode.NotFound, "/problems/trial-not-found");
        using var response = await _client.PostJsonAsync("/api/match", JsonSerializer.Serialize(new { line = "F 63, LUAD, ECOG 1, ECOG 3 2026-11-22", asOf = "2026-11-21" }));

        var item = (await response.ReadJsonAsync()).GetProperty("read").EnumerateArray().Single(item => item.GetProperty("text").GetString() == "ECOG 3 2026-11-22");
        item.GetProperty("notes").Strings().Should().Equal("ikke kjent før etter 2026-11-21, så det brukes ikke");
    }

    [Fact]
    public async Task of_an_unknown_trial_names_the_nearest()
    {
        var problem = await (await _client.MatchAsync(Line, "/api/trials/DEMO-02/match")).ProblemAsync(HttpStatusCode.NotFound, "/problems/trial-not-found");

        problem.GetProperty("errors")[0].GetProperty("nearest").Strings().Should().Equal("DEMO-01");
    }

    [Theory]
    [InlineData("""{"line": "F 63", "limit": 3}""", "#/limit")]
    [InlineData("""{"line": "F 63", "asOf": "1066-10-14"}""", "#/asOf")]
    [InlineData("""{"line": "F 63", "plannedStart": "2026-11-21"}""", "#/plannedStart")]
    [InlineData("""{"line": "F 63", "plannedStart": "2027-11-23"}""", "#/plannedStart")]
    [InlineData("""{"line": "F 63", "maxKm": 0}""", "#/maxKm")]
    [InlineData("""{}""", "#")]
    public async Task refuses_a_body_that_says_something_else(string body, string place)
    {
        var problem = await (await _client.PostJsonAsync("/api/trials/DEMO-01/match", body)).ProblemAsync(HttpStatusCode.BadRequest, "/problems/invalid-request");

        problem.GetProperty("errors")[0].GetProperty("pointer").GetString().Should().Be(place);
    }

    [Fact]
    public async Task refuses_a_line_that_it_cannot_read() =>
        await (await _client.MatchAsync("F 63, EGFX", "/api/trials/DEMO-01/match")).ProblemAsync(HttpStatusCode.BadRequest, "/problems/profile-line");
}
