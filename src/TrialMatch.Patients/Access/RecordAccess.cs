using Npgsql;
using TrialMatch.EventStore;

namespace TrialMatch.Patients.Access;

/// <summary>Tells a patient's birth date, which no event has; <see langword="null"/> when it is not known.</summary>
public delegate Task<DateOnly?> BirthDateOf(Guid patient, CancellationToken token);

/// <summary>The gate to patients' records: every opening is decided here and written into the patient's access log.</summary>
public sealed class RecordAccess(IDocumentStore store, BirthDateOf birthDate, TimeProvider clock)
{
    /// <summary>Decides whether a record may be opened, and logs that. Only on <see cref="AccessDecision.Granted"/> may it be read.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="patient">Whose record.</param>
    /// <param name="what">What they want with it.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="token">Cancels; what was not logged was not opened.</param>
    public async Task<AccessDecision> OpenAsync(Actor actor, Guid patient, RecordUse what, Purpose purpose, CancellationToken token)
    {
        try
        {
            await using var session = store.LightweightSession();
            var relations = await session.Events.FetchLatest<PatientRelations>(AccessStreams.RelationsOf(patient), token) ?? PatientRelations.None;
            var now = clock.GetUtcNow();
            var decision = AccessRule.Decide(actor, what, relations, await birthDate(patient, token), now);
            // Who guesses at patients that do not exist writes nothing.
            if (relations.Patient is null)
                return decision;
            AccessLogEvent entry = decision is AccessDecision.Granted granted
                ? new RecordOpened(patient, now, Opener.Of(actor), what, purpose, granted.Basis)
                : new OpeningRefused(patient, now, Opener.Of(actor), what, purpose, ((AccessDecision.Denied)decision).Reason);
            session.LastModifiedBy = actor.Subject;
            session.SetHeader("purpose", purpose.ToString());
            session.Events.Append(AccessStreams.LogOf(patient), entry);
            await session.SaveChangesAsync(token);
            return decision;
        }
        catch (Exception unwritten) when (unwritten is NpgsqlException or RetryableDatabaseException or InvalidStreamOperationException)
        {
            return new AccessDecision.Denied(DenialReason.NotLogged);
        }
    }

    /// <summary>As <see cref="OpenAsync"/>, for lists: which of these records the actor may open now. Nothing is logged, since nothing is opened.</summary>
    public async Task<IReadOnlyList<Guid>> OpenableAsync(Actor actor, IEnumerable<Guid> patients, RecordUse what, CancellationToken token)
    {
        await using var session = store.QuerySession();
        var openable = new List<Guid>();
        foreach (var patient in patients)
        {
            var relations = await session.Events.FetchLatest<PatientRelations>(AccessStreams.RelationsOf(patient), token) ?? PatientRelations.None;
            if (AccessRule.Decide(actor, what, relations, await birthDate(patient, token), clock.GetUtcNow()) is AccessDecision.Granted)
                openable.Add(patient);
        }

        return openable;
    }
}
