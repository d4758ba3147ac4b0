using TrialMatch.Host.Tests.Events;

namespace TrialMatch.Host.Tests.Commands;

public sealed class Searching_the_access_log
{
    [Fact]
    public async Task finds_nothing_where_nobody_has_opened_anything_and_writes_the_search_down()
    {
        await using var installation = await Operator.StartAsync();

        var (exitCode, output, error) = await installation.Types("access-log", "--by", "Hansen");

        exitCode.Should().Be(0, error);
        output.Should().Contain("0 of 0 entries");
        var searches = await installation.Asks("events", "list", "--type", "access_log_searched");
        searches.GetProperty("events").GetArrayLength().Should().Be(1);
    }

    [Theory]
    [InlineData("--patient", "somebody")]
    [InlineData("--role", "Cook")]
    [InlineData("--from", "yesterday")]
    public async Task refuses_what_it_cannot_read(string option, string value)
    {
        await using var installation = await Operator.StartAsync();

        (await installation.Types("access-log", option, value)).ExitCode.Should().Be(2);
    }
}
