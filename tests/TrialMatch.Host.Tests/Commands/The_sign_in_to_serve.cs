using Microsoft.Extensions.Configuration;
using TrialMatch.Host.Commands;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Host.Tests.Commands;

public class The_sign_in_to_serve
{
    private static readonly Dictionary<string, string?> Safe = new()
    {
        ["SignIn:PublicUrl"] = "https://trialmatch.example.no",
        ["SignIn:PseudonymKey"] = Convert.ToBase64String(new byte[32]),
        ["SignIn:Staff:Authority"] = "https://helseid.example.no",
        ["SignIn:Staff:ClientId"] = "trialmatch",
        ["SignIn:Staff:ClientSecret"] = "secret",
        ["SignIn:Staff:RoleClaim"] = "roles",
        ["SignIn:Staff:Roles:lege"] = "TreatingDoctor",
    };

    [Fact]
    public void is_a_demonstration_on_this_machine_alone_without_configuration()
    {
        Read([], "http://127.0.0.1:5080").IsDemo.Should().BeTrue();
        Read([], "http://localhost:5080").IsDemo.Should().BeTrue();
        Read([], "http://[::1]:5080").IsDemo.Should().BeTrue();
        var elsewhere = () => Read([], "http://127.0.0.1:5080;http://0.0.0.0:5080");
        elsewhere.Should().Throw<UserErrorException>().WithMessage("*0.0.0.0*--demo-anywhere*");
        Read([], "http://0.0.0.0:5080", demoAnywhere: true).IsDemo.Should().BeTrue();
    }

    [Fact]
    public void is_read_with_its_providers()
    {
        var settings = Read(Safe, "http://0.0.0.0:5080");

        settings.IsDemo.Should().BeFalse();
        settings.Staff!.Roles.Should().Equal(new Dictionary<string, Patients.Access.Role> { ["lege"] = Patients.Access.Role.TreatingDoctor });
    }

    [Theory]
    [InlineData("SignIn:PublicUrl", "http://trialmatch.example.no", "PublicUrl")]
    [InlineData("SignIn:PublicUrl", null, "PublicUrl")]
    [InlineData("SignIn:PseudonymKey", "short", "PseudonymKey")]
    [InlineData("SignIn:PseudonymKey", null, "PseudonymKey")]
    [InlineData("SignIn:Staff:Authority", "http://helseid.example.no", "Authority")]
    [InlineData("SignIn:Staff:ClientSecret", null, "ClientSecret")]
    [InlineData("SignIn:Staff:RoleClaim", null, "RoleClaim")]
    [InlineData("SignIn:Staff:Roles:lege", "Cook", "Cook")]
    [InlineData("SignIn:Staf:Authority", "https://misspelt.example.no", "Staf")]
    [InlineData("SignIn:Systems:Authority", "http://tokens.example.no", "systems")]
    public void is_refused_when_it_is_not_safe(string name, string? value, string told)
    {
        var read = () => Read(new(Safe) { [name] = value }, "http://127.0.0.1:5080");

        read.Should().Throw<UserErrorException>().WithMessage($"*{told}*");
    }

    private static SignInSettings Read(Dictionary<string, string?> settings, string urls, bool demoAnywhere = false)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return SignInConfiguration.Read(configuration, ServeCommand.Addresses(urls, configuration), demoAnywhere);
    }
}
