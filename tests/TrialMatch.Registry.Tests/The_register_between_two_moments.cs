using TrialMatch.Matching.Trials;

namespace TrialMatch.Registry.Tests;

public class The_register_between_two_moments
{
    [Fact]
    public async Task names_every_event_of_a_trial_with_the_trial_before_and_after()
    {
        await using var register = await RegisterFixture.CreateAsync();
        await register.ImportAsync(Records.Of("NCT00000001"));
        var then = register.Clock.Now;
        register.Clock.Now += TimeSpan.FromDays(1);
        await register.ImportAsync(Records.Of("NCT00000001", study => study["statusModule"]!["overallStatus"] = "COMPLETED"), Records.Of("NCT00000002"));

        var span = await register.Reader.BetweenAsync(then, register.Clock.Now);

        span.From.Trials.Should().ContainSingle();
        span.To.Trials.Should().HaveCount(2);
        var ended = span.Steps.Single(step => step is { Trial: "NCT00000001", Event: "recruitment_status_changed" });
        (ended.Before!.Status, ended.After!.Status).Should().Be((RecruitmentStatus.Recruiting, RecruitmentStatus.Ended));
        ended.At.Should().Be(register.Clock.Now);
        ended.Version.Should().BeGreaterThan(1);
        span.Steps.Where(step => step.Trial == "NCT00000002").Should().ContainSingle(step => step.Before == null && step.After != null)
            .Which.Event.Should().Be("trial_published");
    }

    [Fact]
    public async Task is_the_same_backwards()
    {
        await using var register = await RegisterFixture.CreateAsync();
        await register.ImportAsync(Records.Of("NCT00000001"));
        var then = register.Clock.Now;
        register.Clock.Now += TimeSpan.FromDays(1);
        await register.ImportAsync(Records.Of("NCT00000002"));

        var (there, back) = (await register.Reader.BetweenAsync(then, register.Clock.Now), await register.Reader.BetweenAsync(register.Clock.Now, then));

        back.From.Trials.Should().HaveCount(2);
        back.To.Trials.Should().ContainSingle();
        back.Steps.Select(step => (step.Trial, step.Version)).Should().Equal(there.Steps.Select(step => (step.Trial, step.Version)));
    }
}
