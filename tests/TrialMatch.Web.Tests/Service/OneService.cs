namespace TrialMatch.Web.Tests.Service;

/// <summary>One service for all tests that only ask.</summary>
public sealed class OneService : IAsyncLifetime
{
    public RunningService Service { get; private set; } = null!;

    public async Task InitializeAsync() => Service = await RunningService.StartAsync();

    public Task DisposeAsync() => Service.DisposeAsync().AsTask();
}

/// <summary>The tests that share it.</summary>
[CollectionDefinition(Name)]
public sealed class Asking : ICollectionFixture<OneService>
{
    public const string Name = "asking";
}
