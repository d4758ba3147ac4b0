using System.Security.Cryptography;
using System.Text;

namespace TrialMatch.Patients.Vault;

/// <summary>One person's data key, unwrapped for as long as a piece of work lasts, then wiped from memory.</summary>
public sealed class PersonKey : IDisposable
{
    /// <summary>Bytes of a key: AES-256.</summary>
    internal const int Length = 32;

    private const byte Form = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly byte[] _key;

    /// <param name="person">Whose key it is.</param>
    /// <param name="key">The key, which becomes this object's to wipe.</param>
    internal PersonKey(Guid person, byte[] key) => (Person, _key) = (person, key);

    /// <summary>Whose key it is.</summary>
    public Guid Person { get; }

    /// <summary>Seals a text as one of the person's.</summary>
    public SealedText Seal(SealedField field, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var blob = new byte[1 + NonceLength + TagLength + plain.Length];
        blob[0] = Form;
        var nonce = blob.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_key, TagLength);
        cipher.Encrypt(nonce, plain, blob.AsSpan(1 + NonceLength + TagLength), blob.AsSpan(1 + NonceLength, TagLength), Bound(field));
        CryptographicOperations.ZeroMemory(plain);
        return new SealedText(Convert.ToBase64String(blob));
    }

    /// <summary>Opens a text that was sealed as this field of this person.</summary>
    /// <exception cref="BrokenSealException">It is another person's, another field's, or not as it was sealed.</exception>
    public string Open(SealedField field, SealedText text)
    {
        var blob = new byte[text.Blob.Length];
        if (!Convert.TryFromBase64String(text.Blob, blob, out var length) || length < 1 + NonceLength + TagLength || blob[0] != Form)
            throw new BrokenSealException(Person, field);
        var plain = new byte[length - 1 - NonceLength - TagLength];
        using var cipher = new AesGcm(_key, TagLength);
        try
        {
            cipher.Decrypt(
                blob.AsSpan(1, NonceLength), blob.AsSpan(1 + NonceLength + TagLength, plain.Length), blob.AsSpan(1 + NonceLength, TagLength), plain, Bound(field));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new BrokenSealException(Person, field);
        }

        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Lets the key itself be wrapped anew.</summary>
    internal Task<T> UseAsync<T>(Func<byte[], Task<T>> wrap) => wrap(_key);

    /// <summary>Wipes the key.</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(_key);

    private byte[] Bound(SealedField field) => [.. "trialmatch/sealed/1/"u8, .. Person.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(field.ToString())];
}

/// <summary>A sealed text cannot be opened with the key that should open it: somebody has changed or moved it.</summary>
public sealed class BrokenSealException : Exception
{
    /// <summary>The seal of a person's field is broken; the text is not told.</summary>
    public BrokenSealException(Guid person, SealedField field)
        : base($"The {field} of the person {person} is not as it was sealed.")
    {
    }
}
