using TrialMatch.StoreNode;
using TrialMatch.TestSupport;

namespace TrialMatch.EventStore.Tests.Faults;

public class Nodes_that_die_or_sleep
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task are_replaced_and_nothing_is_applied_twice_or_left_out()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var processes = await StoreProcesses.CreateAsync(database.ConnectionString);
        var writer = processes.StartWriter();
        var all = Follower.Names.Count;

        for (var round = 0; round < FaultRounds.Of(1); round++)
        {
            TrialMatchProcess[] nodes = [processes.StartNode(), processes.StartNode(), processes.StartNode()];
            foreach (var node in nodes)
                await node.LineAsync($"leads {all / 3}");
            var (killed, sleeper, last) = (nodes[0], nodes[1], nodes[2]);

            await killed.KillAsync();
            foreach (var left in (TrialMatchProcess[])[sleeper, last])
                await left.LineAsync($"leads {all / 2}");
            await sleeper.SuspendAsync();
            await last.LineAsync($"leads {all}");
            await sleeper.ContinueAsync();
            await last.LineAsync($"leads {all / 2}");

            await StoreProcesses.EndAsync(sleeper);
            await StoreProcesses.EndAsync(last);
        }
        await StoreProcesses.EndAsync(writer);
        var finisher = processes.StartNode();

        await processes.ProveFollowedAsync(Patience);
        await StoreProcesses.EndAsync(finisher);
        await processes.ProveAsync();
    }
}
