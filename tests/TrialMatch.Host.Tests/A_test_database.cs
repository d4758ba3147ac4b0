using Npgsql;
using TrialMatch.TestSupport;

namespace TrialMatch.Host.Tests;

public class A_test_database
{
    [Fact]
    public async Task is_empty_and_speaks_norwegian()
    {
        await using var database = await TestDatabase.CreateAsync();

        (await Ask(database, "select count(*)::text from pg_tables where schemaname = 'public'")).Should().Be("0");
        (await Ask(database, "select lower('TROMSØ ÅLESUND')")).Should().Be("tromsø ålesund");
    }

    [Fact]
    public async Task is_not_shared_with_another()
    {
        await using var one = await TestDatabase.CreateAsync();
        await using var other = await TestDatabase.CreateAsync();

        (await Ask(one, "select current_database()")).Should().NotBe(await Ask(other, "select current_database()"));
    }

    private static async Task<string?> Ask(TestDatabase database, string question)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(question);
        return (string?)await command.ExecuteScalarAsync();
    }
}
