using System.Net;
using System.Text.Json;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Api;

[Collection(Asking.Name)]
public sealed class Matching_a_patient(OneService one)
{
    private const string Line = "F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, 9008 Tromsø";

    private readonly HttpClient _client = one.Service.Client;

    [Fact]
    public async Task ranks_and_explains_the_open_trials()
    {
        using var response = await _client.MatchAsync(Line);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var answer = await response.ReadJsonAsync();
        answer.GetProperty("read").EnumerateArray().Select(item => item.GetProperty("text").GetString()).Should().Contain("EGFR p.L858R");
        answer.GetProperty("register").GetProperty("trials").GetInt32().Should().Be(3);
        var report = answer.GetProperty("report");
        report.GetProperty("asOf").GetString().Should().Be("2026-11-22");
        var first = report.GetProperty("results")[0];
        first.GetProperty("id").GetString().Should().Be("DEMO-01");
        first.GetProperty("verdict").GetString().Should().Be("possiblyEligible");
        first.GetProperty("score").GetProperty("total").GetDouble().Should().BeInRange(1, 100);
        first.GetProperty("nearestSite").GetProperty("kilometres").GetDouble().Should().BeLessThan(10);
        var age = first.GetProperty("criteria")[0];
        age.GetProperty("truth").GetString().Should().Be("met");
        age.GetProperty("facts")[0].GetProperty("date").GetString().Should().Be("2026-11-22");
        report.GetProperty("openQuestions").EnumerateArray().Should().Contain(question => question.GetProperty("subject").GetString() == "MET");
    }

    [Fact]
    public async Task may_be_asked_for_less()
    {
        using var response = await _client.PostJsonAsync("/api/match", JsonSerializer.Serialize(new { line = "M 60, Bergen", includeNotEligible = true, includePlanned = true, limit = 1, country = "Norge", maxKm = 20000 }));

        (await response.ReadJsonAsync()).GetProperty("report").GetProperty("results").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task answers_for_a_past_day_from_the_register_as_it_was()
    {
        using var response = await _client.PostJsonAsync("/api/match", JsonSerializer.Serialize(new { line = Line, asOf = "2026-11-21" }));

        (await response.ReadJsonAsync()).GetProperty("register").GetProperty("trials").GetInt32().Should().Be(0);
    }

    [Theory]
    [InlineData("/api/match", null, "kanskje aktuell")]
    [InlineData("/api/match?lang=en", null, "possibly eligible")]
    [InlineData("/api/match", "en-GB, nb;q=0.5", "possibly eligible")]
    [InlineData("/api/match", "fr, no;q=0.8, en;q=0.3", "kanskje aktuell")]
    [InlineData("/api/match?lang=nb", "en", "kanskje aktuell")]
    public async Task answers_in_the_language_of_the_one_who_asks(string address, string? accept, string verdict)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(JsonSerializer.Serialize(new { line = Line }), null, "application/json") };
        if (accept is not null)
            request.Headers.Add("Accept-Language", accept);
        using var response = await _client.SendAsync(request);

