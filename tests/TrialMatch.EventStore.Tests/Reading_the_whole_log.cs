using Npgsql;

namespace TrialMatch.EventStore.Tests;

public class Reading_the_whole_log
{
    [Fact]
    public async Task continues_after_a_position_and_filters_by_type()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var first = await fixture.OpenWardAsync("p1");
        await fixture.OpenWardAsync("p2");
        var middle = (await fixture.EventsOfAsync(first))[^1].Position;

        var after = await fixture.LogAsync(middle);
        var admissions = await fixture.LogAsync(types: [typeof(PatientAdmitted)]);
        var ofWards = await fixture.LogAsync(types: [typeof(IWardEvent)]);

        after.Should().HaveCount(2).And.OnlyContain(e => e.Position > middle);
        admissions.Select(e => e.Data).Should().Equal(new PatientAdmitted("p1"), new PatientAdmitted("p2"));
        ofWards.Select(e => e.Position).Should().HaveCount(4).And.BeInAscendingOrder();
    }

    [Fact]
    public async Task goes_through_more_than_one_page()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await fixture.OpenWardAsync([.. Enumerable.Range(1, 2500).Select(i => $"p{i}")]);

        var events = await fixture.LogAsync();

        events.Select(e => e.Version).Should().Equal(Enumerable.Range(1, 2501).Select(i => (long)i));
    }

    [Fact]
    public async Task never_steps_over_an_event_that_commits_late()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await using var slow = await fixture.DataSource.OpenConnectionAsync();
        await using var transaction = await slow.BeginTransactionAsync();
        await AppendByHandAsync(slow, Guid.NewGuid());
        await fixture.OpenWardAsync();

        (await fixture.Store.Events.ReadAllAsync().ToListAsync()).Should().BeEmpty("the first number is not committed yet");
        await transaction.CommitAsync();

        (await fixture.LogAsync()).Select(e => e.Sequence).Should().Equal(1, 2);
    }

    [Fact]
    public async Task is_not_held_up_by_a_writer_that_was_killed()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await using (var doomed = await fixture.DataSource.OpenConnectionAsync())
        {
            await using var transaction = await doomed.BeginTransactionAsync();
            await AppendByHandAsync(doomed, Guid.NewGuid());
            await fixture.ExecuteAsync($"select pg_terminate_backend({doomed.ProcessID})");
            await WaitUntilGoneAsync(fixture, doomed.ProcessID);
        }
        await fixture.OpenWardAsync();

        (await fixture.LogAsync()).Select(e => e.Sequence).Should().Equal(2);
    }

    [Fact]
    public async Task is_not_held_up_by_a_transaction_that_only_reads()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await fixture.OpenWardAsync();
        await using var idle = await fixture.DataSource.OpenConnectionAsync();
        await using var transaction = await idle.BeginTransactionAsync();
        await using (var look = new NpgsqlCommand("select count(*) from mt_events", idle))
            await look.ExecuteScalarAsync();
        await fixture.OpenWardAsync();

        (await fixture.LogAsync()).Should().HaveCount(2);
    }

    internal static async Task AppendByHandAsync(NpgsqlConnection connection, Guid stream)
    {
        await using var append = new NpgsqlCommand(
            """
            select mt_append_events($1, null, null, false, array[gen_random_uuid()], array['door_painted'], array['x'],
                                    array['{"colour": "blue"}'::jsonb], now(), null, null, null, null)
            """,
            connection);
        append.Parameters.Add(new NpgsqlParameter { Value = stream });
        await append.ExecuteNonQueryAsync();
    }

    private static async Task WaitUntilGoneAsync(StoreFixture fixture, int process)
    {
        while (await fixture.ScalarAsync<long>($"select count(*) from pg_stat_activity where pid = {process}") > 0)
            await Task.Yield();
    }
}
