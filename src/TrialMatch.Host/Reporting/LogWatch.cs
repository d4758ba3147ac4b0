using System.Globalization;
using Spectre.Console;
using TrialMatch.EventStore;

namespace TrialMatch.Host.Reporting;

/// <summary>Shows how far work on the whole log has come: in place on a terminal, now and then a line elsewhere.</summary>
internal static class LogWatch
{
    /// <summary>Elsewhere than on a terminal a line is written each time so many events more were dealt with.</summary>
    private const int EventsPerLine = 100_000;

    /// <summary>Counts events, of which nobody knows how many there will be.</summary>
    internal static async Task<T> CountAsync<T>(TextWriter error, string what, Func<IProgress<long>, Task<T>> work)
    {
        var console = Terminal.For(error);
        if (console.Profile.Out.IsTerminal)
            return await console.Status().StartAsync(
                $"{what} ...", status => work(new Told<long>(events => status.Status(Said($"{what}: {events} events")))));
        await error.WriteLineAsync($"{what} ...");
        return await work(Lines<long>(error, events => (events, $"  {events} events")));
    }

    /// <summary>Shows a bar that fills.</summary>
    internal static async Task<T> FillAsync<T>(TextWriter error, string what, Func<IProgress<VerificationProgress>, Task<T>> work)
    {
        var console = Terminal.For(error);
        if (!console.Profile.Out.IsTerminal)
        {
            await error.WriteLineAsync($"{what} ...");
            return await work(Lines<VerificationProgress>(error, sofar => (sofar.Events, $"  {sofar.Events} of {sofar.Total} events")));
        }

        return await console.Progress().StartAsync(async bars =>
        {
            var bar = bars.AddTask(what);
            return await work(new Told<VerificationProgress>(sofar =>
            {
                bar.Description = Said($"{what}: {sofar.Events} of {sofar.Total} events");
                // An empty log is done at once.
                bar.MaxValue = Math.Max(1, sofar.Total);
                bar.Value = sofar.Total == 0 ? 1 : sofar.Events;
            }));
        });
    }

    private static string Said(FormattableString text) => Markup.Escape(text.ToString(CultureInfo.InvariantCulture));

    private static Told<T> Lines<T>(TextWriter error, Func<T, (long Events, FormattableString Text)> say)
    {
        long told = 0;
        return new Told<T>(sofar =>
        {
            var (events, text) = say(sofar);
            if (events / EventsPerLine == told)
                return;
            told = events / EventsPerLine;
            error.WriteLine(text.ToString(CultureInfo.InvariantCulture));
        });
    }
}
