using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Playwright;
using TrialMatch.Patients.Access;

namespace TrialMatch.Web.Tests.Browser;

/// <summary>How a reader comes to each page. A page that is not here fails <see cref="Every_page"/>.</summary>
internal static class PageMap
{
    private const string Patient = "F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, 9008 Tromsø";

    /// <summary>What is mapped for programs, or leads on to a page that is here.</summary>
    private static readonly string[] NoPages =
    [
        "GET /why", "GET /trials/{id}/why", "GET /report/confirm",
        "GET /sign-in/{provider}", "GET /sign-in/{provider}/callback", "POST /sign-in/demo", "POST /sign-in/role", "POST /sign-out/everywhere",
        "POST /me/sharing", "POST /me/sharing/{authorisation:guid}/revoke", "POST /audit/emergencies/{patient:guid}/{access:guid}",
        "POST /patients/{patient:guid}/emergency", "POST /patients/{patient:guid}/access",
    ];

    private static readonly string[] ForPrograms = ["/api", "/openapi", "/health", "/assets"];

    /// <summary>The pages by route: what each can look like.</summary>
    public static readonly IReadOnlyList<PageVisit> Visits =
    [
        new("GET /", "/"),
        new("POST /", "/", page => SendAsync(page, Patient)),
        new("POST /", "/", page => SendAsync(page, "F 63, LUADD")),
        new("POST /why", "/", page => FindAsync(page, "nivolumab")),
        new("POST /why", "/", page => FindAsync(page, "")),
        new("GET /compare", "/compare"),
        new("POST /compare", "/compare", page => CompareAsync(page, Patient.Replace("ECOG 1", "ECOG 3", StringComparison.Ordinal))),
        new("POST /compare", "/compare", page => CompareAsync(page, "F 63, LUADD")),
        new("GET /report", "/report"),
        new("POST /report", "/report", ReadReportAsync),
        new("POST /report/confirm", "/report", async page =>
        {
            await ReadReportAsync(page);
            await page.Locator("form[action*=confirm] button[type=submit]").ClickAsync();
        }),
        new("GET /trials", "/trials"),
        new("GET /trials", "/trials?q=osimertinib&near=9008&maxKm=500"),
        new("GET /trials", "/trials?q=nothing"),
        new("GET /trials", "/trials?country=Noway"),
        new("GET /trials", "/trials?pageSize=1&demo=false"),
        new("GET /coverage", "/coverage"),
        new("GET /coverage", "/coverage?diagnosis=lungekreft"),
        new("GET /trials/{id}", "/trials/DEMO-01"),
        new("GET /trials/{id}", "/trials/DEMO-01?near=9008"),
        new("GET /trials/{id}", "/trials/DEMO-01?print=large"),
        new("GET /trials/{id}", "/trials/NCT09990001"),
        new("GET /trials/{id}", "/trials/DEMO-02"),
        new("GET /trials/{id}/sheet", "/trials/DEMO-01/sheet"),
        new("GET /trials/{id}/me", "/trials/DEMO-01/me"),
        new("GET /trials/{id}/me", "/trials/DEMO-01/me", AnswerAllAsync),
        // What the page sends where no script runs.
        new("POST /trials/{id}/me", "/trials/DEMO-01/me", page => page.EvaluateAsync("() => document.querySelector('form[data-me]').submit()")),
        new("POST /trials/{id}/why", "/trials/DEMO-01", page => SendAsync(page, Patient)),
        new("GET /sign-in/", "/sign-in"),
        new("GET /sign-in/role", "/sign-in", page => SignInAsync(page, "ola", "/sign-in/role")),
        new("GET /account", "/sign-in", page => SignInAsync(page, "kari", "/account")),
        new("POST /sign-out", "/sign-in", async page =>
        {
            await SignInAsync(page, "kari", "/account");
            await page.Locator("form[action^='/sign-out'] button").First.ClickAsync();
        }),
        new("GET /me/access-log", "/sign-in", page => SignInAsync(page, "kari", "/me/access-log")),
        new("GET /me/sharing", "/sign-in", page => SignInAsync(page, "kari", "/me/sharing")),
        new("GET /audit/access-log", "/sign-in", page => SignInAsync(page, "haug", "/audit/access-log")),
        new("GET /audit/emergencies", "/sign-in", page => SignInAsync(page, "haug", "/audit/emergencies")),
        new("GET /patients/{patient:guid}/emergency", "/sign-in", page => SignInAsync(page, "moe", $"/patients/{DemoPeople.Kari}/emergency")),
        new("GET /patients/{patient:guid}/access", "/sign-in", page => SignInAsync(page, "hansen", $"/patients/{DemoPeople.Kari}/access")),
        new("GET /problems/{name}", "/problems/not-found"),
        new("GET /{nothing}", "/nothing"),
    ];

    /// <summary>What the product maps for readers, as <c>GET /trials/{id}</c>.</summary>
    public static IEnumerable<string> Routes(IEnumerable<RouteEndpoint> endpoints) => endpoints
        .Where(endpoint => endpoint.RoutePattern.RawText is { } route && !ForPrograms.Any(path => new PathString(Slashed(route)).StartsWithSegments(path)))
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(method => $"{method} {Slashed(endpoint.RoutePattern.RawText!)}") ?? [])
        .Where(route => !route.StartsWith("HEAD", StringComparison.Ordinal) && !NoPages.Contains(route));

    private static string Slashed(string route) => route.StartsWith('/') ? route : $"/{route}";

    private static async Task SignInAsync(IPage page, string person, string address)
    {
        await page.Locator($"button[name=user][value={person}]").ClickAsync();
        await page.GotoAsync(address);
    }

    private static async Task SendAsync(IPage page, string line)
    {
        await page.EvaluateAsync("() => document.querySelectorAll('details:has([name=line])').forEach(part => { part.open = true; })");
        await page.Locator("[name=line]").First.FillAsync(line);
        await page.Locator("[name=line]").First.PressAsync("Enter");
    }

    private static async Task FindAsync(IPage page, string words)
    {
        await SendAsync(page, Patient);
        await page.Locator("button[formaction^='/why']").ClickAsync();
        await page.Locator("[name=trial]").FillAsync(words);
        await page.Locator("[name=trial]").PressAsync("Enter");
    }

    private static async Task CompareAsync(IPage page, string with)
    {
        await page.Locator("[name=with]").FillAsync(with);
        await SendAsync(page, Patient);
    }

    /// <summary>Goes on at every question; the answers are in the address, and the page follows when that changes.</summary>
    private static async Task AnswerAllAsync(IPage page) => await page.EvaluateAsync(
        """
        async () => {
          const form = document.querySelector('form[data-me]');
          while (!form.hidden) {
            const followed = new Promise(done => addEventListener('hashchange', () => requestAnimationFrame(done), { once: true }));
            form.querySelector('[type=submit]').click();
            await followed;
          }
        }
        """);

    private static async Task ReadReportAsync(IPage page)
    {
        await page.Locator("textarea").FillAsync("Lungebiopsi: adenokarsinom.\nEGFR p.L858R påvist, VAF 31 %.\nPD-L1 TPS 60 %.\nKRAS: ingen mutasjon påvist.");
        await page.Locator("main form button[type=submit]").First.ClickAsync();
    }
}

/// <summary>One way to look at a page.</summary>
/// <param name="Route">The route that answers.</param>
/// <param name="Address">Where the reader begins.</param>
/// <param name="Then">What the reader does there, ending with a form that is sent.</param>
internal sealed record PageVisit(string Route, string Address, Func<IPage, Task>? Then = null);
