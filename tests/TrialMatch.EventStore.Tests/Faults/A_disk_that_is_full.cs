using System.Diagnostics;
using System.Security.Cryptography;
using Npgsql;
using TrialMatch.TestSupport;

namespace TrialMatch.EventStore.Tests.Faults;

/// <summary>A real one of a few megabytes, which only root can make; <see cref="Trouble_with_the_database"/> does without.</summary>
public class A_disk_that_is_full
{
    [FactOnSmallDisk]
    public async Task is_told_by_type_and_keeps_what_was_acknowledged_and_takes_the_rest_when_it_has_grown()
    {
        await using var server = await OwnServer.StartAsync();
        await using var disk = await SmallDisk.MountAsync(megabytes: 20);
        await server.ExecuteAsync($"create tablespace small location '{disk.Path}'");
        await server.ExecuteAsync("create database small tablespace small");
        await using var dataSource = NpgsqlDataSource.Create(server.ConnectionStringFor("small"));
        await using var store = DocumentStore.For(dataSource, options =>
        {
            options.Events.AddEventType<Noise>();
            options.Projections.Snapshot<Heard>(SnapshotLifecycle.Inline).IncludeType<Noise>();
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        var stream = Guid.NewGuid();
        var acknowledged = 0;

        var error = await Record.ExceptionAsync(async () =>
        {
            for (; ; acknowledged++)
                await SayAsync();
        });

        error.Should().BeOfType<DatabaseFullException>().And.BeAssignableTo<RetryableDatabaseException>();
        acknowledged.Should().BePositive();
        await DemandAsync(acknowledged);
        await disk.GrowAsync(megabytes: 60);
        await SayAsync();
        await DemandAsync(acknowledged + 1);

        async Task SayAsync()
        {
            await using var session = store.LightweightSession();
            session.Events.Append(stream, new Noise(Convert.ToBase64String(RandomNumberGenerator.GetBytes(100_000))));
            await session.SaveChangesAsync();
        }

        async Task DemandAsync(int events)
        {
            (await store.VerifyAsync()).Should().BeEquivalentTo(new { IsIntact = true, Events = (long)events });
            await using var session = store.QuerySession();
            (await session.LoadAsync<Heard>(stream))!.Count.Should().Be(events);
        }
    }

    private sealed record Noise(string Text);

    private sealed record Heard(int Count) : IAggregate<Heard>
    {
        public static Heard Evolve(Heard? state, object @event) => new((state?.Count ?? 0) + 1);
    }

    /// <summary>A disk in memory that the server's user owns.</summary>
    private sealed class SmallDisk : IAsyncDisposable
    {
        private SmallDisk(string path) => Path = path;

        public string Path { get; }

        public static async Task<SmallDisk> MountAsync(int megabytes)
        {
            var disk = new SmallDisk(Directory.CreateTempSubdirectory("trialmatch-disk-").FullName);
            await RunAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", disk.Path);
            await RunAsync("chown", "postgres:", disk.Path);
            return disk;
        }

        public Task GrowAsync(int megabytes) => RunAsync("mount", "-o", $"remount,size={megabytes}m", Path);

        /// <summary>The server, which goes after it, keeps its files open: detached now, gone when it lets go.</summary>
        public async ValueTask DisposeAsync()
        {
            await RunAsync("umount", "--lazy", Path);
            Directory.Delete(Path);
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, program);
    }

    /// <summary>A fact that only those can try who may mount a disk.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class FactOnSmallDiskAttribute : FactAttribute
    {
        public FactOnSmallDiskAttribute()
        {
            if (!Environment.IsPrivilegedProcess || !MayMount())
                Skip = "Only root outside of a closed container can mount a small disk.";
        }

        private static bool MayMount()
        {
            using var attempt = Process.Start("unshare", ["--mount", "true"]);
            attempt.WaitForExit();
            return attempt.ExitCode == 0;
        }
    }
}
