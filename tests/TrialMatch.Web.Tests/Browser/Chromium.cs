using Microsoft.Playwright;

namespace TrialMatch.Web.Tests.Browser;

/// <summary>A real browser, Debian's own.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<Chromium> StartAsync()
    {
        if (!File.Exists(Program))
            throw new InvalidOperationException($"{Program} is missing; ./test installs it, or: apt-get install chromium");
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments }));
    }

    /// <summary>A page of a reader in Norway, in a window so many pixels wide.</summary>
    public async Task<IPage> PageAsync(Uri address, int width = 1280, string locale = "nb-NO", bool scripts = true)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            Locale = locale,
            ViewportSize = new() { Width = width, Height = 800 },
            JavaScriptEnabled = scripts,
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
