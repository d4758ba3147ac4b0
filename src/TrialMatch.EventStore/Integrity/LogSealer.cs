using System.Security.Cryptography;
using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Computes the seal of the log up to where it is final, and of a shorter beginning on the way.</summary>
internal sealed class LogSealer(NpgsqlDataSource dataSource, StoreOptions options)
{
    /// <summary>An event without a hash, which another program appended, at least counts with its id.</summary>
    private const string HashesSql =
        """
        select coalesce(hash, uuid_send(id)) from mt_events
         where (xact_id, seq_id) <= ($1, $2)
         order by xact_id, seq_id
        """;

    /// <summary>The seal now, and whether the log still begins as an earlier seal says.</summary>
    public async Task<(LogSeal Seal, bool Holds)> SealAsync(LogSeal? earlier, CancellationToken token)
    {
        var ceiling = await new EventReader(dataSource.CreateCommand, options).CeilingAsync(token);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long count = 0;
        var then = earlier?.Events == 0 ? Current() : null;

        await using var query = dataSource.CreateCommand(HashesSql).With(Sql.Xid(ceiling.Transaction), Sql.Bigint(ceiling.Sequence));
        query.CommandTimeout = 0;
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            digest.AppendData(row.GetFieldValue<byte[]>(0));
            if (++count == earlier?.Events)
                then = Current();
        }
        return (Current(), earlier is null || earlier == then);

        LogSeal Current() => new(count, Convert.ToHexStringLower(digest.GetCurrentHash()));
    }
}
