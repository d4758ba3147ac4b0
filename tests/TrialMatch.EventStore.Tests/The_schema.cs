using Npgsql;
using TrialMatch.TestSupport;

namespace TrialMatch.EventStore.Tests;

public class The_schema
{
    private const string ColumnsSql =
        """
        select concat_ws(E'\t', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                         case when a.attnotnull then 'no' else 'yes' end, coalesce(pg_get_expr(d.adbin, d.adrelid), ''))
          from pg_class c
          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
         where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
         order by c.relname collate "C", a.attname collate "C"
        """;

    private const string KeysSql =
        """
        select concat_ws(E'\t', key.relation, key.name, key.kind, key.columns) from (
            select c.relname as relation, i.relname as name,
                   case when x.indisprimary then 'primary' when x.indisunique then 'unique' else 'index' end as kind,
                   substring(pg_get_indexdef(i.oid) from '\(.*\)') as columns
              from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
             where c.relnamespace = 'public'::regnamespace
             union all
            select conrelid::regclass::text, conname, 'foreign', pg_get_constraintdef(oid)
              from pg_constraint where contype = 'f') key
         order by key.relation collate "C", key.name collate "C"
        """;

    [Fact]
    public async Task is_the_one_that_Marten_users_know()
    {
        await using var fixture = await StoreFixture.CreateAsync(WithSnapshot);

        (await LinesAsync(fixture.DataSource, ColumnsSql)).Should().Equal(Table("catalogue.tsv"));
        (await LinesAsync(fixture.DataSource, KeysSql)).Should().Equal(Table("keys.tsv"));
        (await fixture.ScalarAsync<string>("select pg_get_serial_sequence('mt_events', 'seq_id')"))
            .Should().Be("public.mt_events_sequence");
    }

    [Fact]
    public async Task may_be_applied_again_and_again()
    {
        await using var fixture = await StoreFixture.CreateAsync(WithSnapshot);
        var id = await fixture.OpenWardAsync("p1");

        await fixture.Store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();

        (await fixture.EventsOfAsync(id)).Should().HaveCount(2);
    }

    [Fact]
    public async Task may_be_applied_by_several_processes_at_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var dataSource = NpgsqlDataSource.Create(database.ConnectionString);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using var store = DocumentStore.For(dataSource, StoreFixture.Configure);
            await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        })));

        await using var count = dataSource.CreateCommand("select count(*) from mt_migrations");
        (await count.ExecuteScalarAsync()).Should().Be((long)Migration.All.Count);
    }

    [Fact]
    public async Task refuses_a_migration_that_was_changed_after_it_was_applied()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var changed = Migration.All[0] with { };
        var storage = new SchemaStorage(fixture.DataSource, fixture.Store.Options);

        var apply = () => storage.ApplyAsync(
            [new Migration(changed.Name, changed.Sql + "\ndrop table mt_streams;"), .. Migration.All.Skip(1)], default);

        await apply.Should().ThrowAsync<SchemaMigrationException>().WithMessage($"*{changed.Name}*must not change*");
        (await fixture.ScalarAsync<long>("select count(*) from mt_streams")).Should().Be(0);
    }

    [Fact]
    public async Task is_unharmed_when_a_later_migration_fails()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var storage = new SchemaStorage(fixture.DataSource, fixture.Store.Options);

        var apply = () => storage.ApplyAsync(
            [.. Migration.All, new Migration("0098_good.sql", "create table good ()"), new Migration("0099_bad.sql", "creat table bad ()")], default);

        await apply.Should().ThrowAsync<PostgresException>();
        (await fixture.ScalarAsync<long>("select count(*) from pg_tables where tablename = 'good'")).Should().Be(0);
    }

    [Fact]
    public void does_not_mind_the_line_endings_of_a_migration() =>
        new Migration("a", "select 1;\r\nselect 2").Checksum.Should().Be(new Migration("a", "select 1;\nselect 2").Checksum);

    private static void WithSnapshot(StoreOptions options) =>
        options.Projections.Snapshot<Ward>(SnapshotLifecycle.Inline).IncludeType<IWardEvent>();

    private static IEnumerable<string> Table(string name) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, name)).Skip(1);

    private static async Task<List<string>> LinesAsync(NpgsqlDataSource dataSource, string sql)
    {
        var lines = new List<string>();
        await using var query = dataSource.CreateCommand(sql);
        await using var row = await query.ExecuteReaderAsync();
        while (await row.ReadAsync())
            lines.Add(row.GetString(0));
        return lines;
    }
}
