using TrialMatch.EventStore;
using TrialMatch.Patients.Access;
using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Referrals;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Patients;

/// <summary>One piece of work on one patient: what it is decided on, and what comes of it, saved together or not at all.</summary>
public sealed class PatientWork : IAsyncDisposable
{
    private static readonly Decision NumberTaken = Decision.Refuse(Refused.NumberTaken, "Another patient has this national identity number.");

    private readonly IDocumentSession _session;
    private readonly IEventStream<Patient> _stream;
    private readonly PersonVault _vault;
    private readonly Actor _actor;
    private readonly TimeProvider _clock;
    private PersonKey? _key;

    internal PatientWork(IDocumentSession session, IEventStream<Patient> stream, PersonKey? key, PersonVault vault, Actor actor, TimeProvider clock) =>
        (_session, _stream, _key, _vault, _actor, _clock) = (session, stream, key, vault, actor, clock);

    /// <summary>The patient; <see langword="null"/> when there is none.</summary>
    public Patient? Patient => _stream.Aggregate;

    /// <summary>The version that was loaded.</summary>
    public long Version => _stream.StartingVersion;

    /// <summary>Seals a text as one of the patient's.</summary>
    /// <returns>Nothing for nothing, and for a patient without a key, on whom nothing will be decided.</returns>
    public SealedText? Seal(SealedField field, string? text) => string.IsNullOrWhiteSpace(text) ? null : _key?.Seal(field, text);

    /// <summary>Saves what was decided.</summary>
    /// <exception cref="ConcurrencyException">Somebody else was faster: load and decide again.</exception>
    public async Task<Outcome> SaveAsync(Decision decision, CancellationToken token = default)
    {
        if (decision.Refusal is not null)
            return new Outcome(decision.Refusal, Version);
        _stream.AppendMany(decision.Events);
        return await CommitAsync(token);
    }

    /// <summary>
    /// Saves a referral that was decided to be sent: its own stream, what the patient's knows of it, and that the hospital, where
    /// its number is known, may open the record for it.
    /// </summary>
    public async Task<Outcome> SendAsync(Guid referral, Decision decision, CancellationToken token = default)
    {
        if (decision.Refusal is not null)
            return new Outcome(decision.Refusal, Version);
        _session.Events.StartStream<TrialReferral>(referral, decision.Events.Where(e => e is ReferralSent));
        _stream.AppendMany(decision.Events.Where(e => e is not ReferralSent));
        if (Referred(decision).Site is ['n', 'o', '-', .. var organisation])
            _session.Events.Append(AccessStreams.RelationsOf(_stream.Id), new SiteAdmitted(_stream.Id, _clock.GetUtcNow(), referral, organisation));
        return await CommitAsync(token);
    }

    /// <summary>Wipes the key from memory, and gives up what was not saved.</summary>
    public async ValueTask DisposeAsync()
    {
        _key?.Dispose();
        await _session.DisposeAsync();
    }

    /// <summary>Whoever opens a profile for a hospital or practice treats the patient.</summary>
    internal async Task BeginTreatmentAsync(CancellationToken token)
    {
        var relations = await _session.Events.FetchForWriting<PatientRelations>(AccessStreams.RelationsOf(_stream.Id), token);
        relations.AppendMany(BeginTreatmentDecider.Decide(
            new BeginTreatment(_stream.Id), _actor, relations.Aggregate ?? PatientRelations.None, _clock.GetUtcNow()).Events);
    }

    internal async Task CreateKeyAsync(CancellationToken token) => _key = await _vault.CreateKeyAsync(_session, _stream.Id, token);

    /// <summary>Lets the vault know who the patient is when the work is saved, and tells what then has happened.</summary>
    internal async Task<Decision> IdentifyAsync(Identity identity, DateOnly today, CancellationToken token)
    {
        if (identity.Faults(today).FirstOrDefault() is (var field, { } reason))
            return Decision.Refuse(Refused.IdentityInvalid, $"{field}: {reason}");
        if (identity.NationalId is { } number && await _vault.FindPersonAsync(_session, number, token) is { } known && known != _stream.Id)
            return NumberTaken;
        await _vault.RecordAsync(_session, _key!, identity, token);
        return Decision.Of(new IdentityRecorded([.. identity.Texts().Select(part => part.Field)]));
    }

    internal async Task DestroyAsync(CancellationToken token)
    {
        await PersonVault.DestroyAsync(_session, _stream.Id, token);
        _session.Events.ArchiveStream(_stream.Id);
        var relations = await _session.Events.FetchForWriting<PatientRelations>(AccessStreams.RelationsOf(_stream.Id), token);
        if (relations.Aggregate is { } known)
        {
            relations.AppendOne(new RelationsForgotten(_stream.Id, _clock.GetUtcNow()) { Subjects = [.. known.Subjects] });
            _session.Events.ArchiveStream(relations.Id);
        }

        await foreach (var referral in _session.LoadWhereAsync<TrialReferral, Guid>(one => one.Patient, _stream.Id, token))
        {
            (await _session.Events.FetchForWriting<TrialReferral>(referral.Id, token)).AppendOne(new ReferredPatientErased());
            _session.Events.ArchiveStream(referral.Id);
        }
    }

    private static ReferralSent Referred(Decision decision) => decision.Events.OfType<ReferralSent>().Single();

    private async Task<Outcome> CommitAsync(CancellationToken token)
    {
        try
        {
            await _session.SaveChangesAsync(token);
        }
        catch (DocumentConcurrencyException taken) when (taken is { Expected: null, Table: PersonVault.NationalIds })
        {
            return new Outcome(NumberTaken.Refusal, Version); // entered by somebody else at the same moment
        }

        return new Outcome(null, _stream.CurrentVersion);
    }
}
