using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using TrialMatch.EventStore;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Host.Tests.Events;

public sealed class Steering_a_subscription : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Notices _notices = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Listener _output = new();
    private Operator _operator = null!;
    private Task<int> _serving = null!;
    private HttpClient _client = null!;

    /// <summary>A process that serves, and whose subscription cannot take that a trial was published.</summary>
    public async Task InitializeAsync()
    {
        _notices.Refuses = typeof(TrialPublished);
        _operator = await Operator.StartAsync(options => options.Projections.Subscribe(_notices));
        _serving = _operator.Starts(_output, TextWriter.Null, _stop.Token, "serve", "--urls", "http://127.0.0.1:0");
        var address = Regex.Match(await _output.NextAsync("TrialMatch is ready"), @"http://\S+?(?=\. )").Value;
        _client = new HttpClient { BaseAddress = new Uri(address) };
        await UntilAsync(row => row.GetProperty("state").GetString() == "paused");
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        (await _serving.WaitAsync(Patience)).Should().Be(0);
        await _operator.DisposeAsync();
    }

    public void Dispose()
    {
        _client.Dispose();
        _stop.Dispose();
        _output.Dispose();
    }

    [Fact]
    public async Task that_is_paused_shows_where_why_and_how_far_behind_it_is()
    {
        var (exitCode, output, _) = await _operator.Types("events", "status");
        var ready = await _client.GetFromJsonAsync<JsonElement>("/health/ready");

        exitCode.Should().Be(1);
        output.Should().MatchRegex(@"Notices +subscription +paused +\d+/\d+ +[1-9]")
            .And.MatchRegex(@"Notices is paused at \d+/\d+: InvalidOperationException: No notice of TrialPublished\.");
        ready.GetProperty("status").GetString().Should().Be("degraded");
        var notices = ready.GetProperty("subscriptions").EnumerateArray().Single();
        (notices.GetProperty("name").GetString(), notices.GetProperty("state").GetString()).Should().Be(("Notices", "paused"));
        notices.GetProperty("lag").GetInt64().Should().BePositive();
        ready.GetRawText().Should().NotContain("No notice", "what went wrong is for operators alone");
    }

    [Fact]
    public async Task lets_it_try_again_when_the_cause_is_gone()
    {
        _notices.Refuses = null;

        var (exitCode, output, error) = await _operator.Types("events", "resume", "notices");

        exitCode.Should().Be(0, error);
        output.Should().Be("Notices tries again.\n");
        await UntilAsync(row => row.GetProperty("lag").GetInt64() == 0);
        _notices.Noticed.Should().Contain(e => e.Data is TrialPublished);
        (await _operator.Types("events", "status")).ExitCode.Should().Be(0);
        (await _client.GetFromJsonAsync<JsonElement>("/health/ready")).GetProperty("status").GetString().Should().Be("ready");
        var again = await _operator.Types("events", "resume", "Notices");
        (again.ExitCode, again.Error).Should().Be((1, "Subscription Notices is not paused.\n"));
    }

    [Fact]
    public async Task lets_it_go_on_without_an_event_and_makes_good_for_that_later()
    {
        var (exitCode, output, error) = await _operator.Types("events", "skip", "Notices", "--by", "Kari Berg");
        exitCode.Should().Be(0, error);
        await UntilAsync(row => row.GetProperty("lag").GetInt64() == 0);

        var letter = (await _operator.Asks("events", "dead-letters", "--of", "Notices")).GetProperty("letters").EnumerateArray().Single();
        var (id, position) = (letter.GetProperty("letter").GetString()!, letter.GetProperty("position").GetString()!);
        output.Should().Be($"Notices goes on without event {position}. To make good for it: events replay {id}\n");
        letter.GetProperty("who").GetString().Should().Be("Kari Berg");
        (await _operator.Types("events", "show", position)).Output.Should().Contain("type: trial_published");
        (await _operator.Types("events", "dead-letters")).Output.Should().Contain(id).And.Contain("Kari Berg").And.Contain("1 of 1 dead letters");
        (await _operator.Asks("events", "dead-letters", "--page", "2")).GetProperty("letters").GetArrayLength().Should().Be(0);

        var early = await _operator.Types("events", "replay", id);
        (early.ExitCode, early.Output).Should().Be((1, "0 of 1 dead letters replayed.\n"));
        early.Error.Should().Contain($"{id} is kept: \"Notices\" failed at event {position}").And.Contain("No notice of TrialPublished.").And.NotContain("   at ");
        _notices.Refuses = null;
        (await _operator.Types("events", "replay", "--all")).Output.Should().Be("1 of 1 dead letters replayed.\n");

        _notices.Noticed.Should().Contain(e => e.Position.ToString() == position);
        (await _operator.Types("events", "dead-letters")).Output.Should().Contain("0 of 0 dead letters");
        (await _operator.Types("events", "replay", id)).Error.Should().Be($"There is no dead letter {id}; `events dead-letters` lists them.\n");
    }

    /// <summary>Waits until the status of the subscription is so.</summary>
    private async Task UntilAsync(Func<JsonElement, bool> isSo)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var (_, output, _) = await _operator.Types("events", "status", "--json");
            var row = JsonElement.Parse(output).GetProperty("subscribers").EnumerateArray().Single(row => row.GetProperty("name").GetString() == "Notices");
            if (isSo(row))
                return;
            clock.Elapsed.Should().BeLessThan(Patience, output);
        }
    }

    /// <summary>Takes note of all events but those of one type.</summary>
    private sealed class Notices : ISubscription
    {
        public volatile Type? Refuses;

        public ConcurrentQueue<IEvent> Noticed { get; } = [];

        public string Name => nameof(Notices);

        public Task ProcessEventsAsync(IReadOnlyList<IEvent> page, IDocumentOperations operations, CancellationToken token)
        {
            foreach (var e in page)
            {
                if (e.Data.GetType() == Refuses)
                    throw new InvalidOperationException($"No notice of {Refuses.Name}.");
                Noticed.Enqueue(e);
            }
            return Task.CompletedTask;
        }
    }
}
