namespace TrialMatch.Patients.Access;

/// <summary>A patient between 12 and 16 has told the doctor that the parents are not to know, or that they may (pbrl § 3-4).</summary>
public sealed record RecordObjection(Guid Patient, bool Objects);

/// <summary>Decides on <see cref="RecordObjection"/>.</summary>
public static class RecordObjectionDecider
{
    /// <summary>The treating doctor weighs the reasons, which are not recorded here.</summary>
    public static RelationDecision Decide(RecordObjection command, Actor actor, PatientRelations relations, DateOnly? born, DateTimeOffset now) =>
        AccessRule.Decide(actor, RecordUse.Change(RecordPart.Relations), relations, born, now) is not AccessDecision.Granted || actor.Role != Role.TreatingDoctor
            ? RelationRefusal.NotYours
        : relations.YoungPatientObjects == command.Objects ? RelationDecision.Nothing
        : !command.Objects ? new ObjectionWithdrawn(command.Patient, now, actor.Subject)
        : born is { } date && AgeRules.At(date, now) is >= AgeRules.MayObject and < AgeRules.DecidesAlone ? new YoungPatientObjected(command.Patient, now, actor.Subject)
        : RelationRefusal.Age;
}
