using System.Globalization;
using Npgsql;
using TrialMatch.EventStore;
using TrialMatch.Matching;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Patients.Access;
using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Reading;
using TrialMatch.Patients.Vault;
using TrialMatch.Registry;
using TrialMatch.TestSupport;

namespace TrialMatch.Patients.Tests;

/// <summary>Patients in a database of its own, and a clock that stands still until told.</summary>
internal sealed class PatientsFixture : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TestDatabase _database;
    private readonly NpgsqlDataSource _dataSource;

    private PatientsFixture(TestDatabase database, NpgsqlDataSource dataSource, DocumentStore store, StoppedClock clock, IKeyProvider keys)
    {
        (_database, _dataSource, Store, Clock, Keys) = (database, dataSource, store, clock, keys);
        Vault = new PersonVault(keys);
        (Reader, Records) = (new PatientReader(store, Vault), new PatientRecords(store, Vault, clock));
    }

    public TestDatabase Database => _database;

    public NpgsqlDataSource DataSource => _dataSource;

    public DocumentStore Store { get; }

    public StoppedClock Clock { get; }

    public IKeyProvider Keys { get; }

    public PersonVault Vault { get; }

    public PatientReader Reader { get; }

    public PatientRecords Records { get; }

    public static async Task<PatientsFixture> CreateAsync(string? keys = null)
    {
        var database = await TestDatabase.CreateAsync();
        var dataSource = NpgsqlDataSource.Create(database.ConnectionString);
        var clock = new StoppedClock(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
        var store = DocumentStore.For(dataSource, options =>
        {
            options.UseSystemTextJsonForSerialization(MatchingJson.Options);
            options.TimeProvider = clock;
            options.AddRegistry().AddPatients().AddPatientAccess();
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return new PatientsFixture(database, dataSource, store, clock, keys is null ? ConfiguredKeys.Demo() : ConfiguredKeys.Parse(keys, "KEYS", demo: false));
    }

    public static Act By(string subject, Purpose purpose = Purpose.Treatment) => new(new Actor(subject, Role.TreatingDoctor, "993467049"), purpose);

    public static Profile Line(string line) => ProfileLine.Parse(line, Today).Profile!;

    public static Identity Kari(string number) => new()
    {
        Name = "Kari Nordmann",
        NationalId = NationalId.TryParse(number, Today, synthetic: true, out var id, out _) ? id : throw new ArgumentException(number),
        Phone = "+47 912 34 567",
        Email = "kari.nordmann@example.no",
        Address = "Storgata 5, 9008 Tromsø",
    };

    /// <summary>A number of somebody invented who was born on 17 May 1963.</summary>
    public static string Number(int which = 0) => National_identity_numbers.Numbers("178563", 300, 499).ElementAt(which);

    public async Task<Guid> OpensAsync(string line = "F 63, LUAD stage IV, ECOG 1, 9008 Tromsø", Identity? identity = null, string doctor = "hansen")
    {
        var patient = Guid.NewGuid();
        var outcome = await Records.OpenAsync(patient, new OpenProfile(doctor, "993467049", ProfileOrigin.Line, Line(line)), identity, By(doctor), Today);
        outcome.Refusal.Should().BeNull();
        return patient;
    }

    public async Task<Outcome> DoesAsync(Guid patient, Func<PatientWork, Decision> decide, string by = "hansen")
    {
        await using var work = await Records.BeginAsync(patient, By(by));
        return await work.SaveAsync(decide(work));
    }

    public async Task<long> CountAsync(string table)
    {
        await using var command = _dataSource.CreateCommand(string.Create(CultureInfo.InvariantCulture, $"select count(*) from {table}"));
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await _dataSource.DisposeAsync();
        await _database.DisposeAsync();
    }
}

/// <summary>Shows the time that it was set to.</summary>
internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
