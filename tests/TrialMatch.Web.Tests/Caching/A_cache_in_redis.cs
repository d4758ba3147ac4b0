using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace TrialMatch.Web.Tests.Caching;

/// <summary>What the one in memory does, the one in Redis does too.</summary>
[Collection(WithRedis.Name)]
public sealed class A_cache_in_redis(SharedRedis redis)
{
    private readonly string _key = Guid.NewGuid().ToString();

    public static TheoryData<bool> Both => [true, false];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task gives_back_what_was_kept_byte_by_byte(bool inRedis)
    {
        var cache = Cache(inRedis);
        byte[] value = [.. Enumerable.Range(0, 100_000).Select(number => (byte)number)];

        await cache.SetAsync(_key, value, new());

        (await cache.GetAsync(_key)).Should().Equal(value);
        cache.Get(_key).Should().Equal(value);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task keeps_nothing_as_something(bool inRedis)
    {
        var cache = Cache(inRedis);

        await cache.SetAsync(_key, [], new());

        (await cache.GetAsync(_key)).Should().NotBeNull().And.BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task has_nothing_that_was_never_kept_or_was_taken_away(bool inRedis)
    {
        var cache = Cache(inRedis);
        (await cache.GetAsync(_key)).Should().BeNull();
        cache.Set(_key, [1], new());

        cache.Remove(_key);

        cache.Get(_key).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task keeps_the_last_of_two(bool inRedis)
    {
        var cache = Cache(inRedis);
        await cache.SetStringAsync(_key, "first");

        await cache.SetStringAsync(_key, "Čáhcesuolu");

        (await cache.GetStringAsync(_key)).Should().Be("Čáhcesuolu");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task forgets_at_the_moment_that_was_told(bool inRedis)
    {
        var cache = Cache(inRedis);

        await cache.SetAsync(_key, [1], new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMilliseconds(200) });

        (await cache.GetAsync(_key)).Should().NotBeNull();
        await UntilAsync(async () => await cache.GetAsync(_key) is null);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task keeps_what_is_asked_for_again_and_again_until_its_moment(bool inRedis)
    {
        var cache = Cache(inRedis);
        var started = Environment.TickCount64;
        await cache.SetAsync(_key, [1], new() { SlidingExpiration = TimeSpan.FromMilliseconds(1000), AbsoluteExpirationRelativeToNow = TimeSpan.FromMilliseconds(2500) });

        while (Environment.TickCount64 - started < 1800)
        {
            (await cache.GetAsync(_key)).Should().NotBeNull("it was asked for a moment ago");
            await cache.RefreshAsync(_key);
            await Task.Delay(100);
        }

        await UntilAsync(async () => await cache.GetAsync(_key) is null);
        (Environment.TickCount64 - started).Should().BeGreaterThan(2300);
    }

    private IDistributedCache Cache(bool inRedis) =>
        inRedis ? redis.Cache : new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await reached())
            await Task.Delay(20, timeout.Token);
    }
}
