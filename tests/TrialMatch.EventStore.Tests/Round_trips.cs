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
        var seen = new ConcurrentBag<(ActivityTraceId Trace, string Name)>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = listened => listened.Name is "Npgsql" or nameof(Round_trips),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => seen.Add((activity.TraceId, activity.Source.Name)),
        };
        ActivitySource.AddActivityListener(listener);
        using var parent = source.StartActivity("work")!;
        await work();
        return seen.Count(activity => activity.Trace == parent.TraceId && activity.Name == "Npgsql");
    }

    private static void WithSnapshot(StoreOptions options) =>
        options.Projections.Snapshot<Ward>(SnapshotLifecycle.Inline).IncludeType<IWardEvent>();
}
