using System.Collections.Immutable;
using TrialMatch.EventStore;
using TrialMatch.Patients.Matches;
using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Referrals;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Patients.Reading;

/// <summary>How a list of patients is ordered.</summary>
public enum PatientOrder
{
    /// <summary>What was changed last, first.</summary>
    Changed,

    /// <summary>What was opened last, first.</summary>
    Opened,

    /// <summary>By diagnosis.</summary>
    Diagnosis,
}

/// <summary>A page of a doctor's patients.</summary>
/// <param name="Items">The patients of this page, each with who it is, where the vault knows.</param>
/// <param name="Number">Number of the page, from 1.</param>
/// <param name="Size">Most patients of a page.</param>
/// <param name="Total">Patients of all pages.</param>
public sealed record PatientPage(ImmutableArray<(PatientSummary Patient, Identity? Identity)> Items, int Number, int Size, int Total)
{
    /// <summary>Most patients that a page may have: each is unsealed by itself.</summary>
    public const int LargestSize = 100;
}

/// <summary>
/// Reads what is kept of patients. Whoever calls has decided that the reader may, and has written it into the access log; nothing
/// here asks.
/// </summary>
public sealed class PatientReader(IDocumentStore store, PersonVault vault)
{
    /// <summary>The patients whose profile a doctor has opened.</summary>
    public async Task<PatientPage> ListAsync(string doctor, PatientOrder order, int number, int size, CancellationToken token = default)
    {
        var (page, most) = (Math.Max(1, number), Math.Clamp(size, 1, PatientPage.LargestSize));
        await using var session = store.QuerySession();
        var all = new List<PatientSummary>();
        await foreach (var patient in session.LoadWhereAsync<PatientSummary, string>(summary => summary.TreatingDoctor, doctor, token))
            all.Add(patient);
        PatientSummary[] shown = [.. Ordered(all, order).Skip((int)Math.Min((long)(page - 1) * most, int.MaxValue)).Take(most)];
        var identities = await vault.FindIdentitiesAsync(session, [.. shown.Select(patient => patient.Id)], token);
        return new PatientPage([.. shown.Select(patient => (patient, identities.GetValueOrDefault(patient.Id)))], page, most, all.Count);
    }

