using System.Net;
using System.Text.Json;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Api;

[Collection(Asking.Name)]
public sealed class Asking_what_to_find_out_next(OneService one)
{
    private const string Line = "F 63, LUAD stage IV, EGFR p.L858R, ECOG 1, after osimertinib, 9008 Tromsø";

    private readonly HttpClient _client = one.Service.Client;

    [Fact]
    public async Task ranks_the_missing_facts_with_what_each_would_decide()
    {
        using var response = await _client.MatchAsync(Line, "/api/match/questions?lang=en");

        var report = (await response.ReadJsonAsync()).GetProperty("report");
        report.GetProperty("possiblyEligible").GetInt32().Should().Be(1);
        report.GetProperty("bound").GetString().Should().Contain("3 facts together");
        var questions = report.GetProperty("questions").EnumerateArray().ToList();
        questions.Should().HaveCount(3).And.OnlyContain(question => question.GetProperty("opensWith").GetArrayLength() == 1 && question.GetProperty("rulesOut").GetArrayLength() == 1);
        var met = questions.Single(question => question.GetProperty("subject").GetString() == "MET");
        met.GetProperty("question").GetString().Should().Be("Is MET amplified or lost?");
        met.GetProperty("opensWith")[0].GetProperty("with").GetArrayLength().Should().Be(2);
        met.GetProperty("opensWith")[0].GetProperty("decision").GetProperty("trial").GetString().Should().Be("DEMO-01");
        met.GetProperty("opensWith")[0].GetProperty("decision").GetProperty("complete").GetBoolean().Should().BeTrue();
        met.GetProperty("rulesOut")[0].GetProperty("if").Strings().Should().Equal("copy number MET amplification: no");
    }

    [Fact]
    public async Task opens_the_trial_when_the_answers_are_typed_as_it_says()
    {
        using var response = await _client.MatchAsync(Line + ", measurable disease, no brain metastases, MET amplification", "/api/trials/DEMO-01/match");

        (await response.ReadJsonAsync()).GetProperty("report").GetProperty("verdict").GetString().Should().Be("eligible");
    }

    [Fact]
    public async Task finds_none_when_no_trial_waits_for_anything()
    {
        using var response = await _client.MatchAsync("M 70, melanoma, Oslo", "/api/match/questions");

        (await response.ReadJsonAsync()).GetProperty("report").GetProperty("questions").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task answers_no_more_than_was_asked_for_and_tells_how_many_there_are()
    {
        using var response = await _client.PostJsonAsync("/api/match/questions", JsonSerializer.Serialize(new { line = Line, limit = 1 }));

        var report = (await response.ReadJsonAsync()).GetProperty("report");
        report.GetProperty("questions").GetArrayLength().Should().Be(1);
        report.GetProperty("total").GetInt32().Should().Be(3);
    }

    [Theory]
    [InlineData("""{"line": "F 63", "limit": 0}""", "#/limit")]
    [InlineData("""{"line": "F 63", "includeNotEligible": true}""", "#/includeNotEligible")]
    public async Task refuses_a_body_that_says_something_else(string body, string place)
    {
        var problem = await (await _client.PostJsonAsync("/api/match/questions", body)).ProblemAsync(HttpStatusCode.BadRequest, "/problems/invalid-request");

        problem.GetProperty("errors")[0].GetProperty("pointer").GetString().Should().Be(place);
    }
}
