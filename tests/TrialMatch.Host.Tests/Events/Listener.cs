using System.Threading.Channels;

namespace TrialMatch.Host.Tests.Events;

/// <summary>Gives lines as they are written.</summary>
internal sealed class Listener : StringWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

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

    /// <summary>The next line that begins so.</summary>
    public async Task<string> NextAsync(string beginning)
    {
        string line;
        do
            line = await NextAsync();
        while (!line.StartsWith(beginning, StringComparison.Ordinal));
        return line;
    }

    public override Task WriteLineAsync(string? value)
    {
        _lines.Writer.TryWrite(value ?? "");
        return Task.CompletedTask;
    }
}
