using System.CommandLine;
using System.Globalization;
using TrialMatch.Host.Reporting;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch keys</c>: the keys that protect patients' data.</summary>
internal static class KeysCommand
{
    private const string RotateMore =
        """
        Put the new key before the old one, rotate, see with `keys status` that nothing needs the old one any more, and take it away
        (not before the backups that were made with it are gone). An interrupted rotation is continued by running it again; the service
        goes on meanwhile, if it already knows both keys.

        Examples:
          keys new 2027 > keys.txt; cat old-keys.txt >> keys.txt; chmod 600 keys.txt
          TRIALMATCH_KEY_FILE=keys.txt keys rotate
          keys status
        """;

    public static Command Build(HostServices services) => new("keys", "Make, look at and rotate the keys that protect patients' data.")
    {
        New(), Status(services), Rotate(services),
    };

    private static DocumentedCommand New()
    {
        var id = new Argument<string>("id") { Description = "What to call it; letters, digits, dots, hyphens, underscores.", HelpName = "ID" };
        var command = new DocumentedCommand("new", "Write a line with a new random key, for the file of keys.", "Examples:\n  keys new 2027 > keys.txt; chmod 600 keys.txt") { id };
        command.SetAction((parsed, _) => parsed.InvocationConfiguration.Output.WriteLineAsync(ConfiguredKeys.NewLine(parsed.GetValue(id)!)));
        return command;
    }

    private static DocumentedCommand Status(HostServices services)
    {
        var command = new DocumentedCommand("status", "Show which keys wrap how many patients' data keys.", "Ends with 1 when a key that is needed is not configured.");
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            var uses = await new KeyRotation(installation.Store, installation.Keys).StatusAsync(cancellation);
            new Page(console.Output).Table(0, ["KEY", "PATIENTS", "NOTE"], uses.Select(use => new[]
            {
                use.KeyId, use.DataKeys.ToString(CultureInfo.InvariantCulture), Note(use),
            }));
            return uses.Any(use => !use.Known) ? OperatorWork.Failed : 0;
        });
        return command;
    }

    private static DocumentedCommand Rotate(HostServices services)
    {
        var command = new DocumentedCommand("rotate", "Wrap every patient's data key with the current key.", RotateMore);
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            var progress = new Told<RotationProgress>(now => console.Error.WriteLine($"{now.Seen} looked at, {now.Rewrapped} wrapped anew"));
            var done = await new KeyRotation(installation.Store, installation.Keys).RunAsync(progress, cancellation);
            await console.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{done.Rewrapped} of {done.Seen} data keys were wrapped anew with the key {installation.Keys.CurrentKeyId}."));
            return 0;
        });
        return command;
    }

    private static string Note(KeyUse use) => use switch
    {
        { Known: false } => "not configured: these patients cannot be read",
        { Current: true } => "current",
        { DataKeys: > 0 } => "old: rotate",
        _ => "not needed any more",
    };
}
