using System.Globalization;
using System.Runtime.InteropServices;
using Npgsql;
using TrialMatch.EventStore;
using TrialMatch.StoreNode;

// A process that uses the event store until it is asked to stop, or killed: `writer SEED DATABASE` or `node DATABASE`.
using var stop = new CancellationTokenSource();
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    stop.Cancel();
});
await using var dataSource = NpgsqlDataSource.Create(args[^1]);
await using var store = DocumentStore.For(dataSource, Tally.Configure);
if (args is ["writer", var seed, _])
    await new Writer(store, new Random(int.Parse(seed, CultureInfo.InvariantCulture))).RunAsync(stop.Token);
else
    await Node.RunAsync(store, stop.Token);
