using System.CommandLine;
using System.Globalization;
using TrialMatch.EventStore;
using TrialMatch.Host.Reporting;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch events verify</c>: whether the log is what was written.</summary>
internal static class EventsVerifyCommand
{
    private const int Faulty = 1;

    private const string Description = "Prove that every event is as it was recorded and none is missing in its stream.";

    private const string More =
        """
        Each event carries a hash over itself and the event before it in its stream. Found are events that were altered,
        moved or taken away, missing ends of streams, and events that another program appended.

        Not found, without a seal from before: whole streams that were removed, and streams that were rewritten with new
        hashes by somebody who could. Keep the seal that is printed outside of the database and give it to a later
        verification, which then finds these too. What was recorded and removed again between two seals stays unseen.

        Ends with 0 when the log is whole, with 1 when a fault was found.

        Examples:
          events verify
          events verify --seal 1250:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
        """;

    public static Command Build(HostServices services)
    {
        var seal = new Option<string>("--seal") { Description = "A seal that an earlier verification printed.", HelpName = "EVENTS:DIGEST" };
        var command = new DocumentedCommand("verify", Description, More) { seal };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var earlier = Seal(parsed.GetValue(seal));
            await using var installation = await Installation.OpenUnseededAsync(services, cancellation);
            await EventsLogEnd.WaitAsync(installation, cancellation);
            var outcome = await LogWatch.FillAsync(
                console.Error,
                "Verifying",
                (VerificationProgress sofar) => (sofar.Events, sofar.Total, sofar.Events),
                progress => installation.Store.VerifyAsync(earlier, progress, cancellation));
            Print(outcome, earlier, new Page(console.Output));
            return outcome.IsIntact ? 0 : Faulty;
        });
        return command;
    }

    private static LogSeal? Seal(string? asked)
    {
        try
        {
            return asked is null ? null : LogSeal.Parse(asked.Trim());
        }
        catch (FormatException)
        {
            throw Asked.Misread("--seal", asked!, "a number of events, a colon and 64 hexadecimal digits, as a verification prints them");
        }
    }

    private static void Print(Verification outcome, LogSeal? earlier, Page page)
    {
        foreach (var problem in outcome.Problems)
            page.Line(0, new Piece("Fault: ", Page.Bad), Said(problem, earlier));
        if (outcome.ProblemCount > outcome.Problems.Count)
            page.Line(0, new Piece("Fault: ", Page.Bad), $"{outcome.ProblemCount - outcome.Problems.Count} more");
        page.Line(
            0,
            $"{outcome.Events} events in {outcome.Streams} streams: ",
            outcome.IsIntact ? new Piece("whole", Page.Good) : new Piece($"{outcome.ProblemCount} faults", Page.Bad));
        if (outcome.IsIntact)
            page.Line(0, $"Seal: {outcome.Seal}");
        if (earlier is null)
            page.Line(0, "Not examined without an earlier seal: whole streams removed, streams rewritten with new hashes.");
    }

    /// <summary>Streams are named by their ids: what the register calls them may be what was tampered with.</summary>
    private static string Said(LogProblem problem, LogSeal? earlier)
    {
        if (problem.Kind == LogProblemKind.SealBroken)
            return string.Create(CultureInfo.InvariantCulture, $"the log does not begin with the {earlier?.Events} events of the seal");
        var what = problem.Kind switch
        {
            LogProblemKind.Altered => "the event is not what was recorded",
            LogProblemKind.Missing => "events are gone from this version on",
            LogProblemKind.Surplus => "the stream does not count this event as its own",
            LogProblemKind.OutOfOrder => "the event stands before one that it follows",
            LogProblemKind.Unsealed => "the event has no hash: another program appended it",
            _ => problem.Kind.ToString(),
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"stream {problem.StreamId}, version {problem.Version}, position {problem.Position?.ToString() ?? "none"}: {what}");
    }
}
