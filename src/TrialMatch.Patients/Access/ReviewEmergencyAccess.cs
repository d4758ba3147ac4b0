namespace TrialMatch.Patients.Access;

/// <summary>Somebody judges an emergency access.</summary>
public sealed record ReviewEmergencyAccess(Guid Patient, Guid Access, EmergencyJudgement Judgement);

/// <summary>Decides on <see cref="ReviewEmergencyAccess"/>.</summary>
public static class ReviewEmergencyAccessDecider
{
    /// <summary>An auditor judges it, once; one who took it, in whatever role, does not.</summary>
    public static RelationDecision Decide(ReviewEmergencyAccess command, Actor actor, PatientRelations relations, DateTimeOffset now) =>
        actor.Role != Role.Auditor ? RelationRefusal.NotForTheRole
        : !relations.Emergencies.TryGetValue(command.Access, out var access) || !Enum.IsDefined(command.Judgement) ? RelationRefusal.Unknown
        : access.Doctor == actor.Subject ? RelationRefusal.OneselfIsNobodyElse
        : access.Judgement is not null ? RelationRefusal.AlreadyReviewed
        : new EmergencyAccessReviewed(command.Patient, now, command.Access, actor.Subject, command.Judgement);
}
