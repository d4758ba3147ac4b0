using Microsoft.Extensions.Configuration;
using Npgsql;
using TrialMatch.TestSupport;

namespace TrialMatch.Host.Tests.Seeding;

public sealed class The_seed_of_an_installation : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _seed = new();
    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await WriteSitesAsync("Tromsø");
    }

    [Fact]
    public async Task is_loaded_once()
    {
        (await OpenAsync()).Should().Contain("Seed loaded: hospitals 1 read, 1 new");
        (await OpenAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task is_loaded_again_when_its_content_changes()
    {
        await OpenAsync();
        await WriteSitesAsync("Harstad");

        (await OpenAsync()).Should().Contain("hospitals 1 read, 0 new, 1 changed");
    }

    [Fact]
    public async Task is_loaded_by_one_of_several_starts_at_once()
    {
        var said = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync()));

        said.Should().ContainSingle(text => text.Contains("Seed loaded"));
        await using var source = NpgsqlDataSource.Create(_database.ConnectionString);
        await using var count = source.CreateCommand("select count(*) from mt_events");
        (await count.ExecuteScalarAsync()).Should().Be(1L);
    }

    [Fact]
    public async Task that_is_faulty_says_so_at_every_start()
    {
        await File.AppendAllTextAsync(Path.Combine(_seed.Path, "sites.tsv"), "no-2\tToo short\n");

        (await OpenAsync()).Should().Contain("1 refused").And.Contain("sites.tsv:3");
        (await OpenAsync()).Should().Contain("sites.tsv:3");
    }

    [Fact]
    public async Task must_be_there_when_it_is_asked_for()
    {
        var open = () => OpenAsync("/no/such/seed");

        (await open.Should().ThrowAsync<UserErrorException>()).WithMessage("*TRIALMATCH_SEED*/no/such/seed*");
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    public void Dispose() => _seed.Dispose();

    private Task WriteSitesAsync(string city) => File.WriteAllTextAsync(
        Path.Combine(_seed.Path, "sites.tsv"),
        "key\tname\tcity\tcountry\tregion\ttrust\tlevel\tlat\tlon\tquality\taliases\tpaediatric_oncology\n"
        + $"no-1\tExample Hospital\t{city}\tNO\tHelse Nord\tExample\tlocal\t69.6\t18.9\tgood\t\tno\n");

    /// <summary>Opens and closes the installation; gives what was said meanwhile.</summary>
    private async Task<string> OpenAsync(string? seed = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:TrialMatch"] = _database.ConnectionString,
            ["TRIALMATCH_SEED"] = seed ?? _seed.Path,
        }).Build();
        using var error = new StringWriter();
        await using (await Installation.OpenAsync(new HostServices(configuration, TimeProvider.System), error, CancellationToken.None))
            return error.ToString();
    }
}
