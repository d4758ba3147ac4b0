using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>
/// Wakes the daemons of all nodes after an append. It does so outside the append's transaction and at most one at a
/// time, because commits that carry a notification wait for each other; and only so often, and without waiting for the
/// disk, because appends need both. A lost one costs a second: daemons also poll.
/// </summary>
internal sealed class AppendSignal : IAsyncDisposable
{
    /// <summary>The channel that daemons listen on.</summary>
    public const string Channel = "mt_events";

    private const string NotifySql = "select set_config('synchronous_commit', 'off', true), pg_notify('mt_events', '')";

    /// <summary>The first append of a burst is told at once, the others together after this time.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Channel<bool> _pending = System.Threading.Channels.Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly Task _sending;

    public AppendSignal(NpgsqlDataSource dataSource, ILogger logger) => _sending = SendAsync(dataSource, logger);

    /// <summary>Makes a notification follow soon; many calls may make one.</summary>
    public void Raise() => _pending.Writer.TryWrite(true);

    public async ValueTask DisposeAsync()
    {
        _pending.Writer.TryComplete();
        await _sending;
    }

    private async Task SendAsync(NpgsqlDataSource dataSource, ILogger logger)
    {
        await foreach (var _ in _pending.Reader.ReadAllAsync())
        {
            try
            {
                await using var notify = dataSource.CreateCommand(NotifySql);
                await notify.ExecuteNonQueryAsync();
            }
            catch (Exception e) when (e is NpgsqlException or ObjectDisposedException)
            {
                logger.LogWarning(e, "Subscribers were not woken after an append; they will find it when they poll");
            }
            await Task.WhenAny(Task.Delay(Pause), _pending.Reader.Completion);
        }
    }
}
