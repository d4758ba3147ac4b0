using Microsoft.Extensions.Logging;
using StackExchange.Redis;
using TrialMatch.TestSupport;
using TrialMatch.Web.Caching;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Caching;

/// <summary>
/// One Redis and one connection to it for all tests that use it, as a process has: StackExchange.Redis 1.2.6 may wait for
/// ever when a second connection is opened after a first was closed.
/// </summary>
public sealed class SharedRedis : IAsyncLifetime
{
    public RedisServer Server { get; private set; } = null!;

    public CapturedLog Log { get; } = new();

    internal RedisCache Cache { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await RedisServer.StartAsync();
        using var factory = LoggerFactory.Create(logs => logs.AddProvider(Log));
        Cache = new RedisCache(ConfigurationOptions.Parse(Server.ConnectionString), TimeProvider.System, factory.CreateLogger<RedisCache>())
        {
            Patience = TimeSpan.FromSeconds(10), // the machine may be busy with other tests
        };
        await UntilItAnswersAsync();
    }

    public async Task DisposeAsync()
    {
        Cache.Dispose();
        await Server.DisposeAsync();
        Log.Dispose();
    }

    /// <summary>Asks again and again until what is kept is found: after a loss it is left alone for a while.</summary>
    internal async Task UntilItAnswersAsync()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var key = Guid.NewGuid().ToString();
        do
        {
            await Cache.SetAsync(key, [1], new(), timeout.Token);
            await Task.Delay(50, timeout.Token);
        }
        while (await Cache.GetAsync(key, timeout.Token) is null);
    }
}

[CollectionDefinition(Name)]
public sealed class WithRedis : ICollectionFixture<SharedRedis>
{
    public const string Name = "with Redis";
}
