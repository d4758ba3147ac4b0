using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using TrialMatch.Patients.Access;
using TrialMatch.Web.SignIn;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.SignIn;

public sealed class A_system_with_a_token : IAsyncLifetime
{
    private MisbehavingProvider _issuer = null!;
    private RunningService _service = null!;

    public async Task InitializeAsync()
    {
        _issuer = await MisbehavingProvider.StartAsync();
        _service = await RunningService.StartAsync(
            signIn: new SignInSettings { PseudonymKey = TwoProviders.Key, Systems = new SystemSettings { Authority = new Uri(_issuer.Issuer), Audience = "https://trialmatch" } },
            map: app => app.MapGet("/api/of-systems", (Microsoft.AspNetCore.Http.HttpContext context) => SignedIn.Actor(context)).OnlyForSystemsWith(Scopes.Read));
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task is_known_by_its_organisation_its_scopes_and_a_pseudonym()
    {
        using var answer = await AskAsync(Token($"{Scopes.Read} openid unknown:scope"));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var actor = await answer.ReadJsonAsync();
        actor.GetProperty("role").GetString().Should().Be("system");
        actor.GetProperty("organisation").GetString().Should().Be("974589095");
        actor.GetProperty("scopes").Strings().Should().Equal(Scopes.Read);
        actor.GetProperty("subject").GetString().Should().HaveLength(32).And.NotContain("ehr");
    }

    [Theory]
    [InlineData("")]
    [InlineData(Scopes.Write)]
    public async Task without_the_scope_is_refused(string scope) =>
        (await (await AskAsync(Token(scope))).ProblemAsync(HttpStatusCode.Forbidden, "/problems/no-access")).GetProperty("status").GetInt32().Should().Be(403);

    [Theory]
    [InlineData("iss", "https://another.example")]
    [InlineData("aud", "https://another-service")]
    [InlineData("exp", 0)]
    [InlineData("org", null)]
    [InlineData("client_id", null)]
    public async Task that_is_wrong_is_refused(string claim, object? value)
    {
        _issuer.Claims = claims =>
        {
            claims.Remove(claim);
            if (value is not null)
                claims[claim] = value;
        };

        using var answer = await AskAsync(Token(Scopes.Read));

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().Should().Be("Bearer");
    }

    [Fact]
    public async Task that_another_has_signed_is_refused()
    {
        _issuer.SignsWithAnotherKey = true;
        (await AskAsync(Token(Scopes.Read))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task that_nobody_has_signed_is_refused()
    {
        _issuer.Token = MisbehavingProvider.Unsigned;
        (await AskAsync(Token(Scopes.Read))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task that_is_rubbish_is_refused() => (await AskAsync("rubbish")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);

    private string Token(string scope) => _issuer.Signed(claims =>
    {
        claims["aud"] = "https://trialmatch";
        claims["client_id"] = "ehr";
        claims["org"] = "974589095";
        claims["scope"] = scope;
    });

    private async Task<HttpResponseMessage> AskAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/of-systems", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _service.Client.SendAsync(request);
    }
}
