namespace TrialMatch.EventStore.Tests;

public class Writing_exclusively
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task lets_every_writer_decide_on_the_newest_state(bool withInlineSnapshot)
    {
        await using var fixture = await StoreFixture.CreateAsync(o =>
        {
            if (withInlineSnapshot)
                o.Projections.Snapshot<Ward>(SnapshotLifecycle.Inline).IncludeType<IWardEvent>();
        });
        var id = await fixture.OpenWardAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var session = fixture.Store.LightweightSession();
            var ward = await session.Events.FetchForExclusiveWriting<Ward>(id);
            ward.AppendOne(new PatientAdmitted($"bed {ward.Aggregate!.Patients.Count + 1}"));
            await session.SaveChangesAsync();
        })));

        await using var session = fixture.Store.QuerySession();
        (await session.Events.FetchLatest<Ward>(id))!.Patients.Should().Equal(Enumerable.Range(1, 8).Select(i => $"bed {i}"));
    }

    [Fact]
    public async Task keeps_plain_appends_waiting_until_the_session_is_given_up()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = await fixture.OpenWardAsync();
        Task append;
        await using (var session = fixture.Store.LightweightSession())
        {
            var ward = await session.Events.FetchForExclusiveWriting<Ward>(id);
            ward.AppendOne(new PatientAdmitted("never saved"));
            append = fixture.AppendAsync(id, new PatientAdmitted("p1"));
            while (await fixture.ScalarAsync<long>("select count(*) from pg_locks where locktype = 'advisory' and not granted") == 0)
                await Task.Yield();
            append.IsCompleted.Should().BeFalse();
        }

        await append;
        (await fixture.EventsOfAsync(id)).Select(e => e.Data).Last().Should().Be(new PatientAdmitted("p1"));
    }

    [Fact]
    public async Task says_which_stream_did_not_become_free_in_time()
    {
        await using var fixture = await StoreFixture.CreateAsync(o => o.ExclusiveLockTimeout = TimeSpan.FromMilliseconds(50));
        var id = await fixture.OpenWardAsync();
        await using var holder = fixture.Store.LightweightSession();
        await holder.Events.FetchForExclusiveWriting<Ward>(id);
        await using var late = fixture.Store.LightweightSession();

        var fetch = () => late.Events.FetchForExclusiveWriting<Ward>(id);

        (await fetch.Should().ThrowAsync<StreamLockedException>()).Which.StreamId.Should().Be(id);
    }

    [Fact]
    public async Task may_begin_a_stream_and_store_documents_with_it()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = Guid.NewGuid();
        await using var session = fixture.Store.LightweightSession();
        var ward = await session.Events.FetchForExclusiveWriting<Ward>(id);
        ward.Aggregate.Should().BeNull();
        ward.AppendOne(new WardOpened("A1", WardKind.Medical));
        session.Store(new Doctor(Guid.NewGuid(), "Berg"));
        await session.SaveChangesAsync();

        (await fixture.EventsOfAsync(id)).Should().ContainSingle();
        (await fixture.ScalarAsync<long>("select count(*) from mt_doc_doctor")).Should().Be(1);
    }
}
