using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TrialMatch.Patients.Access;
using TrialMatch.Web.SignIn;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.SignIn;

public sealed class A_misbehaving_provider : IAsyncLifetime
{
    private MisbehavingProvider _provider = null!;
    private RunningService _service = null!;

    public async Task InitializeAsync()
    {
        _provider = await MisbehavingProvider.StartAsync();
        var settings = new SignInSettings
        {
            PublicUrl = Ports.FreeAddress(),
            PseudonymKey = TwoProviders.Key,
            Staff = new ProviderSettings
            {
                Authority = new Uri(_provider.Issuer),
                ClientId = "trialmatch",
                ClientSecret = "secret",
                RoleClaim = "roles",
                Roles = new() { ["revisor"] = Role.Auditor },
            },
        };
        _service = await RunningService.StartAsync(services => services.AddSingleton(TimeProvider.System), settings);
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public Task that_behaves_lets_one_in() => ComesToAsync(null);

    [Fact]
    public Task with_the_discovery_document_of_another_is_refused()
    {
        _provider.ClaimedIssuer = "https://another.example";
        return ComesToAsync(SignInFailure.WrongIssuer);
    }

    public static TheoryData<string, SignInFailure> WrongAnswers => new()
    {
        { "state of another", SignInFailure.WrongState },
        { "no state", SignInFailure.WrongState },
        { "issuer of another", SignInFailure.WrongIssuer },
        { "error", SignInFailure.Refused },
    };

    [Theory]
    [MemberData(nameof(WrongAnswers))]
    public Task with_a_wrong_answer_is_refused(string fault, SignInFailure failure)
    {
        _provider.Answer = answer =>
        {
            switch (fault)
            {
                case "state of another": answer["state"] = "of another"; break;
                case "no state": answer.Remove("state"); break;
                case "issuer of another": answer["iss"] = "https://another.example"; break;
                default: answer["error"] = "access_denied"; break;
            }
        };
        return ComesToAsync(failure);
    }

    [Theory]
    [InlineData("iss", "https://another.example")]
    [InlineData("aud", "another-client")]
    [InlineData("nonce", "of another sign-in")]
    [InlineData("at_hash", "bm90IHRoZSBoYXNoIG9m")]
    [InlineData("azp", "another-client")]
    public Task with_a_token_for_another_is_refused(string claim, string value)
    {
        _provider.Claims = claims => claims[claim] = value;
        return ComesToAsync(SignInFailure.TokenRefused);
    }

    [Theory]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("sub")]
    [InlineData("nonce")]
    [InlineData("exp")]
    [InlineData("iat")]
    public Task with_a_token_that_lacks_a_claim_is_refused(string claim)
    {
        _provider.Claims = claims => claims.Remove(claim);
        return ComesToAsync(SignInFailure.TokenRefused);
    }

    [Fact]
    public Task with_a_token_that_has_expired_is_refused()
    {
        _provider.Claims = claims => claims["exp"] = DateTimeOffset.UtcNow.AddMinutes(-2).ToUnixTimeSeconds();
        return ComesToAsync(SignInFailure.TokenRefused);
    }

    [Fact]
    public Task with_a_token_of_the_future_is_refused()
    {
        _provider.Claims = claims => claims["nbf"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds();
        return ComesToAsync(SignInFailure.TokenRefused);
    }

    [Fact]
    public Task with_a_token_that_another_has_signed_is_refused()
    {
        _provider.SignsWithAnotherKey = true;
        return ComesToAsync(SignInFailure.TokenRefused);
    }

    [Fact]
    public Task with_a_token_that_nobody_has_signed_is_refused()
    {
        _provider.Token = MisbehavingProvider.Unsigned;
        return ComesToAsync(SignInFailure.TokenRefused);
    }

    [Fact]
    public Task with_a_token_signed_with_its_public_key_as_a_secret_is_refused()
    {
        _provider.Token = MisbehavingProvider.SignedWithThePublicKey;
        return ComesToAsync(SignInFailure.TokenRefused);
    }

    [Fact]
    public Task with_a_token_that_is_none_is_refused()
    {
        _provider.Token = _ => "not.a.token";
        return ComesToAsync(SignInFailure.TokenRefused);
    }

    [Fact]
    public async Task that_takes_a_code_twice_lets_nobody_in_twice()
    {
        using var browsing = new Browsing(_service.Address);
        using var attacker = new Browsing(_service.Address);
        using var begun = await browsing.GetAsync("/sign-in/staff");
        attacker.Cookies.Add(_service.Address, new Cookie("trialmatch-sign-in", browsing.Cookies.GetCookies(_service.Address)["trialmatch-sign-in"]!.Value));
        using var back = await browsing.GetAsync(begun.Headers.Location!.ToString());
        var callback = back.Headers.Location!.ToString();

        (await browsing.GetAsync(callback)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        using var replayed = await attacker.GetAsync(callback);

        replayed.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await replayed.Content.ReadAsStringAsync()).Should().Contain("alt brukt");
        attacker.SessionCookie.Should().BeNull();
    }

    [Fact]
    public async Task that_is_away_is_told_to_be()
    {
        await _provider.DisposeAsync();
        using var browsing = new Browsing(_service.Address);

        using var answer = await browsing.GetAsync("/sign-in/staff");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("svarer ikke");
    }

    private async Task ComesToAsync(SignInFailure? failure)
    {
        using var browsing = new Browsing(_service.Address);
        using var begun = await browsing.GetAsync("/sign-in/staff?return=/account");
        var answer = begun;
        if (begun.StatusCode == HttpStatusCode.Redirect)
        {
            using var back = await browsing.GetAsync(begun.Headers.Location!.ToString());
            answer = await browsing.GetAsync(back.Headers.Location!.ToString());
        }

        if (failure is { } expected)
        {
            answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
            var told = new Web.Pages.SignIn.SignInTexts(System.Globalization.CultureInfo.GetCultureInfo("nb")).Of("Failure", expected);
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).Should().Contain(told);
            browsing.SessionCookie.Should().BeNull();
        }
        else
        {
            answer.Headers.Location!.ToString().Should().Be("/account");
            browsing.SessionCookie.Should().NotBeNull();
        }
    }
}
