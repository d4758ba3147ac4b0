using Microsoft.Extensions.DependencyInjection;
using TrialMatch.Patients.Access;
using TrialMatch.Web.SignIn;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.SignIn;

/// <summary>The service with a provider for staff and one for citizens, as in production.</summary>
internal sealed class TwoProviders : IAsyncDisposable
{
    /// <summary>The citizen's national identity number (invented: from the range of synthetic ones).</summary>
    public const string Kari = "57816300123";

    public static readonly string Key = Convert.ToBase64String(Enumerable.Range(1, 32).Select(number => (byte)number).ToArray());

    private readonly OpenIdProviderProcess _staff;
    private readonly OpenIdProviderProcess _citizens;

    private TwoProviders(OpenIdProviderProcess staff, OpenIdProviderProcess citizens, RunningService service) =>
        (_staff, _citizens, Service) = (staff, citizens, service);

    public RunningService Service { get; }

    public static async Task<TwoProviders> StartAsync()
    {
        var address = Ports.FreeAddress();
        var staff = await OpenIdProviderProcess.StartAsync("staff", address, new
        {
            hansen = new { name = "Ingrid Hansen", pid = "57817000456", roles = new[] { "lege" }, org = "974589095" },
            both = new { name = "Nils Begge", pid = "57817000789", roles = new[] { "lege", "revisor", "kokk" }, org = "974589095" },
            cook = new { name = "Olga Kokk", pid = "57817000999", roles = new[] { "kokk" }, org = "974589095" },
        });
        var citizens = await OpenIdProviderProcess.StartAsync("citizens", address, new { kari = new { pid = Kari } });
        var settings = new SignInSettings
        {
            PublicUrl = address,
            PseudonymKey = Key,
            Staff = Provider(staff.Issuer, "staff") with
            {
                OrganisationClaim = "org",
                RoleClaim = "roles",
                Roles = new() { ["lege"] = Role.TreatingDoctor, ["revisor"] = Role.Auditor },
            },
            Citizens = Provider(citizens.Issuer, "citizens"),
        };
        // Real providers have the real time.
        var service = await RunningService.StartAsync(services => services.AddSingleton(TimeProvider.System), settings);
        return new TwoProviders(staff, citizens, service);
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await _staff.DisposeAsync();
        await _citizens.DisposeAsync();
    }

    private static ProviderSettings Provider(Uri issuer, string name) =>
        new() { Authority = issuer, ClientId = $"trialmatch-{name}", ClientSecret = OpenIdProviderProcess.Secret, SubjectClaim = "pid" };
}
