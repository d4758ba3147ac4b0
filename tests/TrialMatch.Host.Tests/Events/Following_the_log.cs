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
        await error.NextAsync("Following");

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
}
