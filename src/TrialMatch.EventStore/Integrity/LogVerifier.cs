using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Goes through all streams in order of their ids, a page of streams at a time, and checks their chains.</summary>
internal sealed class LogVerifier(NpgsqlDataSource dataSource, StoreOptions options, IProgress<VerificationProgress>? progress)
{
    private const int StreamsPerPage = 500;
    private const int EventsPerReport = 1000;
    private const int ProblemsKept = 1000;

    private const string TotalSql = "select coalesce(sum(version), 0)::bigint from mt_streams";

    private static readonly string PageSql =
        $"""
        with page as (select id, version from mt_streams where $1 is null or id > $1 order by id limit $2)
        select p.id, p.version, e.version, e.xact_id, e.seq_id, e.hash,
               {EventHash.Expression("lag(e.hash) over (partition by e.stream_id order by e.version)")}
          from page p left join mt_events e on e.stream_id = p.id
         order by p.id, e.version
        """;

    private const string StraySql =
        """
        select e.stream_id, e.version, e.xact_id, e.seq_id from mt_events e
         where not exists (select from mt_streams s where s.id = e.stream_id) order by e.stream_id, e.version
        """;

    private readonly List<LogProblem> _problems = [];
    private long _problemCount;
    private long _streams;
    private long _events;
    private long _total;

    public async Task<Verification> RunAsync(LogSeal? earlier, CancellationToken token)
    {
        await using (var total = dataSource.CreateCommand(TotalSql))
            _total = (long)(await total.ExecuteScalarAsync(token))!;
        Guid? last = null;
        do
        {
            last = await PageAsync(last, token);
            Report();
        }
        while (last is not null);
        await FindStraysAsync(token);

        var (seal, holds) = await new LogSealer(dataSource, options).SealAsync(earlier, token);
        if (!holds)
            Add(new LogProblem(LogProblemKind.SealBroken, StreamId: null, Version: null, Position: null));
        return new Verification(_streams, _events, _problemCount, _problems, seal);
    }

    /// <summary>Checks the next streams and returns the id of the last of them; null when there are no more.</summary>
    private async Task<Guid?> PageAsync(Guid? after, CancellationToken token)
    {
        await using var query = Open(PageSql, Sql.Of(after, NpgsqlTypes.NpgsqlDbType.Uuid), Sql.Bigint(StreamsPerPage));
        await using var row = await query.ExecuteReaderAsync(token);
        StreamCheck? stream = null;
        while (await row.ReadAsync(token))
        {
            if (stream?.Id != row.GetGuid(0))
            {
                stream?.End();
                stream = new StreamCheck(row.GetGuid(0), row.GetInt64(1), Add);
                _streams++;
            }
            if (row.IsDBNull(2))
                continue;
            stream.Next(
                row.GetInt64(2),
                new EventPosition(row.GetFieldValue<ulong>(3), row.GetInt64(4)),
                row.IsDBNull(5) ? null : row.GetFieldValue<byte[]>(5),
                row.GetFieldValue<byte[]>(6));
            if (++_events % EventsPerReport == 0)
                Report();
        }
        stream?.End();
        return stream?.Id;
    }

    private async Task FindStraysAsync(CancellationToken token)
    {
        await using var query = Open(StraySql);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            Add(new LogProblem(
                LogProblemKind.Surplus, row.GetGuid(0), row.GetInt64(1), new EventPosition(row.GetFieldValue<ulong>(2), row.GetInt64(3))));
        }
    }

    /// <summary>A command that may take its time.</summary>
    private NpgsqlCommand Open(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = dataSource.CreateCommand(sql).With(parameters);
        command.CommandTimeout = 0;
        return command;
    }

    private void Add(LogProblem problem)
    {
        if (_problemCount++ < ProblemsKept)
            _problems.Add(problem);
    }

    private void Report() => progress?.Report(new VerificationProgress(_events, Math.Max(_total, _events)));
}
