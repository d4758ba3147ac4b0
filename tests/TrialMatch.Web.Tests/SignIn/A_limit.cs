using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TrialMatch.Web.Http;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.SignIn;

public sealed class A_limit
{
    [Fact]
    public async Task is_set_to_attempts_of_signing_in_from_one_address()
    {
        await using var service = await RunningService.StartAsync(services => services.Configure<MatchRateLimit>(limits => limits.SignInsPerMinute = 3));

        for (var time = 0; time < 3; time++)
            (await service.Client.GetAsync(new Uri("/sign-in", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);
        using var refused = await service.Client.GetAsync(new Uri("/sign-in", UriKind.Relative));

        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.Should().BePositive();
        (await service.Client.GetAsync(new Uri("/trials", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK, "others go on");
    }

    [Theory]
    [InlineData("/trials")]
    [InlineData("/api/trials")]
    [InlineData("/api/sites")]
    public async Task is_set_to_searches_of_each_user_and_of_each_address(string address)
    {
        await using var service = await RunningService.StartAsync(services => services.Configure<MatchRateLimit>(limits => limits.SearchesPerMinute = 2));
        using var one = await Browsing.AsAsync(service, "hansen");
        using var other = await Browsing.AsAsync(service, "moe");

        foreach (var client in (HttpClient[])[one.Client, other.Client, service.Client])
        {
            for (var time = 0; time < 2; time++)
                (await client.GetAsync(new Uri(address, UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);
            (await client.GetAsync(new Uri(address, UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        }
    }
}
