namespace TrialMatch.Patients.Access;

/// <summary>A doctor no longer treats a patient.</summary>
public sealed record EndTreatment(Guid Patient);

/// <summary>Decides on <see cref="EndTreatment"/>.</summary>
public static class EndTreatmentDecider
{
    /// <summary>Only the doctor's own treatment ends.</summary>
    public static RelationDecision Decide(EndTreatment command, Actor actor, PatientRelations relations, DateTimeOffset now) =>
        relations.Treatments.TryGetValue(actor.Subject, out var own) && !own.Ended
            ? new TreatmentEnded(command.Patient, now, actor.Subject)
            : RelationRefusal.Unknown;
}