    /// <summary>A patient as a line of lists; <see langword="null"/> when there is none, or it was erased.</summary>
    public async Task<PatientSummary?> FindAsync(Guid patient, CancellationToken token = default)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<PatientSummary>(patient, token);
    }

    /// <summary>Who a patient is; <see langword="null"/> when the vault does not know.</summary>
    public async Task<Identity?> IdentityAsync(Guid patient, CancellationToken token = default)
    {
        await using var session = store.QuerySession();
        return await vault.FindIdentityAsync(session, patient, token);
    }

    /// <summary>A patient's birth date; <see langword="null"/> when the vault does not know it.</summary>
    public async Task<DateOnly?> BirthDateAsync(Guid patient, CancellationToken token = default) => (await IdentityAsync(patient, token))?.BirthDate;

    /// <summary>Several patients as lines of lists, each with who it is when that is asked for.</summary>
    public async Task<ImmutableArray<(PatientSummary Patient, Identity? Identity)>> ListAsync(
        IReadOnlyCollection<Guid> patients, bool identities, CancellationToken token = default)
    {
        await using var session = store.QuerySession();
        var found = await session.LoadManyAsync<PatientSummary>(patients, token);
        var known = identities ? await vault.FindIdentitiesAsync(session, patients, token) : new Dictionary<Guid, Identity>();
        return [.. found.Select(patient => (patient, known.GetValueOrDefault(patient.Id)))];
    }

    /// <summary>The patient with a national identity number.</summary>
    public async Task<Guid?> FindAsync(NationalId number, CancellationToken token = default)
    {
        await using var session = store.QuerySession();
        return await vault.FindPersonAsync(session, number, token);
    }

    /// <summary>A patient as recorded up to a version or a moment; <see langword="null"/> when there was none then, or it was erased since.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="version">The last version to count; 0 for all.</param>
    /// <param name="moment">The latest moment to count; null for all.</param>
    /// <param name="token">Cancels.</param>
    public async Task<Patient?> AtAsync(Guid patient, long version = 0, DateTimeOffset? moment = null, CancellationToken token = default)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<PatientSummary>(patient, token) is null)
            return null; // erased: what it was is nobody's business any more
        return await session.Events.AggregateStreamAsync<Patient>(patient, version, moment, token);
    }

    /// <summary>What was recorded of a patient, oldest first; empty when there is none, or it was erased.</summary>
    public async Task<ImmutableArray<PatientHistoryEntry>> HistoryAsync(Guid patient, CancellationToken token = default)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<PatientSummary>(patient, token) is null)
            return [];
        return [.. (await session.Events.FetchStreamAsync(patient, token: token)).Select(PatientHistoryEntry.Of)];
    }

    /// <summary>The matches that were kept, newest first.</summary>
    public async Task<ImmutableArray<(long Version, DateTimeOffset When, MatchesEvaluated Matches)>> MatchesAsync(Guid patient, CancellationToken token = default)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<PatientSummary>(patient, token) is null)
            return [];
        var kept = ImmutableArray.CreateBuilder<(long, DateTimeOffset, MatchesEvaluated)>();
        await foreach (var e in session.Events.ReadStreamAsync(patient, new EventFilter { Types = [typeof(MatchesEvaluated)] }, token: token))
            kept.Add((e.Version, e.Timestamp, (MatchesEvaluated)e.Data));
        kept.Reverse();
        return kept.ToImmutable();
    }

    /// <summary>The referrals of a patient, newest first.</summary>
    public Task<ImmutableArray<TrialReferral>> ReferralsOfAsync(Guid patient, CancellationToken token = default) =>
        ReferralsAsync(session => session.LoadWhereAsync<TrialReferral, Guid>(referral => referral.Patient, patient, token));

    /// <summary>The referrals to a hospital, newest first.</summary>
    public Task<ImmutableArray<TrialReferral>> ReferralsToAsync(string site, CancellationToken token = default) =>
        ReferralsAsync(session => session.LoadWhereAsync<TrialReferral, string>(referral => referral.Site, site, token));

    /// <summary>The referrals that a doctor has sent, newest first.</summary>
    public Task<ImmutableArray<TrialReferral>> ReferralsByAsync(string doctor, CancellationToken token = default) =>
        ReferralsAsync(session => session.LoadWhereAsync<TrialReferral, string>(referral => referral.By, doctor, token));

    /// <summary>A referral; <see langword="null"/> when there is none.</summary>
    public async Task<TrialReferral?> FindReferralAsync(Guid referral, CancellationToken token = default)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<TrialReferral>(referral, token);
    }

    /// <summary>A sealed text of a patient, opened; <see langword="null"/> when there is none.</summary>
    public async Task<string?> OpenAsync(Guid patient, SealedField field, SealedText? text, CancellationToken token = default)
    {
        if (text is null)
            return null;
        await using var session = store.QuerySession();
        using var key = await vault.FindKeyAsync(session, patient, token);
        return key?.Open(field, text);
    }

    private async Task<ImmutableArray<TrialReferral>> ReferralsAsync(Func<IQuerySession, IAsyncEnumerable<TrialReferral>> load)
    {
        await using var session = store.QuerySession();
        var all = new List<TrialReferral>();
        await foreach (var referral in load(session))
            all.Add(referral);
        return [.. all.OrderByDescending(referral => referral.SentOn).ThenByDescending(referral => referral.Id)];
    }

    /// <summary>Patients in an order.</summary>
    public static IEnumerable<PatientSummary> Ordered(IEnumerable<PatientSummary> patients, PatientOrder order) => order switch
    {
        PatientOrder.Opened => patients.OrderByDescending(patient => patient.OpenedAt),
        PatientOrder.Diagnosis => patients.OrderBy(patient => patient.Diagnosis ?? "~", StringComparer.Ordinal).ThenByDescending(patient => patient.ChangedAt),
        _ => patients.OrderByDescending(patient => patient.ChangedAt),
    };
}
