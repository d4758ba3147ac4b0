using TrialMatch.EventStore;
using TrialMatch.Patients.Access;
using TrialMatch.Patients.Erasure;
using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Referrals;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Patients;

/// <summary>What came of a command.</summary>
/// <param name="Refusal">Why it was refused; <see langword="null"/> when it was not.</param>
/// <param name="Version">The version of the stream afterwards.</param>
public sealed record Outcome(Refusal? Refusal, long Version);

/// <summary>
/// Loads, lets a decider decide, and appends. Whoever calls has decided that the actor may, and has written it into the access
/// log; nothing here asks.
/// </summary>
public sealed class PatientRecords(IDocumentStore store, PersonVault vault, TimeProvider clock)
{
    /// <summary>Loads a patient to decide on; what is decided is saved with <see cref="PatientWork.SaveAsync"/>.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="act">Who does it, and what for.</param>
    /// <param name="expectedVersion">The version that the patient must have, where the caller has seen one.</param>
    /// <param name="token">Cancels.</param>
    /// <exception cref="EventStreamUnexpectedMaxEventIdException">The patient has another version.</exception>
    public async Task<PatientWork> BeginAsync(Guid patient, Act act, long? expectedVersion = null, CancellationToken token = default)
    {
        var session = store.LightweightSession();
        try
        {
            act.Mark(session);
            var stream = expectedVersion is { } version
                ? await session.Events.FetchForWriting<Patient>(patient, version, token)
                : await session.Events.FetchForWriting<Patient>(patient, token);
#pragma warning disable CA2000 // the work disposes it
            return new PatientWork(session, stream, await vault.FindKeyAsync(session, patient, token), vault, act.Actor, clock);
#pragma warning restore CA2000
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a profile, and tells the vault who the patient is, if that is known.</summary>
    public async Task<Outcome> OpenAsync(Guid patient, OpenProfile command, Identity? identity, Act act, DateOnly today, CancellationToken token = default)
    {
        await using var work = await BeginAsync(patient, act, token: token);
        var decision = OpenProfileDecider.Decide(command, work.Patient, identity?.BirthDate ?? identity?.NationalId?.BirthDate, today);
        if (decision.Refusal is not null)
            return new Outcome(decision.Refusal, work.Version);
        await work.CreateKeyAsync(token);
        await work.BeginTreatmentAsync(token);
        if (identity is null)
            return await work.SaveAsync(decision, token);
        var identified = await work.IdentifyAsync(identity, today, token);
        return await work.SaveAsync(identified.Refusal is null ? Decision.Of([.. decision.Events, .. identified.Events]) : identified, token);
    }

    /// <summary>Tells the vault who a patient is, instead of what it knew before.</summary>
    public async Task<Outcome> IdentifyAsync(
        Guid patient, Identity identity, Act act, DateOnly today, long? expectedVersion = null, CancellationToken token = default)
    {
        await using var work = await BeginAsync(patient, act, expectedVersion, token);
        return await work.SaveAsync(
            work.Patient is null or { Erased: true } ? Decision.Refuse(Refused.NoSuchPatient, "There is no such patient.") : await work.IdentifyAsync(identity, today, token),
            token);
    }

    /// <summary>Takes a step of a referral; at its end the patient's own history is told.</summary>
    public async Task<Outcome> StepAsync(
        Guid referral, Func<TrialReferral, Func<SealedField, string?, SealedText?>, ReferralStep> step, Act act, DateOnly today, long? expectedVersion = null, CancellationToken token = default)
    {
        await using var session = store.LightweightSession();
        act.Mark(session);
        var stream = expectedVersion is { } version
            ? await session.Events.FetchForWriting<TrialReferral>(referral, version, token)
            : await session.Events.FetchForWriting<TrialReferral>(referral, token);
        if (stream.Aggregate is not { } before)
            return new Outcome(new Refusal(Refused.NoSuchReferral, "There is no such referral."), 0);
        using var key = await vault.FindKeyAsync(session, before.Patient, token);
        var decision = ReferralStepDecider.Decide(step(before, (field, text) => text is null ? null : key?.Seal(field, text)), before, today);
        if (decision.Refusal is not null)
            return new Outcome(decision.Refusal, stream.StartingVersion);
        stream.AppendMany(decision.Events);
        var after = decision.Events.Aggregate((TrialReferral?)before, (state, e) => TrialReferral.Evolve(state, referral, e))!;
        if (after.Ended)
        {
            session.Events.AppendToExisting(before.Patient, new PatientReferralEnded(referral, before.Trial, after.Stage, after.On));
            session.Events.Append(AccessStreams.RelationsOf(before.Patient), new SiteDismissed(before.Patient, clock.GetUtcNow(), referral));
        }

        await session.SaveChangesAsync(token);
        return new Outcome(null, stream.CurrentVersion);
    }

    /// <summary>
    /// Forgets a patient, when a second person approves: the key and the identity are destroyed, every read model of the
    /// patient goes, and the streams are closed. One unit of work: all of it happens, or nothing.
    /// </summary>
    public async Task<Outcome> EraseAsync(Guid patient, ApproveErasure command, Act act, long? expectedVersion = null, CancellationToken token = default)
    {
        await using var work = await BeginAsync(patient, act, expectedVersion, token);
        var decision = ApproveErasureDecider.Decide(command, work.Patient);
        if (decision.Refusal is null)
            await work.DestroyAsync(token);
        return await work.SaveAsync(decision, token);
    }
}
