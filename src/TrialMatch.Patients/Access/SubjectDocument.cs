using System.Collections.Immutable;
using TrialMatch.EventStore;

namespace TrialMatch.Patients.Access;

/// <summary>
/// The patients that one who signs in has, or had, to do with: where to look, not what is allowed, which
/// <see cref="AccessRule"/> decides.
/// </summary>
public sealed record SubjectDocument
{
    /// <summary>See <see cref="AccessStreams.Subject"/>.</summary>
    public required Guid Id { get; init; }

    /// <summary>The patient that the subject is.</summary>
    public Guid? Self { get; init; }

    /// <summary>Patients whom the subject treats or treated, stood in for, or opened in an emergency.</summary>
    public ImmutableArray<Guid> Patients { get; init; } = [];

    /// <summary>Patients whose next of kin or parent the subject is or was.</summary>
    public ImmutableArray<Guid> NextOfKinOf { get; init; } = [];
}

/// <summary>Keeps <see cref="SubjectDocument"/>.</summary>
internal sealed class SubjectProjection : MultiStreamProjection<SubjectDocument>
{
    public SubjectProjection() => Identities<RelationEvent>(e => e is RelationsForgotten forgotten ? forgotten.Subjects.Select(AccessStreams.Subject)
        : SubjectOf(e) is { } subject ? [AccessStreams.Subject(subject)]
        : []);

    public override SubjectDocument? Evolve(SubjectDocument? snapshot, Guid id, IEvent @event)
    {
        var now = snapshot ?? new SubjectDocument { Id = id };
        return @event.Data switch
        {
            SignInLinked e => now with { Self = e.Patient },
            RelationsForgotten e => new()
            {
                Id = id,
                Self = now.Self == e.Patient ? null : now.Self,
                Patients = now.Patients.Remove(e.Patient),
                NextOfKinOf = now.NextOfKinOf.Remove(e.Patient),
            },
            NextOfKinAuthorised or ParentalResponsibilityRecorded => now with { NextOfKinOf = With(now.NextOfKinOf, ((RelationEvent)@event.Data).Patient) },
            RelationEvent e => now with { Patients = With(now.Patients, e.Patient) },
            _ => snapshot,
        };
    }

    private static string? SubjectOf(RelationEvent happened) => happened switch
    {
        SignInLinked e => e.Subject,
        TreatmentBegan e => e.Doctor,
        TreatmentDelegated e => e.Colleague,
        EmergencyAccessTaken e => e.Doctor,
        NextOfKinAuthorised e => e.NextOfKin,
        ParentalResponsibilityRecorded e => e.Parent,
        CaseAssigned e => e.Assignee,
        _ => null,
    };

    private static ImmutableArray<Guid> With(ImmutableArray<Guid> known, Guid patient) => known.Contains(patient) ? known : known.Add(patient);
}
