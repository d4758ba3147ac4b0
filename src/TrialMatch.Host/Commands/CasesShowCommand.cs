using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Panel;
using TrialMatch.Panel.Lists;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch cases show ID</c>: how one case of the panel stands, and what happened to it.</summary>
internal static class CasesShowCommand
{
    private const int NotFound = 1;

    private const string Description = "Show one case of the expert panel: its stage, clock, advice by kind, follow-ups, and the history of its events.";

    private const string More =
        """
        Examples:
          cases show 0198f3c2-7a11-7c3e-9d55-1f2e3d4c5b6a
          cases show 0198f3c2-7a11-7c3e-9d55-1f2e3d4c5b6a --json

        No word that was written about the patient is shown. Ends with 1 when there is no such case.
        """;

    /// <summary>An event of a case, without what it says.</summary>
    private sealed record Happened(long Version, DateTimeOffset At, string Event, string? By);

    public static Command Build(HostServices services)
    {
        var id = new Argument<Guid>("id") { Description = "The case.", HelpName = "ID" };
        var json = Asked.Json();
        var command = new DocumentedCommand("show", Description, More) { id, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (console, asked) = (parsed.InvocationConfiguration, parsed.GetValue(id));
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            await using var session = installation.Store.QuerySession();
            var entry = await session.LoadAsync<CaseEntry>(asked, cancellation) ?? throw new UserErrorException($"There is no case '{asked}'.", NotFound);
            var history = (await session.Events.FetchStreamAsync(asked, token: cancellation))
                .Select(e => new Happened(e.Version, e.Timestamp, e.EventTypeName, e.UserName)).ToList();
            var row = CaseRow.Of(entry, NorwegianTime.Day(services.Clock.GetUtcNow()));
            if (parsed.GetValue(json))
            {
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(
                    new { @case = row, advice = entry.Case.Advice.Select(item => item.Kind), followUps = entry.Case.FollowUps, history }, IndentedJson.Options));
            }
            else
                Print(entry, row, history, new Page(console.Output));
            return 0;
        });
        return command;
    }

    private static void Print(CaseEntry entry, CaseRow row, List<Happened> history, Page page)
    {
        page.Line(0, new Piece($"{row.Stage}", Page.Strong), $"  {row.Kind}  {row.Diagnosis}  {row.Hospital}");
        if (row.Due is not null)
            page.Line(0, $"Day {row.Day}, due {CasesListCommand.Day(row.Due)}{(row.Alarm == ClockAlarm.None ? "" : $" ({row.Alarm})")}");
        if (!entry.Case.Advice.IsEmpty)
            page.Line(0, $"Advice: {string.Join(", ", entry.Case.Advice.Select(item => item.Kind))}");
        foreach (var followUp in entry.Case.FollowUps)
            page.Line(0, $"{followUp.Kind}: {followUp.Step}");
        page.Line();
        page.Table(0, ["VERSION", "AT", "EVENT", "BY"], history.Select(one => new[]
        {
            one.Version.ToString(CultureInfo.InvariantCulture), one.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), one.Event, one.By ?? "",
        }));
    }
}
