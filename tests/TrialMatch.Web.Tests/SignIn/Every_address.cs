using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TrialMatch.Patients.Access;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.SignIn;

/// <summary>
/// Who may use which address at all: everything that the service maps, for nobody, every role, and systems with and without
/// scopes, as <c>addresses.tsv</c> says. An address that is not in the table fails, so that somebody decides.
/// </summary>
public sealed class Every_address
{
    private static readonly string[] Everybody = ["nobody", .. Enum.GetNames<Role>().Where(role => role != nameof(Role.System)), "System", .. Scopes.All.Select(scope => $"System:{scope}")];

    private static readonly string[] OfTheTests = [RunningService.FaultyAddress, RunningService.ForgottenAddress];

    [Fact]
    public async Task is_in_the_table_and_the_table_has_no_other()
    {
        await using var service = await RunningService.StartAsync();

        Mapped(service).Select(address => $"{address.Method} {address.Pattern}").Should().BeEquivalentTo(Table().Keys);
    }

    [Fact]
    public async Task is_open_to_those_in_the_table_and_closed_to_all_others()
    {
        await using var service = await RunningService.StartAsync(Claimed.Add);
        var table = Table();
        var wrong = new List<string>();
        using var client = service.NewClient();
        foreach (var (method, pattern, _) in Mapped(service))
        {
            foreach (var who in Everybody)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Filled(pattern));
                request.Headers.Add(Claimed.Header, who);
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                ((int)answer.StatusCode).Should().NotBe(429, "the limits are wide here");
                var open = !answer.Headers.Contains(Claimed.Closed);
                if (open != table[$"{method} {pattern}"].Contains(who))
                    wrong.Add($"{method} {pattern} is {(open ? "open" : "closed")} to {who}");
            }
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public async Task without_a_policy_is_closed_to_everybody()
    {
        await using var service = await Demonstration.StartAsync();

        using var anonymous = service.NewClient();
        (await anonymous.GetAsync(new Uri(RunningService.ForgottenAddress, UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        foreach (var person in DemoPeople.All.Where(person => person.Roles.Length == 1))
        {
            using var browsing = await Browsing.AsAsync(service, person.Id);
            (await browsing.GetAsync(RunningService.ForgottenAddress)).StatusCode.Should().Be(HttpStatusCode.Forbidden, person.Name);
        }
    }

    [Fact]
    public async Task that_takes_a_form_takes_none_without_the_token_of_a_page()
    {
        await using var service = await Demonstration.StartAsync();
        var table = Table();
        var sessions = new Dictionary<Role, Browsing>();
        foreach (var person in DemoPeople.All.Where(person => person.Roles.Length == 1))
            sessions.TryAdd(person.Roles[0], await Browsing.AsAsync(service, person.Id));

        foreach (var (method, pattern, _) in Mapped(service).Where(address => address.Method is not ("GET" or "HEAD") && !address.Pattern.StartsWith("/api/", StringComparison.Ordinal)))
        {
            var role = Enum.Parse<Role>(table[$"{method} {pattern}"].First(who => who != "nobody"));
            using var form = new HttpRequestMessage(HttpMethod.Post, Filled(pattern)) { Content = new FormUrlEncodedContent([KeyValuePair.Create("user", "kari")]) };
            // What everybody may ask and nothing is kept of has no token: its page has to be one of ours.
            if (table[$"{method} {pattern}"].Contains("nobody"))
                form.Headers.Add("Origin", "https://elsewhere.example");
            using var answer = await sessions[role].Client.SendAsync(form);
            answer.StatusCode.Should().Be(HttpStatusCode.BadRequest, "{0} {1} as {2}", method, pattern, role);
            (await answer.Content.ReadAsStringAsync()).Should().Contain("Skjemaet er utl", "{0} {1}", method, pattern);
        }

        foreach (var session in sessions.Values)
            session.Dispose();
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task takes_nothing_that_another_site_has_a_browser_send(string site)
    {
        await using var service = await Demonstration.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/match", UriKind.Relative)) { Content = new StringContent("{}") };
        request.Headers.Add("Sec-Fetch-Site", site);

        (await service.Client.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    private static IEnumerable<(string Method, string Pattern, RouteEndpoint Endpoint)> Mapped(RunningService service) =>
        service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => (method, Pattern(endpoint), endpoint)))
            .Where(address => !OfTheTests.Contains(address.Item2));

    /// <summary>Files carry the hash of their content in their addresses.</summary>
    private static string Pattern(RouteEndpoint endpoint)
    {
        var text = "/" + endpoint.RoutePattern.RawText!.Trim('/');
        return text.StartsWith("/assets/", StringComparison.Ordinal) ? $"/assets/{{hash}}/{text.Split('/')[^1]}" : text;
    }

    private static Uri Filled(string pattern)
    {
        var path = System.Text.RegularExpressions.Regex.Replace(pattern, "\\{([^}:]+)(:guid)?[^}]*\\}", part => part.Groups[2].Success ? DemoPeople.Kari.ToString() : "v1");
        return new Uri(path, UriKind.Relative);
    }

    private static Dictionary<string, HashSet<string>> Table() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "SignIn", "addresses.tsv")).Skip(1)
            .Select(line => line.Split('\t')).ToDictionary(row => $"{row[0]} {row[1]}", row => Meant(row[2]));

    private static HashSet<string> Meant(string who) => who switch
    {
        "everybody" => [.. Everybody],
        "signed in" => [.. Everybody.Where(one => one != "nobody" && !one.StartsWith("System", StringComparison.Ordinal))],
        _ => [.. who.Split(", ")],
    };
}
