using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using TrialMatch.EventStore;
using TrialMatch.Matching;
using TrialMatch.Patients;
using TrialMatch.Patients.Access;
using TrialMatch.Patients.Vault;
using TrialMatch.Registry;
using TrialMatch.Registry.Import.Seed;
using TrialMatch.Registry.Reading;
using TrialMatch.TestSupport;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Tests.Service;

/// <summary>The pages and the API on a port of their own, over a register in a database of its own.</summary>
public sealed class RunningService : IAsyncDisposable
{
    /// <summary>An address that fails, to see what becomes of a fault.</summary>
    public const string FaultyAddress = "/api/faulty";

    /// <summary>An address that has no policy.</summary>
    public const string ForgottenAddress = "/api/forgotten";

    private readonly TestDatabase _database;
    private readonly NpgsqlDataSource _dataSource;
    private readonly DocumentStore _store;
    private readonly WebApplication _app;

    private RunningService(TestDatabase database, NpgsqlDataSource dataSource, DocumentStore store, WebApplication app, CapturedLog log)
    {
        (_database, _dataSource, _store, _app, Log) = (database, dataSource, store, app, log);
        Address = new Uri(app.Urls.Single());
        Client = NewClient();
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public CapturedLog Log { get; }

    /// <summary>Where the register is kept.</summary>
    public IDocumentStore Store => _store;

    /// <summary>Everything that is mapped.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public IServiceProvider Services => _app.Services;

    /// <summary>All that its database holds.</summary>
    public Task<string> DumpAsync() => _database.DumpAsync();

    public static async Task<RunningService> StartAsync(Action<IServiceCollection>? configure = null, SignInSettings? signIn = null, Action<WebApplication>? map = null)
    {
        var database = await TestDatabase.CreateAsync();
        var dataSource = NpgsqlDataSource.Create(database.ConnectionString);
        var clock = new StoppedClock(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
        var store = DocumentStore.For(dataSource, options =>
        {
            options.UseSystemTextJsonForSerialization(MatchingJson.Options);
            options.TimeProvider = clock;
            options.AddRegistry().AddPatients().AddPatientAccess().AddSignIn();
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        var loaded = await new SeedLoader(store).LoadAsync(Path.Combine(AppContext.BaseDirectory, "Register"));
        loaded.Trials.Refused.Should().BeEmpty();

        var log = new CapturedLog();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.UseUrls(signIn?.PublicUrl?.ToString() ?? "http://127.0.0.1:0");
        builder.Services.AddSingleton<IDocumentStore>(store).AddSingleton<IKeyProvider>(ConfiguredKeys.Demo());
        builder.Services.AddSingleton(new RegisterReader(store)).AddSingleton<TimeProvider>(clock).AddSingleton(_ => new ProjectionDaemon(store));
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddTrialMatch(signIn);
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapTrialMatch();
        app.MapGet(FaultyAddress, IResult () => throw new InvalidOperationException("Secret of the house.")).ExcludeFromDescription().AllowAnonymous();
        app.MapGet(ForgottenAddress, () => "Nobody has said who may read this.").ExcludeFromDescription();
        map?.Invoke(app);
        await app.StartAsync();
        return new RunningService(database, dataSource, store, app, log);
    }

    /// <summary>A client with cookies of its own.</summary>
    public HttpClient NewClient() => new() { BaseAddress = Address };

    /// <summary>Changes the words of a trial's file and reads the file again, as an operator does.</summary>
    public async Task ChangeTrialAsync(string file, string words, string by)
    {
        using var folder = new TemporaryFolder();
        var (from, to) = (Path.Combine(AppContext.BaseDirectory, "Register"), folder.Path);
        Directory.CreateDirectory(Path.Combine(to, "trials"));
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(path, Path.Combine(to, Path.GetRelativePath(from, path)));
        var trial = Path.Combine(to, "trials", file);
        await File.WriteAllTextAsync(trial, (await File.ReadAllTextAsync(trial)).Replace(words, by, StringComparison.Ordinal));
        (await new SeedLoader(_store).LoadAsync(to)).Trials.Refused.Should().BeEmpty();
        // A transaction of another test on the same server may keep readers below the newest event for a moment.
        var last = await _store.Events.FetchLastPositionAsync();
        while (await _store.Events.FetchFinalPositionAsync() < last)
            await Task.Yield();
    }

    /// <summary>Takes the database away while the service runs.</summary>
    public ValueTask LoseDatabaseAsync() => _database.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _store.DisposeAsync();
        await _dataSource.DisposeAsync();
        try
        {
            await _database.DisposeAsync();
        }
        catch (PostgresException gone) when (gone.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // a test has taken it away
        }
    }
}

/// <summary>Shows the time that it was set to.</summary>
internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
