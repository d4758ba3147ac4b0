using Npgsql;

namespace TrialMatch.EventStore.Tests;

public class Trouble_with_the_database
{
    /// <summary>PostgreSQL reports the state, as it would by itself; the disk is not really filled.</summary>
    [Theory]
    [InlineData("53100", typeof(DatabaseFullException))]
    [InlineData("53300", typeof(TooManyConnectionsException))]
    [InlineData("57P01", typeof(DatabaseUnavailableException))]
    [InlineData("57P02", typeof(DatabaseUnavailableException))]
    [InlineData("57P03", typeof(DatabaseUnavailableException))]
    [InlineData("40P01", typeof(ConcurrencyException))]
    [InlineData("22012", typeof(PostgresException))]
    public async Task is_told_by_type_when_saving(string state, Type expected)
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = await fixture.OpenWardAsync();
        await fixture.ExecuteAsync(
            $"""
            create function trouble() returns trigger language plpgsql as
                $$ begin raise exception 'trouble' using errcode = '{state}'; end $$;
            create trigger trouble before insert on mt_events execute function trouble()
            """);

        var error = await Record.ExceptionAsync(() => fixture.AppendAsync(id, new PatientAdmitted("p1")));

        error.Should().BeOfType(expected);
        (await fixture.EventsOfAsync(id)).Should().HaveCount(1);
    }

    [Fact]
    public async Task of_a_pool_without_a_free_connection_is_told_by_type()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = await fixture.OpenWardAsync();
        await using var narrow = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(fixture.DataSource.ConnectionString) { MaxPoolSize = 1, Timeout = 1 });
        await using var store = DocumentStore.For(narrow, StoreFixture.Configure);
        await using var busy = await narrow.OpenConnectionAsync();
        await using var session = store.LightweightSession();
        session.Events.Append(id, new PatientAdmitted("p1"));

        await session.Invoking(s => s.SaveChangesAsync()).Should().ThrowAsync<TooManyConnectionsException>();
        await session.Invoking(s => s.Events.FetchStreamAsync(id)).Should().ThrowAsync<TooManyConnectionsException>();
        await session.Invoking(s => s.LoadAsync<Doctor>(id)).Should().ThrowAsync<TooManyConnectionsException>();
    }

    [Fact]
    public async Task that_ends_a_session_in_the_middle_is_told_by_type()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = await fixture.OpenWardAsync();
        await using var session = fixture.Store.LightweightSession();
        var ward = await session.Events.FetchForExclusiveWriting<Ward>(id);
        ward.AppendOne(new PatientAdmitted("p1"));
        await fixture.ExecuteAsync(
            """
            select pg_terminate_backend(pid) from pg_locks
             where locktype = 'advisory' and classid = 19796 and database = (select oid from pg_database where datname = current_database())
            """);

        await session.Invoking(s => s.SaveChangesAsync()).Should().ThrowAsync<DatabaseUnavailableException>();

        (await fixture.EventsOfAsync(id)).Should().HaveCount(1);
    }

    [Fact]
    public async Task that_is_not_there_is_told_by_type()
    {
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Timeout=2;Username=nobody");
        await using var store = DocumentStore.For(nowhere, StoreFixture.Configure);
        await using var session = store.LightweightSession();

        await session.Invoking(s => s.Events.FetchLatest<Ward>(Guid.NewGuid())).Should().ThrowAsync<DatabaseUnavailableException>();
        await session.Invoking(s => s.Events.FetchForExclusiveWriting<Ward>(Guid.NewGuid())).Should().ThrowAsync<DatabaseUnavailableException>();
        await store.Events.Invoking(e => e.FetchFinalPositionAsync()).Should().ThrowAsync<DatabaseUnavailableException>();
    }
}
