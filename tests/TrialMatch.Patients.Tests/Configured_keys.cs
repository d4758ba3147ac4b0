using System.Runtime.Versioning;
using System.Text;
using TrialMatch.Patients.Vault;
using TrialMatch.TestSupport;

namespace TrialMatch.Patients.Tests;

public sealed class Configured_keys
{
    private static readonly string One = ConfiguredKeys.NewLine("2026"), Two = ConfiguredKeys.NewLine("2027");

    [Fact]
    public void are_read_in_lines_or_with_commas_the_current_one_first()
    {
        ConfiguredKeys.Parse($"# ours\n\n{Two}\n{One}\n", "X", demo: false).KeyIds.Should().Equal("2027", "2026");
        ConfiguredKeys.Parse($"{One},{Two}", "X", demo: false).CurrentKeyId.Should().Be("2026");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing")]
    [InlineData("2026")]
    [InlineData("2026 c2hvcnQ=")]
    [InlineData("2026 no-base64")]
    [InlineData("a/b AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void that_are_none_are_refused_without_being_repeated(string text) =>
        ((Action)(() => ConfiguredKeys.Parse(text, "KEYS", demo: false))).Should().Throw<KeyUnavailableException>()
            .Which.Message.Should().StartWith("KEYS").And.NotContain("c2hvcnQ");

    [Fact]
    public void have_ids_of_their_own() => ((Action)(() => ConfiguredKeys.Parse($"{One}\n{One}", "KEYS", demo: false))).Should().Throw<KeyUnavailableException>();

    [Fact]
    public async Task of_demonstrations_are_refused_elsewhere_under_whatever_id()
    {
        const string Known = "5kLkO8nB0D8Y4bXV7s1z5Wbq0mZ2i7mWmYw0u3tqYpA=";
        var demo = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData("TrialMatch: the key of demonstrations, which protects nothing"u8));

        Refused($"demo {Known}").Should().Throw<KeyUnavailableException>();
        Refused($"secret {demo}").Should().Throw<KeyUnavailableException>();
        ConfiguredKeys.Parse($"secret {demo}", "KEYS", demo: true).CurrentKeyId.Should().Be("secret");
        (await ConfiguredKeys.Demo().HashAsync("demo", Text("x"), default)).Should().NotBeEmpty();

        static Action Refused(string text) => () => ConfiguredKeys.Parse(text, "KEYS", demo: false);
    }

    [Fact]
    public async Task unwrap_what_any_of_them_has_wrapped()
    {
        var (key, context) = (Text("12345678901234567890123456789012"), Text("context"));
        var wrapped = await ConfiguredKeys.Parse(One, "X", demo: false).WrapAsync(key, context, default);

        (await ConfiguredKeys.Parse($"{Two}\n{One}", "X", demo: false).UnwrapAsync("2026", wrapped, context, default)).Should().Equal(key.ToArray());
    }

    [Fact]
    public async Task do_not_unwrap_in_another_context_or_with_another_key_of_the_same_id()
    {
        var (key, keys) = (Text("12345678901234567890123456789012"), ConfiguredKeys.Parse(One, "X", demo: false));
        var wrapped = await keys.WrapAsync(key, Text("context"), default);

        await Unwrapping(keys, "2026", "other").Should().ThrowAsync<KeyUnavailableException>();
        await Unwrapping(ConfiguredKeys.Parse(ConfiguredKeys.NewLine("2026"), "X", demo: false), "2026", "context").Should().ThrowAsync<KeyUnavailableException>();
        await Unwrapping(keys, "2025", "context").Should().ThrowAsync<KeyUnavailableException>();

        Func<Task> Unwrapping(ConfiguredKeys with, string id, string context) => async () => await with.UnwrapAsync(id, wrapped, Text(context), default);
    }

    [Fact]
    public async Task hash_alike_under_one_key_and_otherwise_under_another()
    {
        var keys = ConfiguredKeys.Parse($"{One}\n{Two}", "X", demo: false);

        (await keys.HashAsync("2026", Text("a"), default)).Should().Equal(await keys.HashAsync("2026", Text("a"), default));
        (await keys.HashAsync("2026", Text("a"), default)).Should().NotEqual(await keys.HashAsync("2027", Text("a"), default));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task in_a_file_are_refused_while_others_may_read_it()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "keys.txt");
        await File.WriteAllTextAsync(file, One);

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        ((Action)(() => ConfiguredKeys.FromFile(file, demo: false))).Should().Throw<KeyUnavailableException>().WithMessage("*chmod 600*");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        ConfiguredKeys.FromFile(file, demo: false).CurrentKeyId.Should().Be("2026");
    }

    [Fact]
    public void in_a_file_that_is_not_there_say_so() =>
        ((Action)(() => ConfiguredKeys.FromFile("/nowhere/keys.txt", demo: false))).Should().Throw<KeyUnavailableException>().WithMessage("*cannot be read*");

    [Fact]
    public async Task that_are_missing_say_what_to_do() =>
        await ((Func<Task>)(async () => await new MissingKeys().WrapAsync(Text("k"), Text("c"), default))).Should().ThrowAsync<KeyUnavailableException>().WithMessage("*keys new*");

    private static ReadOnlyMemory<byte> Text(string text) => Encoding.UTF8.GetBytes(text);
}
