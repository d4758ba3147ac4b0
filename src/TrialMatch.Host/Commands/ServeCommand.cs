using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using TrialMatch.EventStore;
using TrialMatch.Host.Reporting;
using TrialMatch.Host.Seeding;
using TrialMatch.Patients.Vault;
using TrialMatch.Web;
using TrialMatch.Web.Caching;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch serve</c>: the pages and the HTTP API, until Ctrl-C.</summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Bytes of what no endpoint limits more strictly.</summary>
    private const long LargestBody = 1024 * 1024;

    private const string Description = "Serve the pages and the HTTP API until Ctrl-C. Every other command works beside it.";

    private const string More =
        """
        Examples:
          serve
          serve --urls http://127.0.0.1:8080
        """;

    public static Command Build(HostServices services)
    {
        var (urls, demoAnywhere) = (Urls(), DemoAnywhere());
        var command = new DocumentedCommand("serve", Description, More) { urls, demoAnywhere };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var addresses = Addresses(parsed.GetValue(urls), services.Configuration);
            var signIn = SignInConfiguration.Read(services.Configuration, addresses, parsed.GetValue(demoAnywhere));
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            await UntilAskedToStopAsync(installation, services, addresses, signIn, console, cancellation);
            return 0;
        });
        return command;
    }

    internal static Option<string> Urls() => new("--urls")
    {
        Description = $"Where to listen, several separated by semicolons; otherwise ASPNETCORE_URLS, or {DefaultUrl}.",
        HelpName = "URLS",
    };

    internal static Option<bool> DemoAnywhere() => new("--demo-anywhere")
    {
        Description = "Let other machines reach a demonstration, in which anybody can sign in as anybody. For invented patients only.",
    };

    /// <summary>Where to listen: as asked, else as the environment says, else on this machine only.</summary>
    /// <exception cref="UserErrorException">An address cannot be read.</exception>
    internal static IReadOnlyList<BindingAddress> Addresses(string? asked, IConfiguration configuration)
    {
        var urls = asked ?? configuration["ASPNETCORE_URLS"];
        return [.. (string.IsNullOrWhiteSpace(urls) ? DefaultUrl : urls)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Address)];
    }

    /// <summary>Serves until the token is cancelled, then lets what has begun come to its end.</summary>
    internal static async Task UntilAskedToStopAsync(
        Installation installation,
        HostServices services,
        IReadOnlyList<BindingAddress> addresses,
        SignInSettings signIn,
        InvocationConfiguration console,
        CancellationToken cancellation)
    {
        if (signIn.IsDemo)
        {
            await console.Error.WriteLineAsync("No sign-in is configured: this is a demonstration, in which anybody can sign in as anybody invented.");
            await DemoRelations.EnsureAsync(installation.Store, services.Clock, cancellation);
            await DemoRecords.EnsureAsync(installation, services.Clock, cancellation);
        }

        if (installation.Keys is MissingKeys)
            await console.Error.WriteLineAsync("Warning: no key is configured that protects patients' data; nobody can be recorded. See docs/patients.md.");
        await using var app = Build(installation, services, addresses, signIn);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new UserErrorException($"{taken.Message.TrimEnd('.')}. Stop what listens there, or choose another port: --urls http://127.0.0.1:5081");
        }
        catch (Exception refused) when (refused is IOException or System.Net.Sockets.SocketException)
        {
            throw new UserErrorException($"Cannot listen on {string.Join(", ", addresses)}: {refused.Message}");
        }

        foreach (var address in app.Urls)
            await console.Output.WriteLineAsync($"TrialMatch is ready on {address}. Ctrl-C stops it.");
        await app.WaitForShutdownAsync(cancellation);
    }

    private static WebApplication Build(Installation installation, HostServices services, IReadOnlyList<BindingAddress> addresses, SignInSettings signIn)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddStandardError();
        builder.WebHost.UseUrls([.. addresses.Select(address => address.ToString())]);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Services.AddSingleton<IDocumentStore>(installation.Store).AddSingleton(installation.Register).AddSingleton(installation.Keys);
        builder.Services.AddSingleton(services.Clock);
        builder.Services.AddSingleton(installation.Daemon).AddHostedService<Subscribers>();
        builder.Services.AddDataProtection().SetApplicationName("trialmatch").Services.Configure<KeyManagementOptions>(
            keys => keys.XmlRepository = new KeyRing(installation.Store));
        AddRedis(builder.Services, services.Configuration);
        builder.Services.AddTrialMatch(signIn);
        var app = builder.Build();
        app.MapTrialMatch();
        return app;
    }

    /// <summary>Redis is optional: without it each process keeps public answers for itself.</summary>
    private static void AddRedis(IServiceCollection web, IConfiguration configuration)
    {
        if (configuration.GetConnectionString("Redis") is not { Length: > 0 } redis)
            return;
        try
        {
            web.AddRedis(redis);
        }
        catch (ArgumentException malformed)
        {
            throw new UserErrorException($"ConnectionStrings__Redis cannot be read: {malformed.Message}");
        }
    }

    private static BindingAddress Address(string url)
    {
        try
        {
            if (BindingAddress.Parse(url) is { Scheme: "http", PathBase: "", IsUnixPipe: false, IsNamedPipe: false, Port: >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort } address)
                return address;
        }
        catch (FormatException)
        {
            // told below, as any other address that cannot be used
        }

        throw Asked.Misread("--urls", url, $"an address such as {DefaultUrl}; TLS ends in a proxy before it");
    }

    internal static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
