using System.Net;
using System.Text.Json;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Api;

[Collection(Asking.Name)]
public sealed class Reading_a_report(OneService one)
{
    private const string Text = "Navn: Kari Nordmann\nPrøve tatt 12.03.2026. Adenokarsinom i lunge. EGFR p.L858R (VAF 34 %). ALK: negativ (FISH). Avventer ROS1.";

    private const string Lung = """{"facts": [{"fact": "diagnosis", "id": "d", "date": "2026-03-12", "source": "registry", "oncoTreeCode": "LUAD"}]}""";

    private readonly HttpClient _client = one.Service.Client;

    [Fact]
    public async Task proposes_facts_with_their_words_and_uses_none_of_them()
    {
        var answer = await (await ReadAsync(new { text = Text })).ReadJsonAsync();

        var proposals = answer.GetProperty("proposals").EnumerateArray().ToList();
        proposals.Select(proposal => proposal.GetProperty("item").GetString()).Should().Equal("LUAD", "EGFR p.L858R VAF 34%", "ALK fusion negative");
        var span = proposals[1].GetProperty("span");
        Text.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32()).Should().Be(proposals[1].GetProperty("quote").GetString());
        answer.GetProperty("unread")[0].GetProperty("reason").GetString().Should().Be("pending");
        answer.TryGetProperty("profile", out _).Should().BeFalse();
        answer.GetRawText().Should().NotContain("Nordmann");
    }

    [Fact]
    public async Task gives_a_profile_of_what_was_confirmed_that_can_be_matched()
    {
        var answer = await (await ReadAsync(new { text = Text, accept = new[] { 1, 2 } })).ReadJsonAsync();
        var profile = answer.GetProperty("profile");
        profile.GetRawText().Should().Contain("p.L858R").And.Contain("\"report\"").And.Contain("2026-03-12").And.NotContain("ALK");

        using var matched = await _client.PostJsonAsync("/api/match", $$"""{"line": "F 63, stage IV, 9008 Tromsø", "profile": {{profile.GetRawText()}}}""");

        matched.StatusCode.Should().Be(HttpStatusCode.OK);
        var first = (await matched.ReadJsonAsync()).GetProperty("report").GetProperty("results")[0];
        first.GetProperty("id").GetString().Should().Be("DEMO-01");
        first.GetRawText().Should().Contain("2026-03-12");
    }

    [Fact]
    public async Task lets_a_profile_be_matched_without_a_line()
    {
        using var matched = await _client.PostJsonAsync("/api/match", $$"""{"profile": {{Lung}}}""");

        matched.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/api/match", "")]
    [InlineData("/api/match/questions", "")]
    [InlineData("/api/match/compare", """, "from": "2026-11-21" """)]
    [InlineData("/api/match/compare", """, "with": "F 63, ALK fusion" """)]
    [InlineData("/api/trials/DEMO-01/match", "")]
    public async Task lets_every_question_about_a_patient_be_asked_with_a_profile(string address, string more)
    {
        foreach (var line in (string[])["", """ "line": "F 63, 9008 Tromsø", """])
        {
            using var answered = await _client.PostJsonAsync(address, $$"""{ {{line}} "profile": {{Lung}} {{more}} }""");
            answered.StatusCode.Should().Be(HttpStatusCode.OK, line);
        }

        var problem = await (await _client.PostJsonAsync(address, $$"""{"profile": {"facts": []} {{more}} }""")).ProblemAsync(HttpStatusCode.BadRequest, "/problems/invalid-request");
        problem.GetProperty("errors")[0].GetProperty("pointer").GetString().Should().Be("#/profile/facts");
    }

    [Fact]
    public async Task lets_a_trial_be_explained_from_the_facts_of_a_profile()
    {
        using var answered = await _client.PostJsonAsync("/api/trials/DEMO-01/match", $$"""{"profile": {{Lung}}}""");

        (await answered.ReadJsonAsync()).GetProperty("report").GetRawText().Should().Contain("2026-03-12");
    }

    [Theory]
    [InlineData("""{"profile": {"facts": []}}""", "#/profile/facts")]
    [InlineData("""{"profile": 3}""", "#/profile")]
    [InlineData("""{"line": "", "profile": null}""", "#")]
    [InlineData("""{"profile": {"facts": [{"fact": "\ud800"}]}}""", "#/profile/facts/0/fact")]
    [InlineData("""{"line": "F 63", "with": "M 63"}""", "#/with")]
    [InlineData("""{"profile": {"facts": [{"fact": "diagnosis", "id": "d", "date": "2026-03-12", "source": "registry", "oncoTreeCode": "XYZZY"}]}}""", "#/profile/facts/0/oncoTreeCode")]
    [InlineData("""{"line": "F 63", "profile": {"facts": [{"fact": "sex", "id": "f1", "date": "2026-03-12", "source": "registry", "sex": "female"}]}}""", "#/profile/facts/0/id")]
    public async Task refuses_a_profile_that_says_something_else(string body, string place)
    {
        var problem = await (await _client.PostJsonAsync("/api/match", body)).ProblemAsync(HttpStatusCode.BadRequest, "/problems/invalid-request");

        problem.GetProperty("errors").EnumerateArray().Should().ContainSingle().Which.GetProperty("pointer").GetString().Should().Be(place);
        problem.GetRawText().Should().NotContain("XYZZY").And.NotContain("TrialMatch.");
    }

    [Theory]
    [InlineData("""{"text": ""}""", "#/text")]
    [InlineData("""{"text": "EGFR p.L858R", "accept": [2]}""", "#/accept/0")]
    [InlineData("""{"text": "EGFR p.L858R", "accept": [1, 0]}""", "#/accept/1")]
    [InlineData("""{"text": "Nothing of the kind", "accept": [1]}""", "#/accept/0")]
    [InlineData("""{"text": "EGFR p.L858R", "accept": [1, "two"]}""", "#/accept/1")]
    [InlineData("""{"text": "EGFR p.L858R", "line": "F 63"}""", "#/line")]
    [InlineData("""{"text": "\ud800"}""", "#/text")]
    [InlineData("""{"accept": [1]}""", "#")]
    [InlineData("""{"text": 3}""", "#/text")]
    public async Task refuses_a_body_that_says_something_else(string body, string place)
    {
        var problem = await (await _client.PostJsonAsync("/api/reports/read", body)).ProblemAsync(HttpStatusCode.BadRequest, "/problems/invalid-request");

        problem.GetProperty("errors").EnumerateArray().Should().ContainSingle().Which.GetProperty("pointer").GetString().Should().Be(place);
    }

    [Fact]
    public async Task refuses_a_text_that_is_too_long() =>
        await (await ReadAsync(new { text = new string('a', 20_001) })).ProblemAsync(HttpStatusCode.BadRequest, "/problems/invalid-request");

    [Fact]
    public async Task is_an_answer_that_nobody_keeps_and_that_leaves_nothing_in_the_log()
    {
        using var response = await ReadAsync(new { text = "Navn: Qzvx Kywqzv\nEGFR p.L858R" });

        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        one.Service.Log.Entries.Should().NotContain(entry => entry.Text.Contains("qzvx", StringComparison.OrdinalIgnoreCase));
    }

    private Task<HttpResponseMessage> ReadAsync(object question) => _client.PostJsonAsync("/api/reports/read", JsonSerializer.Serialize(question));
}
