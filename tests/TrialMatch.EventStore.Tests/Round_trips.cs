using System.Collections.Concurrent;
using System.Diagnostics;

namespace TrialMatch.EventStore.Tests;

public class Round_trips
{
    [Fact]
    public async Task of_a_unit_of_work_with_known_versions_are_one()
    {
        await using var fixture = await StoreFixture.CreateAsync(WithSnapshot);
        var id = await fixture.OpenWardAsync("p1");
        await using var session = fixture.Store.LightweightSession();
        var stream = await session.Events.FetchForWriting<Ward>(id);
        stream.AppendOne(new PatientAdmitted("p2"));
        session.Events.StartStream<Ward>(Guid.NewGuid(), new WardOpened("A2", WardKind.Surgical));
        session.Store(new Doctor(Guid.NewGuid(), "Berg"));

        (await CountAsync(() => session.SaveChangesAsync())).Should().Be(1);
    }

    [Fact]
    public async Task of_a_state_fetched_for_writing_are_one()
    {
        await using var fixture = await StoreFixture.CreateAsync(WithSnapshot);
        var id = await fixture.OpenWardAsync("p1");
        await using var session = fixture.Store.LightweightSession();

        (await CountAsync(() => session.Events.FetchForWriting<Ward>(id))).Should().Be(1);
    }

    /// <summary>Counts the commands and batches that Npgsql reports for this piece of work and no other.</summary>
    private static async Task<int> CountAsync(Func<Task> work)
    {
        using var source = new ActivitySource(nameof(Round_trips));
        var seen = new ConcurrentBag<ActivityTraceId>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = listened => listened.Name is "Npgsql" or nameof(Round_trips),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            // The pool may have to open a connection just then; that is not a round trip of ours.
            ActivityStopped = activity =>
            {
                if (activity.Source.Name == "Npgsql" && !activity.DisplayName.StartsWith("CONNECT", StringComparison.Ordinal))
                    seen.Add(activity.TraceId);
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var parent = source.StartActivity("work")!;
        await work();
        return seen.Count(trace => trace == parent.TraceId);
    }

    private static void WithSnapshot(StoreOptions options) =>
        options.Projections.Snapshot<Ward>(SnapshotLifecycle.Inline).IncludeType<IWardEvent>();
}
