using System.Collections.Concurrent;

namespace TrialMatch.EventStore.Tests;

public class Concurrent_writers
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task without_an_expected_version_all_succeed_and_leave_no_gap(bool withInlineSnapshot)
    {
        await using var fixture = await StoreFixture.CreateAsync(o =>
        {
            if (withInlineSnapshot)
                o.Projections.Snapshot<Ward>(SnapshotLifecycle.Inline).IncludeType<IWardEvent>();
        });
        var id = await fixture.OpenWardAsync();

        await Task.WhenAll(Enumerable.Range(1, 16).Select(i =>
            Task.Run(() => fixture.AppendAsync(id, new PatientAdmitted($"p{i}")))));

        var events = await fixture.EventsOfAsync(id);
        events.Select(e => e.Version).Should().Equal(Enumerable.Range(1, 17).Select(i => (long)i));
        events.Select(e => e.Sequence).Should().Equal(Enumerable.Range(1, 17).Select(i => (long)i));
        events.Select(e => e.Position).Should().BeInAscendingOrder();
        await using var session = fixture.Store.QuerySession();
        (await session.Events.FetchLatest<Ward>(id))!.Patients.Should().HaveCount(16);
        if (withInlineSnapshot)
            (await session.LoadAsync<Ward>(id))!.Patients.Should().HaveCount(16);
    }

    [Fact]
    public async Task without_an_expected_version_commit_their_documents_once_however_often_they_were_outrun()
    {
        await using var fixture = await StoreFixture.CreateAsync(o =>
            o.Projections.Snapshot<Ward>(SnapshotLifecycle.Inline).IncludeType<IWardEvent>());
        var id = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(1, 16).Select(i => Task.Run(async () =>
        {
            await using var session = fixture.Store.LightweightSession();
            var action = session.Events.Append(id, new WardOpened($"A{i}", WardKind.Medical));
            session.Store(new Doctor(Guid.NewGuid(), $"Berg {i}"));
            await session.SaveChangesAsync();
            action.ExpectedVersion.Should().BeNull();
            action.Version.Should().BeInRange(1, 16);
        })));

        (await fixture.EventsOfAsync(id)).Select(e => e.Sequence).Should().Equal(Enumerable.Range(1, 16).Select(i => (long)i));
        (await fixture.ScalarAsync<long>("select count(*) from mt_doc_doctor")).Should().Be(16);
        (await fixture.ScalarAsync<long>("select mt_version from mt_doc_ward")).Should().Be(16);
    }

    [Fact]
    public async Task may_start_the_same_stream_by_appending_to_it()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(1, 16).Select(i =>
            Task.Run(() => fixture.AppendAsync(id, new PatientAdmitted($"p{i}")))));

        (await fixture.EventsOfAsync(id)).Should().HaveCount(16);
    }

    [Fact]
    public async Task with_the_same_expected_version_exactly_one_wins_and_the_losers_leave_no_gap()
    {
        await using var fixture = await StoreFixture.CreateAsync(o =>
            o.Projections.Snapshot<Ward>(SnapshotLifecycle.Inline).IncludeType<IWardEvent>());
        var id = await fixture.OpenWardAsync();
        var outcomes = new ConcurrentBag<Exception?>();

        await Task.WhenAll(Enumerable.Range(1, 16).Select(i => Task.Run(async () =>
        {
            await using var session = fixture.Store.LightweightSession();
            session.Events.Append(id, expectedVersion: 2, new PatientAdmitted($"p{i}"));
            outcomes.Add(await Record.ExceptionAsync(() => session.SaveChangesAsync()));
        })));

        outcomes.Where(outcome => outcome is null).Should().ContainSingle();
        outcomes.OfType<EventStreamUnexpectedMaxEventIdException>().Should().HaveCount(15)
            .And.OnlyContain(e => e.Expected == 1 && e.Actual == 2);
        await fixture.AppendAsync(id, new PatientAdmitted("late"));
        (await fixture.EventsOfAsync(id)).Select(e => e.Sequence).Should().Equal(1, 2, 3);
        await using var session = fixture.Store.QuerySession();
        (await session.LoadAsync<Ward>(id))!.Patients.Should().HaveCount(2);
    }

    [Fact]
    public async Task on_several_streams_in_opposite_order_do_not_deadlock()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        Guid[] wards = [await fixture.OpenWardAsync(), await fixture.OpenWardAsync(), await fixture.OpenWardAsync()];

        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(async () =>
        {
            await using var session = fixture.Store.LightweightSession();
            foreach (var ward in i % 2 == 0 ? wards : wards.Reverse())
                session.Events.Append(ward, new PatientAdmitted($"p{i}"));
            await session.SaveChangesAsync();
        })));

        foreach (var ward in wards)
        {
            var events = await fixture.EventsOfAsync(ward);
            events.Should().HaveCount(25);
            events.Select(e => e.Position).Should().BeInAscendingOrder();
        }
    }

    [Fact]
    public async Task meet_a_conflict_on_a_stream_fetched_for_writing()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = await fixture.OpenWardAsync("p1");
        await using var session = fixture.Store.LightweightSession();
        var stream = await session.Events.FetchForWriting<Ward>(id);
        stream.Aggregate!.Patients.Should().Equal("p1");
        stream.StartingVersion.Should().Be(2);
        stream.AppendMany(new PatientAdmitted("p2"), new PatientAdmitted("p3"));
        stream.CurrentVersion.Should().Be(4);
        await fixture.AppendAsync(id, new PatientDischarged("p1"));

        var save = () => session.SaveChangesAsync();

        await save.Should().ThrowAsync<EventStreamUnexpectedMaxEventIdException>();
        await using var again = fixture.Store.LightweightSession();
        var fetch = () => again.Events.FetchForWriting<Ward>(id, expectedVersion: 2);
        (await fetch.Should().ThrowAsync<EventStreamUnexpectedMaxEventIdException>()).Which.Actual.Should().Be(3);
    }

    [Fact]
    public async Task commit_a_unit_of_work_of_known_versions_as_one_transaction()
    {
        await using var fixture = await StoreFixture.CreateAsync(o =>
            o.Projections.Snapshot<Ward>(SnapshotLifecycle.Inline).IncludeType<IWardEvent>());
        await using var session = fixture.Store.LightweightSession();
        session.Events.StartStream<Ward>(Guid.NewGuid(), new WardOpened("A1", WardKind.Medical));
        session.Events.StartStream<Ward>(Guid.NewGuid(), new WardOpened("A2", WardKind.Medical));
        session.Store(new Doctor(Guid.NewGuid(), "Berg"));
        await session.SaveChangesAsync();

        var transactions = await fixture.ScalarAsync<long>(
            """
            select count(distinct x) from (
                select xmin::text as x from mt_events union all select xmin::text from mt_streams
                union all select xmin::text from mt_doc_ward union all select xmin::text from mt_doc_doctor) rows
            """);

        transactions.Should().Be(1);
        (await fixture.ScalarAsync<long>("select count(*) from mt_doc_ward")).Should().Be(2);
    }
}
