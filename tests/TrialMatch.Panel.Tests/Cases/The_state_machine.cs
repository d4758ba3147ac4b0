using System.Text;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Cases;

/// <summary>Every command at every stage, held against a table that a person can read.</summary>
public class The_state_machine
{
    private const string Refresh = "TRIALMATCH_REFRESH_STATES";

    private static readonly Stage[] All = Enum.GetValues<Stage>();

    [Fact]
    public void does_at_every_stage_what_the_table_says() => Same("every-command-at-every-stage.tsv", Matrix());

    [Fact]
    public void records_what_the_list_of_events_says() => Same("events-of-commands.tsv", Events());

    [Fact]
    public void knows_every_command_and_the_table_has_every_one() =>
        Commands.All.Select(sample => sample.Command).Distinct().Should().Equal(Transitions.All.Select(transition => transition.Command));

    [Fact]
    public void moves_exactly_along_the_edges_that_are_declared()
    {
        var done = (
            from sample in Commands.All
            from stage in All
            let @case = sample.CaseAt(stage)
            let decision = sample.Give(@case)
            where decision.Refusal is null
            select (sample.Command, From: stage, To: @case.After(decision.Events).Stage)).Distinct();

        done.Should().BeEquivalentTo(
            Transitions.All.SelectMany(transition => transition.Edges.Select(edge => (transition.Command, edge.From, edge.To))));
    }

    [Fact]
    public void refuses_by_stage_before_it_looks_at_anything_else()
    {
        foreach (var sample in Commands.All)
        {
            var allowed = Transitions.All.Single(transition => transition.Command == sample.Command).From.ToHashSet();
            foreach (var stage in All.Where(stage => !allowed.Contains(stage)))
            {
                sample.Give(sample.CaseAt(stage)).Refusal!.Name.Should().BeOneOf(
                    [RefusalName.WrongStage, RefusalName.CaseIsOver, RefusalName.NoSuchCase, RefusalName.CaseExists, RefusalName.NotPermitted, RefusalName.LinkUnknown, RefusalName.ImpartialityNotDeclared],
                    "{0} is given at {1}", sample.Name, stage);
            }
        }
    }

    [Fact]
    public void never_takes_an_event_that_cannot_follow() =>
        FluentActions.Invoking(() => PanelCase.Evolve(null, new CaseSubmitted(Today))).Should().Throw<InvalidOperationException>();

    private static string Matrix()
    {
        var table = new StringBuilder().AppendJoin('\t', All.Select(stage => stage.ToString()).Prepend("command")).Append('\n');
        foreach (var sample in Commands.All)
            table.AppendJoin('\t', All.Select(stage => Cell(sample, stage)).Prepend(sample.Name)).Append('\n');
        return table.ToString();
    }

    private static string Cell(Sample sample, Stage stage)
    {
        var @case = sample.CaseAt(stage);
        var decision = sample.Give(@case);
        if (decision.Refusal is { } refusal)
            return $"no: {refusal.Name}";
        var after = @case.After(decision.Events).Stage;
        return after == stage ? "stays" : $"to {after}";
    }

    private static string Events()
    {
        var list = new StringBuilder("command\tfrom\tto\tevents\n");
        foreach (var (sample, stage) in from sample in Commands.All from stage in All select (sample, stage))
        {
            var @case = sample.CaseAt(stage);
            if (sample.Give(@case) is { Refusal: null } decision)
                list.AppendJoin('\t', sample.Name, stage, @case.After(decision.Events).Stage, string.Join(", ", decision.Events.Select(e => e.GetType().Name))).Append('\n');
        }

        return list.ToString();
    }

    private static void Same(string name, string made)
    {
        var file = Checkout.Path("tests", "TrialMatch.Panel.Tests", "Cases", name);
        if (Environment.GetEnvironmentVariable(Refresh) is not null)
            File.WriteAllText(file, made);
        made.Should().Be(File.ReadAllText(file), "a change of the state machine is to be seen; write the table anew with {0}=1", Refresh);
    }
}
