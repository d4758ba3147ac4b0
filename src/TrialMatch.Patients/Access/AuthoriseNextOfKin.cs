using System.Collections.Immutable;

namespace TrialMatch.Patients.Access;

/// <summary>A patient lets next of kin act.</summary>
/// <param name="Patient">The patient.</param>
/// <param name="Authorisation">The id of the authorisation.</param>
/// <param name="NextOfKin">The subject of who is authorised.</param>
/// <param name="Until">The end; <see langword="null"/> when it holds until it is revoked.</param>
public sealed record AuthoriseNextOfKin(Guid Patient, Guid Authorisation, string NextOfKin, DateTimeOffset? Until)
{
    /// <summary>To do what.</summary>
    public required ImmutableArray<AuthorisationScope> Scopes { get; init; }
}

/// <summary>Decides on <see cref="AuthoriseNextOfKin"/>.</summary>
public static class AuthoriseNextOfKinDecider
{
    /// <summary>Only the patient can, and only one who decides alone (pbrl § 4-3).</summary>
    public static RelationDecision Decide(AuthoriseNextOfKin command, Actor actor, PatientRelations relations, DateOnly? born, DateTimeOffset now) =>
        actor.Role != Role.Patient || actor.Patient != command.Patient || relations.Subject != actor.Subject ? RelationRefusal.NotYours
        : AgeRules.AgainstOwn(born is { } date ? AgeRules.At(date, now) : null) is not null ? RelationRefusal.Age
        : command.NextOfKin == actor.Subject || string.IsNullOrWhiteSpace(command.NextOfKin) ? RelationRefusal.OneselfIsNobodyElse
        : command.Scopes.IsDefaultOrEmpty || !command.Scopes.All(Enum.IsDefined) ? RelationRefusal.NoScope
        : command.Until <= now ? RelationRefusal.EndOutOfRange
        : new NextOfKinAuthorised(command.Patient, now, command.Authorisation, command.NextOfKin, command.Until)
        {
            Scopes = [.. command.Scopes.Distinct().Order()],
        };
}
