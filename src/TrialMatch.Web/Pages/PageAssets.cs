using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace TrialMatch.Web.Pages;

/// <summary>A file that pages load. Its address carries its content's hash, so that it may be kept for ever.</summary>
/// <param name="Name">Name of the embedded file.</param>
/// <param name="ContentType">Media type.</param>
internal sealed record Asset(string Name, string ContentType)
{
    private readonly byte[] _content = Read(Name);

    public string Address => $"/assets/{Convert.ToHexStringLower(SHA256.HashData(_content))[..12]}/{Name}";

    public void Map(IEndpointRouteBuilder routes) => routes.MapMethods(Address, [HttpMethods.Get, HttpMethods.Head], (HttpResponse response) =>
    {
        response.Headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(_content, ContentType);
    }).ExcludeFromDescription();

    private static byte[] Read(string name)
    {
        using var resource = typeof(Asset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"'{name}' is not embedded.");
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}

/// <summary>The files that pages load.</summary>
internal static class PageAssets
{
    public static readonly Asset Stylesheet = new("trialmatch.css", "text/css; charset=utf-8");

    public static readonly Asset Icon = new("trialmatch.svg", "image/svg+xml");

    public static void Map(IEndpointRouteBuilder routes)
    {
        Stylesheet.Map(routes);
        Icon.Map(routes);
    }
}
