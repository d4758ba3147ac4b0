namespace TrialMatch.EventStore.Tests;

public class Projections_across_streams
{
    private sealed record Moved(Guid Patient, Guid To, Guid Nurse);

    private sealed record Rested(Guid Nurse);

    /// <summary>What a person, patient or nurse, has to do with wards.</summary>
    private sealed record Acquaintance(Guid Id, IReadOnlyList<Guid> Wards, int Streams);

    private sealed class AcquaintanceProjection : MultiStreamProjection<Acquaintance>
    {
        public AcquaintanceProjection()
        {
            Identities<Moved>(moved => [moved.Patient, moved.Nurse]);
            Identity<Rested>(rested => rested.Nurse);
        }

        public override Acquaintance? Evolve(Acquaintance? snapshot, Guid id, IEvent @event) => (snapshot, @event.Data) switch
        {
            (null, Moved moved) => new Acquaintance(id, [moved.To], 1),
            ({ } known, Moved moved) => known with { Wards = [.. known.Wards, moved.To], Streams = known.Streams + 1 },
            (_, Rested) => null,
            _ => snapshot,
        };
    }

    [Theory]
    [InlineData(ProjectionLifecycle.Inline)]
    [InlineData(ProjectionLifecycle.Async)]
    public async Task let_one_event_change_several_documents_and_one_document_be_made_of_several_streams(ProjectionLifecycle lifecycle)
    {
        await using var fixture = await CreateAsync(lifecycle);
        await using var daemon = new ProjectionDaemon(fixture.Store);
        await daemon.StartAsync();
        Guid kari = Guid.NewGuid(), ola = Guid.NewGuid(), nurse = Guid.NewGuid(), away = Guid.NewGuid();
        Guid first = Guid.NewGuid(), second = Guid.NewGuid();
        await using (var session = fixture.Store.LightweightSession())
        {
            session.Events.Append(Guid.NewGuid(), new Moved(kari, first, nurse), new Moved(kari, second, away));
            session.Events.Append(Guid.NewGuid(), new Moved(ola, first, nurse), new DoorPainted("blue"));
            await session.SaveChangesAsync();
        }
        await fixture.AppendAsync(Guid.NewGuid(), new Moved(kari, first, nurse));
        await fixture.AppendAsync(Guid.NewGuid(), new Rested(away));
        await daemon.WaitForNonStaleDataAsync(TimeSpan.FromSeconds(30));

        await using var reading = fixture.Store.QuerySession();

        (await reading.LoadAsync<Acquaintance>(kari))!.Wards.Should().Equal(first, second, first);
        (await reading.LoadAsync<Acquaintance>(nurse))!.Wards.Should().Equal(first, first, first);
        (await reading.LoadAsync<Acquaintance>(ola))!.Wards.Should().Equal(first);
        (await reading.LoadAsync<Acquaintance>(away)).Should().BeNull();
    }

    [Fact]
    public async Task lose_no_change_when_many_streams_change_one_document_at_once()
    {
        await using var fixture = await CreateAsync(ProjectionLifecycle.Inline);
        Guid nurse = Guid.NewGuid(), ward = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(async () =>
        {
            await using var session = fixture.Store.LightweightSession();
            if (i % 2 == 0)
                session.Events.StartStream(Guid.NewGuid(), new Moved(Guid.NewGuid(), ward, nurse));
            else
                session.Events.Append(Guid.NewGuid(), new Moved(Guid.NewGuid(), ward, nurse));
            await session.SaveChangesAsync();
        })));

        await using var reading = fixture.Store.QuerySession();
        (await reading.LoadAsync<Acquaintance>(nurse))!.Streams.Should().Be(24);
        (await reading.LoadAllAsync<Acquaintance>().CountAsync()).Should().Be(25);
    }

    [Fact]
    public async Task count_an_append_that_is_sent_again_once()
    {
        await using var fixture = await CreateAsync(ProjectionLifecycle.Inline);
        Guid nurse = Guid.NewGuid(), id = Guid.NewGuid(), stream = Guid.NewGuid();

        for (var attempt = 0; attempt < 2; attempt++)
            await fixture.AppendAsync(stream, Event.For(new Moved(Guid.NewGuid(), Guid.NewGuid(), nurse), id));

        await using var reading = fixture.Store.QuerySession();
        (await reading.LoadAsync<Acquaintance>(nurse))!.Streams.Should().Be(1);
    }

    private static Task<StoreFixture> CreateAsync(ProjectionLifecycle lifecycle) => StoreFixture.CreateAsync(o =>
    {
        o.Events.AddEventType<Moved>().AddEventType<Rested>();
        o.Projections.Add(new AcquaintanceProjection(), lifecycle);
    });
}
