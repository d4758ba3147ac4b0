using TrialMatch.TestSupport;
using Xunit.Abstractions;

namespace TrialMatch.EventStore.Tests.Faults;

public class A_writer_that_is_killed(ITestOutputHelper output)
{
    [Fact]
    public async Task at_random_moments_leaves_every_acknowledged_event_exactly_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var processes = await StoreProcesses.CreateAsync(database.ConnectionString);
        var (kills, random) = (FaultRounds.Of(10), new Random(1));
        var writers = new Queue<TrialMatchProcess>([processes.StartWriter(), processes.StartWriter()]);

        for (var kill = 0; kill < kills; kill++)
        {
            writers.Enqueue(processes.StartWriter());
            var doomed = writers.Dequeue();
            await doomed.LineAsync("ack");
            await Task.Delay(random.Next(300));
            await doomed.KillAsync();
        }
        while (writers.TryDequeue(out var writer))
            await StoreProcesses.EndAsync(writer);

        var (acknowledged, recorded) = await processes.ProveAsync();
        output.WriteLine($"{kills} kills, {acknowledged} events acknowledged, {recorded} recorded");
    }
}
