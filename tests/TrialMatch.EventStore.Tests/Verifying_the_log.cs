using static TrialMatch.EventStore.LogProblemKind;

namespace TrialMatch.EventStore.Tests;

public class Verifying_the_log
{
    [Fact]
    public async Task finds_nothing_wrong_with_what_the_store_has_written()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await fixture.OpenWardAsync([.. Enumerable.Range(1, 1200).Select(i => $"p{i} \"æøå\" \\ 𝔊")]);
        var archived = await fixture.OpenWardAsync("p1");
        await using (var session = fixture.Store.LightweightSession())
        {
            (session.CorrelationId, session.CausationId, session.LastModifiedBy) = ("request", "", "Åse");
            session.SetHeader("purpose", "a \"quoted\" one");
            session.Events.Append(archived, new PatientAdmitted("p2"));
            session.Events.StartStream<Ward>(Guid.NewGuid(), new WardOpened("A2", WardKind.Surgical));
            await session.SaveChangesAsync();
            session.Events.ArchiveStream(archived);
            await session.SaveChangesAsync();
        }
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => fixture.OpenWardAsync("p1"))));
        await fixture.LogAsync();
        var progress = new Reports();

        var verification = await fixture.Store.VerifyAsync(progress: progress);

        verification.Should().BeEquivalentTo(new { Streams = 11, Events = 1221, IsIntact = true, Seal = new { Events = 1221 } });
        progress.Seen.Should().HaveCountGreaterThan(1);
        progress.Seen[^1].Should().Be(new VerificationProgress(1221, 1221));
    }

    [Theory]
    [InlineData("update mt_events set data = jsonb_set(data, '{patient}', '\"p9\"') where version = 3", Altered, 3)]
    [InlineData("update mt_events set timestamp = timestamp - interval '1 microsecond' where version = 3", Altered, 3)]
    [InlineData("update mt_events set type = 'patient_discharged' where version = 3", Altered, 3)]
    [InlineData("update mt_events set user_name = 'somebody else' where version = 3", Altered, 3)]
    [InlineData("update mt_events set user_name = '' where version = 3", Altered, 3)]
    [InlineData("update mt_events set headers = '{\"purpose\": \"research\"}' where version = 3", Altered, 3)]
    [InlineData("update mt_events set hash = sha256('') where version = 5", Altered, 5)]
    [InlineData("update mt_events set hash = null where version = 5", Unsealed, 5)]
    [InlineData("delete from mt_events where version = 3", Missing, 3)]
    [InlineData("delete from mt_events where version in (3, 4)", Missing, 3)]
    [InlineData("delete from mt_events where version = 1", Missing, 1)]
    [InlineData("delete from mt_events where version = 5", Missing, 5)]
    [InlineData("delete from mt_events", Missing, 1)]
    [InlineData("update mt_streams set version = 4", Surplus, 5)]
    [InlineData("delete from mt_streams", Surplus, 1, 2, 3, 4, 5)]
    [InlineData("update mt_events set seq_id = case version when 3 then 104 else 103 end where version in (3, 4)", OutOfOrder, 4, 5)]
    public async Task finds_what_was_tampered_with(string tampering, LogProblemKind kind, params int[] versions)
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = await fixture.OpenWardAsync("p1", "p2", "p3", "p4");

        await TamperAsync(fixture, tampering);

        var verification = await fixture.Store.VerifyAsync();
        verification.Problems.Should().OnlyContain(problem => problem.Kind == kind && problem.StreamId == id);
        verification.Problems.Select(problem => (int)problem.Version!.Value).Should().Equal(versions);
    }

    [Fact]
    public async Task finds_events_that_changed_places()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await fixture.OpenWardAsync("p1", "p2", "p3", "p4");

        await TamperAsync(
            fixture,
            "drop index pk_mt_events_stream_and_version; "
            + "update mt_events set version = case version when 3 then 4 else 3 end where version in (3, 4)");

        var verification = await fixture.Store.VerifyAsync();
        verification.Problems.Where(problem => problem.Kind == Altered).Select(problem => problem.Version).Should().Equal(3, 4, 5);
    }

    [Fact]
    public async Task finds_a_rewritten_event_by_its_successor_even_if_its_own_hash_was_made_to_fit()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await fixture.OpenWardAsync("p1", "p2", "p3");

        await TamperAsync(
            fixture,
            $$"""
            update mt_events set data = '{"patient": "p9"}' where version = 3;
            update mt_events e set hash = {{EventHash.Expression("(select hash from mt_events where version = 2)")}} where version = 3
            """);

        (await fixture.Store.VerifyAsync()).Problems.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Kind = Altered, Version = 4 });
    }

    [Fact]
    public async Task finds_by_a_seal_kept_elsewhere_what_the_chains_alone_cannot_show()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await fixture.OpenWardAsync("p1");
        await fixture.OpenWardAsync("p2");
        await fixture.LogAsync();
        var seal = LogSeal.Parse((await fixture.Store.VerifyAsync()).Seal.ToString());
        var third = await fixture.OpenWardAsync("p3");
        await fixture.LogAsync();
        (await fixture.Store.VerifyAsync(seal)).IsIntact.Should().BeTrue("the log may grow");

        await TamperAsync(fixture, $"delete from mt_events where stream_id = '{third}'; delete from mt_streams where id = '{third}'");
        (await fixture.Store.VerifyAsync(seal)).IsIntact.Should().BeTrue("what came after the seal is not known to it");
        await TamperAsync(fixture, "delete from mt_events where version = 2; update mt_streams set version = 1");

        (await fixture.Store.VerifyAsync()).IsIntact.Should().BeTrue("the tails were removed together with their count");
        (await fixture.Store.VerifyAsync(seal)).Problems.Should().ContainSingle().Which.Kind.Should().Be(SealBroken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("x:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("1:g000000000000000000000000000000000000000000000000000000000000000")]
    public void refuses_what_is_no_seal(string text) =>
        FluentActions.Invoking(() => LogSeal.Parse(text)).Should().Throw<FormatException>();

    [Fact]
    public async Task covers_the_events_from_before_there_were_hashes()
    {
        await using var database = await TestSupport.TestDatabase.CreateAsync();
        await using var dataSource = Npgsql.NpgsqlDataSource.Create(database.ConnectionString);
        var options = new StoreOptions();
        StoreFixture.Configure(options);
        var storage = new SchemaStorage(dataSource, options);
        await storage.ApplyAsync([.. Migration.All.TakeWhile(migration => !migration.Name.StartsWith("0004", StringComparison.Ordinal))], default);
        await using var store = new DocumentStore(dataSource, options);
        var id = Guid.NewGuid();
        await AppendAsync(new WardOpened("A1", WardKind.Medical), new PatientAdmitted("p1"));

        await storage.ApplyAllConfiguredChangesToDatabaseAsync(default);
        await AppendAsync(new PatientAdmitted("p2"));

        (await store.VerifyAsync()).Should().BeEquivalentTo(new { IsIntact = true, Events = 3 });

        async Task AppendAsync(params object[] events)
        {
            await using var session = store.LightweightSession();
            session.Events.Append(id, events);
            await session.SaveChangesAsync();
        }
    }

    /// <summary>Does what only the owner of the database could: triggers are off.</summary>
    private static async Task TamperAsync(StoreFixture fixture, string sql)
    {
        await using var connection = await fixture.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Sql.On(connection)("set local session_replication_role = replica").ExecuteNonQueryAsync();
        await Sql.On(connection)(sql).ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private sealed class Reports : IProgress<VerificationProgress>
    {
        public List<VerificationProgress> Seen { get; } = [];

        public void Report(VerificationProgress value) => Seen.Add(value);
    }
}
