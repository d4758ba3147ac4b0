using System.Runtime.Versioning;
using TrialMatch.Host.Tests.Events;

namespace TrialMatch.Host.Tests.People;

public sealed class Keys_of_an_installation
{
    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task are_made_looked_at_and_rotated()
    {
        await using var kari = await Operator.StartAsync();
        await kari.Asks("patients", "open", "F 63, LUAD");
        var file = Path.Combine(kari.Folder, "keys.txt");
        var (_, line, _) = await kari.Types("keys", "new", "2027");
        await File.WriteAllTextAsync(file, line);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var demo = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData("TrialMatch: the key of demonstrations, which protects nothing"u8));

        kari.Settings["TRIALMATCH_KEY_FILE"] = file;
        var (missing, output, _) = await kari.Types("keys", "status");
        await File.AppendAllTextAsync(file, $"demo {demo}\n");
        var (rotated, said, progress) = await kari.Types("keys", "rotate");
        var (known, after, _) = await kari.Types("keys", "status");

        missing.Should().Be(1);
        output.Should().Contain("not configured");
        rotated.Should().Be(0);
        said.Should().Contain("1 of 1 data keys were wrapped anew with the key 2027");
        progress.Should().Contain("1 looked at");
        known.Should().Be(0);
        after.Should().Contain("not needed any more");
        (await kari.Types("patients", "list")).Output.Should().Contain("LUAD");
    }

    [Fact]
    public async Task of_demonstrations_are_refused_elsewhere()
    {
        await using var kari = await Operator.StartAsync();
        kari.Settings["SignIn:Staff:Authority"] = "https://example.org";
        var demo = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData("TrialMatch: the key of demonstrations, which protects nothing"u8));
        kari.Settings["TRIALMATCH_KEYS"] = $"ours {demo}";

        var (exitCode, _, error) = await kari.Types("trials");

        exitCode.Should().Be(1);
        error.Should().Contain("demonstrations only").And.NotContain(demo);
    }

    [Fact]
    public async Task that_are_missing_are_missed_by_those_who_need_them_only()
    {
        await using var kari = await Operator.StartAsync();
        kari.Settings["SignIn:Staff:Authority"] = "https://example.org";

        (await kari.Types("trials")).ExitCode.Should().Be(0);
        (await kari.Types("keys", "status")).Should().Match<(int ExitCode, string, string Error)>(said => said.ExitCode == 1 && said.Error.Contains("TRIALMATCH_KEY_FILE"));
    }
}
