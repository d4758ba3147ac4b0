using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Npgsql;
using TrialMatch.EventStore;
using TrialMatch.StoreNode;

// A process that uses the event store until it is asked to stop, or killed: `STARTER writer SEED DATABASE` or `STARTER node
// DATABASE`. It also stops when the process that started it is gone, which may have been killed.
using var stop = new CancellationTokenSource();
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    stop.Cancel();
});
using var starter = Process.GetProcessById(int.Parse(args[0], CultureInfo.InvariantCulture));
_ = starter.WaitForExitAsync(stop.Token).ContinueWith(_ => stop.Cancel(), TaskContinuationOptions.OnlyOnRanToCompletion);
await using var dataSource = NpgsqlDataSource.Create(args[^1]);
await using var store = DocumentStore.For(dataSource, Tally.Configure);
if (args is [_, "writer", var seed, _])
    await new Writer(store, new Random(int.Parse(seed, CultureInfo.InvariantCulture))).RunAsync(stop.Token);
else
    await Node.RunAsync(store, stop.Token);
