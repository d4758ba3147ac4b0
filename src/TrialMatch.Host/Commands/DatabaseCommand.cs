using System.CommandLine;
using Npgsql;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch database</c>: the database alone, for a look with psql or a backup with pg_dump.</summary>
internal static class DatabaseCommand
{
    public static Command Build(HostServices services)
    {
        var command = new Command("database", "Keep the database running until Ctrl-C and tell how to reach it.");
        command.SetAction((parsed, cancellation) => RunAsync(services, parsed.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(HostServices services, InvocationConfiguration console, CancellationToken cancellation)
    {
        await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
        await using (var connection = await installation.Database.OpenConnectionAsync(cancellation))
        {
            await console.Output.WriteLineAsync($"PostgreSQL {connection.ServerVersion} is ready. Ctrl-C ends this command.");
            await console.Output.WriteLineAsync($"  psql \"{ForPsql(connection.ConnectionString)}\"");
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
