using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using TrialMatch.EventStore;
using TrialMatch.Host.Commands.People;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Host.Commands;

/// <summary>
/// The command line as a whole: which commands there are, and how any of them ends.
/// </summary>
/// <remarks>
/// A command is one file in this folder: a static class with <c>Build(HostServices)</c> that returns the
/// <see cref="Command"/> with its arguments, options and action. The action is asynchronous, opens what it needs
/// (<c>await using var installation = await Installation.OpenAsync(services, error, cancellation)</c>), writes results to
/// <c>parsed.InvocationConfiguration.Output</c> and everything else to <c>.Error</c>, so that results can be piped and
/// tests can listen, passes the token on, and returns its exit code. What the user can put right is thrown as
/// <see cref="UserErrorException"/>. <see cref="DatabaseCommand"/> is the smallest example.
/// </remarks>
internal static class CommandLine
{
    /// <summary>The command was asked to stop before it was done, by Ctrl-C or by SIGTERM: 128 + 2, as shells have it.</summary>
    internal const int Cancelled = 130;

    /// <summary>What was typed is not a command of ours.</summary>
    internal const int Misunderstood = 2;

    /// <summary>A fault of the program itself (EX_SOFTWARE).</summary>
    internal const int Fault = 70;

    /// <summary>The database could not do it now; the same command may succeed later (EX_TEMPFAIL).</summary>
    internal const int TryAgain = 75;

    /// <summary>Every command, with the help of each.</summary>
    internal static RootCommand Build(HostServices services) =>
        DocumentedCommand.WithHelp(new RootCommand("TrialMatch finds clinical trials for a patient and tells why.")
        {
            MatchCommand.Build(services),
            WhyCommand.Build(services),
            QuestionsCommand.Build(services),
            CompareCommand.Build(services),
            ReadReportCommand.Build(services),
            TrialsCommand.Build(services),
            TrialCommand.Build(services),
            SitesCommand.Build(services),
            CasesCommand.Build(services),
            ImportCommand.Build(services),
            ServeCommand.Build(services),
            DemoCommand.Build(services),
            DatabaseCommand.Build(services),
            EventsCommand.Build(services),
            PatientsCommand.Build(services),
            ReferralsCommand.Build(services),
            KeysCommand.Build(services),
            AccessLogCommand.Build(services),
        });

    /// <summary>Runs the command that was typed, until it is done or the process is asked to stop.</summary>
    internal static async Task<int> RunAsync(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true; // not at once: what was started is stopped first
            stop.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        return await RunAsync(HostServices.OfThisProcess(), arguments, Console.Out, Console.Error, stop.Token);
    }

    internal static async Task<int> RunAsync(
        HostServices services, string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        // Response files would give an argument that begins with @ a meaning of its own.
        var parsed = Build(services).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            var exitCode = await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null, // signals are handled above, and nobody is cut off while stopping
                },
                cancellation);
            // Who asks for help need not have typed the rest.
            return parsed.Action is ParseErrorAction ? Misunderstood : exitCode;
        }
        catch (UserErrorException mistake) when (!cancellation.IsCancellationRequested)
        {
            await error.WriteLineAsync(mistake.Message);
            return mistake.ExitCode;
        }
        catch (KeyUnavailableException missing)
        {
            await error.WriteLineAsync(missing.Message);
            return OperatorWork.Failed;
        }
        catch (ConcurrencyException) when (!cancellation.IsCancellationRequested)
        {
            await error.WriteLineAsync("Somebody else has changed it at the same time, and nothing was done. Nothing is wrong with the command: try it again.");
            return TryAgain;
        }
        catch (RetryableDatabaseException away) when (!cancellation.IsCancellationRequested)
        {
            await error.WriteLineAsync($"{away.Message} Nothing is wrong with the command: try it again.");
            return TryAgain;
        }
        catch (Exception stopped)
            when (stopped is OperationCanceledException or UserErrorException && cancellation.IsCancellationRequested)
        {
            return Cancelled;
        }
#pragma warning disable CA1031 // the outermost place: told whole, never swallowed
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await error.WriteLineAsync($"TrialMatch failed by a fault of its own.\n{fault}");
            return Fault;
        }
    }
}
