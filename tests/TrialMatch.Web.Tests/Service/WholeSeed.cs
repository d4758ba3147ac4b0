using Npgsql;
using TrialMatch.EventStore;
using TrialMatch.Matching;
using TrialMatch.Registry;
using TrialMatch.Registry.Import.Seed;
using TrialMatch.Registry.Reading;
using TrialMatch.TestSupport;

namespace TrialMatch.Web.Tests.Service;

/// <summary>The register that a new installation starts with, read once.</summary>
public sealed class WholeSeed : IAsyncLifetime
{
    public Register Register { get; private set; } = Register.Empty;

    public async Task InitializeAsync()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var dataSource = NpgsqlDataSource.Create(database.ConnectionString);
        await using var store = DocumentStore.For(dataSource, options =>
        {
            options.UseSystemTextJsonForSerialization(MatchingJson.Options);
            options.AddRegistry();
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        await new SeedLoader(store).LoadAsync(Checkout.Path("seed"));
        using var reader = new RegisterReader(store);
        Register = await reader.CurrentAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
