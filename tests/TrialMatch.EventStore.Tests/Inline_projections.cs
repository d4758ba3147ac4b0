namespace TrialMatch.EventStore.Tests;

public class Inline_projections
{
    [Fact]
    public async Task change_with_the_events_and_end_when_the_projection_says_so()
    {
        await using var fixture = await StoreFixture.CreateAsync(WithOccupancy);
        var id = await fixture.OpenWardAsync("p1", "p2");
        fixture.Clock.Now += TimeSpan.FromHours(1);
        await fixture.AppendAsync(id, new PatientDischarged("p1"));
        await using var session = fixture.Store.QuerySession();

        var read = await session.LoadWhereAsync<Occupancy, WardKind>(o => o.Kind, WardKind.Medical).SingleAsync();
        await fixture.AppendAsync(id, new WardClosed());

        read.Should().Be(new Occupancy(id, WardKind.Medical, 1, fixture.Clock.Now));
        (await session.LoadAsync<Occupancy>(id)).Should().BeNull();
        (await session.Events.FetchLatest<Occupancy>(id)).Should().BeNull();
    }

    [Fact]
    public async Task leave_streams_of_other_events_alone()
    {
        await using var fixture = await StoreFixture.CreateAsync(WithOccupancy);

        await fixture.AppendAsync(Guid.NewGuid(), new DoorPainted("blue"));

        (await fixture.ScalarAsync<long>("select count(*) from mt_doc_occupancy")).Should().Be(0);
    }

    [Fact]
    public async Task stay_right_in_a_stream_that_also_has_events_they_do_not_know()
    {
        await using var fixture = await StoreFixture.CreateAsync(WithOccupancy);
        var id = await fixture.OpenWardAsync("p1");
        await fixture.AppendAsync(id, new DoorPainted("blue"));
        await fixture.AppendAsync(id, new PatientAdmitted("p2"));

        await using var session = fixture.Store.QuerySession();

        (await session.LoadAsync<Occupancy>(id))!.Patients.Should().Be(2);
    }

    [Fact]
    public async Task are_made_good_from_the_events_when_they_were_added_later()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = await fixture.OpenWardAsync("p1", "p2");
        await using var later = DocumentStore.For(fixture.DataSource, options =>
        {
            StoreFixture.Configure(options);
            WithOccupancy(options);
        });
        await later.Storage.ApplyAllConfiguredChangesToDatabaseAsync();

        await using var session = later.LightweightSession();
        session.Events.Append(id, expectedVersion: 4, new PatientAdmitted("p3"));
        await session.SaveChangesAsync();

        (await session.LoadAsync<Occupancy>(id))!.Patients.Should().Be(3);
        (await fixture.ScalarAsync<long>("select mt_version from mt_doc_occupancy")).Should().Be(4);
    }

    [Fact]
    public async Task serve_the_state_for_writing()
    {
        await using var fixture = await StoreFixture.CreateAsync(o =>
            o.Projections.Snapshot<Ward>(SnapshotLifecycle.Inline).IncludeType<IWardEvent>());
        var id = await fixture.OpenWardAsync("p1");
        await using var session = fixture.Store.LightweightSession();

        var stream = await session.Events.FetchForWriting<Ward>(id);
        stream.AppendOne(new PatientAdmitted("p2"));
        await session.SaveChangesAsync();

        stream.Aggregate!.Patients.Should().Equal("p1");
        (await session.LoadAsync<Ward>(id))!.Patients.Should().Equal("p1", "p2");
    }

    [Fact]
    public async Task are_not_written_when_they_do_not_describe_the_version_that_was_appended()
    {
        await using var fixture = await StoreFixture.CreateAsync(WithOccupancy);
        var id = await fixture.OpenWardAsync("p1");
        var stale = new Occupancy(id, WardKind.Surgical, 99, fixture.Clock.Now);
        await using var session = fixture.Store.NewSession();
        session.Enqueue(fixture.Store.Options.Documents.For<Occupancy>().UpsertInline(id, stale, version: 1, table: null));
        session.Enqueue(fixture.Store.Options.Documents.For<Occupancy>().DeleteInline(id, version: 3, table: null));
        await session.SaveChangesAsync(default);

        (await session.LoadAsync<Occupancy>(id, default))!.Patients.Should().Be(1);
    }

    [Fact]
    public async Task cannot_be_stored_by_hand()
    {
        await using var fixture = await StoreFixture.CreateAsync(WithOccupancy);
        await using var session = fixture.Store.LightweightSession();

        var store = () => session.Store(new Occupancy(Guid.NewGuid(), WardKind.Medical, 1, fixture.Clock.Now));

        store.Should().Throw<InvalidOperationException>().WithMessage("*projection of a stream*");
    }

    [Fact]
    public void must_say_which_events_they_are_made_of()
    {
        using var dataSource = Npgsql.NpgsqlDataSource.Create("Host=unused");

        var build = () => DocumentStore.For(dataSource, o => o.Projections.Snapshot<Ward>(SnapshotLifecycle.Inline));

        build.Should().Throw<InvalidOperationException>().WithMessage("*\"Ward\"*IncludeType*");
    }

    private static void WithOccupancy(StoreOptions options)
    {
        options.Projections.Add(new OccupancyProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<Occupancy>().Duplicate(o => o.Kind);
    }
}
