using System.Net;
using Microsoft.Extensions.Logging;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Api;

public sealed class A_lost_database
{
    [Fact]
    public async Task is_told_by_the_health_check_that_asks_for_it()
    {
        await using var service = await RunningService.StartAsync();
        var ready = await service.Client.GetJsonAsync("/health/ready");
        ready.GetProperty("status").GetString().Should().Be("ready");
        ready.GetProperty("register").GetProperty("trials").GetInt32().Should().Be(3);

        ready.GetProperty("subscriptions").GetArrayLength().Should().Be(0);

        await service.LoseDatabaseAsync();

        await (await service.Client.GetAsync(new Uri("/health/ready", UriKind.Relative))).ProblemAsync(HttpStatusCode.ServiceUnavailable, "/problems/unavailable");
        (await service.Client.GetJsonAsync("/health/live")).GetProperty("status").GetString().Should().Be("live");
    }

    [Fact]
    public async Task is_told_to_the_one_who_asks_and_logged_without_the_patient()
    {
        const string Patient = "F 63, LUAD stage IV, 9008 Tromsø";
        await using var service = await RunningService.StartAsync();
        await service.LoseDatabaseAsync();

        await (await service.Client.MatchAsync(Patient)).ProblemAsync(HttpStatusCode.ServiceUnavailable, "/problems/unavailable");
        using var form = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Headers = { { "Sec-Fetch-Site", "same-origin" } },
            Content = new FormUrlEncodedContent([KeyValuePair.Create("line", Patient)]),
        };
        using var answer = await service.Client.SendAsync(form);

        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).Should().Contain("Registeret kan ikke leses nå");
        service.Log.Entries.Where(entry => entry.Level == LogLevel.Error).Should().Contain(entry => entry.Text.Contains("POST /api/match failed", StringComparison.Ordinal));
        service.Log.Entries.Should().NotContain(entry => entry.Text.Contains("LUAD", StringComparison.Ordinal));
    }
}
