using System.Net;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Api;

public sealed class The_health_checks
{
    [Fact]
    public async Task tell_whether_the_register_can_be_read()
    {
        await using var service = await RunningService.StartAsync();
        var ready = await service.Client.GetJsonAsync("/health/ready");
        ready.GetProperty("status").GetString().Should().Be("ready");
        ready.GetProperty("register").GetProperty("trials").GetInt32().Should().Be(3);

        await service.LoseDatabaseAsync();

        await (await service.Client.GetAsync(new Uri("/health/ready", UriKind.Relative))).ProblemAsync(HttpStatusCode.ServiceUnavailable, "/problems/unavailable");
        (await service.Client.GetJsonAsync("/health/live")).GetProperty("status").GetString().Should().Be("live");
    }
}
