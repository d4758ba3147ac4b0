using System.Text.Json;
using TrialMatch.Host.Commands;

namespace TrialMatch.Host.Tests.Events;

public sealed class Looking_into_the_log : IAsyncLifetime
{
    private Operator _operator = null!;

    public async Task InitializeAsync() => _operator = await Operator.StartAsync();

    public async Task DisposeAsync() => await _operator.DisposeAsync();

    [Fact]
    public async Task lists_the_history_of_a_trial_by_its_identifier_whatever_the_case()
    {
        var (exitCode, output, error) = await _operator.Types("events", "list", "--stream", "demo-01");

        exitCode.Should().Be(0, error);
        var lines = output.Split('\n');
        lines[0].Should().MatchRegex(@"^POSITION +TIME +TYPE +STREAM +VERSION +WHO");
        lines[1].Should().MatchRegex(@"^\d+/\d+ +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +trial_registered +DEMO-01 +1 +seed");
        lines.Should().Contain(line => line.Contains("trial_published"));
        lines.Where(line => line.Contains('/')).Should().OnlyContain(line => line.Contains(" DEMO-01 "));
    }

    [Fact]
    public async Task lists_the_history_of_a_hospital_by_its_key_and_by_the_id_of_its_stream()
    {
        var site = Rows(await _operator.Asks("events", "list", "--type", "site_registered", "--limit", "1")).Single();
        var (key, id) = (Text(site, "stream"), Text(site, "streamId"));

        var byKey = await _operator.Asks("events", "list", "--stream", key);
        var byId = await _operator.Asks("events", "list", "--stream", id);

        Rows(byKey).Should().ContainSingle().Which.GetRawText().Should().Be(site.GetRawText());
        byId.GetRawText().Should().Be(byKey.GetRawText());
    }

    [Fact]
    public async Task goes_on_where_a_list_ended_and_leaves_nothing_out()
    {
        var all = Ids(await _operator.Asks("events", "list", "--limit", "100000"));
        List<string> paged = [];
        var next = "0/0";
        while (next is not null)
        {
            var page = await _operator.Asks("events", "list", "--after", next, "--limit", "40");
            paged.AddRange(Ids(page));
            next = page.TryGetProperty("next", out var more) ? more.GetString() : null;
        }

        all.Count.Should().BeGreaterThan(80);
        paged.Should().Equal(all);
    }

    [Fact]
    public async Task lists_each_type_of_event_by_the_name_that_the_log_has_for_it()
    {
        var all = Rows(await _operator.Asks("events", "list", "--limit", "100000"));

        foreach (var type in all.GroupBy(row => Text(row, "type")))
            Ids(await _operator.Asks("events", "list", "--limit", "100000", "--type", type.Key)).Should().Equal(type.Select(row => Text(row, "id")));
        var two = Rows(await _operator.Asks("events", "list", "--stream", "DEMO-01", "--type", "trial_registered", "--type", "trial_published"));
        two.Select(row => Text(row, "type")).Should().Equal("trial_registered", "trial_published");
    }

    [Fact]
    public async Task lists_what_was_recorded_between_two_moments()
    {
        var all = Rows(await _operator.Asks("events", "list", "--limit", "100000"));
        var (first, last) = (Text(all[0], "time"), Text(all[^1], "time"));

        var until = Ids(await _operator.Asks("events", "list", "--limit", "100000", "--until", first));
        var from = Ids(await _operator.Asks("events", "list", "--limit", "100000", "--from", last));
        var both = Ids(await _operator.Asks("events", "list", "--limit", "100000", "--from", first, "--until", last));

        until.Should().Equal(all.Where(row => Text(row, "time") == first).Select(row => Text(row, "id")));
        from.Should().Equal(all.Where(row => Text(row, "time") == last).Select(row => Text(row, "id")));
        both.Should().HaveCount(all.Count);
        Ids(await _operator.Asks("events", "list", "--from", "2999-01-01")).Should().BeEmpty();
        Ids(await _operator.Asks("events", "list", "--stream", "DEMO-01", "--until", "1999-12-31T23:59")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("'trial_publishd'", "nearest: trial_published", "list", "--type", "trial_publishd")]
    [InlineData("'death_of_a_salesman'", "one of access_log_searched", "list", "--type", "death_of_a_salesman")]
    [InlineData("'twelve'", "742/18", "list", "--after", "twelve")]
    [InlineData("'-1/4'", "742/18", "list", "--after", "-1/4")]
    [InlineData("'yesterday'", "2026-11-22T14:30", "list", "--from", "yesterday")]
    [InlineData("'first'", "742/18", "show", "first")]
    [InlineData("'0'", "from 1 to", "list", "--limit", "0")]
    public async Task says_what_it_expected_where_it_cannot_read_a_word(string read, string expected, params string[] typed)
    {
        var (exitCode, output, error) = await _operator.Types(["events", .. typed]);

        exitCode.Should().Be(CommandLine.Misunderstood);
        (output + error).Should().Contain(read).And.Contain(expected);
    }

    [Fact]
    public async Task names_the_nearest_stream_for_one_that_is_not_there()
    {
        var (exitCode, output, error) = await _operator.Types("events", "list", "--stream", "DEMO-1");

        exitCode.Should().Be(1);
        output.Should().BeEmpty();
        error.Should().Contain("'DEMO-1'").And.Contain("DEMO-01");
    }

    [Fact]
    public async Task shows_all_of_an_event_by_its_id_and_by_its_position()
    {
        var row = Rows(await _operator.Asks("events", "list", "--stream", "DEMO-01", "--limit", "1")).Single();

        var shown = await _operator.Asks("events", "show", Text(row, "id"));
        var (exitCode, output, _) = await _operator.Types("events", "show", Text(row, "position"));

        foreach (var same in (string[])["id", "position", "time", "type", "streamId", "who"])
            Text(shown, same).Should().Be(Text(row, same));
        shown.GetProperty("hash").GetString().Should().MatchRegex("^[0-9a-f]{64}$");
        shown.GetProperty("data").GetProperty("facts").GetProperty("title").GetString().Should().NotBeEmpty();
        exitCode.Should().Be(0);
        output.Should().Contain("type: trial_registered").And.Contain("stream: DEMO-01 (").And.Contain(Text(shown, "hash")).And.Contain("\n    \"title\": ");
    }

    [Fact]
    public async Task shows_an_event_whose_type_nobody_knows_any_more()
    {
        var row = Rows(await _operator.Asks("events", "list", "--limit", "1")).Single();
        await _operator.TampersAsync("update mt_events set type = 'forgotten' where seq_id = (select min(seq_id) from mt_events)");

        var (listed, _, error) = await _operator.Types("events", "list");
        var (shown, output, _) = await _operator.Types("events", "show", Text(row, "position"));

        listed.Should().Be(1);
        error.Should().Contain("\"forgotten\"").And.Contain(Text(row, "position")).And.NotContain("   at ");
        shown.Should().Be(0);
        output.Should().Contain("type: forgotten");
    }

    [Theory]
    [InlineData("99999999/99999999")]
    [InlineData("01234567-89ab-4def-8123-456789abcdef")]
    public async Task says_so_when_there_is_no_such_event(string asked)
    {
        var (exitCode, output, error) = await _operator.Types("events", "show", asked);

        exitCode.Should().Be(1);
        output.Should().BeEmpty();
        error.Should().Contain(asked);
    }

    private static List<JsonElement> Rows(JsonElement listed) => [.. listed.GetProperty("events").EnumerateArray()];

    private static List<string> Ids(JsonElement listed) => [.. Rows(listed).Select(row => Text(row, "id"))];

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
