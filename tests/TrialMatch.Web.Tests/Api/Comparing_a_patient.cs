using System.Net;
using System.Text.Json;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Api;

[Collection(Asking.Name)]
public sealed class Comparing_a_patient(OneService one)
{
    private const string Line = "F 63, LUAD stage IV, EGFR p.L858R, ECOG 1, after osimertinib, 9008 Tromsø";

    private readonly HttpClient _client = one.Service.Client;

    [Fact]
    public async Task with_another_names_the_fact_that_made_the_difference()
    {
        var report = await CompareAsync(new { line = Line, with = Line.Replace("ECOG 1", "ECOG 3", StringComparison.Ordinal) });

        report.GetProperty("profileChanges").Strings().Should().Equal("fact changed: ECOG 1 (2026-11-22) → ECOG 3 (2026-11-22)");
        var trial = report.GetProperty("trials").EnumerateArray().Should().ContainSingle().Subject;
        trial.GetProperty("before").GetProperty("verdict").GetString().Should().Be("possiblyEligible");
        trial.GetProperty("after").GetProperty("verdict").GetString().Should().Be("notNow");
        var turned = trial.GetProperty("criteria").EnumerateArray().Should().ContainSingle().Subject;
        turned.GetProperty("name").GetString().Should().Be("[I-05] performance ECOG <= 1");
        turned.GetProperty("causes")[0].GetProperty("kind").GetString().Should().Be("factReplaced");
    }

    [Fact]
    public async Task with_an_earlier_day_names_the_event_that_made_the_difference()
    {
        var report = await CompareAsync(new { line = Line, from = "2026-11-21", trial = "demo-01" });

        var trial = report.GetProperty("trials").EnumerateArray().Should().ContainSingle().Subject;
        trial.TryGetProperty("before", out _).Should().BeFalse("the register did not have it");
        var cause = trial.GetProperty("causes").EnumerateArray().Should().ContainSingle().Subject;
        cause.GetProperty("event").GetString().Should().Be("trial_published");
        cause.GetProperty("date").GetString().Should().Be("2026-11-22");
        cause.GetProperty("version").GetInt64().Should().BePositive();
    }

    [Fact]
    public async Task with_a_later_day_names_what_time_does()
    {
        var report = await CompareAsync(new { line = Line, to = "2027-06-01", trial = "DEMO-01" });

        report.GetProperty("trials")[0].GetProperty("criteria")[0].GetProperty("causes")[0].GetProperty("time").GetString().Should().Be("stale");
    }

    [Fact]
    public async Task with_itself_in_other_words_finds_nothing()
    {
        var report = await CompareAsync(new { line = "F 63, LUAD, ECOG 1", with = "ECOG 1, LUAD, F 63" });

        report.GetProperty("trials").GetArrayLength().Should().Be(0);
        report.GetProperty("profileChanges").GetArrayLength().Should().Be(0);
        report.GetProperty("unchanged").GetInt32().Should().Be(3);
    }

    [Theory]
    [InlineData("""{"line": "F 63"}""", "#/from")]
    [InlineData("""{"line": "F 63", "from": "2026-11-01", "to": "2026-11-01"}""", "#/from")]
    [InlineData("""{"line": "F 63", "from": "3000-01-01"}""", "#/from")]
    [InlineData("""{"line": "F 63", "to": "soon"}""", "#/to")]
    [InlineData("""{"line": "F 63", "from": "2026-11-01", "to": "2026-12-01", "plannedStart": "2026-11-22"}""", "#/plannedStart")]
    [InlineData("""{"line": "F 63", "asOf": "2026-11-01"}""", "#/asOf")]
    public async Task refuses_a_body_that_says_something_else(string body, string place)
    {
        var problem = await (await _client.PostJsonAsync("/api/match/compare", body)).ProblemAsync(HttpStatusCode.BadRequest, "/problems/invalid-request");

        problem.GetProperty("errors")[0].GetProperty("pointer").GetString().Should().Be(place);
    }

    [Fact]
    public async Task refuses_either_line_that_it_cannot_read_and_says_which()
    {
        var problem = await (await _client.PostJsonAsync("/api/match/compare", """{"line": "F 63", "with": "F 63, EGFX"}""")).ProblemAsync(HttpStatusCode.BadRequest, "/problems/profile-line");

        problem.GetProperty("errors").EnumerateArray().Should().ContainSingle().Which.GetProperty("pointer").GetString().Should().Be("#/with");
    }

    [Fact]
    public async Task refuses_an_unknown_trial() =>
        await (await _client.PostJsonAsync("/api/match/compare", """{"line": "F 63", "from": "2026-11-21", "trial": "DEMO-99"}""")).ProblemAsync(HttpStatusCode.NotFound, "/problems/trial-not-found");

    private async Task<JsonElement> CompareAsync(object question)
    {
        using var response = await _client.PostJsonAsync("/api/match/compare?lang=en", JsonSerializer.Serialize(question));
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return (await response.ReadJsonAsync()).GetProperty("report");
    }
}
