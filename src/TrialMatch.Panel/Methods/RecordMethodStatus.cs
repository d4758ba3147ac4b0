namespace TrialMatch.Panel.Methods;

/// <summary>A status of a drug for an indication was read in the national system.</summary>
/// <param name="Drug">The drug.</param>
/// <param name="Indication">The indication: an OncoTree code or the name of a disease.</param>
/// <param name="Status">The status with its date and source.</param>
public sealed record MethodStatusRecorded(string Drug, string Indication, MethodStatus Status);

/// <summary>Record a status of a drug for an indication.</summary>
/// <param name="Drug">The drug.</param>
/// <param name="Indication">The indication: an OncoTree code or the name of a disease.</param>
/// <param name="Status">The status with its date and source.</param>
public sealed record RecordMethodStatus(string Drug, string Indication, MethodStatus Status);

/// <summary>Decides on <see cref="RecordMethodStatus"/>.</summary>
public static class RecordMethodStatusDecider
{
    /// <summary>Statuses are only added: what was true at its time stays.</summary>
    public static Decision Decide(RecordMethodStatus command, Method? method, Actor actor, DateTimeOffset now) =>
        Rules.Unless(
            actor.Role is Role.PanelCoordinator or Role.PanelLeader or Role.RegistryEditor,
            RefusalName.NotPermitted, "The register of new methods is kept by coordinator, leader and registry editors.")
        ?? Rules.Unless(
            !string.IsNullOrWhiteSpace(command.Drug) && !string.IsNullOrWhiteSpace(command.Indication), RefusalName.MethodMissing, "Name a drug and an indication.")
        ?? Rules.Unless(!string.IsNullOrWhiteSpace(command.Status.Source), RefusalName.EvidenceMissing, "A status needs its source.")
        ?? Rules.Unless(command.Status.On <= NorwegianTime.Day(now), RefusalName.DateImpossible, "The status is dated in the future.")
        ?? (method?.History.Contains(command.Status) == true
            ? Decision.Of()
            : Decision.Of(new MethodStatusRecorded(command.Drug.Trim(), command.Indication.Trim(), command.Status)));
}
