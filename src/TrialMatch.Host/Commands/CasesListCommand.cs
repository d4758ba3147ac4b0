using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Panel;
using TrialMatch.Panel.Cases;
using TrialMatch.Panel.Lists;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch cases list</c>: lists the panel's cases.</summary>
internal static class CasesListCommand
{
    private const string Description = "List the cases of the expert panel, those due first.";

    private const string More =
        """
        Examples:
          cases list
          cases list --stage Submitted --region "Helse Nord"
          cases list --overdue --json
        """;

    public static Command Build(HostServices services)
    {
        var stage = new Option<Stage?>("--stage") { Description = "Only cases at this stage.", HelpName = "STAGE" };
        var diagnosis = new Option<string>("--diagnosis") { Description = "Diagnosis, or one above it: OncoTree code or name.", HelpName = "DIAGNOSIS" };
        var region = new Option<string>("--region") { Description = "Health region, such as \"Helse Nord\".", HelpName = "REGION" };
        var overdue = new Option<bool>("--overdue") { Description = "Only cases whose advice is late." };
        var (number, size, json) = (Asked.PageNumber(), Asked.PageSize(50), Asked.Json());
        var command = new DocumentedCommand("list", Description, More) { stage, diagnosis, region, overdue, number, size, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var (page, limit) = (parsed.GetValue(number), Math.Min(parsed.GetValue(size), CaseSearch.MaxLimit));
            var search = new CaseSearch
            {
                Stages = parsed.GetValue(stage) is { } one ? [one] : [],
                Diagnosis = Asked.Diagnosis(parsed.GetValue(diagnosis)),
                Region = parsed.GetValue(region),
                Overdue = parsed.GetValue(overdue) ? true : null,
                Offset = (int)Math.Min((page - 1L) * limit, int.MaxValue),
                Limit = limit,
            };
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            await using var session = installation.Store.QuerySession();
            var today = NorwegianTime.Day(services.Clock.GetUtcNow());
            var (found, total) = search.In(await session.LoadAllAsync<CaseEntry>(cancellation).ToListAsync(cancellation), today);
            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(new { total, cases = found.Select(entry => CaseRow.Of(entry, today)) }, IndentedJson.Options));
            else
                Print([.. found.Select(entry => CaseRow.Of(entry, today))], total, new Page(console.Output));
            return 0;
        });
        return command;
    }

    private static void Print(IReadOnlyList<CaseRow> rows, int total, Page page)
    {
        page.Table(0, ["ID", "STAGE", "DUE", "DAY", "DIAGNOSIS", "HOSPITAL"], rows.Select(row => new[]
        {
            row.Id.ToString(), row.Stage.ToString(), Day(row.Due), row.Day?.ToString(CultureInfo.InvariantCulture) ?? "", row.Diagnosis ?? "", row.Hospital ?? "",
        }));
        page.Line(0, $"{rows.Count} of {total} cases");
    }

    internal static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A case of the panel as an operator may see it.</summary>
internal sealed record CaseRow(
    Guid Id, Stage Stage, CaseKind Kind, DateOnly? Due, int? Day, ClockAlarm? Alarm, string? Diagnosis, string? Hospital, string? Region, DateOnly BegunOn, long Version)
{
    public static CaseRow Of(CaseEntry entry, DateOnly today)
    {
        var clock = PanelClock.Read(entry.Case, today);
        return new(
            entry.Id, entry.Stage, entry.Case.Kind, entry.Case.Due, clock?.Day, clock?.Alarm,
            entry.Case.Disease?.Diagnosis, entry.Case.Unit?.Name, entry.Case.Unit?.Region, entry.BegunOn, entry.Version);
    }
}
