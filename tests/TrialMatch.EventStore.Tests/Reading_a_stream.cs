namespace TrialMatch.EventStore.Tests;

public class Reading_a_stream
{
    [Fact]
    public async Task gives_the_state_as_of_a_version_and_as_of_a_moment()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var morning = fixture.Clock.Now;
        var id = await fixture.OpenWardAsync("p1");
        fixture.Clock.Now += TimeSpan.FromHours(4);
        await fixture.AppendAsync(id, new PatientAdmitted("p2"), new PatientDischarged("p1"));
        await using var session = fixture.Store.QuerySession();

        (await session.Events.AggregateStreamAsync<Ward>(id))!.Patients.Should().Equal("p2");
        (await session.Events.AggregateStreamAsync<Ward>(id, version: 3))!.Patients.Should().Equal("p1", "p2");
        (await session.Events.AggregateStreamAsync<Ward>(id, timestamp: morning.AddHours(1)))!.Patients.Should().Equal("p1");
        (await session.Events.AggregateStreamAsync<Ward>(id, timestamp: morning.AddHours(-1))).Should().BeNull();
        (await session.Events.AggregateStreamAsync<Ward>(Guid.NewGuid())).Should().BeNull();
        (await session.Events.FetchStreamAsync(id, version: 3, fromVersion: 2)).Select(e => e.Version).Should().Equal(2, 3);
    }

    [Fact]
    public async Task goes_from_one_version_to_another()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = await fixture.OpenWardAsync("p1", "p2", "p3", "p4");
        await using var session = fixture.Store.QuerySession();

        (await session.Events.ReadStreamAsync(id, 2, 4).Select(e => e.Version).ToListAsync()).Should().Equal(2, 3, 4);
        (await session.Events.ReadStreamAsync(id, 4).Select(e => e.Version).ToListAsync()).Should().Equal(4, 5);
        (await session.Events.ReadStreamAsync(Guid.NewGuid()).ToListAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task names_an_event_of_unknown_type_and_its_place()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = await fixture.OpenWardAsync("p1");
        await using var older = DocumentStore.For(fixture.DataSource, o => o.Events.AddEventType<WardOpened>());
        await using var session = older.QuerySession();

        var read = () => session.Events.FetchStreamAsync(id);

        var unknown = (await read.Should().ThrowAsync<UnknownEventTypeException>()).Which;
        unknown.Alias.Should().Be("patient_admitted");
        unknown.Position.Should().Be((await fixture.EventsOfAsync(id))[1].Position);
    }

    [Fact]
    public async Task names_an_event_whose_data_does_not_fit_its_type()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = await fixture.OpenWardAsync("p1");
        await using var changed = DocumentStore.For(
            fixture.DataSource, o => o.Events.MapEventType<DateOnly>("patient_admitted").AddEventType<WardOpened>());
        await using var session = changed.QuerySession();

        var read = () => session.Events.FetchStreamAsync(id);

        (await read.Should().ThrowAsync<EventDeserializationFailureException>()).Which.Alias.Should().Be("patient_admitted");
    }

    [Fact]
    public async Task of_a_state_that_is_not_registered_says_so()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await using var session = fixture.Store.QuerySession();

        var read = () => session.Events.AggregateStreamAsync<Doctor>(Guid.NewGuid());

        await read.Should().ThrowAsync<InvalidOperationException>().WithMessage("*Doctor is not registered*");
    }
}
