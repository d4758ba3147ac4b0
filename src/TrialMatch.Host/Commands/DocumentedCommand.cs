using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TrialMatch.Host.Commands;

/// <summary>A command whose help ends with examples and exit codes; lists of commands show the description alone.</summary>
/// <param name="name">What is typed.</param>
/// <param name="description">What it does, in a line.</param>
/// <param name="more">The rest.</param>
internal sealed class DocumentedCommand(string name, string description, string more) : Command(name, description)
{
    /// <summary>Makes the help of every command below <paramref name="root"/> tell the rest too.</summary>
    internal static RootCommand WithHelp(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new WholeHelp((HelpAction)help.Action!);
        return root;
    }

    private void WriteMore(TextWriter output) => output.WriteLine(more);

    private sealed class WholeHelp(HelpAction usual) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var exitCode = usual.Invoke(parseResult);
            if (parseResult.CommandResult.Command is DocumentedCommand command)
                command.WriteMore(parseResult.InvocationConfiguration.Output);
            return exitCode;
        }
    }
}
