using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Patients.Reading;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch patients list</c>: the patients whose profile one has opened.</summary>
internal static class ListPatientsCommand
{
    private const string Description = "List the patients whose profile you have opened.";

    private const string More =
        """
        Examples:
          patients list
          patients list --as demo-hansen --sort diagnosis --page-size 20
        """;

    public static Command Build(HostServices services)
    {
        var act = new ActAsked();
        var sort = new Option<PatientOrder>("--sort") { Description = "Order." };
        var (page, size, json) = (Asked.PageNumber(), Asked.Count("--page-size", "Most entries of a page.", PatientPage.LargestSize, 50), Asked.Json());
        var command = act.AddTo(new DocumentedCommand("list", Description, More) { sort, page, size, json });
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            var found = await installation.Patients.ListAsync(
                act.Of(parsed).Actor.Subject, parsed.GetValue(sort), parsed.GetValue(page), parsed.GetValue(size), cancellation);
            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(
                    new { Items = found.Items.Select(item => new { item.Patient, item.Identity?.Name }), Page = found.Number, PageSize = found.Size, found.Total }, IndentedJson.Options));
            else
                Print(found, new Page(console.Output));
            return 0;
        });
        return command;
    }

    private static void Print(PatientPage found, Page page)
    {
        page.Table(0, ["PATIENT", "NAME", "DIAGNOSIS", "CHANGED", "FIT", "POSSIBLE", "REFERRALS", "NOTE"], found.Items.Select(item => new[]
        {
            item.Patient.Id.ToString(),
            item.Identity?.Name ?? "-",
            item.Patient.Diagnosis ?? "-",
            item.Patient.ChangedAt.ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            item.Patient.MatchedAt is null ? "-" : item.Patient.Eligible.ToString(CultureInfo.InvariantCulture),
            item.Patient.MatchedAt is null ? "-" : item.Patient.PossiblyEligible.ToString(CultureInfo.InvariantCulture),
            item.Patient.Referrals.ToString(CultureInfo.InvariantCulture),
            string.Join("; ", Notes(item.Patient)),
        }));
        page.Line(0, string.Create(CultureInfo.InvariantCulture, $"{found.Items.Length} of {found.Total} patients, page {found.Number}"));
    }

    private static IEnumerable<string> Notes(PatientSummary patient)
    {
        if (patient.ErasureRequested)
            yield return "erasure waits for a second person";
        if (patient.MatchedAt is null)
            yield return "never matched";
        else if (patient.MatchIsOld)
            yield return "facts changed since the match";
    }
}
