using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Trials;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch trial ID</c>: everything that the register knows of one trial, and how it came to know it.</summary>
internal static class TrialCommand
{
    private const int NotFound = 1;

    private const string Description = "Show one trial: facts, criteria in plain words and in the notation, hospitals by country, and its history of events.";

    private const string More =
        """
        Examples:
          trial DEMO-01
          trial DEMO-01 --lang nb
          trial NCT05388669 --json

        Ends with 1 when the register has no such trial.
        """;

    /// <summary>A trial and its history, as <c>--json</c> writes them.</summary>
    private sealed record Shown(TrialAnswer Trial, ImmutableArray<TrialHistoryEvent> History);

    public static Command Build(HostServices services)
    {
        var id = new Argument<string>("id") { Description = "The trial's identifier, whatever the case.", HelpName = "ID" };
        var (language, json) = (Asked.Language(), Asked.Json());
        var command = new DocumentedCommand("trial", Description, More) { id, language, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (console, asked) = (parsed.InvocationConfiguration, parsed.GetValue(id)!);
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            var lookup = (await installation.Register.CurrentAsync(cancellation)).FindTrial(asked);
            if (lookup.Trial is not { } trial)
                throw Unknown(asked, lookup);
            var history = await installation.Register.HistoryAsync(trial.RegistryId, cancellation);
            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(new Shown(TrialAnswer.Of(trial), [.. history.Select(TrialHistoryEvent.Of)]), IndentedJson.Options));
            else
                new TrialSheet(new Page(console.Output), Language.Choose(parsed.GetValue(language), services.Configuration)).Print(trial, history);
            return 0;
        });
        return command;
    }

    /// <summary>The register has no such trial, now or as of a day; the nearest identifiers are told.</summary>
    internal static UserErrorException Unknown(string asked, TrialLookup lookup, DateOnly? asOf = null) => new(
        $"The register {(asOf is { } day ? $"of {Words.Day(day)} " : "")}has no trial '{asked}'."
        + (lookup.Nearest.IsEmpty ? "" : $" Nearest: {string.Join(", ", lookup.Nearest)}."),
        NotFound);
}
