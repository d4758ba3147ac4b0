using TrialMatch.EventStore;

namespace TrialMatch.Patients.Access;

/// <summary>An emergency access, as the reviewers' queue shows it.</summary>
public sealed record EmergencyDocument
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose record.</summary>
    public required Guid Patient { get; init; }

    /// <summary>What was stated.</summary>
    public required EmergencyAccess Access { get; init; }

    /// <summary>Whether somebody has to review it still.</summary>
    public bool Waits => Access.Judgement is null;
}

/// <summary>Keeps <see cref="EmergencyDocument"/>.</summary>
internal sealed class EmergencyProjection : MultiStreamProjection<EmergencyDocument>
{
    public EmergencyProjection()
    {
        Identity<EmergencyAccessTaken>(e => e.Access);
        Identity<EmergencyAccessReviewed>(e => e.Access);
    }

    public override EmergencyDocument? Evolve(EmergencyDocument? snapshot, Guid id, IEvent @event) => @event.Data switch
    {
        EmergencyAccessTaken e => new EmergencyDocument
        {
            Id = id,
            Patient = e.Patient,
            Access = new EmergencyAccess(e.Access, e.Doctor, e.Name, e.Organisation, e.Reason, e.At, e.Until),
        },
        EmergencyAccessReviewed e when snapshot is not null => snapshot with { Access = snapshot.Access.After(e) },
        _ => snapshot,
    };
}
