using System.Net;
using System.Text.Json;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Api;

[Collection(Asking.Name)]
public sealed class Errors_of_a_line(OneService one)
{
    private readonly HttpClient _client = one.Service.Client;

    [Theory]
    [InlineData("/api/match", "read `EGFX`", "sex and age")]
    [InlineData("/api/match?lang=nb", "her står `EGFX`", "kjønn og alder")]
    [InlineData("/api/match/questions?lang=nb", "her står `EGFX`", "kjønn og alder")]
    [InlineData("/api/trials/DEMO-01/match?lang=en", "read `EGFX`", "sex and age")]
    public async Task are_said_in_the_language_asked_for_and_in_english_where_none_is(string address, string read, string expected)
    {
        var problem = await (await _client.MatchAsync("EGFX p.L858R", address)).ProblemAsync(HttpStatusCode.BadRequest, "/problems/profile-line");

        var error = problem.GetProperty("errors")[0];
        error.GetProperty("read").GetString().Should().StartWith(read[..^1]);
        error.GetProperty("expected").GetString().Should().StartWith(expected);
        error.GetProperty("column").GetInt32().Should().Be(1);
        error.GetProperty("nearest").Strings().Should().Contain("EGFR", "names are the same in every language");
    }

    [Fact]
    public async Task of_both_lines_of_a_comparison_are_said_in_the_language_asked_for()
    {
        var body = JsonSerializer.Serialize(new { line = "F 63, M", with = "ECOG 9" });

        var problem = await (await _client.PostJsonAsync("/api/match/compare?lang=nb", body)).ProblemAsync(HttpStatusCode.BadRequest, "/problems/profile-line");

        problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("read").GetString()).Should().Equal("kjønnet er sagt to ganger, forskjellig", "her står `9`");
    }
}
