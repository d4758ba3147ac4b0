namespace TrialMatch.EventStore.Tests;

public class Old_versions_of_events
{
    private sealed record AdmittedByName(string FirstName, string LastName);

    private sealed record WardPainted(string Colour, string Brush);

    [Fact]
    public async Task are_read_as_what_they_are_called_now()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await using var older = DocumentStore.For(fixture.DataSource, o =>
            o.Events.AddEventType<WardOpened>().MapEventType<AdmittedByName>("patient_came"));
        var id = Guid.NewGuid();
        await using (var session = older.LightweightSession())
        {
            session.Events.StartStream(id, new WardOpened("A1", WardKind.Medical), new AdmittedByName("Kari", "Moe"));
            await session.SaveChangesAsync();
        }
        await using var newer = DocumentStore.For(fixture.DataSource, o =>
        {
            StoreFixture.Configure(o);
            o.Events.Upcast<AdmittedByName, PatientAdmitted>("patient_came", old => new PatientAdmitted($"{old.FirstName} {old.LastName}"));
        });
        await using (var session = newer.LightweightSession())
        {
            session.Events.Append(id, new PatientAdmitted("Ola Lie"));
            await session.SaveChangesAsync();
            await newer.Events.WaitForFinalAsync(session.LastCommitted!.Value);

            (await session.Events.AggregateStreamAsync<Ward>(id))!.Patients.Should().Equal("Kari Moe", "Ola Lie");
        }

        var admitted = await newer.Events.ReadAllAsync(types: [typeof(PatientAdmitted)]).ToListAsync();

        admitted.Select(e => e.EventTypeName).Should().Equal("patient_came", "patient_admitted");
        admitted.Should().AllBeAssignableTo<IEvent<PatientAdmitted>>();
    }

    [Fact]
    public async Task that_cannot_be_understood_are_named_with_their_place()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = Guid.NewGuid();
        await fixture.AppendAsync(id, new DoorPainted("blue"));
        await using var newer = DocumentStore.For(fixture.DataSource, o => o.Events.AddEventType<WardPainted>()
            .Upcast<DoorPainted, WardPainted>("door_painted", old => throw new KeyNotFoundException($"No brush for {old.Colour}.")));
        await using var session = newer.QuerySession();

        var read = () => session.Events.FetchStreamAsync(id);

        var error = (await read.Should().ThrowAsync<EventDeserializationFailureException>().WithMessage("*No brush for blue*")).Which;
        error.Alias.Should().Be("door_painted");
        error.Position.Sequence.Should().Be(1);
    }

    [Fact]
    public void leave_no_alias_in_doubt()
    {
        var events = new StoreOptions().Events.AddEventType<DoorPainted>();

        var upcast = () => events.Upcast<DoorPainted, WardPainted>("door_painted", old => new WardPainted(old.Colour, "wide"));

        upcast.Should().Throw<ArgumentException>().WithMessage("*\"door_painted\" already belongs to*DoorPainted*_v2*");
    }
}
