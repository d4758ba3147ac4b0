using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace TrialMatch.Web.Caching;

/// <summary>
/// Sends public answers as Brotli. Only those: from the length of a compressed page that holds a secret beside words of a
/// stranger's choice the secret can be guessed (BREACH), and public answers hold no secret.
/// </summary>
internal static class PublicCompression
{
    private const string Brotli = "br";

    public static void Add(IServiceCollection services) => services
        .AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        })
        .Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);

    /// <summary>Below the cache, which so keeps what is compressed.</summary>
    public static void Use(IApplicationBuilder app) => app.UseWhen(PublicAnswers.Answer, answers => answers.UseResponseCompression());

    /// <summary>The encoding that a request is answered in; empty for none.</summary>
    public static string Encoding(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value == Brotli && accepted.Quality is not 0) ? Brotli : "";
}
