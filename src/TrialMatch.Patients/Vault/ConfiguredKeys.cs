using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace TrialMatch.Patients.Vault;

/// <summary>
/// Key-encryption keys from a file or from the environment: <c>id base64</c>, one a line (or separated by commas), the
/// current one first. An empty line and what begins with <c>#</c> is passed over.
/// </summary>
public sealed partial class ConfiguredKeys : IKeyProvider
{
    /// <summary>The id of the key that everybody knows.</summary>
    public const string DemoKeyId = "demo";

    private const int TagLength = 16;
    private const int NonceLength = 12;

    private readonly Dictionary<string, byte[]> _keys;

    private ConfiguredKeys(IReadOnlyList<(string Id, byte[] Key)> keys)
    {
        KeyIds = [.. keys.Select(key => key.Id)];
        _keys = keys.ToDictionary(key => key.Id, key => key.Key, StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public string CurrentKeyId => KeyIds[0];

    /// <inheritdoc />
    public IReadOnlyList<string> KeyIds { get; }

    /// <summary>The key of demonstrations, the same everywhere and written here: it protects nothing.</summary>
    public static ConfiguredKeys Demo() => new([(DemoKeyId, DemoKey())]);

    /// <summary>A line with a new random key, for the file.</summary>
    public static string NewLine(string id) => IdPattern().IsMatch(id)
        ? $"{id} {Convert.ToBase64String(RandomNumberGenerator.GetBytes(PersonKey.Length))}"
        : throw new KeyUnavailableException("A key's id has 1 to 40 letters, digits, dots, hyphens and underscores.");

    /// <summary>Reads keys from a file that nobody but its owner may read.</summary>
    /// <exception cref="KeyUnavailableException">It cannot be read, others may read it, or it holds something else.</exception>
    public static ConfiguredKeys FromFile(string path, bool demo)
    {
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != 0)
                throw new KeyUnavailableException($"The key file {path} may be read or written by others than its owner: chmod 600 {path}");
            return Parse(File.ReadAllText(path), path, demo);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new KeyUnavailableException($"The key file {path} cannot be read: {unreadable.Message}");
        }
    }

    /// <summary>Reads keys from the text of a variable of the environment.</summary>
    /// <param name="text">The keys.</param>
    /// <param name="variable">The variable's name, for messages.</param>
    /// <param name="demo">Whether the key of demonstrations may be among them.</param>
    /// <exception cref="KeyUnavailableException">It holds something else; what, is not told.</exception>
    public static ConfiguredKeys Parse(string text, string variable, bool demo)
    {
        var keys = new List<(string Id, byte[] Key)>();
        var demoKey = DemoKey();
        foreach (var (line, number) in text.Split('\n', ',').Select((line, at) => (line.Trim(), at + 1)))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is not [var id, var base64] || !IdPattern().IsMatch(id))
                throw Unreadable("expected an id, a blank and a key");
            var key = new byte[base64.Length];
            if (!Convert.TryFromBase64String(base64, key, out var length) || length != PersonKey.Length)
                throw Unreadable($"expected {PersonKey.Length} bytes in base64, such as `keys new` makes");
            Array.Resize(ref key, length);
            if (keys.Exists(known => known.Id == id))
                throw Unreadable($"the id {id} is there twice");
            if (!demo && (id == DemoKeyId || CryptographicOperations.FixedTimeEquals(key, demoKey)))
                throw Unreadable("the key of demonstrations protects nothing and is for demonstrations only");
            keys.Add((id, key));

            KeyUnavailableException Unreadable(string why) =>
                new(string.Create(CultureInfo.InvariantCulture, $"{variable}: key {number} cannot be used: {why}."));
        }

        return keys.Count > 0 ? new ConfiguredKeys(keys) : throw new KeyUnavailableException($"{variable} holds no key.");
    }

    /// <inheritdoc />
    public ValueTask<byte[]> WrapAsync(ReadOnlyMemory<byte> dataKey, ReadOnlyMemory<byte> context, CancellationToken token)
    {
        var wrapped = new byte[NonceLength + TagLength + dataKey.Length];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(Derived(CurrentKeyId, "wrap"), TagLength);
        cipher.Encrypt(
            wrapped.AsSpan(0, NonceLength), dataKey.Span, wrapped.AsSpan(NonceLength + TagLength), wrapped.AsSpan(NonceLength, TagLength), context.Span);
        return ValueTask.FromResult(wrapped);
    }

    /// <inheritdoc />
    public ValueTask<byte[]> UnwrapAsync(string keyId, ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> context, CancellationToken token)
    {
        var blob = wrapped.Span;
        var key = new byte[Math.Max(0, blob.Length - NonceLength - TagLength)];
        using var cipher = new AesGcm(Derived(keyId, "wrap"), TagLength);
        try
        {
            if (key.Length != PersonKey.Length)
                throw new AuthenticationTagMismatchException();
            cipher.Decrypt(blob[..NonceLength], blob[(NonceLength + TagLength)..], blob.Slice(NonceLength, TagLength), key, context.Span);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new KeyUnavailableException($"The key {keyId} is not the one of that id that wrapped this data key, or somebody has changed the data key.");
        }

        return ValueTask.FromResult(key);
    }

    /// <inheritdoc />
    public ValueTask<byte[]> HashAsync(string keyId, ReadOnlyMemory<byte> text, CancellationToken token) =>
        ValueTask.FromResult(HMACSHA256.HashData(Derived(keyId, "search"), text.Span));

    /// <summary>One key for each use, so that no two uses weaken each other (HKDF-SHA-256).</summary>
    private byte[] Derived(string keyId, string use) => _keys.TryGetValue(keyId, out var key)
        ? HKDF.DeriveKey(HashAlgorithmName.SHA256, key, PersonKey.Length, info: Encoding.UTF8.GetBytes($"trialmatch/{use}"))
        : throw new KeyUnavailableException($"The key {keyId} is needed and not configured; there are: {string.Join(", ", KeyIds)}.");

    private static byte[] DemoKey() => SHA256.HashData("TrialMatch: the key of demonstrations, which protects nothing"u8);

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,40}\z")]
    private static partial Regex IdPattern();
}
