using System.Diagnostics.Metrics;

namespace TrialMatch.EventStore.Tests;

public class Rebuilding_a_projection
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(ProjectionLifecycle.Inline)]
    [InlineData(ProjectionLifecycle.Async)]
    public async Task makes_its_documents_anew_while_events_are_appended(ProjectionLifecycle lifecycle)
    {
        await using var fixture = await StoreFixture.CreateAsync(o => WithOccupancy(o, lifecycle));
        await using var daemon = new ProjectionDaemon(fixture.Store);
        await daemon.StartAsync();
        var wards = new List<Guid>();
        for (var i = 0; i < 20; i++)
            wards.Add(await fixture.OpenWardAsync("p1", "p2"));
        await fixture.AppendAsync(wards[0], new WardClosed());
        await fixture.AppendAsync(wards[1], new DoorPainted("blue"));
        await daemon.WaitForNonStaleDataAsync(Patience);
        await fixture.ExecuteAsync("update mt_doc_occupancy set data = jsonb_set(data, '{patients}', '99')");
        await fixture.LogAsync();
        using var enough = new CancellationTokenSource();
        var appending = Enumerable.Range(0, 3).Select(writer => Task.Run(async () =>
        {
            var admitted = 0;
            for (; !enough.IsCancellationRequested || admitted == 0; admitted++)
                await fixture.AppendAsync(wards[2 + writer], new PatientAdmitted($"{writer}-{admitted}"));
            return admitted;
        })).ToList();

        await daemon.RebuildProjectionAsync("OccupancyProjection");
        await daemon.RebuildProjectionAsync("OccupancyProjection");
        await enough.CancelAsync();
        var admitted = await Task.WhenAll(appending);
        await daemon.WaitForNonStaleDataAsync(Patience);

        await using var session = fixture.Store.QuerySession();
        var documents = await session.LoadWhereAsync<Occupancy, WardKind>(o => o.Kind, WardKind.Medical).ToDictionaryAsync(o => o.Id);
        documents.Keys.Should().BeEquivalentTo(wards.Skip(1));
        for (var writer = 0; writer < 3; writer++)
            documents[wards[2 + writer]].Patients.Should().Be(2 + admitted[writer]);
        documents.Values.Where(o => wards.IndexOf(o.Id) is 1 or > 4).Should().OnlyContain(o => o.Patients == 2);
        if (lifecycle == ProjectionLifecycle.Inline)
            (await fixture.ScalarAsync<long>("select count(*) from mt_doc_occupancy d join mt_streams s using (id) where mt_version <> version")).Should().Be(0);
    }

    [Fact]
    public async Task goes_on_from_page_to_page()
    {
        await using var fixture = await StoreFixture.CreateAsync(o => WithOccupancy(o, ProjectionLifecycle.Async));
        Guid[] wards = [.. Enumerable.Range(0, 7).Select(_ => Guid.NewGuid())];
        for (var round = 0; round < 3; round++)
        {
            foreach (var ward in wards)
                await fixture.AppendAsync(ward, [new WardOpened("A1", WardKind.Medical), .. Enumerable.Range(1, 900).Select(i => new PatientAdmitted($"p{i}"))]);
        }
        await fixture.AppendAsync(wards[0], new WardClosed());
        await fixture.AppendAsync(wards[1], new WardClosed());
        await fixture.AppendAsync(wards[1], new WardOpened("A1", WardKind.Surgical));
        await fixture.LogAsync();
        await using var daemon = new ProjectionDaemon(fixture.Store);

        await daemon.RebuildProjectionAsync("OccupancyProjection");

        await using var session = fixture.Store.QuerySession();
        var documents = await session.LoadAllAsync<Occupancy>().ToDictionaryAsync(o => o.Id);
        documents.Keys.Should().BeEquivalentTo(wards.Skip(1));
        documents[wards[1]].Should().BeEquivalentTo(new { Kind = WardKind.Surgical, Patients = 0 });
        documents.Values.Where(o => o.Id != wards[1]).Should().OnlyContain(o => o.Patients == 900 && o.Kind == WardKind.Medical);
        (await fixture.ScalarAsync<long>("select count(*) from mt_doc_occupancy d join mt_streams s using (id) where mt_version = version")).Should().Be(6);
    }

    [Fact]
    public async Task keeps_out_what_was_decided_on_documents_of_before()
    {
        await using var fixture = await StoreFixture.CreateAsync(o => WithOccupancy(o, ProjectionLifecycle.Inline));
        var ward = await fixture.OpenWardAsync("p1");
        await fixture.ExecuteAsync("update mt_doc_occupancy set data = jsonb_set(data, '{patients}', '99')");
        await fixture.LogAsync();
        await using var daemon = new ProjectionDaemon(fixture.Store);
        await using var session = fixture.Store.LightweightSession();
        var stream = await session.Events.FetchForWriting<Occupancy>(ward);
        stream.AppendOne(new PatientAdmitted("p2"));

        await daemon.RebuildProjectionAsync("OccupancyProjection");
        var save = () => session.SaveChangesAsync();

        await save.Should().ThrowAsync<ConcurrencyException>().WithMessage("*rebuilt*");
        (await session.LoadAsync<Occupancy>(ward))!.Patients.Should().Be(1);
        (await fixture.EventsOfAsync(ward)).Should().HaveCount(2);
        await fixture.AppendAsync(ward, new PatientAdmitted("p2"));
        (await session.LoadAsync<Occupancy>(ward))!.Patients.Should().Be(2);
    }

    [Fact]
    public async Task fills_columns_of_every_type()
    {
        await using var fixture = await StoreFixture.CreateAsync(o =>
        {
            o.Projections.Add(new BedProjection(), ProjectionLifecycle.Async);
            o.Schema.For<Bed>().Duplicate(b => b.Name).Duplicate(b => b.Key).Duplicate(b => b.IsFree).Duplicate(b => b.Floor).Duplicate(b => b.Number)
                .Duplicate(b => b.Width).Duplicate(b => b.Price).Duplicate(b => b.Bought).Duplicate(b => b.Seen).Duplicate(b => b.Kind);
        });
        var (full, empty) = (await fixture.OpenWardAsync("p1"), await fixture.OpenWardAsync());
        await fixture.LogAsync();
        await using var daemon = new ProjectionDaemon(fixture.Store);

        await daemon.RebuildProjectionAsync(nameof(BedProjection));

        await using var session = fixture.Store.QuerySession();
        var bed = (await session.LoadAsync<Bed>(full))!;
        Guid[][] found =
        [
            await IdsAsync(b => b.Name, bed.Name), await IdsAsync(b => b.Key, bed.Key), await IdsAsync(b => b.IsFree, bed.IsFree),
            await IdsAsync(b => b.Floor, bed.Floor), await IdsAsync(b => b.Number, bed.Number), await IdsAsync(b => b.Width, bed.Width),
            await IdsAsync(b => b.Price, bed.Price), await IdsAsync(b => b.Bought, bed.Bought), await IdsAsync(b => b.Seen, bed.Seen),
            await IdsAsync(b => b.Kind, bed.Kind),
        ];
        found.Should().OnlyContain(ids => ids.SequenceEqual(new[] { full }));
        (await IdsAsync(b => b.Name, null)).Should().Equal(empty);
        (await IdsAsync(b => b.Floor, null)).Should().Equal(empty);
        (await IdsAsync(b => b.Seen, null)).Should().Equal(empty);

        async Task<Guid[]> IdsAsync<TField>(System.Linq.Expressions.Expression<Func<Bed, TField>> field, TField value) =>
            await session.LoadWhereAsync(field, value).Select(b => b.Id).ToArrayAsync();
    }

    [Fact]
    public async Task leaves_the_live_documents_alone_when_it_fails_and_names_the_event()
    {
        await using var fixture = await StoreFixture.CreateAsync(o => WithOccupancy(o, ProjectionLifecycle.Inline));
        var ward = await fixture.OpenWardAsync("p1");
        await using var stricter = DocumentStore.For(fixture.DataSource, o =>
        {
            StoreFixture.Configure(o);
            o.Projections.Snapshot<Occupancy>(SnapshotLifecycle.Inline, (_, e) =>
                e is PatientAdmitted ? throw new FormatException("No patients, please.") : new Occupancy(ward, WardKind.Medical, 0, default))
                .IncludeType<IWardEvent>();
        });
        await using var daemon = new ProjectionDaemon(stricter);
        await fixture.LogAsync();

        var rebuild = () => daemon.RebuildProjectionAsync("Occupancy");

        (await rebuild.Should().ThrowAsync<ApplyEventException>().WithMessage("*No patients*")).Which.Event.Version.Should().Be(2);
        await using var session = fixture.Store.QuerySession();
        (await session.LoadAsync<Occupancy>(ward))!.Patients.Should().Be(1);
    }

    [Fact]
    public async Task leaves_a_table_with_the_names_that_it_should_have()
    {
        await using var fixture = await StoreFixture.CreateAsync(o => WithOccupancy(o, ProjectionLifecycle.Async));
        const string NamesSql =
            """
            select string_agg(concat(indexname, ': ', indexdef), E'\n' order by indexname) from pg_indexes where tablename = 'mt_doc_occupancy'
            """;
        var before = await fixture.ScalarAsync<string>(NamesSql);
        await using var daemon = new ProjectionDaemon(fixture.Store);

        await daemon.RebuildProjectionAsync("OccupancyProjection");

        (await fixture.ScalarAsync<string>(NamesSql)).Should().Be(before).And.Contain("mt_doc_occupancy_idx_kind");
    }

    [Fact]
    public async Task needs_a_projection_of_that_name()
    {
        await using var fixture = await StoreFixture.CreateAsync(o => WithOccupancy(o, ProjectionLifecycle.Async));
        await using var daemon = new ProjectionDaemon(fixture.Store);

        var rebuild = () => daemon.RebuildProjectionAsync("Occupancies");

        await rebuild.Should().ThrowAsync<ArgumentException>().WithMessage("*\"Occupancies\"*there are: OccupancyProjection*");
    }

    [Fact]
    public async Task in_arrears_shows_as_lag()
    {
        await using var fixture = await StoreFixture.CreateAsync(o => WithOccupancy(o, ProjectionLifecycle.Async));
        await using var daemon = new ProjectionDaemon(fixture.Store);
        await fixture.OpenWardAsync("p1");
        await fixture.AppendAsync(Guid.NewGuid(), new PatientAdmitted("whose ward was never opened"));
        await daemon.StartAsync();
        var wait = () => daemon.WaitForNonStaleDataAsync(Patience);
        await wait.Should().ThrowAsync<InvalidOperationException>();

        (await LagAsync(atLeast: 1)).Should().Be(1);
        await fixture.OpenWardAsync("p2", "p3");
        (await LagAsync(atLeast: 2)).Should().Be(4);

        async Task<long> LagAsync(long atLeast)
        {
            using var listener = new MeterListener();
            long lag = -1;
            listener.InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "trialmatch.eventstore.subscription.lag")
                    self.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
            {
                if (tags.Contains(new KeyValuePair<string, object?>("subscription", "OccupancyProjection")))
                    lag = Math.Max(lag, value);
            });
            listener.Start();
            var clock = System.Diagnostics.Stopwatch.StartNew();
            while (lag < atLeast && clock.Elapsed < Patience)
            {
                listener.RecordObservableInstruments();
                await Task.Yield();
            }
            return lag;
        }
    }

    private static void WithOccupancy(StoreOptions options, ProjectionLifecycle lifecycle)
    {
        options.Projections.Add(new OccupancyProjection(), lifecycle);
        options.Schema.For<Occupancy>().Duplicate(o => o.Kind);
    }

    private sealed record Bed(
        Guid Id, string? Name, Guid? Key, bool? IsFree, int? Floor, long? Number, double? Width, decimal? Price, DateOnly? Bought,
        DateTimeOffset? Seen, WardKind? Kind);

    /// <summary>A bed of which nothing is known until a patient lies in it.</summary>
    private sealed class BedProjection : SingleStreamProjection<Bed>
    {
        public BedProjection() => IncludeType<IWardEvent>();

        public override Bed? Evolve(Bed? snapshot, IEvent @event) => @event.Data is PatientAdmitted admitted
            ? new Bed(
                @event.StreamId, admitted.Patient, @event.StreamId, true, 3, 12_345_678_901, 0.95, 12.50m, new DateOnly(2026, 3, 2),
                @event.Timestamp, WardKind.Surgical)
            : new Bed(@event.StreamId, null, null, null, null, null, null, null, null, null, null);
    }
}
