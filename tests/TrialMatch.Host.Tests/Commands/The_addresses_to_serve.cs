using Microsoft.Extensions.Configuration;
using TrialMatch.Host.Commands;

namespace TrialMatch.Host.Tests.Commands;

public class The_addresses_to_serve
{
    [Fact]
    public void are_this_machine_alone_unless_others_are_given() =>
        Served(null, null).Should().Equal("http://127.0.0.1:5080");

    [Fact]
    public void are_those_of_the_environment() =>
        Served(null, "http://+:8080;http://localhost:9090").Should().Equal("http://+:8080", "http://localhost:9090");

    [Fact]
    public void are_those_asked_for_before_all() =>
        Served("http://127.0.0.1:1", "http://+:8080").Should().Equal("http://127.0.0.1:1");

    [Theory]
    [InlineData("5080")]
    [InlineData("https://localhost:5080")]
    [InlineData("http://localhost:5080/below")]
    [InlineData("http://localhost:99999")]
    public void are_refused_when_they_cannot_be_served(string url)
    {
        var ask = () => Served(url, null);

        ask.Should().Throw<UserErrorException>().WithMessage($"*{url}*").Which.ExitCode.Should().Be(2);
    }

    private static IEnumerable<string> Served(string? asked, string? environment) => ServeCommand
        .Addresses(asked, new ConfigurationBuilder().AddInMemoryCollection([new("ASPNETCORE_URLS", environment)]).Build())
        .Select(address => address.ToString());
}
