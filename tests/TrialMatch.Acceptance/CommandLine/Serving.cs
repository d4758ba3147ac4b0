using System.Net;
using TrialMatch.TestSupport;

namespace TrialMatch.Acceptance.CommandLine;

[Collection(OneInstallation.Name)]
public class Serving(Newcomer newcomer)
{
    [Fact]
    public async Task answers_over_HTTP_beside_other_commands_until_it_is_interrupted()
    {
        await using var serve = newcomer.Start("serve", "--urls", "http://127.0.0.1:0");
        var address = Address(await serve.LineAsync("is ready on"));
        using var http = new HttpClient { BaseAddress = address };

        (await http.GetAsync("/health/live")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await http.GetAsync("/health/ready")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await newcomer.Types("match", "--patient", "tromso-lung", "--brief")).Output.Should().Contain("DEMO-01");
        newcomer.ServerIsRunning.Should().BeTrue("serve still uses it");

        await serve.InterruptAsync();
        (await serve.ExitCodeAsync()).Should().Be(0);
        newcomer.ServerIsRunning.Should().BeFalse();
    }

    [Fact]
    public async Task says_when_the_port_is_taken()
    {
        await using var serve = newcomer.Start("serve", "--urls", "http://127.0.0.1:0");
        var address = Address(await serve.LineAsync("is ready on"));

        var (exitCode, _, error) = await newcomer.Types("serve", "--urls", $"http://127.0.0.1:{address.Port}");

        exitCode.Should().Be(1);
        error.Should().Contain($"{address.Port}").And.Contain("already in use").And.Contain("--urls").And.NotContain("   at ");
        await serve.InterruptAsync();
        await serve.ExitCodeAsync();
    }

    [Fact]
    public async Task is_no_demonstration_to_other_machines_unless_that_is_said()
    {
        var (exitCode, _, error) = await newcomer.Types("serve", "--urls", "http://0.0.0.0:0");
        exitCode.Should().Be(1);
        error.Should().Contain("0.0.0.0").And.Contain("--demo-anywhere");

        await using var serve = newcomer.Start("serve", "--urls", "http://0.0.0.0:0", "--demo-anywhere");
        await serve.LineAsync("is ready on");

        serve.Error.Should().Contain("this is a demonstration");
        await serve.InterruptAsync();
        (await serve.ExitCodeAsync()).Should().Be(0);
    }

    [Fact]
    public async Task shares_public_answers_between_nodes_in_redis()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = Serve(redis.ConnectionString);
        await using var two = Serve(redis.ConnectionString);
        using var first = new HttpClient { BaseAddress = Address(await one.LineAsync("is ready on")) };
        using var second = new HttpClient { BaseAddress = Address(await two.LineAsync("is ready on")) };
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        // The first questions may come before the connection to Redis stands; then each node computes for itself.
        for (var search = 0; ; search++)
        {
            (await first.GetAsync($"/api/trials?pageSize=1&page={search + 1}", timeout.Token)).StatusCode.Should().Be(HttpStatusCode.OK);
            using var answer = await second.GetAsync($"/api/trials?pageSize=1&page={search + 1}", timeout.Token);
            if (answer.Headers.Age is not null)
                break;
            await Task.Delay(200, timeout.Token);
        }

        foreach (var node in (TrialMatchProcess[])[one, two])
        {
            await node.InterruptAsync();
            (await node.ExitCodeAsync()).Should().Be(0);
        }
    }

    [Fact]
    public async Task says_when_the_address_of_redis_cannot_be_read()
    {
        await using var serve = Serve("redis:6379,abortConnect=perhaps");

        (await serve.ExitCodeAsync()).Should().Be(1);
        serve.Error.Should().Contain("ConnectionStrings__Redis cannot be read").And.NotContain("   at ");
    }

    [Fact]
    public async Task follows_the_match_of_an_invented_patient_when_nothing_is_asked()
    {
        await using var demo = TrialMatchProcess.Start([], newcomer.Environment("http://127.0.0.1:0"), Path.Combine(Checkout.Folder, "run"));

        var address = Address(await demo.LineAsync("is ready on"));

        demo.Output.Should().Contain("Woman in Tromsø").And.MatchRegex(@" 1\. \S+  ").And.MatchRegex(@" 5\. \S+  ").And.NotContain(" 6. ");
        using var http = new HttpClient { BaseAddress = address };
        (await http.GetAsync("/health/live")).StatusCode.Should().Be(HttpStatusCode.OK);
        await demo.InterruptAsync();
        (await demo.ExitCodeAsync()).Should().Be(0);
    }

    private TrialMatchProcess Serve(string redis) => TrialMatchProcess.Start(
        ["serve", "--urls", "http://127.0.0.1:0"],
        new Dictionary<string, string?>(newcomer.Environment()) { ["ConnectionStrings__Redis"] = redis },
        Path.Combine(Checkout.Folder, "run"));

    private static Uri Address(string line) => new(line.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)).TrimEnd('.'));
}
