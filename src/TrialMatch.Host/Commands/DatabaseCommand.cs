using System.CommandLine;
using Npgsql;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch database</c>: the database alone, for a look with psql or a backup with pg_dump.</summary>
internal static class DatabaseCommand
{
    public static Command Build(HostServices services)
    {
        var command = new Command("database", "Keep the database running until Ctrl-C and tell how to reach it.");
        command.SetAction((parsed, cancellation) => RunAsync(services, parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(HostServices services, TextWriter output, CancellationToken cancellation)
    {
        await using var installation = await Installation.OpenAsync(services, cancellation);
        await using (var connection = await installation.Database.OpenConnectionAsync(cancellation))
        {
            await output.WriteLineAsync($"PostgreSQL {connection.ServerVersion} is ready. Ctrl-C ends this command.");
            await output.WriteLineAsync($"  psql \"{ForPsql(connection.ConnectionString)}\"");
        }

        await UntilAskedToStopAsync(cancellation);
        return 0;
    }

    /// <summary>The address as libpq writes it, without the password.</summary>
    private static string ForPsql(string connectionString)
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString);
        return $"host={address.Host} port={address.Port} dbname={address.Database} user={address.Username}";
    }

    private static Task UntilAskedToStopAsync(CancellationToken cancellation)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        cancellation.Register(asked.SetResult);
        return asked.Task;
    }
}
