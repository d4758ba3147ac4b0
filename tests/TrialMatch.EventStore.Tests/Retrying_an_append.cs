namespace TrialMatch.EventStore.Tests;

public class Retrying_an_append
{
    private static readonly Guid AdmissionId = new("0195a000-0000-7000-8000-000000000001");

    [Fact]
    public async Task after_a_lost_answer_appends_once()
    {
        await using var fixture = await StoreFixture.CreateAsync(o =>
            o.Projections.Snapshot<Ward>(SnapshotLifecycle.Inline).IncludeType<IWardEvent>());
        var id = await fixture.OpenWardAsync();
        var position = await AdmitAsync();

        (await AdmitAsync()).Should().Be(position);

        (await fixture.EventsOfAsync(id)).Should().HaveCount(2);
        await using var session = fixture.Store.QuerySession();
        (await session.LoadAsync<Ward>(id))!.Patients.Should().Equal("p1");

        async Task<EventPosition?> AdmitAsync()
        {
            await using var session = fixture.Store.LightweightSession();
            session.Events.Append(id, Event.For(new PatientAdmitted("p1"), AdmissionId));
            await session.SaveChangesAsync();
            return session.LastCommitted;
        }
    }

    [Fact]
    public async Task works_with_an_expected_version_and_for_a_start()
    {
        await using var fixture = await StoreFixture.CreateAsync(o =>
            o.Projections.Snapshot<Ward>(SnapshotLifecycle.Inline).IncludeType<IWardEvent>());
        var id = Guid.NewGuid();
        var opening = Guid.NewGuid();

        for (var attempt = 0; attempt < 2; attempt++)
        {
            await using var start = fixture.Store.LightweightSession();
            start.Events.StartStream<Ward>(id, Event.For(new WardOpened("A1", WardKind.Medical), opening));
            await start.SaveChangesAsync();
        }
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await using var admit = fixture.Store.LightweightSession();
            admit.Events.Append(id, expectedVersion: 2, Event.For(new PatientAdmitted("p1"), AdmissionId));
            await admit.SaveChangesAsync();
        }

        (await fixture.EventsOfAsync(id)).Should().HaveCount(2);
        await using var session = fixture.Store.QuerySession();
        (await session.LoadAsync<Ward>(id))!.Patients.Should().Equal("p1");
    }

    [Fact]
    public async Task is_told_from_a_chosen_id_that_is_in_use_elsewhere()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var first = await fixture.OpenWardAsync();
        var second = await fixture.OpenWardAsync();
        await fixture.AppendAsync(first, Event.For(new PatientAdmitted("p1"), AdmissionId));

        var append = () => fixture.AppendAsync(second, Event.For(new PatientAdmitted("p2"), AdmissionId));
        var appendMore = () => fixture.AppendAsync(
            first, Event.For(new PatientAdmitted("p1"), AdmissionId), new PatientDischarged("p1"));

        (await append.Should().ThrowAsync<EventIdCollisionException>()).Which.StreamId.Should().Be(second);
        (await appendMore.Should().ThrowAsync<EventIdCollisionException>()).Which.StreamId.Should().Be(first);
    }
}
