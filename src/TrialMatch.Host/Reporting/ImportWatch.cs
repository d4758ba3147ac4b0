using Spectre.Console;
using TrialMatch.Registry.Import;

namespace TrialMatch.Host.Reporting;

/// <summary>Shows how far an import has come: one line that renews itself on a terminal, now and then a line elsewhere.</summary>
internal static class ImportWatch
{
    /// <summary>Elsewhere than on a terminal a line is written each time so many records more were read.</summary>
    private const int RecordsPerLine = 1_000;

    internal static async Task<T> RunAsync<T>(TextWriter error, string what, Func<IProgress<ImportProgress>, Task<T>> work)
    {
        var console = Terminal.For(error);
        if (console.Profile.Out.IsTerminal)
            return await console.Status().StartAsync(
                $"{what} ...", status => work(new Told<ImportProgress>(sofar => status.Status(Markup.Escape($"{what}: {Said(sofar)}")))));

        await error.WriteLineAsync($"{what} ...");
        return await work(new Told<ImportProgress>(sofar =>
        {
            if (sofar.Sofar.Read % RecordsPerLine == 0)
                error.WriteLine($"  {Said(sofar)}");
        }));
    }

    private static string Said(ImportProgress sofar) =>
        $"{Path.GetFileName(sofar.File)}: {sofar.Sofar.Read} read, {sofar.Sofar.New} new, {sofar.Sofar.Changed} changed";
}
