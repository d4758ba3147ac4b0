using System.Globalization;
using System.Text;

namespace TrialMatch.Panel.Cases;

/// <summary>Draws the state machine of a case, in Mermaid.</summary>
public static class StateDiagram
{
    /// <summary>The diagram of <see cref="Transitions"/>: what moves a case, and in a note what may be done while it stays.</summary>
    public static string Draw()
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        var ends = new[] { typeof(Aftercare.WithdrawCase), typeof(Aftercare.RecordDeath) };
        foreach (var move in Transitions.All.Where(transition => !ends.Contains(transition.Command))
            .SelectMany(transition => transition.Edges.Where(edge => edge.From != edge.To).Select(edge => (edge.From, edge.To, transition.Command.Name)))
            .GroupBy(move => (move.From, move.To)))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {Name(move.Key.From)} --> {Name(move.Key.To)} : {string.Join(", ", move.Select(one => one.Name))}\n");
        }

        foreach (var over in Stages.Over)
            text.Append(CultureInfo.InvariantCulture, $"    {over} --> [*]\n");
        foreach (var stay in Transitions.All.Where(transition => transition.Command != typeof(Intake.RecordConsent)).SelectMany(transition => transition.Edges.Where(edge => edge.From == edge.To).Select(edge => (edge.From, transition.Command.Name)))
            .GroupBy(stay => stay.From).OrderBy(stay => stay.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"    note right of {stay.Key}\n        stays: {string.Join(", ", stay.Select(one => one.Name))}\n    end note\n");
        }

        return text.ToString();
    }

    /// <summary>The page of the documentation that holds the diagram and a table of who may do what.</summary>
    public static string Page()
    {
        var text = new StringBuilder(
            """
            # The states of a panel case

            Drawn from `Transitions` in `src/TrialMatch.Panel/Cases`, to which the deciders are held by tests; write it anew with
            `TRIALMATCH_REFRESH_STATES=1 ./test --filter FullyQualifiedName~The_state_diagram`. From every open state a case can also end
            by `WithdrawCase` (Withdrawn) or `RecordDeath` (PatientDied), and the consent can be renewed by `RecordConsent`; these are not drawn.

            ```mermaid

            """).Append(Draw()).Append("```\n\n| command | by | at | leads to |\n|---|---|---|---|\n");
        foreach (var transition in Transitions.All)
        {
            var isEverywhere = transition.From.SequenceEqual(Stages.Open);
            text.Append(CultureInfo.InvariantCulture, $"| {transition.Command.Name} | {transition.By} | {(isEverywhere ? "every open state" : string.Join(", ", transition.From))} | ")
                .Append(string.Join(", ", transition.Edges.Select(edge => edge.From == edge.To ? "stays" : edge.To.ToString()).Distinct())).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Name(Stage stage) => stage == Stage.NotBegun ? "[*]" : stage.ToString();
}
