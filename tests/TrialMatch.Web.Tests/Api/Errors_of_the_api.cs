using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TrialMatch.Web.Http;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Api;

[Collection(Asking.Name)]
public sealed class Errors_of_the_api(OneService one)
{
    private readonly HttpClient _client = one.Service.Client;

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/persons")]
    [InlineData("/api/trials/DEMO-01/nothing")]
    [InlineData("/openapi/v9.json")]
    public async Task tell_that_nothing_is_at_an_address(string address) =>
        await (await _client.GetAsync(new Uri(address, UriKind.Relative))).ProblemAsync(HttpStatusCode.NotFound, "/problems/not-found");

    [Fact]
    public async Task tell_which_methods_an_address_takes()
    {
        var response = await _client.DeleteAsync(new Uri("/api/trials/DEMO-01", UriKind.Relative));

        response.Content.Headers.Allow.Should().Equal("GET");
        await response.ProblemAsync(HttpStatusCode.MethodNotAllowed, "/problems/method-not-allowed");
    }

    [Fact]
    public async Task say_nothing_of_a_fault_but_where_to_find_it_in_the_log()
    {
        var problem = await (await _client.GetAsync(new Uri(RunningService.FaultyAddress, UriKind.Relative))).ProblemAsync(HttpStatusCode.InternalServerError, "/problems/fault");

        problem.GetRawText().Should().NotContain("Secret").And.NotContain("InvalidOperation");
        one.Service.Log.Entries.Should().Contain(entry => entry.Level == LogLevel.Error && entry.Text.Contains("Secret of the house.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task lead_to_a_description_of_their_kind()
    {
        foreach (var kind in ProblemKind.All)
        {
            using var page = await _client.GetAsync(new Uri(kind.Type, UriKind.Relative));
            page.StatusCode.Should().Be(HttpStatusCode.OK);
            (await page.Content.ReadAsStringAsync()).Should().Contain(kind.Title);
        }
    }

    [Fact]
    public async Task tell_when_to_go_on_after_too_many_matches()
    {
        await using var service = await RunningService.StartAsync(services => services.Configure<MatchRateLimit>(limit => limit.PerMinute = 2));
        (await service.Client.MatchAsync("F 63")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await service.Client.MatchAsync("F 63")).StatusCode.Should().Be(HttpStatusCode.OK);

        var refused = await service.Client.MatchAsync("F 63");

        refused.Headers.RetryAfter!.Delta.Should().BePositive();
        await refused.ProblemAsync(HttpStatusCode.TooManyRequests, "/problems/too-many-requests");
        (await service.Client.GetAsync(new Uri("/api/trials", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/trials")]
    [InlineData("/api/nothing")]
    [InlineData(RunningService.FaultyAddress)]
    public async Task and_answers_alike_forbid_scripts_frames_and_referrers(string address)
    {
        using var response = await _client.GetAsync(new Uri(address, UriKind.Relative));

        response.Headers.GetValues("Content-Security-Policy").Single().Should()
            .Contain("default-src 'none'").And.Contain("frame-ancestors 'none'").And.NotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        response.Headers.GetValues("Referrer-Policy").Should().Equal("same-origin");
    }
}
