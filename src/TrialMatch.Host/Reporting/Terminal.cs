using Spectre.Console;

namespace TrialMatch.Host.Reporting;

/// <summary>A console on any writer: with colour and the terminal's width where it is one, plain and unbounded where it is not.</summary>
internal static class Terminal
{
    /// <summary>Wider than anything that is written, so that a line stays one line in a file or a pipe.</summary>
    private const int Unbounded = 1_000_000;

    internal static IAnsiConsole For(TextWriter writer)
    {
        var output = new AnsiConsoleOutput(writer);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = output,
            Ansi = output.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = output.IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!output.IsTerminal)
            console.Profile.Width = Unbounded;
        return console;
    }
}
