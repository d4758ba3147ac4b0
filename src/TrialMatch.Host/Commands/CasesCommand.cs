using System.CommandLine;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch cases</c>: the cases of the expert panel, without a word about a patient.</summary>
internal static class CasesCommand
{
    public static Command Build(HostServices services) => new("cases", "List the cases of the expert panel, and show how one came to stand where it does.")
    {
        CasesListCommand.Build(services),
        CasesShowCommand.Build(services),
    };
}