        (await response.ReadJsonAsync()).GetProperty("report").GetProperty("results")[0].GetProperty("verdictText").GetString().Should().StartWith(verdict);
    }

    [Fact]
    public async Task is_an_answer_that_nobody_keeps()
    {
        using var answered = await _client.MatchAsync(Line);
        using var refused = await _client.MatchAsync("F 63, nonsense");

        answered.Headers.CacheControl!.NoStore.Should().BeTrue();
        refused.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task refuses_a_line_that_it_cannot_read_with_column_and_nearest_words()
    {
        var problem = await (await _client.MatchAsync("F 63, EGFX p.L858R, ECOG 9")).ProblemAsync(HttpStatusCode.BadRequest, "/problems/profile-line");

        var errors = problem.GetProperty("errors").EnumerateArray().ToList();
        errors.Should().HaveCount(2);
        errors.Should().OnlyContain(error => error.GetProperty("pointer").GetString() == "#/line");
        errors[0].GetProperty("column").GetInt32().Should().Be(7);
        errors[0].GetProperty("read").GetString().Should().Contain("EGFX");
        errors[0].GetProperty("expected").GetString().Should().NotBeNullOrWhiteSpace();
        errors[0].GetProperty("nearest").Strings().Should().Contain("EGFR");
    }

    [Fact]
    public async Task refuses_what_is_no_character_of_any_text()
    {
        var problem = await (await _client.PostJsonAsync("/api/match", """{"line": "F 63, \ufffequux"}""")).ProblemAsync(HttpStatusCode.BadRequest, "/problems/profile-line");

        problem.GetProperty("errors")[0].GetProperty("column").GetInt32().Should().Be(7);
    }

    [Theory]
    [InlineData("""{"line": "F 63", "limit": 0}""", "#/limit")]
    [InlineData("""{"line": "F 63", "limit": 501}""", "#/limit")]
    [InlineData("""{"line": "F 63", "maxKm": -1}""", "#/maxKm")]
    [InlineData("""{"line": "F 63", "country": "Noway"}""", "#/country")]
    [InlineData("""{"line": "F 63", "asOf": "22.11.2026"}""", "#/asOf")]
    [InlineData("""{"line": "F 63", "plannedStart": "2026-11-21"}""", "#/plannedStart")]
    [InlineData("""{"line": "F 63", "plannedStart": "2027-11-23"}""", "#/plannedStart")]
    [InlineData("""{"line": "F 63", "plannedStart": "soon"}""", "#/plannedStart")]
    [InlineData("""{"line": "F 63", "limit": "many"}""", "#/limit")]
    [InlineData("""{"line": "F 63", "includePlanned": "yes"}""", "#/includePlanned")]
    [InlineData("""{"line": "F 63", "asof2": "2026-11-22"}""", "#/asof2")]
    [InlineData("""{"line": 63}""", "#/line")]
    [InlineData("""{"line": null}""", "#/line")]
    [InlineData("""{"limit": 3}""", "#")]
    [InlineData("""[]""", "#")]
    [InlineData("""null""", "#")]
    [InlineData("", "#")]
    [InlineData("""{"line": "\ud800"}""", "#/line")]
    [InlineData("""{"line": "F 63", "line": "M 63"}""", "#/line")]
    public async Task refuses_a_body_that_says_something_else(string body, string place)
    {
        var problem = await (await _client.PostJsonAsync("/api/match", body)).ProblemAsync(HttpStatusCode.BadRequest, "/problems/invalid-request");

        problem.GetProperty("errors").EnumerateArray().Should().ContainSingle().Which.GetProperty("pointer").GetString().Should().Be(place);
        problem.GetRawText().Should().NotContain("TrialMatch.");
    }

    [Theory]
    [InlineData("""{"line": "F 63" """)]
    [InlineData("F 63, LUAD")]
    public async Task refuses_what_is_no_json(string body) =>
        await (await _client.PostJsonAsync("/api/match", body)).ProblemAsync(HttpStatusCode.BadRequest, "/problems/malformed-json");

    [Fact]
    public async Task refuses_another_content_type() =>
        await (await _client.PostJsonAsync("/api/match", """{"line": "F 63"}""", "text/plain")).ProblemAsync(HttpStatusCode.UnsupportedMediaType, "/problems/unsupported-media-type");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task refuses_a_body_that_is_too_large_whether_or_not_its_length_is_told(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/match")
        {
            Content = new StringContent($$"""{"line": "{{new string('x', 70_000)}}"}""", null, "application/json"),
        };
        request.Headers.TransferEncodingChunked = chunked;

        await (await _client.SendAsync(request)).ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "/problems/too-large");
    }

    [Fact]
    public async Task refuses_an_unknown_language() =>
        await (await _client.MatchAsync(Line, "/api/match?lang=de")).ProblemAsync(HttpStatusCode.BadRequest, "/problems/invalid-request");

    [Fact]
    public async Task leaves_nothing_of_the_patient_in_the_log()
    {
        const string Mark = "qzvxkyw";
        await (await _client.MatchAsync($"F 63, {Mark}")).ProblemAsync(HttpStatusCode.BadRequest, "/problems/profile-line");
        await (await _client.PostJsonAsync("/api/match", $$"""{"line": {{Mark}} """)).ProblemAsync(HttpStatusCode.BadRequest, "/problems/malformed-json");
        await (await _client.PostJsonAsync("/api/match", $$"""{"line": "F 63", "asOf": "{{Mark}}"}""")).ProblemAsync(HttpStatusCode.BadRequest, "/problems/invalid-request");

        one.Service.Log.Entries.Should().NotBeEmpty().And.NotContain(entry => entry.Text.Contains(Mark, StringComparison.OrdinalIgnoreCase));
    }
}
