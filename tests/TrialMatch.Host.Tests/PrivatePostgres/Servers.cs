using System.Globalization;
using Npgsql;
using TrialMatch.Host.PrivatePostgres;
using TrialMatch.TestSupport;

namespace TrialMatch.Host.Tests.PrivatePostgres;

/// <summary>What the tests of the private server ask of it from outside.</summary>
internal static class Servers
{
    internal static async Task<PrivateServer> Below(TemporaryFolder folder) =>
        new(folder.Path, PostgresBinaries.Locate(), await ServerAccount.ResolveAsync());

    internal static Task<DatabaseLease> Lease(PrivateServer server) =>
        DatabaseLease.AcquireAsync(server, CancellationToken.None);

    internal static string PidFile(PrivateServer server) => Path.Combine(server.Cluster, "postmaster.pid");

    internal static int Pid(PrivateServer server) =>
        int.Parse(File.ReadLines(PidFile(server)).First(), CultureInfo.InvariantCulture);

    /// <summary>Whether nothing of a running server is to be seen: no answer, no process file, no socket.</summary>
    internal static async Task<bool> IsGone(PrivateServer server) =>
        !await server.AnswersAsync() && !File.Exists(PidFile(server)) && !Directory.Exists(server.SocketFolder);

    /// <summary>One value, or null; the values that stand in the question go as parameters.</summary>
    internal static async Task<object?> Ask(PrivateServer server, FormattableString question)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        var names = Enumerable.Range(1, question.ArgumentCount).Select(n => (object)$"${n}").ToArray();
#pragma warning disable CA2100 // the values were taken out
        await using var command = new NpgsqlCommand(
            string.Format(CultureInfo.InvariantCulture, question.Format, names), connection);
#pragma warning restore CA2100
        foreach (var value in question.GetArguments())
            command.Parameters.AddWithValue(value!);
        return await command.ExecuteScalarAsync();
    }
}
