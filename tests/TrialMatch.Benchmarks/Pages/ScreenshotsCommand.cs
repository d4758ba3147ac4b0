using System.CommandLine;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrialMatch.TestSupport;

namespace TrialMatch.Benchmarks.Pages;

/// <summary><c>screenshots</c>: pictures of the main pages, from the real program with its seed, as the README shows them.</summary>
internal static partial class ScreenshotsCommand
{
    private const string Patient = "F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, 9008 Tromsø";

    private static readonly (string Name, Func<IPage, Task> Open)[] Pictures =
    [
        ("first", page => page.GotoAsync("/")),
        ("search", page => page.GotoAsync("/trials?diagnosis=lungekreft&near=9008")),
        ("trial", page => page.GotoAsync("/trials/DEMO-01?near=9008")),
        ("me", page => page.GotoAsync("/trials/DEMO-01/me")),
        ("match", page => AskAsync(page, "/")),
        ("why", page => AskAsync(page, "/trials/DEMO-01")),
    ];

    public static Command Build()
    {
        var folder = new Argument<string>("folder") { Description = "Where the pictures are put.", DefaultValueFactory = _ => "docs/images" };
        var command = new Command("screenshots", "Makes the README's pictures of the main pages from the running program (needs Chromium).") { folder };
        command.SetAction(async (parsed, _) => await RunAsync(parsed.GetValue(folder)!));
        return command;
    }

    private static async Task<int> RunAsync(string folder)
    {
        using var data = new TemporaryFolder();
        await using var program = TrialMatchProcess.Start(["serve", "--urls", "http://127.0.0.1:0"], data.AsDataFolder);
        var address = Address().Match(await program.LineAsync("TrialMatch is ready on")).Value;
        using (var playwright = await Playwright.CreateAsync())
        {
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"] });
            var page = await browser.NewPageAsync(new() { BaseURL = address, Locale = "nb-NO", ColorScheme = ColorScheme.Light, ViewportSize = new() { Width = 1100, Height = 900 } });
            foreach (var (name, open) in Pictures)
            {
                await open(page);
                await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                var file = Path.Combine(folder, $"{name}.png");
                await page.ScreenshotAsync(new() { Path = file });
                Console.WriteLine($"{file} {new FileInfo(file).Length / 1024} KB");
            }
        }

        await program.InterruptAsync();
        return await program.ExitCodeAsync();
    }

    private static async Task AskAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.EvaluateAsync("() => document.querySelectorAll('details:has([name=line])').forEach(part => { part.open = true; })");
        await page.Locator("[name=line]").First.FillAsync(Patient);
        await page.Locator("[name=line]").First.PressAsync("Enter");
    }

    [GeneratedRegex(@"http://\S+(?=\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
