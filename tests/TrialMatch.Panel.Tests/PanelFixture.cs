using System.Security.Cryptography;
using System.Text;
using Npgsql;
using TrialMatch.EventStore;
using TrialMatch.Matching;
using TrialMatch.TestSupport;

namespace TrialMatch.Panel.Tests;

/// <summary>A panel in a database of its own, with a clock that stands still until told and a key for every patient.</summary>
internal sealed class PanelFixture : IAsyncDisposable
{
    private static readonly byte[] Nonce = new byte[12];

    private readonly TestDatabase _database;
    private readonly NpgsqlDataSource _dataSource;
    private readonly Dictionary<Guid, byte[]> _keys = [];

    private PanelFixture(TestDatabase database, NpgsqlDataSource dataSource, StoppedClock clock)
    {
        (_database, _dataSource, Clock) = (database, dataSource, clock);
        Store = NewStore();
        Cases = new CaseWriter(Store, SealFor);
    }

    public StoppedClock Clock { get; }

    public DocumentStore Store { get; private set; }

    public CaseWriter Cases { get; private set; }

    public static async Task<PanelFixture> CreateAsync()
    {
        var database = await TestDatabase.CreateAsync();
        var fixture = new PanelFixture(database, NpgsqlDataSource.Create(database.ConnectionString), new StoppedClock(World.Now));
        await fixture.Store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return fixture;
    }

    /// <summary>Puts a case where a history leads, as if everything had gone through its deciders.</summary>
    public async Task<Guid> PutAsync(Stage stage)
    {
        var id = Guid.NewGuid();
        await Cases.WriteAsync(id, World.Coordinator, _ => Decision.Of([.. Histories.To(stage)]));
        return id;
    }

    public async Task<PanelCase> CaseAsync(Guid id)
    {
        await using var session = Store.QuerySession();
        return (await session.LoadAsync<PanelCase>(id))!;
    }

    /// <summary>The reminders of a case, in the order in which they were raised.</summary>
    public async Task<IReadOnlyList<Panel.Reminders.ReminderKind>> RemindersAsync(Guid id)
    {
        await using var session = Store.QuerySession();
        return [.. (await session.Events.FetchStreamAsync(id)).Select(e => e.Data).OfType<CaseReminded>().Select(e => e.Kind)];
    }

    /// <summary>Lets a node run until no message waits that is due by the clock.</summary>
    public async Task RunUntilQuietAsync()
    {
        await using var daemon = new ProjectionDaemon(Store);
        await daemon.StartAsync();
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while ((await daemon.Operations.FetchScheduledAsync()).Any(message => message.Due <= Clock.Now || message.Failure is not null))
        {
            if (patience.Elapsed > TimeSpan.FromSeconds(60))
                throw new TimeoutException($"Still waiting: {string.Join("; ", await daemon.Operations.FetchScheduledAsync())}");
            await Task.Delay(50);
        }
    }

    /// <summary>Throws everything away that is in memory, as a restart does.</summary>
    public async Task RestartAsync()
    {
        await Store.DisposeAsync();
        Store = NewStore();
        Cases = new CaseWriter(Store, SealFor);
    }

    /// <summary>Everything in the database that is text, to look for what should not be there.</summary>
    public async Task<string> DumpAsync()
    {
        var all = new StringBuilder();
        await using var tables = _dataSource.CreateCommand("select tablename from pg_tables where schemaname = 'public'");
        var names = new List<string>();
        await using (var reader = await tables.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                names.Add(reader.GetString(0));
        }

        foreach (var name in names)
        {
#pragma warning disable CA2100 // names from the catalogue; a table's name cannot be a parameter
            await using var rows = _dataSource.CreateCommand($"select row_to_json(t)::text from \"{name}\" t");
#pragma warning restore CA2100
            await using var reader = await rows.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                all.AppendLine(reader.GetString(0));
        }

        return all.ToString();
    }

    /// <summary>Opens what <see cref="SealFor"/> sealed, with the patient's key.</summary>
    public FreeText Open(Guid patient, FreeText text)
    {
        using var aes = new AesGcm(_keys[patient], 16);
        var bytes = Convert.FromBase64String(text.Text);
        var plain = new byte[bytes.Length - 16];
        aes.Decrypt(Nonce, bytes.AsSpan(16), bytes.AsSpan(0, 16), plain);
        return new FreeText(Encoding.UTF8.GetString(plain));
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await _dataSource.DisposeAsync();
        await _database.DisposeAsync();
    }

    private DocumentStore NewStore() => DocumentStore.For(_dataSource, options =>
    {
        options.UseSystemTextJsonForSerialization(MatchingJson.Options);
        options.TimeProvider = Clock;
        options.AddPanel();
    });

    /// <summary>Real encryption; one nonce will do for a test whose keys live as long as it does.</summary>
    private ValueTask<Func<FreeText, FreeText>> SealFor(Guid patient, CancellationToken token)
    {
        if (!_keys.TryGetValue(patient, out var key))
            _keys.Add(patient, key = RandomNumberGenerator.GetBytes(32));
        return ValueTask.FromResult<Func<FreeText, FreeText>>(text =>
        {
            using var aes = new AesGcm(key, 16);
            var plain = Encoding.UTF8.GetBytes(text.Text);
            var (tag, cipher) = (new byte[16], new byte[plain.Length]);
            aes.Encrypt(Nonce, plain, cipher, tag);
            return new FreeText(Convert.ToBase64String([.. tag, .. cipher]), Sealed: true);
        });
    }
}

/// <summary>Shows the time that it was set to.</summary>
internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
