namespace TrialMatch.Patients.Vault;

/// <summary>Stands where no keys are configured, so that everything that needs none works: whatever needs one says what is missing.</summary>
public sealed class MissingKeys : IKeyProvider
{
    private const string Message =
        "No key is configured that protects patients' data. Make one with `keys new ID > FILE`, chmod 600 FILE, and name it in TRIALMATCH_KEY_FILE (or put it in TRIALMATCH_KEYS).";

    /// <inheritdoc />
    public string CurrentKeyId => throw new KeyUnavailableException(Message);

    /// <inheritdoc />
    public IReadOnlyList<string> KeyIds => throw new KeyUnavailableException(Message);

    /// <inheritdoc />
    public ValueTask<byte[]> WrapAsync(ReadOnlyMemory<byte> dataKey, ReadOnlyMemory<byte> context, CancellationToken token) => throw new KeyUnavailableException(Message);

    /// <inheritdoc />
    public ValueTask<byte[]> UnwrapAsync(string keyId, ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> context, CancellationToken token) =>
        throw new KeyUnavailableException(Message);

    /// <inheritdoc />
    public ValueTask<byte[]> HashAsync(string keyId, ReadOnlyMemory<byte> text, CancellationToken token) => throw new KeyUnavailableException(Message);
}
