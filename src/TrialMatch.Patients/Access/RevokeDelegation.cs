namespace TrialMatch.Patients.Access;

/// <summary>A treating doctor takes a delegation back.</summary>
public sealed record RevokeDelegation(Guid Patient, string Colleague);

/// <summary>Decides on <see cref="RevokeDelegation"/>.</summary>
public static class RevokeDelegationDecider
{
    /// <summary>It ends at once.</summary>
    public static RelationDecision Decide(RevokeDelegation command, Actor actor, PatientRelations relations, DateTimeOffset now) =>
        relations.Delegations.Any(one => one.Doctor == actor.Subject && one.Colleague == command.Colleague && now < one.Until)
            ? new DelegationRevoked(command.Patient, now, actor.Subject, command.Colleague)
            : RelationRefusal.Unknown;
}
