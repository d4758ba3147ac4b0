using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using TrialMatch.Host.Reporting;
using TrialMatch.Web;
using TrialMatch.Web.Caching;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch serve</c>: the pages and the HTTP API, until Ctrl-C.</summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    private const string Description = "Serve the pages and the HTTP API until Ctrl-C. Every other command works beside it.";

    private const string More =
        """
        Examples:
          serve
          serve --urls http://127.0.0.1:8080
        """;

    public static Command Build(HostServices services)
    {
        var urls = Urls();
        var command = new DocumentedCommand("serve", Description, More) { urls };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var addresses = Addresses(parsed.GetValue(urls), services.Configuration);
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            await UntilAskedToStopAsync(installation, services, addresses, console, cancellation);
            return 0;
        });
        return command;
    }

    internal static Option<string> Urls() => new("--urls")
    {
        Description = $"Where to listen, several separated by semicolons; otherwise ASPNETCORE_URLS, or {DefaultUrl}.",
        HelpName = "URLS",
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
        InvocationConfiguration console,
        CancellationToken cancellation)
    {
        foreach (var open in addresses.Where(address => !IsLoopback(address.Host)))
            await console.Error.WriteLineAsync($"Warning: {open} can be reached from other machines, and there is no sign-in yet.");
        await using var app = Build(installation, services, addresses);
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

    private static WebApplication Build(Installation installation, HostServices services, IReadOnlyList<BindingAddress> addresses)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddStandardError();
        builder.WebHost.UseUrls([.. addresses.Select(address => address.ToString())]);
        builder.Services.AddSingleton(installation.Register);
        builder.Services.AddSingleton(services.Clock);
        builder.Services.AddSingleton(installation.Daemon).AddHostedService<Subscribers>();
        builder.Services.AddDataProtection().SetApplicationName("trialmatch").Services.Configure<KeyManagementOptions>(
            keys => keys.XmlRepository = new KeyRing(installation.Store));
        AddRedis(builder.Services, services.Configuration);
        builder.Services.AddTrialMatch();
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

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
