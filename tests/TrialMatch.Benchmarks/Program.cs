using System.CommandLine;
using TrialMatch.Benchmarks.EventStore;

// The one place for claims about speed. Slow is a result, marked in the table; only errors end with another code than 0.
return await new RootCommand("Measures the speed of TrialMatch, on this machine, side by side with code written by hand.")
{
    EventStoreCommand.Build(),
}.Parse(args).InvokeAsync();
