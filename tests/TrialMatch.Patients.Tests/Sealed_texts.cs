using System.Security.Cryptography;
using System.Text;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Patients.Tests;

public sealed class Sealed_texts : IDisposable
{
    private readonly PersonKey _key = new(Guid.NewGuid(), RandomNumberGenerator.GetBytes(32));

    [Theory]
    [InlineData("")]
    [InlineData("Kari Nordmann")]
    [InlineData("Ŋáŋŋi Čáhppesgáissá 🧬")]
    public void open_as_what_they_were(string text) => _key.Open(SealedField.Name, _key.Seal(SealedField.Name, text)).Should().Be(text);

    [Fact]
    public void hide_what_they_say_and_that_they_say_the_same()
    {
        var (one, other) = (_key.Seal(SealedField.Name, "Kari Nordmann"), _key.Seal(SealedField.Name, "Kari Nordmann"));

        one.Should().NotBe(other);
        Encoding.Latin1.GetString(Convert.FromBase64String(one.Blob)).Should().NotContain("Kari");
    }

    [Fact]
    public void do_not_open_as_another_field() => Opening(_key, SealedField.Phone, _key.Seal(SealedField.Name, "Kari")).Should().Throw<BrokenSealException>();

    [Fact]
    public void do_not_open_as_another_persons()
    {
        var bytes = RandomNumberGenerator.GetBytes(32);
        using var one = new PersonKey(Guid.NewGuid(), [.. bytes]);
        using var other = new PersonKey(Guid.NewGuid(), [.. bytes]);

        Opening(other, SealedField.Name, one.Seal(SealedField.Name, "Kari")).Should().Throw<BrokenSealException>();
    }

    [Fact]
    public void do_not_open_with_any_bit_changed()
    {
        var blob = Convert.FromBase64String(_key.Seal(SealedField.Name, "Kari").Blob);
        for (var at = 0; at < blob.Length; at++)
        {
            blob[at] ^= 0x10;
            Opening(_key, SealedField.Name, new SealedText(Convert.ToBase64String(blob))).Should().Throw<BrokenSealException>();
            blob[at] ^= 0x10;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("no base64!")]
    [InlineData("AQ==")]
    public void that_are_none_do_not_open(string blob) => Opening(_key, SealedField.Name, new SealedText(blob)).Should().Throw<BrokenSealException>();

    [Fact]
    public void do_not_tell_in_the_error_what_they_hold() =>
        Opening(_key, SealedField.Phone, _key.Seal(SealedField.Name, "Kari")).Should().Throw<BrokenSealException>().Which.Message.Should().NotContain("Kari");

    public void Dispose() => _key.Dispose();

    private static Action Opening(PersonKey key, SealedField field, SealedText text) => () => key.Open(field, text);
}
