using System.Threading.Channels;

namespace TrialMatch.Host.Tests.Events;

public class Following_the_log
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task shows_what_another_program_records_and_nothing_from_before()
    {
        await using var one = await Operator.StartAsync();
        using var stop = new CancellationTokenSource();
        using var output = new Listener();
        using var error = new Listener();
        var following = one.Starts(output, error, stop.Token, "events", "follow", "--type", "site_revised");
        string said;
        do
            said = await error.NextAsync();
        while (!said.StartsWith("Following", StringComparison.Ordinal));

        var file = Path.Combine(one.Folder, "seed", "sites.tsv");
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("\tKirkenes sykehus", "\tSykehuset i Kirkenes", StringComparison.Ordinal));
        (await one.Types("sites")).Output.Should().Contain("Sykehuset i Kirkenes");

        var line = await output.NextAsync();
        line.Split('\t').Should().HaveCount(6).And.HaveElementAt(2, "site_revised").And.HaveElementAt(4, "2");
        await stop.CancelAsync();
        (await following.WaitAsync(Patience)).Should().Be(0);
        output.Rest.Should().BeEmpty();
    }

    /// <summary>Gives lines as they are written.</summary>
    private sealed class Listener : StringWriter
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        public IEnumerable<string> Rest
        {
            get
            {
                while (_lines.Reader.TryRead(out var line))
                    yield return line;
            }
        }

        public Task<string> NextAsync() => _lines.Reader.ReadAsync().AsTask().WaitAsync(Patience);

        public override Task WriteLineAsync(string? value)
        {
            _lines.Writer.TryWrite(value ?? "");
            return Task.CompletedTask;
        }
    }
}
