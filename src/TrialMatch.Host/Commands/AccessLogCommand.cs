using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Patients.Access;
using TrialMatch.Web.Access;
using Page = TrialMatch.Host.Reporting.Page;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch access-log</c>: who has opened which records.</summary>
internal static class AccessLogCommand
{
    private const int DefaultDays = 30;

    private const string Description = "Search the access log: who has opened which records, and who was refused. The search is itself written down.";

    private const string More =
        """
        Newest first, the last 30 days unless --from says otherwise. `events verify` proves that no entry was changed.

        Examples:
          access-log --by Hansen
          access-log --patient d3300000-0000-4000-8000-000000000001 --json
          access-log --basis emergency --from 2026-11-01
          access-log --refused
        """;

    public static Command Build(HostServices services)
    {
        var by = new Option<string>("--by") { Description = "Who: pseudonym, organisation number, or part of the name of staff.", HelpName = "WHO" };
        var patient = new Option<Guid?>("--patient") { Description = "Whose record, by its id.", HelpName = "ID" };
        var role = new Option<Role?>("--role") { Description = "In which role." };
        var basis = new Option<AccessBasis?>("--basis") { Description = "On which ground." };
        var refused = new Option<bool>("--refused") { Description = "Only attempts that were refused." };
        var (from, until) = (Asked.Day("--from", "The first day."), Asked.Day("--until", "The last day; today when not given."));
        var (page, size, json) = (Asked.PageNumber(), Asked.PageSize(50), Asked.Json());
        var command = new DocumentedCommand("access-log", Description, More) { by, patient, role, basis, refused, from, until, page, size, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var last = parsed.GetValue(until) ?? DateOnly.FromDateTime(services.Clock.GetUtcNow().UtcDateTime);
            var query = new AccessLogQuery
            {
                By = parsed.GetValue(by),
                Patient = parsed.GetValue(patient),
                Role = parsed.GetValue(role),
                Basis = parsed.GetValue(basis),
                Refused = parsed.GetValue(refused) ? true : null,
                From = Beginning(parsed.GetValue(from) ?? last.AddDays(-DefaultDays)),
                Until = Beginning(last.AddDays(1)).AddMicroseconds(-1),
            };
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            var operatorHere = new Actor("operator", Role.Auditor, null) { Name = Environment.UserName };
            var found = await new AccessLogReader(installation.Store, services.Clock).SearchAsync(operatorHere, query, cancellation);
            var answer = AccessLogAnswer<AccessLogEvent>.Of(found, parsed.GetValue(page), parsed.GetValue(size)).Select(AccessLogItem.Of);
            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(answer, IndentedJson.Options));
            else
                Print(answer, new Page(console.Output));
            return 0;
        });
        return command;
    }

    private static void Print(AccessLogAnswer<AccessLogItem> answer, Page page)
    {
        page.Table(0, ["WHEN (UTC)", "PATIENT", "ROLE", "ORGANISATION", "WHAT", "PURPOSE", "GROUND", "WHO"], answer.Items.Select(item => new[]
        {
            item.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            item.Patient.ToString(),
            item.Role.ToString(),
            item.Organisation ?? "",
            item.Changes ? $"change {item.Part}" : $"read {item.Part}",
            item.Purpose.ToString(),
            item.Basis?.ToString() ?? $"refused: {item.Refused}",
            item.Name is { } name ? $"{name} ({item.Subject})" : item.Subject,
        }));
        page.Line(0, $"{answer.Items.Length} of {answer.Total} entries, page {answer.Page} of {Math.Max(answer.Pages, 1)}");
    }

    private static DateTimeOffset Beginning(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
