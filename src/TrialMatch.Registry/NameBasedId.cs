using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TrialMatch.Registry;

/// <summary>
/// Ids made from names (UUID version 5 of RFC 9562), so that every installation gives one trial the same stream,
/// and two imports of a new trial meet in it.
/// </summary>
public static class NameBasedId
{
    /// <summary>The id of a name within a namespace.</summary>
    public static Guid Of(Guid space, string name)
    {
        var text = Encoding.UTF8.GetByteCount(name);
        var input = new byte[16 + text];
        space.TryWriteBytes(input, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, input.AsSpan(16));
        // RFC 9562 prescribes SHA-1 for version 5; nothing here rests on its strength.
#pragma warning disable CA5350
        var hash = SHA1.HashData(input).AsSpan(0, 16);
#pragma warning restore CA5350
        BinaryPrimitives.WriteUInt16BigEndian(hash[6..], (ushort)((BinaryPrimitives.ReadUInt16BigEndian(hash[6..]) & 0x0FFF) | 0x5000));
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
