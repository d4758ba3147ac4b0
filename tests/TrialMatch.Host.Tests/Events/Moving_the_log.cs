using System.Text.Json.Nodes;
using TrialMatch.Host.Commands;

namespace TrialMatch.Host.Tests.Events;

public sealed class Moving_the_log : IAsyncLifetime
{
    private Operator _from = null!;
    private Operator _to = null!;

    private string Log => Path.Combine(_from.Folder, "log.ndjson");

    public async Task InitializeAsync()
    {
        (_from, _to) = (await Operator.StartAsync(), await Operator.StartAsync());
        (await _from.Types("trials")).ExitCode.Should().Be(0);
    }

    public async Task DisposeAsync()
    {
        await _from.DisposeAsync();
        await _to.DisposeAsync();
    }

    [Fact]
    public async Task makes_the_same_log_and_the_same_register_in_another_database()
    {
        var (exported, _, said) = await _from.Types("events", "export", Log);
        var (imported, output, error) = await _to.Types("events", "import", Log);

        var count = (await File.ReadAllLinesAsync(Log)).Length;
        exported.Should().Be(0, said);
        said.Should().Contain($"{count} events exported");
        imported.Should().Be(0, error);
        output.Should().Be($"{count} events imported.\n");
        (await _to.Types("events", "verify")).Output.Should().Be((await _from.Types("events", "verify")).Output);
        (await _to.Types("trial", "DEMO-01", "--json")).Output.Should().Be((await _from.Types("trial", "DEMO-01", "--json")).Output);
        (await RowsAsync(_to)).Should().Equal(await RowsAsync(_from), "the seed adds nothing to it");
    }

    [Fact]
    public async Task works_through_a_pipe()
    {
        var (exported, said, log) = await _from.Pipes("", "events", "export", "-");
        var (imported, error, _) = await _to.Pipes(log, "events", "import", "-");

        exported.Should().Be(0, said);
        imported.Should().Be(0, error);
        (await RowsAsync(_to)).Should().Equal(await RowsAsync(_from));
    }

    [Fact]
    public async Task goes_on_with_an_export_that_was_cut_off_within_a_line()
    {
        await _from.Types("events", "export", Log);
        var whole = await File.ReadAllTextAsync(Log);
        await File.WriteAllTextAsync(Log, whole[..(whole.Length / 2)]);

        var (exitCode, _, error) = await _from.Types("events", "export", Log, "--continue");

        exitCode.Should().Be(0, error);
        (await File.ReadAllTextAsync(Log)).Should().Be(whole);
    }

    [Fact]
    public async Task goes_on_with_an_import_that_was_interrupted()
    {
        await _from.Types("events", "export", Log);
        var lines = await File.ReadAllLinesAsync(Log);
        (await _to.Pipes(string.Join('\n', lines.Take(20)), "events", "import", "-")).ExitCode.Should().Be(0);

        (await _to.Types("events", "import", Log)).Output.Should().Be($"{lines.Length - 20} events imported.\n");
        (await _to.Types("events", "import", Log)).Output.Should().Be("0 events imported.\n");
        (await RowsAsync(_to)).Should().Equal(await RowsAsync(_from));
    }

    [Fact]
    public async Task never_writes_over_a_file()
    {
        await File.WriteAllTextAsync(Log, "precious\n");

        (await _from.Types("events", "export", Log)).ExitCode.Should().Be(CommandLine.Misunderstood);
        var (exitCode, _, error) = await _from.Types("events", "export", Log, "--continue");

        exitCode.Should().Be(1);
        error.Should().Contain(Log).And.Contain("exported log");
        (await File.ReadAllTextAsync(Log)).Should().Be("precious\n");
    }

    [Fact]
    public async Task names_the_line_of_an_event_that_was_altered_on_the_way()
    {
        await _from.Types("events", "export", Log);
        var lines = await File.ReadAllLinesAsync(Log);
        var altered = JsonNode.Parse(lines[6])!;
        altered["data"]!["tampered"] = true;
        lines[6] = altered.ToJsonString();
        await File.WriteAllLinesAsync(Log, lines);

        var (exitCode, output, error) = await _to.Types("events", "import", Log);

        exitCode.Should().Be(1);
        output.Should().BeEmpty();
        error.Should().Contain($"{Log}: Line 7: ").And.NotContain("   at ");
    }

    [Fact]
    public async Task names_the_line_that_is_no_event()
    {
        var (exitCode, error, _) = await _to.Pipes("{}\n", "events", "import", "-");

        exitCode.Should().Be(1);
        error.Should().Contain("Line 1: ");
    }

    [Fact]
    public async Task refuses_a_database_that_has_other_events()
    {
        await _from.Types("events", "export", Log);
        await _to.Types("trials");

        var (exitCode, _, error) = await _to.Types("events", "import", Log);

        exitCode.Should().Be(1);
        error.Should().Contain("expected an empty database");
    }

    [Fact]
    public async Task says_so_when_there_is_no_such_file() =>
        (await _to.Types("events", "import", "/no/such/log")).Should().Be((CommandLine.Misunderstood, "", "There is no file /no/such/log.\n"));

    /// <summary>All that the list tells of the events but their positions, which are new in another database.</summary>
    private static async Task<List<string>> RowsAsync(Operator one) =>
    [
        .. (await one.Asks("events", "list", "--limit", "100000")).GetProperty("events").EnumerateArray()
            .Select(row => string.Join('|', row.EnumerateObject().Where(field => field.Name != "position").Select(field => field.Value.ToString()))),
    ];
}
