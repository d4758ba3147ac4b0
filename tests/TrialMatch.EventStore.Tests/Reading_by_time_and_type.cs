using System.Text.Json;

namespace TrialMatch.EventStore.Tests;

public class Reading_by_time_and_type
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory]
    [InlineData(null, null, "p0 p1 p2 p3 p4")]
    [InlineData(1, null, "p1 p2 p3 p4")]
    [InlineData(null, 3, "p0 p1 p2 p3")]
    [InlineData(1, 3, "p1 p2 p3")]
    [InlineData(2, 2, "p2")]
    [InlineData(3, 1, "")]
    public async Task gives_a_stream_and_the_log_between_two_moments_both_included(int? from, int? until, string expected)
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var began = fixture.Clock.Now;
        var ward = await AdmitHourlyAsync(fixture);
        var filter = new EventFilter { Types = [typeof(PatientAdmitted)], From = began + (from * Hour), Until = began + (until * Hour) };
        await using var session = fixture.Store.QuerySession();

        var ofStream = await session.Events.ReadStreamAsync(ward, filter).ToListAsync();
        var ofLog = await FinalAsync(fixture, filter);

        string.Join(' ', ofStream.Select(Patient)).Should().Be(expected);
        ofLog.Select(Patient).Should().Equal(ofStream.Select(Patient));
    }

    [Fact]
    public async Task gives_a_stream_between_two_versions_by_the_type_of_its_events_and_by_what_they_derive_from()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var ward = await AdmitHourlyAsync(fixture);
        await using var session = fixture.Store.QuerySession();

        (await session.Events.ReadStreamAsync(ward, new EventFilter { Types = [typeof(PatientAdmitted)] }, fromVersion: 3, toVersion: 4).ToListAsync())
            .Select(Patient).Should().Equal("p1", "p2");
        (await session.Events.ReadStreamAsync(ward, new EventFilter { Types = [typeof(IWardEvent)] }).ToListAsync()).Should().HaveCount(6);
        (await session.Events.ReadStreamAsync(ward, new EventFilter { Types = [typeof(WardClosed)] }).ToListAsync()).Should().BeEmpty();
        var unknown = () => session.Events.ReadStreamAsync(ward, new EventFilter { Types = [typeof(string)] }).ToListAsync().AsTask();
        await unknown.Should().ThrowAsync<ArgumentException>().WithMessage("*No registered event type is a System.String*");
    }

    [Fact]
    public async Task goes_on_after_a_position_through_more_than_one_page()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await fixture.OpenWardAsync([.. Enumerable.Range(0, 1500).Select(i => $"early{i}")]);
        fixture.Clock.Now += Hour;
        var later = fixture.Clock.Now;
        var ward = await fixture.OpenWardAsync([.. Enumerable.Range(0, 1500).Select(i => $"late{i}")]);
        var tenth = (await fixture.EventsOfAsync(ward))[10].Position;

        var events = await FinalAsync(fixture, new EventFilter { From = later }, tenth);

        events.Select(e => e.Version).Should().Equal(Enumerable.Range(12, 1490).Select(i => (long)i));
    }

    [Fact]
    public async Task finds_one_event_by_its_id_and_by_its_position_even_if_its_type_is_unknown()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var ward = await fixture.OpenWardAsync("p1");
        var e = (await fixture.EventsOfAsync(ward))[1];
        await using var older = DocumentStore.For(fixture.DataSource, _ => { });

        var byId = await older.Events.FindAsync(e.Id);
        var byPosition = await older.Events.FindAsync(e.Position);

        byId.Should().BeEquivalentTo(
            new { e.Id, e.Position, e.StreamId, e.Version, e.Timestamp, e.TenantId, EventTypeName = "patient_admitted", StreamType = "ward", IsArchived = false });
        byId!.Data.GetProperty("patient").GetString().Should().Be("p1");
        byId.Hash.Should().MatchRegex("^[0-9a-f]{64}$");
        JsonSerializer.Serialize(byPosition).Should().Be(JsonSerializer.Serialize(byId));
        (await older.Events.FindAsync(Guid.NewGuid())).Should().BeNull();
        (await older.Events.FindAsync(e.Position with { Sequence = 99 })).Should().BeNull();
    }

    [Fact]
    public async Task knows_the_last_position_even_while_others_may_appear_before_it()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        (await fixture.Store.Events.FetchLastPositionAsync()).Should().Be(EventPosition.Start);
        await using var slow = await fixture.DataSource.OpenConnectionAsync();
        await using var transaction = await slow.BeginTransactionAsync();
        await Reading_the_whole_log.AppendByHandAsync(slow, Guid.NewGuid());
        var ward = await fixture.OpenWardAsync();

        (await fixture.Store.Events.FetchLastPositionAsync()).Should().Be((await fixture.EventsOfAsync(ward))[0].Position);
        (await fixture.Store.Events.FetchFinalPositionAsync()).Should().Be(EventPosition.Start);
    }

    /// <summary>A ward that admits a patient when it opens and in each of the next four hours.</summary>
    private static async Task<Guid> AdmitHourlyAsync(StoreFixture fixture)
    {
        var ward = await fixture.OpenWardAsync("p0");
        for (var hour = 1; hour < 5; hour++)
        {
            fixture.Clock.Now += Hour;
            await fixture.AppendAsync(ward, new PatientAdmitted($"p{hour}"));
        }
        return ward;
    }

    private static async Task<List<IEvent>> FinalAsync(StoreFixture fixture, EventFilter filter, EventPosition after = default)
    {
        await fixture.LogAsync();
        return await fixture.Store.Events.ReadAllAsync(filter, after).ToListAsync();
    }

    private static string Patient(IEvent e) => ((PatientAdmitted)e.Data).Patient;
}
