using TrialMatch.EventStore;

namespace TrialMatch.Patients.Vault;

/// <summary>How many data keys a key-encryption key has wrapped.</summary>
/// <param name="KeyId">The key.</param>
/// <param name="DataKeys">Data keys wrapped with it.</param>
/// <param name="Known">Whether it is configured; without it those persons cannot be read.</param>
/// <param name="Current">Whether it is the one that wraps now.</param>
public sealed record KeyUse(string KeyId, int DataKeys, bool Known, bool Current);

/// <summary>How far a rotation has come.</summary>
/// <param name="Seen">Data keys looked at.</param>
/// <param name="Rewrapped">Those that were wrapped anew.</param>
public sealed record RotationProgress(int Seen, int Rewrapped);

/// <summary>
/// Lets every data key be wrapped with the current key. What is sealed with the data keys stays as it is. Each person is a
/// unit of work, so that an interrupted rotation is continued by running it again, and nobody has to wait for it.
/// </summary>
public sealed class KeyRotation(IDocumentStore store, IKeyProvider keys)
{
    private const int Page = 100;

    /// <summary>Which keys are in use, the current one first, then by id.</summary>
    public async Task<IReadOnlyList<KeyUse>> StatusAsync(CancellationToken token = default)
    {
        var counts = keys.KeyIds.ToDictionary(id => id, _ => 0, StringComparer.Ordinal);
        await using var session = store.QuerySession();
        await foreach (var key in session.LoadAllAsync<DataKey>(token))
            counts[key.KeyId] = counts.GetValueOrDefault(key.KeyId) + 1;
        return [.. counts
            .Select(count => new KeyUse(count.Key, count.Value, keys.KeyIds.Contains(count.Key), count.Key == keys.CurrentKeyId))
            .OrderByDescending(use => use.Current).ThenBy(use => use.KeyId, StringComparer.Ordinal)];
    }

    /// <summary>Wraps anew what is not wrapped with the current key.</summary>
    /// <exception cref="KeyUnavailableException">An older key that is still needed is not configured.</exception>
    public async Task<RotationProgress> RunAsync(IProgress<RotationProgress>? progress = null, CancellationToken token = default)
    {
        var vault = new PersonVault(keys);
        var (seen, rewrapped) = (0, 0);
        await using var reading = store.QuerySession();
        await foreach (var key in reading.LoadAllAsync<DataKey>(token))
        {
            seen++;
            if (await RewrapAsync(vault, key.Id, token))
                rewrapped++;
            if (seen % Page == 0)
                progress?.Report(new RotationProgress(seen, rewrapped));
        }

        var all = new RotationProgress(seen, rewrapped);
        progress?.Report(all);
        return all;
    }

    /// <summary>Tries again when the person was changed, or erased, meanwhile.</summary>
    private async Task<bool> RewrapAsync(PersonVault vault, Guid person, CancellationToken token)
    {
        while (true)
        {
            await using var session = store.LightweightSession();
            if (await session.LoadAsync<DataKey>(person, token) is not { } key)
                return false;
            try
            {
                var changed = await vault.RewrapAsync(session, key, token);
                await session.SaveChangesAsync(token);
                return changed;
            }
            catch (DocumentConcurrencyException)
            {
                token.ThrowIfCancellationRequested();
            }
        }
    }
}
