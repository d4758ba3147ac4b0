using Microsoft.Extensions.Configuration;
using TrialMatch.Host.Commands;
using TrialMatch.TestSupport;

namespace TrialMatch.Host.Tests.Commands;

public class The_command_line
{
    [Fact]
    public async Task names_the_nearest_command_for_one_it_does_not_know()
    {
        var (exitCode, output, error) = await Run("databse");

        exitCode.Should().Be(CommandLine.Misunderstood);
        (output + error).Should().Contain("databse").And.Contain("database");
    }

    [Fact]
    public async Task tells_which_server_does_not_answer_and_shows_no_stack()
    {
        var (exitCode, output, error) = await Run(
            ["database"], ("ConnectionStrings:TrialMatch", "Host=/nowhere/at/all;Username=someone;Database=trials;Password=hush"));

        exitCode.Should().Be(1);
        output.Should().BeEmpty();
        error.Should().Contain("'trials'").And.Contain("/nowhere/at/all").And.NotContain("hush").And.NotContain("   at ");
    }

    [Fact]
    public async Task tells_what_is_wrong_in_a_connection_string()
    {
        var (exitCode, _, error) = await Run(["database"], ("ConnectionStrings:TrialMatch", "Hots=localhost"));

        exitCode.Should().Be(1);
        error.Should().Contain("ConnectionStrings__TrialMatch").And.ContainEquivalentOf("hots");
    }

    [Fact]
    public async Task tells_when_the_data_folder_cannot_be_made()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "");

        var (exitCode, _, error) = await Run(["database"], ("TRIALMATCH_DATA", file));

        exitCode.Should().Be(1);
        error.Should().Contain(file).And.Contain("TRIALMATCH_DATA");
    }

    private static Task<(int ExitCode, string Output, string Error)> Run(string command) => Run([command]);

    internal static async Task<(int ExitCode, string Output, string Error)> Run(
        string[] arguments, params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value))
            .Build();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(
            new HostServices(configuration, TimeProvider.System), arguments, output, error, CancellationToken.None);
        return (exitCode, output.ToString(), error.ToString());
    }
}
