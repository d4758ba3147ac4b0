namespace TrialMatch.Web.Pages;

/// <summary>The files that pages load.</summary>
internal static class PageAssets
{
    /// <summary>
    /// The public sector's design system: its colours and sizes, then those of its components that pages use, each in the
    /// layer that the package's own whole stylesheet puts it in. Ours comes after, in no layer, and so decides.
    /// </summary>
    private static readonly string[] Components =
    [
        "alert", "button", "card", "chip", "details", "divider", "error-summary", "field", "fieldset", "heading", "input", "label",
        "link", "list", "pagination", "paragraph", "skip-link", "table", "tag", "validation-message",
    ];

    /// <summary>Our own, by area of the pages: what all pages use comes first.</summary>
    private static readonly string[] Ours = ["trialmatch", "map", "trial", "search", "coverage"];

    public static readonly Asset Stylesheet = new("trialmatch.css", "text/css; charset=utf-8", string.Concat(
        [
            "@layer ds.theme, ds.base, ds.components;",
            Asset.Text("ds.theme.css"),
            $"@layer ds.base{{{Asset.Text("ds.base.css")}}}",
            .. Components.Select(component => $"@layer ds.components{{{Asset.Text($"ds.{component}.css")}}}"),
            .. Ours.Select(name => Asset.Text($"{name}.css")),
        ]));

    /// <summary>Replaces parts of a page where a form or link would load all of it; every page works without.</summary>
    public static readonly Asset Htmx = new("htmx.js", "text/javascript; charset=utf-8", Asset.Text("htmx.js"));

    /// <summary>Asks one question at a time and looks up what the answers come to, within the browser.</summary>
    public static readonly Asset Me = new("me.js", "text/javascript; charset=utf-8", Asset.Text("me.js"));

    public static readonly Asset Icon = new("trialmatch.svg", "image/svg+xml", Asset.Text("trialmatch.svg"));

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var asset in new[] { Stylesheet, Htmx, Me, Icon })
            asset.Map(routes);
    }
}
