using TrialMatch.EventStore;

namespace TrialMatch.Patients.Access;

/// <summary>Decides on changes of the relations to a patient, and writes what happens.</summary>
public sealed class RelationChanges(IDocumentStore store, BirthDateOf birthDate, TimeProvider clock)
{
    /// <summary>Decides on what the relations are now; in effect with the next opening, everywhere.</summary>
    /// <param name="actor">Who changes them.</param>
    /// <param name="patient">To whom.</param>
    /// <param name="decide">Decides on the relations, the birth date and the time.</param>
    /// <param name="token">Cancels.</param>
    /// <exception cref="ConcurrencyException">Somebody else has changed them meanwhile.</exception>
    public async Task<RelationDecision> ChangeAsync(
        Actor actor, Guid patient, Func<PatientRelations, DateOnly?, DateTimeOffset, RelationDecision> decide, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        session.LastModifiedBy = actor.Subject;
        var stream = await session.Events.FetchForWriting<PatientRelations>(AccessStreams.RelationsOf(patient), token);
        var decision = decide(stream.Aggregate ?? PatientRelations.None, await birthDate(patient, token), clock.GetUtcNow());
        stream.AppendMany(decision.Events);
        await session.SaveChangesAsync(token);
        return decision;
    }

    /// <summary>The relations to a patient as they are now.</summary>
    public async Task<PatientRelations> OfAsync(Guid patient, CancellationToken token)
    {
        await using var session = store.QuerySession();
        return await session.Events.FetchLatest<PatientRelations>(AccessStreams.RelationsOf(patient), token) ?? PatientRelations.None;
    }
}
