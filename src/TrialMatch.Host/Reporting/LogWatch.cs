using System.Globalization;
using Spectre.Console;

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
    /// <param name="error">Where.</param>
    /// <param name="what">What is being done.</param>
    /// <param name="measure">How much is done, of how much there is to do, and how many events were dealt with.</param>
    /// <param name="work">Does it, and tells how far it has come.</param>
    internal static async Task<T> FillAsync<T, TProgress>(
        TextWriter error, string what, Func<TProgress, (long Done, long Total, long Events)> measure, Func<IProgress<TProgress>, Task<T>> work)
    {
        var console = Terminal.For(error);
        if (!console.Profile.Out.IsTerminal)
        {
            await error.WriteLineAsync($"{what} ...");
            return await work(Lines<TProgress>(error, sofar =>
            {
                var (done, total, events) = measure(sofar);
                return (events, $"  {events} events, {Percent(done, total)} %");
            }));
        }

        return await console.Progress().StartAsync(async bars =>
        {
            var bar = bars.AddTask(what);
            return await work(new Told<TProgress>(sofar =>
            {
                var (done, total, events) = measure(sofar);
                bar.Description = Said($"{what}: {events} events");
                bar.Value = Percent(done, total);
            }));
        });
    }

    /// <summary>An empty log is done at once.</summary>
    private static long Percent(long done, long total) => total == 0 ? 100 : 100 * done / total;

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
