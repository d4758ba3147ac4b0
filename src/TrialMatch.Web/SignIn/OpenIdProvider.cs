using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace TrialMatch.Web.SignIn;

/// <summary>An OpenID provider: its settings, and what its discovery document and its keys say now.</summary>
internal sealed class OpenIdProvider(string name, ProviderSettings settings, HttpClient http)
{
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _discovery = new(
        $"{settings.Authority.ToString().TrimEnd('/')}/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(http) { RequireHttps = !settings.Authority.IsLoopback });

    /// <summary>The word that stands for it in addresses.</summary>
    public string Name => name;

    public ProviderSettings Settings => settings;

    public HttpClient Http => http;

    /// <summary>What the provider says of itself, which has to be about the issuer that was configured.</summary>
    /// <exception cref="SignInFailedException">It cannot be had, or is about another.</exception>
    public async Task<OpenIdConnectConfiguration> DiscoverAsync(CancellationToken token)
    {
        OpenIdConnectConfiguration discovered;
        try
        {
            discovered = await _discovery.GetConfigurationAsync(token);
        }
        catch (Exception away) when (away is InvalidOperationException or IOException or HttpRequestException)
        {
            throw new SignInFailedException(SignInFailure.ProviderAway, away);
        }

        return discovered.Issuer?.TrimEnd('/') == settings.Authority.ToString().TrimEnd('/')
            ? discovered
            : throw new SignInFailedException(SignInFailure.WrongIssuer);
    }

    /// <summary>Has the keys fetched again, because one that signed is not among those known.</summary>
    public void Refresh() => _discovery.RequestRefresh();
}

/// <summary>The providers that are configured.</summary>
internal sealed class OpenIdProviders : IDisposable
{
    private const long LargestAnswer = 1024 * 1024;

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = LargestAnswer,
    };

    public OpenIdProviders(SignInSettings settings) =>
        All = [.. settings.Providers.Select(provider => new OpenIdProvider(provider.Name, provider.Settings, _http))];

    public IReadOnlyList<OpenIdProvider> All { get; }

    public OpenIdProvider? Find(string? name) => All.FirstOrDefault(provider => provider.Name == name);

    public void Dispose() => _http.Dispose();
}
