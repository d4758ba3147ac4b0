namespace TrialMatch.EventStore.Tests;

public class Names_in_the_database
{
    [Theory]
    [InlineData("TrialRegistered", "trial_registered")]
    [InlineData("TrialRegisteredV2", "trial_registered_v2")]
    [InlineData("PDL1Measured", "pdl1_measured")]
    [InlineData("ECGTaken", "ecg_taken")]
    [InlineData("Site", "site")]
    [InlineData("Already_Snake", "already_snake")]
    public void are_the_snake_case_of_the_name_of_the_type(string type, string alias) =>
        Naming.SnakeCase(type).Should().Be(alias);

    [Fact]
    public async Task of_later_versions_of_an_event_end_in_the_version()
    {
        await using var fixture = await StoreFixture.CreateAsync(o =>
            o.Events.MapEventTypeWithSchemaVersion<TimeOnly>("rounds_made", 2));

        await fixture.AppendAsync(Guid.NewGuid(), new TimeOnly(7, 30));

        (await fixture.ScalarAsync<string>("select type from mt_events")).Should().Be("rounds_made_v2");
        (await fixture.LogAsync()).Single().Data.Should().Be(new TimeOnly(7, 30));
    }

    [Fact]
    public void belong_to_one_type_each()
    {
        var events = new StoreOptions().Events.AddEventType<WardOpened>();

        events.AddEventType<WardOpened>().Invoking(e => e.MapEventType<WardClosed>("ward_opened"))
            .Should().Throw<ArgumentException>().WithMessage("*\"ward_opened\"*already belongs to*WardOpened*");
        events.Invoking(e => e.MapEventType<WardOpened>("ward_founded"))
            .Should().Throw<ArgumentException>().WithMessage("*already registered as \"ward_opened\"*");
    }
}
