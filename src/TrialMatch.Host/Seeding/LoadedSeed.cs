using TrialMatch.EventStore;

namespace TrialMatch.Host.Seeding;

/// <summary>Which seed the database was last given, so that a start with the same one has nothing to do.</summary>
internal sealed record LoadedSeed
{
    /// <summary>There is one such document in a database.</summary>
    internal static readonly Guid TheOne = new("5eed0000-0000-4000-8000-000000000001");

    public Guid Id { get; init; } = TheOne;

    /// <summary>See <see cref="SeedFolder.Fingerprint"/>.</summary>
    public required string Fingerprint { get; init; }

    internal static void Declare(StoreOptions options) => options.Schema.For<LoadedSeed>().DocumentAlias("loaded_seed");
}
