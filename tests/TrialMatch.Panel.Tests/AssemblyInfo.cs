// One after the other: what another test's transaction holds open on this server would hold back the end of the log.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
