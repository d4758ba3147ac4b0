using Microsoft.Extensions.DependencyInjection;
using TrialMatch.Web.Http;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Attacks;

/// <summary>One service that is attacked more often a minute than it would let anybody.</summary>
public sealed class AttackedService : IAsyncLifetime
{
    public RunningService Service { get; private set; } = null!;

    public async Task InitializeAsync() => Service = await RunningService.StartAsync(services => services.Configure<MatchRateLimit>(
        limits => (limits.PerMinute, limits.SearchesPerMinute, limits.SignInsPerMinute) = (100_000, 100_000, 100_000)));

    public Task DisposeAsync() => Service.DisposeAsync().AsTask();
}
