namespace TrialMatch.Benchmarks.EventStore;

/// <summary>All that is measured about the event store.</summary>
internal static class Cases
{
    public static IReadOnlyList<Case> All { get; } =
    [
        .. new[] { 1, 8, 32 }.Select(WriteCases.AppendOne),
        .. new[] { 1, 8 }.Select(WriteCases.StartWithHundred),
        .. new[] { 1, 8, 32 }.Select(WriteCases.FetchAndAppend),
        .. new[] { 1, 8 }.Select(ReadCases.AggregateFifty),
        .. new[] { 1, 8 }.Select(InlineCases.FetchedForWriting),
        .. new[] { 1, 8 }.Select(InlineCases.WhateverTheVersion),
        RebuildCases.Speed("rebuild-2000x100", streams: 2000, events: 100),
        RebuildCases.Speed("rebuild-20000x10", streams: 20000, events: 10),
        new RebuildMemoryCase("rebuild-memory"),
    ];
}
