using System.Text.Json;
using System.Text.RegularExpressions;
using TrialMatch.Host.Commands;

namespace TrialMatch.Host.Tests.Events;

public sealed class Verifying_the_log : IAsyncLifetime
{
    private Operator _operator = null!;

    public async Task InitializeAsync()
    {
        _operator = await Operator.StartAsync();
        (await _operator.Types("trials")).ExitCode.Should().Be(0);
    }

    public async Task DisposeAsync() => await _operator.DisposeAsync();

    [Fact]
    public async Task says_how_much_was_proved_and_what_was_not_examined()
    {
        var events = (await _operator.Asks("events", "list", "--limit", "100000")).GetProperty("events");
        var streams = events.EnumerateArray().Select(row => row.GetProperty("streamId").GetString()).Distinct().Count();

        var (exitCode, output, error) = await _operator.Types("events", "verify");

        exitCode.Should().Be(0, output);
        output.Should().Contain($"{events.GetArrayLength()} events in {streams} streams: whole").And.Contain("Not examined");
        error.Should().Be("Verifying ...\n");
    }

    [Fact]
    public async Task names_the_stream_version_and_position_of_an_altered_event()
    {
        var row = (await _operator.Asks("events", "list", "--stream", "DEMO-01")).GetProperty("events")[1];
        await _operator.TampersAsync($$"""update mt_events set data = data || '{"tampered": true}' where id = '{{Text(row, "id")}}'""");

        var (exitCode, output, _) = await _operator.Types("events", "verify");

        exitCode.Should().Be(1);
        output.Should().Contain($"Fault: stream {Text(row, "streamId")}, version 2, position {Text(row, "position")}: the event is not what was recorded")
            .And.Contain(": 1 faults").And.NotContain("whole\n");
    }

    [Fact]
    public async Task names_the_version_from_which_events_are_gone()
    {
        var row = (await _operator.Asks("events", "list", "--stream", "DEMO-01")).GetProperty("events")[1];
        await _operator.TampersAsync($"delete from mt_events where id = '{Text(row, "id")}'");

        var (exitCode, output, _) = await _operator.Types("events", "verify");

        exitCode.Should().Be(1);
        output.Should().Contain($"Fault: stream {Text(row, "streamId")}, version 2, position none: events are gone");
    }

    [Fact]
    public async Task finds_a_removed_stream_with_the_seal_from_before()
    {
        var row = (await _operator.Asks("events", "list", "--stream", "DEMO-01")).GetProperty("events")[0];
        var seal = Regex.Match((await _operator.Types("events", "verify")).Output, "Seal: (.*)").Groups[1].Value;
        (await _operator.Types("events", "verify", "--seal", seal)).ExitCode.Should().Be(0);
        await _operator.TampersAsync($"delete from mt_streams where id = '{Text(row, "streamId")}'");

        (await _operator.Types("events", "verify")).ExitCode.Should().Be(0, "chains alone cannot show it");
        var (exitCode, output, _) = await _operator.Types("events", "verify", "--seal", seal);

        exitCode.Should().Be(1);
        output.Should().Contain($"the {seal.Split(':')[0]} events of the seal").And.NotContain("Not examined");
    }

    [Fact]
    public async Task says_what_a_seal_looks_like()
    {
        var (exitCode, _, error) = await _operator.Types("events", "verify", "--seal", "12:abc");

        exitCode.Should().Be(CommandLine.Misunderstood);
        error.Should().Contain("'12:abc'").And.Contain("64 hexadecimal digits");
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
