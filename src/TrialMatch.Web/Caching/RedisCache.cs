using System.Buffers.Binary;
using Microsoft.Extensions.Caching.Distributed;
using StackExchange.Redis;

namespace TrialMatch.Web.Caching;

/// <summary>
/// A cache in Redis. A Redis that does not answer is told once and left alone for a while: who asks is then told that
/// nothing is kept, and goes on without. Stands in for Microsoft.Extensions.Caching.StackExchangeRedis, see
/// <c>docs/adr/0003</c>.
/// </summary>
internal sealed partial class RedisCache : IDistributedCache, IDisposable
{
    /// <summary>How long one answer may wait for Redis; without it the answer is computed, which takes less.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a Redis that did not answer is not asked again.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private readonly ILogger<RedisCache> _log;
    private readonly TimeProvider _clock;
    private readonly Task<ConnectionMultiplexer> _connection;
    private long _restsUntil;
    private int _lost;

    public RedisCache(ConfigurationOptions options, TimeProvider clock, ILogger<RedisCache> log)
    {
        (_clock, _log) = (clock, log);
        options.AbortOnConnectFail = false; // it goes on trying
        options.ConnectRetry = 1;
        options.ConnectTimeout = options.SyncTimeout = (int)Rest.TotalMilliseconds;
        options.ReconnectRetryPolicy = new LinearRetry((int)Rest.TotalMilliseconds);
        options.KeepAlive = 10;
        // Away from here: it resolves names and connects before it gives the task.
        _connection = Task.Run(() => ConnectionMultiplexer.ConnectAsync(options));
    }

    /// <inheritdoc />
    public byte[]? Get(string key) => GetAsync(key).GetAwaiter().GetResult();

    /// <inheritdoc />
    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => AskAsync<byte[]?>(async redis =>
    {
        byte[]? kept = await redis.StringGetAsync(key);
        if (kept is not { Length: >= Lifetime.Size })
            return null;
        await ProlongAsync(redis, key, kept);
        return kept[Lifetime.Size..];
    }, token);

    /// <inheritdoc />
    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => SetAsync(key, value, options).GetAwaiter().GetResult();

    /// <inheritdoc />
    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        var lifetime = Lifetime.Of(options, _clock.GetUtcNow());
        var kept = new byte[Lifetime.Size + value.Length];
        lifetime.Write(kept);
        value.CopyTo(kept, Lifetime.Size);
        return AskAsync(redis => redis.StringSetAsync(key, kept, lifetime.Left(_clock.GetUtcNow())), token);
    }

    /// <inheritdoc />
    public void Refresh(string key) => RefreshAsync(key).GetAwaiter().GetResult();

    /// <inheritdoc />
    public Task RefreshAsync(string key, CancellationToken token = default) => AskAsync(async redis =>
    {
        byte[]? head = await redis.StringGetRangeAsync(key, 0, Lifetime.Size - 1);
        return head is { Length: Lifetime.Size } && await ProlongAsync(redis, key, head);
    }, token);

    /// <inheritdoc />
    public void Remove(string key) => RemoveAsync(key).GetAwaiter().GetResult();

    /// <inheritdoc />
    public Task RemoveAsync(string key, CancellationToken token = default) => AskAsync(redis => redis.KeyDeleteAsync(key), token);

    public void Dispose()
    {
        if (_connection.IsCompletedSuccessfully)
            _connection.Result.Close(allowCommandsToComplete: false);
    }

    private async Task<bool> ProlongAsync(IDatabase redis, string key, byte[] kept) =>
        Lifetime.Read(kept) is { Sliding: true } lifetime && await redis.KeyExpireAsync(key, lifetime.Left(_clock.GetUtcNow()));

    private async Task<T?> AskAsync<T>(Func<IDatabase, Task<T>> ask, CancellationToken token)
    {
        if (Environment.TickCount64 < Volatile.Read(ref _restsUntil))
            return default;
        try
        {
            var connection = await _connection.WaitAsync(Patience, token);
            var answer = await ask(connection.GetDatabase()).WaitAsync(Patience, token);
            await Task.Yield(); // off the library's own thread, which reads no answer while anybody holds it up
            if (Interlocked.Exchange(ref _lost, 0) == 1)
                LogBack();
            return answer;
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException)
        {
            Volatile.Write(ref _restsUntil, Environment.TickCount64 + (long)Rest.TotalMilliseconds);
            if (Interlocked.Exchange(ref _lost, 1) == 0)
                LogLost(failure.GetType().Name);
            return default;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis does not answer ({Failure}); answers are computed anew until it does")]
    private partial void LogLost(string failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis answers again")]
    private partial void LogBack();

    /// <summary>How long something is kept: until a moment, or while it is asked for, or both. Stands before the value.</summary>
    private readonly record struct Lifetime(long SlidingMilliseconds, long UntilUnixMilliseconds)
    {
        public const int Size = 2 * sizeof(long);

        public bool Sliding => SlidingMilliseconds > 0;

        public static Lifetime Of(DistributedCacheEntryOptions options, DateTimeOffset now) => new(
            (long)(options.SlidingExpiration?.TotalMilliseconds ?? 0),
            (options.AbsoluteExpiration ?? (now + options.AbsoluteExpirationRelativeToNow))?.ToUnixTimeMilliseconds() ?? 0);

        public static Lifetime Read(ReadOnlySpan<byte> kept) =>
            new(BinaryPrimitives.ReadInt64LittleEndian(kept), BinaryPrimitives.ReadInt64LittleEndian(kept[sizeof(long)..]));

        public void Write(Span<byte> kept)
        {
            BinaryPrimitives.WriteInt64LittleEndian(kept, SlidingMilliseconds);
            BinaryPrimitives.WriteInt64LittleEndian(kept[sizeof(long)..], UntilUnixMilliseconds);
        }

        /// <summary>How long from now; for ever when there is none.</summary>
        public TimeSpan? Left(DateTimeOffset now)
        {
            var absolute = UntilUnixMilliseconds > 0 ? UntilUnixMilliseconds - now.ToUnixTimeMilliseconds() : long.MaxValue;
            var left = Math.Min(absolute, Sliding ? SlidingMilliseconds : long.MaxValue);
            return left == long.MaxValue ? null : TimeSpan.FromMilliseconds(Math.Max(left, 1));
        }
    }
}
