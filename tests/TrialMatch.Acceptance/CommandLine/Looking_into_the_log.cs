namespace TrialMatch.Acceptance.CommandLine;

[Collection(OneInstallation.Name)]
public class Looking_into_the_log(Newcomer newcomer)
{
    [Fact]
    public async Task shows_how_a_trial_came_into_the_register_and_that_nothing_was_altered_since()
    {
        var (listed, events, _) = await newcomer.Types("events", "list", "--stream", "demo-01", "--limit", "1");
        var (verified, outcome, error) = await newcomer.Types("events", "verify");

        listed.Should().Be(0);
        events.Should().Contain("trial_registered").And.Contain("DEMO-01");
        verified.Should().Be(0, error);
        outcome.Should().MatchRegex(@"^\d{3,} events in \d{3,} streams: whole\n");
    }
}
