namespace TrialMatch.Panel.Tests.Cases;

public class The_state_diagram
{
    private const string Refresh = "TRIALMATCH_REFRESH_STATES";

    [Fact]
    public void of_the_documentation_is_that_of_the_code()
    {
        var file = Checkout.Path("docs", "panel-states.md");
        if (Environment.GetEnvironmentVariable(Refresh) is not null)
            File.WriteAllText(file, StateDiagram.Page());
        File.ReadAllText(file).Should().Be(StateDiagram.Page(), "the diagram is drawn from the code; write it anew with {0}=1", Refresh);
    }

    [Fact]
    public void shows_every_stage_and_every_command()
    {
        var page = StateDiagram.Page();
        Stages.Open.Concat(Stages.Over).Should().OnlyContain(stage => page.Contains(stage.ToString(), StringComparison.Ordinal));
        Transitions.All.Should().OnlyContain(transition => page.Contains($"| {transition.Command.Name} |", StringComparison.Ordinal));
    }
}
