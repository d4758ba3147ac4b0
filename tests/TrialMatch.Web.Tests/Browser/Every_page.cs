using System.Diagnostics;
using Microsoft.Playwright;
using TrialMatch.TestSupport;
using TrialMatch.Web.Tests.Service;
using TrialMatch.Web.Tests.SignIn;

namespace TrialMatch.Web.Tests.Browser;

/// <summary>Every page in every language: accessible by day and night, in wide, narrow and enlarged windows, and valid HTML.</summary>
[Collection(Asking.Name)]
public sealed class Every_page(OneService one)
{
    /// <summary>Wide; enlarged to 200 % in the same window; a small telephone.</summary>
    private static readonly (int Width, int Height)[] Windows = [(1280, 800), (640, 400), (320, 640)];

    private static readonly string Axe = File.ReadAllText(Checkout.Path("tests", "TrialMatch.Web.Tests", "node_modules", "axe-core", "axe.min.js"));

    /// <summary>What depends on colours and sizes; all other rules are asked in the widest and the narrowest window by day.</summary>
    private static readonly string[] Looks = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"];

    private const string Findings =
        """
        async rules => (await axe.run(document, { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) })).violations
          .flatMap(found => found.nodes.map(node => `${found.id} at ${node.target.join(' ')}: ${node.html.slice(0, 200)} ${node.any.map(check => check.message).join('; ').slice(0, 200)}`))
        """;

    [Fact]
    public void is_looked_at_here() =>
        PageMap.Routes(one.Service.Endpoints).Except(PageMap.Visits.Select(visit => visit.Route)).Should().BeEmpty("a new page has to be added to PageMap");

    [Theory]
    [InlineData("nb-NO")]
    [InlineData("nn-NO")]
    [InlineData("se-NO")]
    [InlineData("en-GB")]
    public async Task is_accessible_and_valid(string locale)
    {
        using var folder = new TemporaryFolder();
        await using var service = await Demonstration.StartAsync();
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(service.Address, locale: locale);
        await page.AddInitScriptAsync(Axe);
        IResponse? answered = null;
        page.Response += (_, response) => answered = response.Request.ResourceType == "document" ? response : answered;

        var wrong = new List<string>();
        foreach (var (visit, number) in PageMap.Visits.Select((visit, number) => (visit, number)))
        {
            await page.Context.ClearCookiesAsync();
            await page.GotoAsync(visit.Address);
            if (visit.Then is { } then)
            {
                if (visit.Route.StartsWith("POST", StringComparison.Ordinal))
                    answered = null;
                await then(page);
                await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            }

            var name = $"{visit.Route} ({visit.Address}, {number})";
            if ((await page.Locator("html").GetAttributeAsync("lang")) != locale[..2])
                wrong.Add($"{name} is not in {locale}");
            if (answered is null)
                wrong.Add($"{name} did not come");
            else
                await File.WriteAllBytesAsync(Path.Combine(folder.Path, $"{number:00}.html"), await answered.BodyAsync());
            wrong.AddRange((await WrongAsync(page)).Select(finding => $"{name} {finding}"));
        }

        wrong.Should().BeEmpty();
        (await ValidatedAsync(folder.Path)).Should().BeEmpty();
    }

    [Fact]
    public async Task would_be_found_wrong_if_it_were()
    {
        using var folder = new TemporaryFolder();
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(one.Service.Address);
        await page.SetContentAsync("<main><h3>A</h3><input><p style='width: 2000px; color: #777; background: #888'>Grey on grey</p></main>");
        await page.EvaluateAsync(Axe);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "page.html"), "<!DOCTYPE html><html lang=\"nb\"><head><title>A</title></head><body><p id=\"a\"><div id=\"a\"></div></body></html>");

        (await WrongAsync(page)).Should().Contain(finding => finding.Contains("label at input")).And.Contain(finding => finding.Contains("color-contrast")).And.Contain("[320 px] is 2008 px wide");
        (await ValidatedAsync(folder.Path)).Should().Contain("no-dup-id");
    }

    private static async Task<IEnumerable<string>> WrongAsync(IPage page)
    {
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => { part.open = true; })");
        var wrong = new List<string>();
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var (width, height) in Windows)
            {
                await page.SetViewportSizeAsync(width, height);
                wrong.AddRange((await page.EvaluateAsync<string[]>(Findings, scheme == ColorScheme.Light && width != 640 ? null : Looks)).Select(finding => $"[{scheme}, {width} px] {finding}"));
                if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") is var wide && wide > width)
                    wrong.Add($"[{width} px] is {wide} px wide");
            }
        }

        await page.SetViewportSizeAsync(Windows[0].Width, Windows[0].Height);
        return wrong;
    }

    /// <summary>What the rules of HTML say against files.</summary>
    private static async Task<string> ValidatedAsync(string folder)
    {
        var tests = Checkout.Path("tests", "TrialMatch.Web.Tests");
        using var validator = Process.Start(new ProcessStartInfo(
            "node", [Path.Combine(tests, "node_modules", "html-validate", "bin", "html-validate.mjs"), "--config", Path.Combine(tests, "htmlvalidate.json"), "--formatter", "text", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (said, failed) = (validator.StandardOutput.ReadToEndAsync(), validator.StandardError.ReadToEndAsync());
        await validator.WaitForExitAsync();
        return await said + await failed;
    }
}
