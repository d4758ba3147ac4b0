using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace TrialMatch.Web.Pages;

/// <summary>
/// A file that pages load. Its address carries its content's hash, so that it may be kept for ever. It is sent compressed to
/// those who can read that.
/// </summary>
internal sealed class Asset
{
    private readonly string _contentType;
    private readonly byte[] _plain;
    private readonly byte[] _brotli;

    /// <summary>A file of a name, a media type and a content.</summary>
    public Asset(string name, string contentType, string content)
    {
        _contentType = contentType;
        _plain = Encoding.UTF8.GetBytes(content);
        _brotli = Compressed(_plain);
        Address = $"/assets/{Convert.ToHexStringLower(SHA256.HashData(_plain))[..12]}/{name}";
    }

    /// <summary>Where it is served.</summary>
    public string Address { get; }

    /// <summary>A text that is embedded in this assembly.</summary>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public static string Text(string name)
    {
        using var resource = typeof(Asset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"'{name}' is not embedded.");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapMethods(Address, [HttpMethods.Get, HttpMethods.Head], (HttpContext context) =>
    {
        var headers = context.Response.Headers;
        headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
        headers[HeaderNames.Vary] = HeaderNames.AcceptEncoding;
        var compressed = context.Request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value == "br" && accepted.Quality is not 0);
        if (compressed)
            headers[HeaderNames.ContentEncoding] = "br";
        return TypedResults.Bytes(compressed ? _brotli : _plain, _contentType);
    }).ExcludeFromDescription();

    private static byte[] Compressed(byte[] plain)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize))
            brotli.Write(plain);
        return compressed.ToArray();
    }
}
