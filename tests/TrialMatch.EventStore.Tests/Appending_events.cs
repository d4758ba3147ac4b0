namespace TrialMatch.EventStore.Tests;

public class Appending_events
{
    [Fact]
    public async Task keeps_them_in_order_with_all_that_is_recorded_about_them()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = Guid.NewGuid();
        await using var session = fixture.Store.LightweightSession();
        session.CorrelationId = "request-1";
        session.CausationId = "command-1";
        session.LastModifiedBy = "coordinator";
        session.SetHeader("purpose", "treatment");
        session.Events.StartStream<Ward>(id, new WardOpened("A1", WardKind.Surgical), new PatientAdmitted("p1"));
        await session.SaveChangesAsync();

        var events = await fixture.EventsOfAsync(id);

        events.Select(e => e.Data).Should().Equal(new WardOpened("A1", WardKind.Surgical), new PatientAdmitted("p1"));
        events.Select(e => e.Version).Should().Equal(1, 2);
        events[0].Should().BeAssignableTo<IEvent<WardOpened>>().Which.Data.Name.Should().Be("A1");
        events[1].Should().BeEquivalentTo(new
        {
            StreamId = id,
            EventTypeName = "patient_admitted",
            CorrelationId = "request-1",
            CausationId = "command-1",
            UserName = "coordinator",
            Headers = new Dictionary<string, string> { ["purpose"] = "treatment" },
            Timestamp = fixture.Clock.Now,
            TenantId = "*DEFAULT*",
            IsArchived = false,
        });
        session.LastCommitted.Should().Be(events[1].Position);
        (await fixture.ScalarAsync<string>("select mt_dotnet_type from mt_events limit 1"))
            .Should().Be("TrialMatch.EventStore.Tests.WardOpened, TrialMatch.EventStore.Tests");
    }

    [Fact]
    public async Task describes_the_stream()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var started = fixture.Clock.Now;
        var id = await fixture.OpenWardAsync("p1");
        fixture.Clock.Now += TimeSpan.FromHours(1);
        await fixture.AppendAsync(id, new PatientAdmitted("p2"));

        await using var session = fixture.Store.QuerySession();

        (await session.Events.FetchStreamStateAsync(id)).Should()
            .Be(new StreamState(id, 3, "ward", fixture.Clock.Now, started, IsArchived: false));
        (await session.Events.FetchStreamStateAsync(Guid.NewGuid())).Should().BeNull();
    }

    [Fact]
    public async Task to_a_stream_that_exists_is_no_start()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = await fixture.OpenWardAsync();
        await using var session = fixture.Store.LightweightSession();
        session.Events.StartStream<Ward>(id, new WardOpened("A2", WardKind.Medical));

        var save = () => session.SaveChangesAsync();

        (await save.Should().ThrowAsync<ExistingStreamIdCollisionException>()).Which.StreamId.Should().Be(id);
    }

    [Fact]
    public async Task with_a_version_that_passed_says_what_was_expected_and_what_is()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = await fixture.OpenWardAsync("p1", "p2");
        await using var session = fixture.Store.LightweightSession();
        session.Events.Append(id, expectedVersion: 3, new PatientAdmitted("p3"));

        var save = () => session.SaveChangesAsync();

        (await save.Should().ThrowAsync<EventStreamUnexpectedMaxEventIdException>())
            .Which.Should().BeEquivalentTo(new { StreamId = id, Expected = 2L, Actual = 3L });
    }

    [Fact]
    public async Task to_a_stream_that_should_exist_but_does_not_is_a_conflict()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await using var session = fixture.Store.LightweightSession();
        session.Events.Append(Guid.NewGuid(), expectedVersion: 3, new PatientAdmitted("p3"));

        var save = () => session.SaveChangesAsync();

        (await save.Should().ThrowAsync<EventStreamUnexpectedMaxEventIdException>()).Which.Actual.Should().Be(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task may_require_that_the_stream_exists_at_whatever_version(bool withInlineSnapshot)
    {
        await using var fixture = await StoreFixture.CreateAsync(o =>
        {
            if (withInlineSnapshot)
                o.Projections.Snapshot<Ward>(SnapshotLifecycle.Inline).IncludeType<IWardEvent>();
        });
        Guid there = await fixture.OpenWardAsync("p1"), missing = Guid.NewGuid();

        var append = () => AdmitAsync(there, missing);
        (await append.Should().ThrowAsync<NonExistentStreamException>()).Which.StreamId.Should().Be(missing);
        await AdmitAsync(there);

        (await fixture.EventsOfAsync(there)).Select(e => e.Version).Should().Equal(1, 2, 3);
        (await fixture.EventsOfAsync(missing)).Should().BeEmpty();

        async Task AdmitAsync(params Guid[] wards)
        {
            await using var session = fixture.Store.LightweightSession();
            foreach (var ward in wards)
                session.Events.AppendToExisting(ward, new PatientAdmitted("p2"));
            await session.SaveChangesAsync();
            session.LastCommitted.Should().NotBeNull();
        }
    }

    [Fact]
    public async Task to_an_archived_stream_is_refused_while_it_stays_readable()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = await fixture.OpenWardAsync("p1");
        await using (var archiving = fixture.Store.LightweightSession())
        {
            archiving.Events.ArchiveStream(id);
            await archiving.SaveChangesAsync();
        }

        var append = () => fixture.AppendAsync(id, new PatientAdmitted("p2"));

        (await append.Should().ThrowAsync<InvalidStreamOperationException>()).Which.StreamId.Should().Be(id);
        (await fixture.EventsOfAsync(id)).Should().HaveCount(2).And.OnlyContain(e => e.IsArchived);
    }

    [Fact]
    public async Task archives_only_what_there_is()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await using var session = fixture.Store.LightweightSession();
        session.Events.ArchiveStream(Guid.NewGuid());

        var save = () => session.SaveChangesAsync();

        await save.Should().ThrowAsync<NonExistentStreamException>();
    }

    [Fact]
    public async Task of_which_there_are_none_changes_nothing()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = Guid.NewGuid();

        await fixture.AppendAsync(id);

        (await fixture.ScalarAsync<long>("select count(*) from mt_streams")).Should().Be(0);
        await using var session = fixture.Store.LightweightSession();
        var start = () => session.Events.StartStream<Ward>(id);
        start.Should().Throw<EmptyEventStreamException>();
    }

    [Fact]
    public async Task of_an_unregistered_type_is_refused_at_once()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await using var session = fixture.Store.LightweightSession();

        var append = () => session.Events.Append(Guid.NewGuid(), "just a string");

        append.Should().Throw<UnknownEventTypeException>().WithMessage("*System.String*AddEventType*");
    }

    [Fact]
    public async Task touches_all_streams_of_the_unit_of_work_or_none()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var full = await fixture.OpenWardAsync("p1");
        var empty = await fixture.OpenWardAsync();
        await using var session = fixture.Store.LightweightSession();
        session.Events.Append(empty, new PatientAdmitted("p1"));
        session.Events.Append(full, expectedVersion: 9, new PatientDischarged("p1"));
        session.Store(new Doctor(Guid.NewGuid(), "Berg"));

        var save = () => session.SaveChangesAsync();

        await save.Should().ThrowAsync<ConcurrencyException>();
        (await fixture.EventsOfAsync(empty)).Should().HaveCount(1);
        (await fixture.ScalarAsync<long>("select count(*) from mt_doc_doctor")).Should().Be(0);
    }

    [Fact]
    public async Task never_turns_the_clock_of_a_stream_back()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var first = fixture.Clock.Now;
        var id = await fixture.OpenWardAsync();
        fixture.Clock.Now -= TimeSpan.FromSeconds(5);

        await fixture.AppendAsync(id, new PatientAdmitted("p1"));

        (await fixture.EventsOfAsync(id)).Select(e => e.Timestamp).Should().Equal(first, first);
    }

    [Fact]
    public async Task read_from_another_stream_makes_new_ones()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var original = await fixture.EventsOfAsync(await fixture.OpenWardAsync("p1"));
        var copy = Guid.NewGuid();

        await fixture.AppendAsync(copy, [.. original]);

        var copied = await fixture.EventsOfAsync(copy);
        copied.Select(e => e.Data).Should().Equal(original.Select(e => e.Data));
        copied.Select(e => e.Id).Should().NotIntersectWith(original.Select(e => e.Id));
    }

    [Theory]
    [InlineData("update mt_events set data = '{}'")]
    [InlineData("update mt_events set timestamp = now()")]
    [InlineData("update mt_events set hash = null")]
    [InlineData("delete from mt_events")]
    [InlineData("delete from mt_streams")]
    [InlineData("truncate mt_events")]
    public async Task is_forever(string tampering)
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await fixture.OpenWardAsync("p1");

        var tamper = () => fixture.ExecuteAsync(tampering);

        (await tamper.Should().ThrowAsync<Npgsql.PostgresException>()).Which.SqlState.Should().Be("MT006");
    }
}
