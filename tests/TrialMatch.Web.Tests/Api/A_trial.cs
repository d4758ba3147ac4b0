using System.Net;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Api;

[Collection(Asking.Name)]
public sealed class A_trial(OneService one)
{
    private readonly HttpClient _client = one.Service.Client;

    [Fact]
    public async Task is_shown_with_criteria_cohorts_and_hospitals()
    {
        var trial = await _client.GetJsonAsync("/api/trials/demo-01");

        trial.GetProperty("id").GetString().Should().Be("DEMO-01");
        var criteria = trial.GetProperty("criteria");
        criteria.GetProperty("notation").GetString().Should().StartWith("[I-01] age >= 18\n");
        var first = criteria.GetProperty("items")[0];
        first.GetProperty("reference").GetString().Should().Be("I-01");
        first.GetProperty("text").GetProperty("nb").GetString().Should().Be("Du er 18 år eller eldre.");
        first.GetProperty("reviewed").EnumerateArray().Select(language => language.GetString()).Should().Equal("en", "nb");
        var second = criteria.GetProperty("items")[1];
        second.GetProperty("text").GetProperty("nb").GetString().Should().Be("Du må ha ikke-småcellet lungekreft.", "nobody has written a text");
        second.GetProperty("reviewed").GetArrayLength().Should().Be(0);
        criteria.GetProperty("items")[2].GetProperty("children").GetArrayLength().Should().Be(2);
        trial.GetProperty("cohorts")[0].GetProperty("criteria").GetProperty("notation").GetString().Should().Be("copy number MET amplification\n");
        var site = trial.GetProperty("sites")[0];
        site.GetProperty("key").GetString().Should().Be("no-974795787");
        site.GetProperty("slots").GetInt32().Should().Be(3);
        site.GetProperty("confirmedOn").GetString().Should().Be("2026-11-17");
    }

    [Fact]
    public async Task has_a_history_that_does_not_tell_where_the_operator_keeps_files()
    {
        var history = await _client.GetJsonAsync("/api/trials/DEMO-01/history");

        var first = history.GetProperty("events")[0];
        first.GetProperty("version").GetInt32().Should().Be(1);
        first.GetProperty("name").GetString().Should().Be("trial_registered");
        first.GetProperty("by").GetString().Should().Be("seed");
        first.GetProperty("sourceFile").GetString().Should().Be("DEMO-01.trial");
    }

    [Theory]
    [InlineData("/api/trials/DEMO-02")]
    [InlineData("/api/trials/DEMO-02/history")]
    public async Task that_is_not_known_is_answered_with_the_nearest(string address)
    {
        var problem = await (await _client.GetAsync(new Uri(address, UriKind.Relative))).ProblemAsync(HttpStatusCode.NotFound, "/problems/trial-not-found");

        problem.GetProperty("errors")[0].GetProperty("nearest").Strings().Should().Equal("DEMO-01");
    }

    [Fact]
    public async Task that_is_not_known_is_not_echoed_without_end()
    {
        var problem = await (await _client.GetAsync(new Uri("/api/trials/" + new string('x', 3000), UriKind.Relative)))
            .ProblemAsync(HttpStatusCode.NotFound, "/problems/trial-not-found");

        problem.GetRawText().Length.Should().BeLessThan(1000);
    }
}
