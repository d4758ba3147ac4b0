using System.CommandLine;
using TrialMatch.Benchmarks.EventStore;
using TrialMatch.Benchmarks.Pages;

// The one place for claims about speed. Slow is a result, marked in the table; only errors end with another code than 0.
return await new RootCommand("Measures the speed of TrialMatch, on this machine, side by side with code written by hand.")
{
    EventStoreCommand.Build(),
    PagesCommand.Build(),
    ScreenshotsCommand.Build(),
}.Parse(args).InvokeAsync();
