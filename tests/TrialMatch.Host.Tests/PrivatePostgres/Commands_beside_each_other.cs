using TrialMatch.TestSupport;
using static TrialMatch.Host.Tests.PrivatePostgres.Servers;

namespace TrialMatch.Host.Tests.PrivatePostgres;

public sealed class Commands_beside_each_other : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task leave_nothing_running_after_ctrl_c()
    {
        var server = await Below(_folder);
        await using var command = Start();
        await command.LineAsync("is ready");

        await command.InterruptAsync();

        (await command.ExitCodeAsync()).Should().Be(0, command.Error);
        (await IsGone(server)).Should().BeTrue();
    }

    [Fact]
    public async Task leave_nothing_running_when_the_system_ends_them()
    {
        var server = await Below(_folder);
        await using var command = Start();
        await command.LineAsync("is ready");

        await command.TerminateAsync();

        (await command.ExitCodeAsync()).Should().Be(0, command.Error);
        (await IsGone(server)).Should().BeTrue();
    }

    [Fact]
    public async Task share_one_server_when_they_are_started_at_once_in_a_fresh_folder()
    {
        var server = await Below(_folder);
        await using var one = Start();
        await using var other = Start();
        (await one.LineAsync("psql")).Should().Be(await other.LineAsync("psql"));

        await one.InterruptAsync();
        await one.ExitCodeAsync();
        (await Ask(server, $"select 1")).Should().Be(1);

        await other.InterruptAsync();
        await other.ExitCodeAsync();
        (await IsGone(server)).Should().BeTrue();
    }

    [Fact]
    public async Task take_over_and_then_stop_the_server_of_one_that_was_killed()
    {
        var server = await Below(_folder);
        await using var killed = Start();
        await killed.LineAsync("is ready");
        var pid = Pid(server);
        await killed.KillAsync();

        await using (await Lease(server))
            Pid(server).Should().Be(pid);

        (await IsGone(server)).Should().BeTrue();
    }

    [Fact]
    public async Task can_be_interrupted_while_the_database_is_being_made()
    {
        var server = await Below(_folder);
        await using var command = Start();
        while (!Directory.Exists(server.Folder))
            await Task.Yield();

        await command.InterruptAsync();

        (await command.ExitCodeAsync()).Should().BeOneOf(0, Host.Commands.CommandLine.Cancelled);
        (await IsGone(server)).Should().BeTrue();
        await using var later = await Lease(server);
        (await Ask(server, $"select 1")).Should().Be(1);
    }

    [Fact]
    public async Task start_no_server_when_one_is_named()
    {
        await using var elsewhere = await TestDatabase.CreateAsync();
        await using var command = TrialMatchProcess.Start(
            ["database"],
            new Dictionary<string, string?>
            {
                ["TRIALMATCH_DATA"] = _folder.Path,
                ["ConnectionStrings__TrialMatch"] = elsewhere.ConnectionString,
            });

        (await command.LineAsync("psql")).Should().Contain("dbname=test_");
        Directory.EnumerateFileSystemEntries(_folder.Path).Should().BeEmpty();
    }

    private TrialMatchProcess Start() => TrialMatchProcess.Start(["database"], _folder.AsDataFolder);
}
