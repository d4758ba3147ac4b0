using System.Net;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Caching;

[Collection(WithRedis.Name)]
public sealed class Public_answers(SharedRedis redis)
{
    private const string Trials = "/api/trials";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task are_computed_once_until_the_register_changes(bool inRedis)
    {
        await using var service = await StartAsync(inRedis);
        var (first, second) = (await AskAsync(service, Trials), await AskAsync(service, Trials));
        first.Kept.Should().BeFalse();
        second.Should().Be(first with { Kept = true });

        await service.ChangeTrialAsync("DEMO-01.trial", "Resistance-guided", "Newly named");

        var third = await AskAsync(service, Trials);
        third.Kept.Should().BeFalse();
        third.Text.Should().Contain("Newly named").And.NotContain("Resistance-guided");
        (await AskAsync(service, Trials)).Kept.Should().BeTrue();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/trials?q=osimertinib")]
    [InlineData("/coverage")]
    [InlineData("/trials/DEMO-01")]
    [InlineData("/trials/DEMO-01/sheet")]
    [InlineData("/trials/DEMO-01/me")]
    public async Task are_pages_too_without_cookie_or_token(string address)
    {
        await using var service = await StartAsync(inRedis: false);
        using var first = await service.Client.GetAsync(new Uri(address, UriKind.Relative));
        var again = await AskAsync(service, address);

        first.Headers.Contains("Set-Cookie").Should().BeFalse();
        again.Kept.Should().BeTrue();
        again.Text.Should().Be(await first.Content.ReadAsStringAsync()).And.NotContain("RequestVerificationToken");
        WebUtility.HtmlDecode((await AskAsync(service, address, ("Accept-Language", "se"))).Text).Should().Contain("<html lang=\"se\"").And.Contain("ii leat vel dárkkistan");
    }

    [Fact]
    public async Task are_others_for_another_address_search_language_or_encoding()
    {
        await using var service = await StartAsync(inRedis: true);
        await AskAsync(service, Trials);

        (await AskAsync(service, Trials + "?q=melanoma")).Should().Match<Answer>(answer => !answer.Kept && answer.Text.Contains("NCT09990001") && !answer.Text.Contains("DEMO-01"));
        (await AskAsync(service, "/api/trials/DEMO-01")).Kept.Should().BeFalse();
        (await AskAsync(service, Trials, ("Accept-Language", "se"))).Kept.Should().BeFalse();
        (await AskAsync(service, Trials, ("Accept-Encoding", "br"))).Kept.Should().BeFalse();
        (await AskAsync(service, Trials)).Kept.Should().BeTrue();
        (await AskAsync(service, Trials, ("Accept-Language", "se"))).Kept.Should().BeTrue();
        (await AskAsync(service, Trials, ("Accept-Encoding", "gzip, br"))).Kept.Should().BeTrue();
    }

    [Fact]
    public async Task are_sent_compressed_and_read_the_same()
    {
        await using var service = await StartAsync(inRedis: true);
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.Brotli }) { BaseAddress = service.Address };

        var plain = await AskAsync(service, Trials);
        var compressed = await client.GetStringAsync(new Uri(Trials, UriKind.Relative));
        var kept = await client.GetStringAsync(new Uri(Trials, UriKind.Relative));

        compressed.Should().Be(plain.Text);
        kept.Should().Be(plain.Text);
        using var raw = await service.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, Trials) { Headers = { { "Accept-Encoding", "br" } } });
        raw.Content.Headers.ContentEncoding.Should().Equal("br");
        (await raw.Content.ReadAsByteArrayAsync()).Length.Should().BeLessThan(plain.Text.Length / 2);
    }

    [Fact]
    public async Task are_never_those_to_a_question_about_a_patient_nor_errors_nor_those_to_someone_with_credentials()
    {
        await using var service = await StartAsync(inRedis: true);
        for (var times = 0; times < 2; times++)
        {
            using var match = await service.Client.MatchAsync("F 63, LUAD stage IV, 9008 Tromsø");
            match.Headers.Age.Should().BeNull();
            (await AskAsync(service, "/api/trials/DEMO-02", status: HttpStatusCode.NotFound)).Kept.Should().BeFalse();
            (await AskAsync(service, "/api/trials?page=x", status: HttpStatusCode.BadRequest)).Kept.Should().BeFalse();
            (await AskAsync(service, Trials, ("Authorization", "Bearer something"))).Kept.Should().BeFalse();
        }
    }

    [Fact]
    public async Task come_without_redis_when_it_dies_and_with_it_when_it_is_back()
    {
        await using var service = await StartAsync(inRedis: true);
        await AskAsync(service, Trials);
        (await AskAsync(service, Trials)).Kept.Should().BeTrue();

        var losses = Losses();
        await redis.Server.KillAsync();
        for (var times = 0; times < 20; times++)
            (await AskAsync(service, Trials)).Text.Should().Contain("DEMO-01");
        (Losses() - losses).Should().Be(1, "it is told once");

        await redis.Server.StartAgainAsync();
        await redis.UntilItAnswersAsync();
        await AskAsync(service, Trials);
        (await AskAsync(service, Trials)).Kept.Should().BeTrue();
        redis.Log.Entries.Should().Contain(entry => entry.Text.Contains("Redis answers again", StringComparison.Ordinal));
    }

    private int Losses() => redis.Log.Entries.Count(entry => entry.Level == LogLevel.Warning && entry.Text.Contains("Redis does not answer", StringComparison.Ordinal));

    private Task<RunningService> StartAsync(bool inRedis) => RunningService.StartAsync(services =>
    {
        if (inRedis)
            services.AddSingleton<IDistributedCache>(redis.Cache);
    });

    private static async Task<Answer> AskAsync(RunningService service, string address, (string Name, string Value)? header = null, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (header is { } more)
            request.Headers.TryAddWithoutValidation(more.Name, more.Value);
        using var response = await service.Client.SendAsync(request);
        response.StatusCode.Should().Be(status);
        return new(await response.Content.ReadAsStringAsync(), response.Headers.Age is not null);
    }

    /// <summary>An answer, and whether it was kept from an earlier question.</summary>
    private sealed record Answer(string Text, bool Kept);
}
