using System.Diagnostics;
using System.Text.Json;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.SignIn;

/// <summary>A certified OpenID provider as a process of its own (<c>oidc-provider</c>), with one client and a few people.</summary>
internal sealed class OpenIdProviderProcess : IAsyncDisposable
{
    public const string Secret = "a secret of the tests and of nobody else";

    private static readonly string Folder = Checkout.Path("tests", "TrialMatch.Web.Tests", "SignIn", "Provider");

    private readonly Process _process;

    private OpenIdProviderProcess(Process process, Uri issuer) => (_process, Issuer) = (process, issuer);

    public Uri Issuer { get; }

    /// <param name="name">The word for it in the service's addresses, and the client's name.</param>
    /// <param name="service">Where the service is.</param>
    /// <param name="people">Claims by account.</param>
    public static async Task<OpenIdProviderProcess> StartAsync(string name, Uri service, object people)
    {
        var client = new
        {
            client_id = $"trialmatch-{name}",
            client_secret = Secret,
            redirect_uris = new[] { new Uri(service, $"/sign-in/{name}/callback") },
            post_logout_redirect_uris = new[] { new Uri(service, "/sign-in") },
        };
        var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "provider.mjs"), JsonSerializer.Serialize(new { client, people })])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (!line.StartsWith("listening on ", StringComparison.Ordinal))
                continue;
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None); // or it would wait for a reader
            return new OpenIdProviderProcess(process, new Uri(line["listening on ".Length..]));
        }

        throw new InvalidOperationException("The provider did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
