using System.CommandLine;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch events</c>: the log that everything else is made of.</summary>
internal static class EventsCommand
{
    /// <summary>For a file name: standard input or output.</summary>
    internal const string Standard = "-";

    public static Command Build(HostServices services) => new("events", "Look into the log of events, prove it whole, move it, and steer what follows it.")
    {
        EventsListCommand.Build(services),
        EventsShowCommand.Build(services),
        EventsFollowCommand.Build(services),
        EventsVerifyCommand.Build(services),
        EventsExportCommand.Build(services),
        EventsImportCommand.Build(services),
        EventsStatusCommand.Build(services),
        EventsRebuildCommand.Build(services),
        EventsResumeCommand.Build(services),
        EventsSkipCommand.Build(services),
        EventsDeadLettersCommand.Build(services),
        EventsReplayCommand.Build(services),
    };
}
