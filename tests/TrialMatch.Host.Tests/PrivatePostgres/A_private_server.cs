using System.Diagnostics;
using System.Globalization;
using TrialMatch.Host.PrivatePostgres;
using TrialMatch.TestSupport;
using static TrialMatch.Host.Tests.PrivatePostgres.Servers;

namespace TrialMatch.Host.Tests.PrivatePostgres;

public sealed class A_private_server : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task is_reached_by_a_socket_of_its_owner_and_by_no_port()
    {
        var server = await Below(_folder);
        await using var lease = await Lease(server);

        (await Ask(server, $"show listen_addresses")).Should().Be("");
        File.GetUnixFileMode(server.SocketFolder)
            .Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task keeps_what_it_was_told_safe_from_a_power_cut_and_from_bad_disks()
    {
        var server = await Below(_folder);
        await using var lease = await Lease(server);

        (await Ask(server, $"show fsync")).Should().Be("on");
        (await Ask(server, $"show synchronous_commit")).Should().Be("on");
        (await Ask(server, $"show data_checksums")).Should().Be("on");
    }

    [Fact]
    public async Task keeps_the_data_from_one_start_to_the_next()
    {
        var server = await Below(_folder);
        await using (await Lease(server))
            await Ask(server, $"create table kept as select 42 as answer");
        (await IsGone(server)).Should().BeTrue();

        await using var again = await Lease(server);

        (await Ask(server, $"select answer from kept")).Should().Be(42);
    }

    [Fact]
    public async Task runs_until_the_last_of_its_users_lets_go()
    {
        var server = await Below(_folder);
        var first = await Lease(server);
        var second = await Lease(server);

        await first.DisposeAsync();
        (await Ask(server, $"select 1")).Should().Be(1);

        await second.DisposeAsync();
        (await IsGone(server)).Should().BeTrue();
    }

    [Fact]
    public async Task survives_many_who_come_and_go_at_once()
    {
        var server = await Below(_folder);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async n =>
        {
            await using var lease = await Lease(server);
            return await Ask(server, $"select {n}");
        }));

        answers.Should().BeEquivalentTo(Enumerable.Range(0, 12));
        (await IsGone(server)).Should().BeTrue();
    }

    [Fact]
    public async Task is_started_again_after_a_crash_with_all_that_was_committed()
    {
        var server = await Below(_folder);
        await using var lease = await Lease(server);
        await Ask(server, $"create table kept as select 42 as answer");
        using (var crash = Process.Start("kill", ["-KILL", Pid(server).ToString(CultureInfo.InvariantCulture)]))
            await crash.WaitForExitAsync();

        await using var next = await Lease(server);

        (await Ask(server, $"select answer from kept")).Should().Be(42);
    }

    [Fact]
    public async Task is_not_held_up_by_a_process_number_that_has_passed_to_another_program()
    {
        var server = await Below(_folder);
        await using (await Lease(server))
            await Ask(server, $"select 1");
        await File.WriteAllTextAsync(PidFile(server), $"{Environment.ProcessId}\n{server.Cluster}\n");

        await using var lease = await Lease(server);

        (await Ask(server, $"select 1")).Should().Be(1);
        Pid(server).Should().NotBe(Environment.ProcessId);
    }

    [Fact]
    public async Task is_made_anew_when_its_making_was_cut_short()
    {
        var server = await Below(_folder);
        await server.PrepareFolderAsync();
        Directory.CreateDirectory(server.Cluster + ".unfinished/base");

        await using var lease = await Lease(server);

        (await Ask(server, $"select 1")).Should().Be(1);
    }

    [Fact]
    public async Task that_will_not_start_shows_the_end_of_its_log()
    {
        var server = await Below(_folder);
        await (await Lease(server)).DisposeAsync();
        await File.AppendAllTextAsync(Path.Combine(server.Cluster, "postgresql.conf"), "\nno_such_setting = 1\n");

        var starting = () => Lease(server);

        (await starting.Should().ThrowAsync<UserErrorException>()).WithMessage("*no_such_setting*");
        (await server.IsAliveAsync()).Should().BeFalse();
    }

    [Fact]
    public void that_is_not_installed_tells_how_to_install_it()
    {
        var looking = () => PostgresBinaries.Locate(path: _folder.Path, knownFolders: [_folder.Path]);

        looking.Should().Throw<UserErrorException>()
            .WithMessage("*apt-get install postgresql*dnf install postgresql-server*brew install*ConnectionStrings__TrialMatch*");
    }

    [FactForRoot]
    public async Task tells_root_when_its_user_cannot_reach_the_data_folder()
    {
        var closed = new PrivateServer(
            Path.Combine(_folder.Path, "data"), PostgresBinaries.Locate(), await ServerAccount.ResolveAsync());

        var starting = () => Lease(closed);

        (await starting.Should().ThrowAsync<UserErrorException>()).WithMessage($"*'postgres'*{closed.DataFolder}*TRIALMATCH_DATA*");
    }
}
