using System.CommandLine;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Registry.Reading;
using TrialMatch.Registry.Trials;
using TrialMatch.Web.Http;
using TrialMatch.Web.Trials;
using Page = TrialMatch.Host.Reporting.Page;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch trials</c>: lists the register's trials.</summary>
internal static class TrialsCommand
{
    private const string Description = "List the trials of the register.";

    private const string More =
        """
        Examples:
          trials --text "breast her2" --status recruiting
          trials --diagnosis melanoma --country Norway --demo no
          trials --sort changed --page-size 10 --json
        """;

    public static Command Build(HostServices services)
    {
        var text = new Option<string>("--text") { Description = "Words that all begin a word of identifier, title, conditions, drugs or sponsor.", HelpName = "WORDS" };
        var status = new Option<string>("--status") { Description = $"Overall status: {string.Join(", ", RecruitmentStatuses.All)}.", HelpName = "STATUS" };
        var phase = new Option<string>("--phase") { Description = $"Phase: {string.Join(", ", TrialPhases.All)}.", HelpName = "PHASE" };
        var diagnosis = new Option<string>("--diagnosis") { Description = "Trials whose structured criteria ask for this diagnosis, for a wider or a narrower one: OncoTree code or name.", HelpName = "DIAGNOSIS" };
        var country = new Option<string>("--country") { Description = "A country in which a hospital takes part: code or name.", HelpName = "COUNTRY" };
        var demo = new Option<string>("--demo") { Description = "Demonstrations only (yes), or real studies only (no)." };
        demo.AcceptOnlyFromAmong("yes", "no");
        var sort = new Option<TrialOrder>("--sort") { Description = "Order." };
        var (page, size, json) = (Asked.PageNumber(), Asked.PageSize(50), Asked.Json());
        var command = new DocumentedCommand("trials", Description, More) { text, status, phase, diagnosis, country, demo, sort, page, size, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var query = new TrialQuery
            {
                Text = parsed.GetValue(text),
                Status = Asked.Status(parsed.GetValue(status)),
                Phase = Asked.Phase(parsed.GetValue(phase)),
                Diagnosis = Asked.Diagnosis(parsed.GetValue(diagnosis)),
                CountryCode = Asked.Country(parsed.GetValue(country)),
                Demo = parsed.GetValue(demo) switch { "yes" => true, "no" => false, _ => null },
                Order = parsed.GetValue(sort),
                Page = parsed.GetValue(page),
                PageSize = parsed.GetValue(size),
            };
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            var register = await installation.Register.CurrentAsync(cancellation);
            var found = register.List(query);
            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(ListPage<ListedTrial>.Of(found, register, ListedTrial.Of), IndentedJson.Options));
            else
                Print(found, new Page(console.Output));
            return 0;
        });
        return command;
    }

    private static void Print(Page<TrialDocument> found, Page page)
    {
        page.Table(0, ["ID", "STATUS", "PHASE", "COUNTRIES", "TITLE"], found.Items.Select(trial => new[]
        {
            trial.RegistryId, trial.Status.Text(), trial.Facts.Phase.Text(), Countries(trial), trial.Facts.Title,
        }));
        page.Line(0, $"{found.Items.Length} of {found.Total} trials, page {found.Number} of {found.Pages}");
    }

    private static string Countries(TrialDocument trial)
    {
        var codes = trial.Sites.Select(site => site.CountryCode ?? "?").Distinct().Order(StringComparer.Ordinal).ToList();
        return codes.Count <= 4 ? string.Join(' ', codes) : $"{string.Join(' ', codes.OrderBy(code => code != "NO").Take(3))} +{codes.Count - 3}";
    }
}
