using TrialMatch.EventStore;
using TrialMatch.Patients.Access;

namespace TrialMatch.Patients;

/// <summary>Who does something, and what for: recorded with every event that comes of it.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Purpose">What for.</param>
public sealed record Act(Actor Actor, Purpose Purpose)
{
    /// <summary>The header that tells the role.</summary>
    public const string Role = "role";

    /// <summary>The header that tells the organisation.</summary>
    public const string Organisation = "organisation";

    /// <summary>The header that tells the purpose.</summary>
    public const string For = "purpose";

    internal void Mark(IDocumentOperations session)
    {
        session.LastModifiedBy = Actor.Subject;
        session.SetHeader(Role, Actor.Role.ToString());
        session.SetHeader(For, Purpose.ToString());
        if (Actor.Organisation is { } organisation)
            session.SetHeader(Organisation, organisation);
    }
}
