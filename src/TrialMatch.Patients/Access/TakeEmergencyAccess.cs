namespace TrialMatch.Patients.Access;

/// <summary>A doctor has to read the record of a patient to whom there is no relation.</summary>
/// <param name="Patient">The patient.</param>
/// <param name="Access">The id of this opening.</param>
/// <param name="Reason">Why; without one there is no emergency.</param>
public sealed record TakeEmergencyAccess(Guid Patient, Guid Access, EmergencyReason? Reason);

/// <summary>Decides on <see cref="TakeEmergencyAccess"/>.</summary>
public static class TakeEmergencyAccessDecider
{
    /// <summary>How long it lasts.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(4);

    /// <summary>
    /// Open to every doctor with a reason: in an emergency nobody shall have to wait for a permission. It is limited in
    /// time, the patient reads of it, and somebody else judges it.
    /// </summary>
    public static RelationDecision Decide(TakeEmergencyAccess command, Actor actor, PatientRelations relations, DateTimeOffset now) =>
        actor is not { Role: Role.TreatingDoctor, Organisation: { } organisation } ? RelationRefusal.NotForTheRole
        : relations.Patient is null || command.Reason is not { } reason || !Enum.IsDefined(reason) ? RelationRefusal.Unknown
        : AccessRule.Decide(actor, RecordUse.Read(RecordPart.Profile), relations, born: null, now) is AccessDecision.Granted ? RelationRefusal.NotNeeded
        : new EmergencyAccessTaken(command.Patient, now, command.Access, actor.Subject, actor.Name, organisation, reason, now + Length);
}
