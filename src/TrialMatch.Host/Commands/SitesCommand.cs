using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Http;
using TrialMatch.Web.Sites;
using Page = TrialMatch.Host.Reporting.Page;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch sites</c>: lists the register's hospitals.</summary>
internal static class SitesCommand
{
    private const string Description = "List the hospitals of the register, with the number of trials in which each takes part.";

    private const string More =
        """
        Examples:
          sites --region "Helse Nord"
          sites --country Sweden --json
        """;

    public static Command Build(HostServices services)
    {
        var text = new Option<string>("--text") { Description = "Words that all begin a word of key, name, city, trust or region.", HelpName = "WORDS" };
        var country = new Option<string>("--country") { Description = "Country: code or name.", HelpName = "COUNTRY" };
        var region = new Option<string>("--region") { Description = "Health region, such as \"Helse Nord\".", HelpName = "REGION" };
        var (page, size, json) = (Asked.PageNumber(), Asked.PageSize(200), Asked.Json());
        var command = new DocumentedCommand("sites", Description, More) { text, country, region, page, size, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var query = new SiteQuery
            {
                Text = parsed.GetValue(text),
                CountryCode = Asked.Country(parsed.GetValue(country)),
                Region = parsed.GetValue(region),
                Page = parsed.GetValue(page),
                PageSize = parsed.GetValue(size),
            };
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            var register = await installation.Register.CurrentAsync(cancellation);
            DemandRegion(register, query.Region);
            var found = register.List(query);
            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(ListPage<SiteAnswer>.Of(found, register, SiteAnswer.Of), IndentedJson.Options));
            else
                Print(found, new Page(console.Output));
            return 0;
        });
        return command;
    }

    private static void DemandRegion(Register register, string? asked)
    {
        var known = register.Sites.Select(site => site.Facts.Region).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        if (asked is not null && !known.Contains(asked, StringComparer.OrdinalIgnoreCase))
            throw Asked.Misread("--region", asked, $"one of {string.Join(", ", known)}");
    }

    private static void Print(Page<ListedSite> found, Page page)
    {
        page.Table(0, ["KEY", "COUNTRY", "CITY", "TRIALS", "DEMO", "NAME"], found.Items.Select(listed => new[]
        {
            listed.Site.Key,
            listed.Site.Facts.CountryCode,
            listed.Site.Facts.City ?? "",
            listed.Trials.ToString(CultureInfo.InvariantCulture),
            listed.Demonstrations.ToString(CultureInfo.InvariantCulture),
            listed.Site.Facts.Region is { } region ? $"{listed.Site.Facts.Name} ({region})" : listed.Site.Facts.Name,
        }));
        page.Line(0, $"{found.Items.Length} of {found.Total} hospitals, page {found.Number} of {found.Pages}");
    }
}
