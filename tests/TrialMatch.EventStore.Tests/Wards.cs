namespace TrialMatch.EventStore.Tests;

/// <summary>A small domain to keep in the store: patients come to a ward and leave it.</summary>
internal interface IWardEvent;

internal sealed record WardOpened(string Name, WardKind Kind) : IWardEvent;

internal sealed record PatientAdmitted(string Patient) : IWardEvent;

internal sealed record PatientDischarged(string Patient) : IWardEvent;

internal sealed record WardClosed : IWardEvent;

internal sealed record DoorPainted(string Colour);

internal enum WardKind
{
    Medical,
    Surgical,
}

internal sealed record Ward(string Name, WardKind Kind, IReadOnlyList<string> Patients) : IAggregate<Ward>
{
    public static Ward Evolve(Ward? state, object @event) => (state, @event) switch
    {
        (null, WardOpened opened) => new Ward(opened.Name, opened.Kind, []),
        ({ } ward, PatientAdmitted admitted) => ward with { Patients = [.. ward.Patients, admitted.Patient] },
        ({ } ward, PatientDischarged left) => ward with { Patients = [.. ward.Patients.Where(p => p != left.Patient)] },
        ({ } ward, _) => ward,
        _ => throw new InvalidOperationException($"{@event} cannot be the first event of a ward."),
    };
}

/// <summary>A read model with fields of its own, gone when the ward closes.</summary>
internal sealed record Occupancy(Guid Id, WardKind Kind, int Patients, DateTimeOffset Since);

internal sealed class OccupancyProjection : SingleStreamProjection<Occupancy>
{
    public OccupancyProjection() => IncludeType<IWardEvent>();

    public override Occupancy? Evolve(Occupancy? snapshot, IEvent @event) => @event.Data switch
    {
        WardOpened opened => new Occupancy(@event.StreamId, opened.Kind, 0, @event.Timestamp),
        PatientAdmitted => snapshot! with { Patients = snapshot.Patients + 1, Since = @event.Timestamp },
        PatientDischarged => snapshot! with { Patients = snapshot.Patients - 1, Since = @event.Timestamp },
        WardClosed => null,
        _ => snapshot,
    };
}

/// <summary>A document that is stored by hand.</summary>
internal sealed record Doctor(Guid Id, string Name, WardKind? Field = null, DateOnly? Since = null);
