using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using TrialMatch.EventStore;

namespace TrialMatch.Patients.Vault;

/// <summary>
/// Knows who the persons behind the pseudonyms are. Everything is sealed with the person's own key; nothing that was opened
/// is kept in memory, so that there is nothing to clear when a key is destroyed.
/// </summary>
public sealed class PersonVault(IKeyProvider keys)
{
    /// <summary>The table of entries by which persons are found.</summary>
    internal const string NationalIds = "mt_doc_vault_national_id";

    /// <summary>Makes a person's data key, kept with the session's unit of work.</summary>
    public async Task<PersonKey> CreateKeyAsync(IDocumentOperations session, Guid person, CancellationToken token = default)
    {
        var key = RandomNumberGenerator.GetBytes(PersonKey.Length);
        session.Store(await WrapAsync(person, key, token));
        return new PersonKey(person, key);
    }

    /// <summary>A person's data key; <see langword="null"/> when there is none (any more).</summary>
    public async Task<PersonKey?> FindKeyAsync(IQuerySession session, Guid person, CancellationToken token = default) =>
        await session.LoadAsync<DataKey>(person, token) is { } wrapped ? await UnwrapAsync(wrapped, token) : null;

    /// <summary>Who a person is; <see langword="null"/> when the vault does not know (any more).</summary>
    public async Task<Identity?> FindIdentityAsync(IQuerySession session, Guid person, CancellationToken token = default) =>
        (await FindIdentitiesAsync(session, [person], token)).GetValueOrDefault(person);

    /// <summary>Who several persons are; those that the vault does not know are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, Identity>> FindIdentitiesAsync(IQuerySession session, IReadOnlyCollection<Guid> persons, CancellationToken token = default)
    {
        var identities = await session.LoadManyAsync<SealedIdentity>(persons, token);
        var wrapped = (await session.LoadManyAsync<DataKey>(persons, token)).ToDictionary(key => key.Id);
        var found = new Dictionary<Guid, Identity>();
        foreach (var identity in identities.Where(identity => wrapped.ContainsKey(identity.Id)))
        {
            using var key = await UnwrapAsync(wrapped[identity.Id], token);
            found.Add(identity.Id, Identity.Of(identity.Fields.ToDictionary(field => field.Key, field => key.Open(field.Key, field.Value))));
        }

        return found;
    }

    /// <summary>Finds a person by national identity number, under whichever key it was entered.</summary>
    public async Task<Guid?> FindPersonAsync(IQuerySession session, NationalId number, CancellationToken token = default)
    {
        foreach (var keyId in keys.KeyIds)
        {
            if (await session.LoadAsync<NationalIdEntry>(await EntryIdAsync(keyId, number, token), token) is { } entry)
                return entry.Person;
        }

        return null;
    }

    /// <summary>Seals who a person is, instead of what was known before, with the session's unit of work.</summary>
    /// <remarks>Another person with the same number makes the session fail with a <see cref="DocumentConcurrencyException"/>.</remarks>
    public async Task RecordAsync(IDocumentOperations session, PersonKey key, Identity identity, CancellationToken token = default)
    {
        var before = await session.LoadAsync<SealedIdentity>(key.Person, token);
        var entry = identity.NationalId is { } number ? await EntryAsync(key.Person, number, token) : null;
        if (before?.Entry is { } old && old != entry?.Id)
            await RemoveEntryAsync(session, old, token);
        if (entry is not null && entry.Id != before?.Entry)
            session.Store(entry);
        session.Store(new SealedIdentity(key.Person, identity.Texts().ToImmutableSortedDictionary(part => part.Field, part => key.Seal(part.Field, part.Text)), entry?.Id));
    }

    /// <summary>Destroys a person's key and identity with the session's unit of work. What was sealed stays where it is, unreadable.</summary>
    public static async Task DestroyAsync(IDocumentOperations session, Guid person, CancellationToken token = default)
    {
        if (await session.LoadAsync<SealedIdentity>(person, token) is { } identity)
        {
            session.Delete<SealedIdentity>(person);
            if (identity.Entry is { } entry)
                await RemoveEntryAsync(session, entry, token);
        }

        if (await session.LoadAsync<DataKey>(person, token) is not null)
            session.Delete<DataKey>(person);
    }

    /// <summary>Wraps a person's data key, and hashes the number, with the current key instead of an older one.</summary>
    /// <returns>Whether there was anything to do.</returns>
    internal async Task<bool> RewrapAsync(IDocumentOperations session, DataKey wrapped, CancellationToken token)
    {
        var identity = await session.LoadAsync<SealedIdentity>(wrapped.Id, token);
        var entry = identity?.Entry is { } id ? await session.LoadAsync<NationalIdEntry>(id, token) : null;
        if (wrapped.KeyId == keys.CurrentKeyId && (entry is null || entry.KeyId == keys.CurrentKeyId))
            return false;
        using var key = await UnwrapAsync(wrapped, token);
        if (entry is not null && entry.KeyId != keys.CurrentKeyId)
            await RecordAsync(session, key, Identity.Of(identity!.Fields.ToDictionary(field => field.Key, field => key.Open(field.Key, field.Value))), token);
        session.Store(await key.UseAsync(bytes => WrapAsync(wrapped.Id, bytes, token)));
        return true;
    }

    private static async Task RemoveEntryAsync(IDocumentOperations session, Guid entry, CancellationToken token)
    {
        if (await session.LoadAsync<NationalIdEntry>(entry, token) is not null)
            session.Delete<NationalIdEntry>(entry);
    }

    private async Task<DataKey> WrapAsync(Guid person, byte[] key, CancellationToken token) =>
        new(person, keys.CurrentKeyId, Convert.ToBase64String(await keys.WrapAsync(key, Context(person), token)));

    private async Task<PersonKey> UnwrapAsync(DataKey wrapped, CancellationToken token) =>
        new(wrapped.Id, await keys.UnwrapAsync(wrapped.KeyId, Convert.FromBase64String(wrapped.Wrapped), Context(wrapped.Id), token));

    private async Task<NationalIdEntry> EntryAsync(Guid person, NationalId number, CancellationToken token) =>
        new(await EntryIdAsync(keys.CurrentKeyId, number, token), person, keys.CurrentKeyId);

    private async Task<Guid> EntryIdAsync(string keyId, NationalId number, CancellationToken token) =>
        new((await keys.HashAsync(keyId, Encoding.ASCII.GetBytes(number.Digits), token)).AsSpan(0, 16), bigEndian: true);

    /// <summary>Binds a data key to its person: swapped for another's it does not unwrap.</summary>
    private static byte[] Context(Guid person) => [.. "trialmatch/datakey/1/"u8, .. person.ToByteArray(bigEndian: true)];
}
