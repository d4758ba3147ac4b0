namespace TrialMatch.Patients.Access;

/// <summary>A treating doctor says who has parental responsibility for a young patient, or has no longer.</summary>
public sealed record RecordParents(Guid Patient, string Parent, bool Responsible);

/// <summary>Decides on <see cref="RecordParents"/>.</summary>
public static class RecordParentsDecider
{
    /// <summary>Recorded for those under age only; that it ends can always be recorded.</summary>
    public static RelationDecision Decide(RecordParents command, Actor actor, PatientRelations relations, DateOnly? born, DateTimeOffset now) =>
        AccessRule.Decide(actor, RecordUse.Change(RecordPart.Relations), relations, born, now) is not AccessDecision.Granted || actor.Role != Role.TreatingDoctor
            ? RelationRefusal.NotYours
        : relations.Parents.GetValueOrDefault(command.Parent) == command.Responsible ? RelationDecision.Nothing
        : !command.Responsible ? new ParentalResponsibilityEnded(command.Patient, now, command.Parent)
        : born is not { } date || AgeRules.At(date, now) >= AgeRules.OfAge ? RelationRefusal.Age
        : command.Parent == relations.Subject || string.IsNullOrWhiteSpace(command.Parent) ? RelationRefusal.OneselfIsNobodyElse
        : new ParentalResponsibilityRecorded(command.Patient, now, command.Parent);
}
