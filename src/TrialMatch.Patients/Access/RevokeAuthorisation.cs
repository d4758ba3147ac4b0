namespace TrialMatch.Patients.Access;

/// <summary>An authorisation is taken back, or laid down.</summary>
public sealed record RevokeAuthorisation(Guid Patient, Guid Authorisation);

/// <summary>Decides on <see cref="RevokeAuthorisation"/>.</summary>
public static class RevokeAuthorisationDecider
{
    /// <summary>The patient takes it back, or next of kin lay it down; it ends at once.</summary>
    public static RelationDecision Decide(RevokeAuthorisation command, Actor actor, PatientRelations relations, DateTimeOffset now) =>
        !relations.Authorisations.TryGetValue(command.Authorisation, out var given) || !given.HoldsAt(now) ? RelationRefusal.Unknown
        : (actor.Role == Role.Patient && relations.Subject == actor.Subject) || (actor.Role == Role.NextOfKin && given.NextOfKin == actor.Subject)
            ? new AuthorisationRevoked(command.Patient, now, command.Authorisation)
        : RelationRefusal.NotYours;
}
