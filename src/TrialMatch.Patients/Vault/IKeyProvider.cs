namespace TrialMatch.Patients.Vault;

/// <summary>
/// Keeps the key-encryption keys and uses them: in memory (<see cref="ConfiguredKeys"/>), or in a key management system,
/// which never hands a key out. Several keys may be known at once; new data keys are wrapped with the current one.
/// </summary>
public interface IKeyProvider
{
    /// <summary>The key that wraps now.</summary>
    string CurrentKeyId { get; }

    /// <summary>Every key that is known, the current one first.</summary>
    IReadOnlyList<string> KeyIds { get; }

    /// <summary>Wraps a data key with the current key.</summary>
    /// <param name="dataKey">The data key.</param>
    /// <param name="context">What it belongs to; the same is needed to unwrap it.</param>
    /// <param name="token">Cancels.</param>
    ValueTask<byte[]> WrapAsync(ReadOnlyMemory<byte> dataKey, ReadOnlyMemory<byte> context, CancellationToken token);

    /// <summary>Unwraps a data key.</summary>
    /// <exception cref="KeyUnavailableException">The key is not known, or it is not the one that wrapped.</exception>
    ValueTask<byte[]> UnwrapAsync(string keyId, ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> context, CancellationToken token);

    /// <summary>HMAC-SHA-256 under a key made for search from the named key: the same text gives the same hash, and nobody without the key can make it.</summary>
    /// <exception cref="KeyUnavailableException">The key is not known.</exception>
    ValueTask<byte[]> HashAsync(string keyId, ReadOnlyMemory<byte> text, CancellationToken token);
}

/// <summary>A key-encryption key is not there, or is not the right one. The message says what to do.</summary>
public sealed class KeyUnavailableException(string message) : Exception(message);
