using Npgsql;
using TrialMatch.Host.Commands;

namespace TrialMatch.Host.Tests.Events;

public sealed class Rebuilding_projections : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private Operator _operator = null!;

    public async Task InitializeAsync()
    {
        _operator = await Operator.StartAsync();
        (await _operator.Types("trials")).ExitCode.Should().Be(0);
    }

    public async Task DisposeAsync() => await _operator.DisposeAsync();

    [Theory]
    [InlineData("TrialProjection")]
    [InlineData("trialprojection")]
    [InlineData("--all")]
    public async Task makes_good_for_what_was_done_to_the_documents(string which)
    {
        var before = (await _operator.Types("trial", "DEMO-01", "--json")).Output;
        await _operator.TampersAsync("delete from mt_doc_trial");
        (await _operator.Types("trial", "DEMO-01", "--json")).ExitCode.Should().Be(1);

        var (exitCode, output, error) = await _operator.Types("events", "rebuild", which);

        exitCode.Should().Be(0, error);
        output.Should().MatchRegex(@"TrialProjection was made anew from \d+ events\.");
        error.Should().Contain("Making TrialProjection ...");
        (await _operator.Types("trial", "DEMO-01", "--json")).Output.Should().Be(before);
        if (which == "--all")
            output.Should().Contain("SiteProjection was made anew");
    }

    [Fact]
    public async Task can_be_stopped_and_then_leaves_the_documents_as_they_were()
    {
        var before = (await _operator.Types("trial", "DEMO-01", "--json")).Output;
        using var stop = new CancellationTokenSource();
        using var error = new Listener();
        await using var reader = await _operator.ConnectsAsync();
        await using var transaction = await reader.BeginTransactionAsync();
        // It cannot come to its end while the documents are being read.
        await using (var read = new NpgsqlCommand("select count(*) from mt_doc_trial", reader))
            await read.ExecuteScalarAsync();

        var rebuilding = _operator.Starts(TextWriter.Null, error, stop.Token, "events", "rebuild", "TrialProjection");
        await error.NextAsync("Making TrialProjection");
        await stop.CancelAsync();

        (await rebuilding.WaitAsync(Patience)).Should().Be(CommandLine.Cancelled);
        (await error.NextAsync()).Should().Be("Stopped. TrialProjection is as it was.");
        await transaction.RollbackAsync();
        (await _operator.Types("trial", "DEMO-01", "--json")).Output.Should().Be(before);
        (await _operator.Types("events", "rebuild", "TrialProjection")).ExitCode.Should().Be(0, "it can be begun again");
    }

    [Fact]
    public async Task names_the_event_that_cannot_be_read()
    {
        await _operator.TampersAsync("update mt_events set data = '{\"facts\": 7}' where type = 'trial_registered'");

        var (exitCode, output, error) = await _operator.Types("events", "rebuild", "TrialProjection");

        exitCode.Should().Be(1);
        output.Should().BeEmpty();
        error.Should().MatchRegex(@"trial_registered.*`events show \d+/\d+` shows it").And.NotContain("   at ");
    }

    [Theory]
    [InlineData("there are: TrialProjection, SiteProjection", "rebuild", "TrialIndex")]
    [InlineData("either the name of a projection or --all", "rebuild")]
    [InlineData("either the name of a projection or --all", "rebuild", "TrialProjection", "--all")]
    [InlineData("'TrialProjection'; this installation has none", "skip", "TrialProjection")]
    [InlineData("'TrialIndex'; this installation has none", "resume", "TrialIndex")]
    [InlineData("'TrialIndex'; this installation has none", "dead-letters", "--of", "TrialIndex")]
    [InlineData("either the id of a dead letter or --all", "replay")]
    [InlineData("the id of a dead letter, as", "replay", "seven")]
    public async Task and_all_commands_like_it_say_what_they_expected(string expected, params string[] typed)
    {
        var (exitCode, output, error) = await _operator.Types(["events", .. typed]);

        exitCode.Should().Be(CommandLine.Misunderstood);
        output.Should().BeEmpty();
        error.Should().Contain(expected);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("rebuild")]
    [InlineData("resume")]
    [InlineData("skip")]
    [InlineData("dead-letters")]
    [InlineData("replay")]
    public async Task and_all_commands_like_it_have_help_with_examples(string command)
    {
        var (exitCode, output, _) = await _operator.Types("events", command, "--help");

        exitCode.Should().Be(0);
        output.Should().Contain("Example").And.Contain($"  events {command}");
    }

    [Fact]
    public async Task is_not_needed_while_the_status_says_that_they_are_current()
    {
        var (exitCode, output, _) = await _operator.Types("events", "status");
        var status = await _operator.Asks("events", "status");

        exitCode.Should().Be(0);
        output.Should().MatchRegex(@"TrialProjection +inline projection +current +\d+/\d+ +0");
        status.GetProperty("subscribers").EnumerateArray().Select(row => row.GetProperty("name").GetString())
            .Should().Equal(
                "TrialProjection", "SiteProjection", "PatientSummaryProjection", "TrialReferralProjection", "SubjectProjection", "EmergencyProjection",
                "PanelCase", "CaseEntryProjection", "PanelRegister", "Meeting", "Method");
        status.GetProperty("last").GetString().Should().MatchRegex(@"^\d+/\d+$");
    }
}
