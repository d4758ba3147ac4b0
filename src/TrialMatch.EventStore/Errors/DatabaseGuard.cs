using System.Runtime.CompilerServices;
using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Gives errors of the database that a later try may not meet their type.</summary>
internal static class DatabaseGuard
{
    public static async Task<T> Guard<T>(this Task<T> work)
    {
        try
        {
            return await work;
        }
        catch (NpgsqlException e) when (Translate(e) is { } typed)
        {
            throw typed;
        }
    }

    public static async IAsyncEnumerable<T> Guard<T>(this IAsyncEnumerable<T> work, [EnumeratorCancellation] CancellationToken token = default)
    {
        await using var items = work.GetAsyncEnumerator(token);
        while (true)
        {
            var next = items.MoveNextAsync();
            // Most rows are at hand already.
            if (!(next.IsCompletedSuccessfully ? next.Result : await next.AsTask().Guard()))
                yield break;
            yield return items.Current;
        }
    }

    /// <summary>The typed exception, or null when trying again would not help.</summary>
    public static RetryableDatabaseException? Translate(NpgsqlException error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new DatabaseFullException(error),
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => new TooManyConnectionsException(error),
        PostgresException
        {
            SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
        } => new DatabaseUnavailableException(error),
        PostgresException => null,
        // Npgsql has no code for it; the message begins so in every version.
        _ when error.Message.StartsWith("The connection pool has been exhausted", StringComparison.Ordinal) =>
            new TooManyConnectionsException(error),
        _ when error.IsTransient || error.InnerException is IOException or System.Net.Sockets.SocketException =>
            new DatabaseUnavailableException(error),
        _ => null,
    };
}
