using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TrialMatch.TestSupport;

/// <summary>A Redis of one's own on a free port, to be mistreated; gone with the test process.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Ends when its standard input does, that is when this process is gone in whatever way, and then takes the server down.
    private const string Caretaker =
        """
        trap '' INT TERM HUP
        redis-server --port "$1" --bind 127.0.0.1 --save '' --appendonly no --dir /tmp &
        cat > /dev/null
        kill -KILL $! 2> /dev/null
        """;

    private readonly int _port;
    private Process? _caretaker;

    private RedisServer(int port) => _port = port;

    /// <summary>Where it is, as StackExchange.Redis reads it.</summary>
    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}");

    public static async Task<RedisServer> StartAsync()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var server = new RedisServer(((IPEndPoint)free.LocalEndpoint).Port);
        free.Stop();
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts it where it was, empty.</summary>
    public async Task StartAgainAsync()
    {
        _caretaker = Process.Start(new ProcessStartInfo("sh", ["-c", Caretaker, "sh", _port.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        using var timeout = new CancellationTokenSource(Patience);
        while (await _caretaker.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                _ = _caretaker.StandardOutput.ReadToEndAsync(CancellationToken.None); // what it says later must not fill the pipe
                return;
            }
        }

        throw new InvalidOperationException("redis-server did not start; ./test installs it, or: apt-get install redis-server");
    }

    /// <summary>As a crash does.</summary>
    public async Task KillAsync()
    {
        if (_caretaker is not { } caretaker)
            return;
        caretaker.StandardInput.Close();
        await caretaker.WaitForExitAsync();
        caretaker.Dispose();
        _caretaker = null;
    }

    public async ValueTask DisposeAsync() => await KillAsync();
}
