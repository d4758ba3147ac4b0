using System.CommandLine;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Registry.Reading;
using TrialMatch.Registry.Trials;
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
          trials --diagnosis leukaemia --near 9900 --max-km 300 --taking now --sort distance
          trials --sort changed --page-size 10 --json
        """;

    public static Command Build(HostServices services)
    {
        var text = new Option<string>("--text") { Description = "Words that all begin a word of identifier, title, conditions, drugs, sponsor or the text in plain words.", HelpName = "WORDS" };
        var status = new Option<string>("--status") { Description = $"Overall status: {string.Join(", ", RecruitmentStatuses.All)}.", HelpName = "STATUS" };
        var phase = new Option<string>("--phase") { Description = $"Phase: {string.Join(", ", TrialPhases.All)}.", HelpName = "PHASE" };
        var diagnosis = new Option<string>("--diagnosis") { Description = "Trials whose structured criteria ask for this diagnosis, for a wider or a narrower one: OncoTree code or name; a name of several asks for all of them.", HelpName = "DIAGNOSIS" };
        var near = new Option<string>("--near") { Description = "Measure distances in a straight line from this place in Norway: postal code, town, municipality or county.", HelpName = "PLACE" };
        var maxKm = new Option<int?>("--max-km") { Description = "Only trials with a hospital so near (--near) that takes patients, or plans to.", HelpName = "KM" };
        var age = new Option<int?>("--age") { Description = "Leave out trials whose criteria shut out somebody of that age in years.", HelpName = "YEARS" };
        var taking = new Option<TakingPatients?>("--taking") { Description = "A hospital takes patients now, or now or as planned." };
        var home = new Option<HomeParticipation?>("--home") { Description = "Some visits, or all, can be away from the trial's hospitals." };
        var area = new Option<string>("--area") { Description = "A health region or county of Norway in which a hospital takes part, such as \"Helse Nord\".", HelpName = "AREA" };
        var country = new Option<string>("--country") { Description = "A country in which a hospital takes part: code or name.", HelpName = "COUNTRY" };
        var demo = new Option<string>("--demo") { Description = "Demonstrations only (yes), or real studies only (no)." };
        demo.AcceptOnlyFromAmong("yes", "no");
        var sort = new Option<TrialOrder>("--sort") { Description = "Order." };
        var (page, size, json) = (Asked.PageNumber(), Asked.PageSize(50), Asked.Json());
        var command = new DocumentedCommand("trials", Description, More)
        {
            text, diagnosis, near, maxKm, age, taking, home, status, phase, country, area, demo, sort, page, size, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var query = new TrialQuery
            {
                Text = parsed.GetValue(text),
                Status = Asked.Status(parsed.GetValue(status)),
                Phase = Asked.Phase(parsed.GetValue(phase)),
                Diagnoses = Asked.Diagnoses(parsed.GetValue(diagnosis)),
                Near = Asked.Place(parsed.GetValue(near)),
                MaxKilometres = parsed.GetValue(maxKm),
                Age = parsed.GetValue(age),
                Taking = parsed.GetValue(taking),
                Home = parsed.GetValue(home),
                CountryCode = Asked.Country(parsed.GetValue(country)),
                Area = Asked.Area(parsed.GetValue(area)),
                Demo = parsed.GetValue(demo) switch { "yes" => true, "no" => false, _ => null },
                Order = parsed.GetValue(sort),
                Page = parsed.GetValue(page),
                PageSize = parsed.GetValue(size),
            };
            if (query.MaxKilometres is < 1)
                throw Asked.Misread("--max-km", $"{query.MaxKilometres}", "at least 1");
            if (query.Age is < 0 or > TrialQuery.OldestAge)
                throw Asked.Misread("--age", $"{query.Age}", $"0 to {TrialQuery.OldestAge}");
            if (query is { MaxKilometres: not null, Near: null })
                throw Asked.Misread("--max-km", $"{query.MaxKilometres}", "a place as well: --near 9900");
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            var register = await installation.Register.CurrentAsync(cancellation);
            var found = register.Find(query);
            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(ListedTrials.Of(query, found, register), IndentedJson.Options));
            else
                Print(found.Page, measured: query.Near is not null, new Page(console.Output));
            return 0;
        });
        return command;
    }

    private static void Print(Page<FoundTrial> found, bool measured, Page page)
    {
        string[] heads = measured ? ["ID", "STATUS", "PHASE", "KM", "NEAREST", "TITLE"] : ["ID", "STATUS", "PHASE", "COUNTRIES", "TITLE"];
        page.Table(0, heads, found.Items.Select(trial => (string[])
        [
            trial.Trial.RegistryId,
            trial.Trial.Status.Text(),
            trial.Trial.Facts.Phase.Text(),
            .. measured ? Nearest(trial.Nearest) : [Countries(trial.Trial)],
            trial.Trial.Facts.Title,
        ]));
        page.Line(0, $"{found.Items.Length} of {found.Total} trials, page {found.Number} of {found.Pages}");
    }

    private static string[] Nearest(NearSite? nearest) => nearest is null
        ? ["", ""]
        : [$"{(nearest.Approximate ? "~" : "")}{nearest.Kilometres}", nearest.Place.Site.Name + (nearest.Place.Opening == Opening.Planned ? " (planned)" : "")];

    private static string Countries(TrialDocument trial)
    {
        var codes = trial.Sites.Select(site => site.CountryCode ?? "?").Distinct().Order(StringComparer.Ordinal).ToList();
        return codes.Count <= 4 ? string.Join(' ', codes) : $"{string.Join(' ', codes.OrderBy(code => code != "NO").Take(3))} +{codes.Count - 3}";
    }
}
