using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TrialMatch.Web.SignIn;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.SignIn;

public sealed class A_session
{
    [Fact]
    public async Task begins_with_a_person_and_tells_on_every_page_who_and_that_it_is_a_demonstration()
    {
        await using var service = await Demonstration.StartAsync();
        using var browsing = await Browsing.AsAsync(service, "hansen");

        foreach (var page in (string[])["/", "/trials", "/trials/DEMO-01", "/report", "/account", "/nothing-here"])
            (await browsing.ReadAsync(page)).Should().Contain("Demonstrasjon.").And.Contain("Ingrid Hansen, Behandlende lege", page);
    }

    [Fact]
    public async Task lives_in_a_cookie_that_no_script_and_no_other_site_can_use()
    {
        await using var service = await Demonstration.StartAsync();
        using var browsing = new Browsing(service.Address);

        using var answer = await browsing.SendFormAsync("/sign-in", "/sign-in/demo", ("user", "hansen"));

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("trialmatch=", StringComparison.Ordinal));
        cookie.Should().Contain("httponly").And.Contain("samesite=lax").And.Contain("path=/").And.NotContain("domain").And.NotContain("expires");
    }

    [Fact]
    public async Task lives_over_tls_in_a_cookie_bound_to_the_host()
    {
        await using var service = await RunningService.StartAsync(signIn: new SignInSettings { PublicUrl = null });
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        var secure = new Sessions(service.Store, new SignInSettings { PublicUrl = new Uri("https://trialmatch.example.no") }, TimeProvider.System);

        await secure.BeginAsync(context, secure.Of("somebody", "staff", Patients.Access.Role.Auditor), nonce: null, default);

        context.Response.Headers.SetCookie.ToString().Should().StartWith("__Host-trialmatch=").And.Contain("secure").And.Contain("httponly");
    }

    [Fact]
    public async Task is_over_with_signing_out_even_for_one_who_has_stolen_the_cookie()
    {
        await using var service = await Demonstration.StartAsync();
        using var browsing = await Browsing.AsAsync(service, "kari");
        using var thief = new Browsing(service.Address);
        thief.Cookies.Add(service.Address, new Cookie("trialmatch", browsing.SessionCookie));
        (await thief.GetAsync("/me/access-log")).StatusCode.Should().Be(HttpStatusCode.OK);

        using var signedOut = await browsing.SendFormAsync("/account", "/sign-out");

        signedOut.StatusCode.Should().Be(HttpStatusCode.OK);
        (await signedOut.Content.ReadAsStringAsync()).Should().Contain("Du er logget ut");
        using var refused = await thief.GetAsync("/me/access-log");
        refused.StatusCode.Should().Be(HttpStatusCode.Redirect);
        refused.Headers.Location!.ToString().Should().StartWith("/sign-in?return=");
        (await thief.GetAsync("/api/me/access-log")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task is_over_in_every_browser_with_signing_out_everywhere()
    {
        await using var service = await Demonstration.StartAsync();
        using var here = await Browsing.AsAsync(service, "kari");
        using var there = await Browsing.AsAsync(service, "kari");
        using var somebodyElse = await Browsing.AsAsync(service, "haug");

        using var _ = await here.SendFormAsync("/account", "/sign-out/everywhere");

        (await here.GetAsync("/account")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await there.GetAsync("/account")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await somebodyElse.GetAsync("/account")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task has_a_new_secret_after_every_sign_in_and_every_choice_of_a_role()
    {
        await using var service = await Demonstration.StartAsync();
        using var browsing = await Browsing.AsAsync(service, "ola");
        var first = browsing.SessionCookie!;

        (await browsing.GetAsync("/me/access-log")).Headers.Location!.ToString().Should().StartWith("/sign-in/role?return=");
        using var chosen = await browsing.SendFormAsync("/sign-in/role", "/sign-in/role", ("role", "NextOfKin"), ("return", "/me/access-log"));
        chosen.Headers.Location!.ToString().Should().Be("/me/access-log");

        browsing.SessionCookie.Should().NotBe(first);
        using var fixedBefore = new Browsing(service.Address);
        fixedBefore.Cookies.Add(service.Address, new Cookie("trialmatch", first));
        (await fixedBefore.GetAsync("/account")).StatusCode.Should().Be(HttpStatusCode.Redirect, "a secret that somebody knew before is worth nothing");
    }

    [Fact]
    public async Task lets_nobody_choose_a_role_that_is_not_theirs()
    {
        await using var service = await Demonstration.StartAsync();
        using var browsing = await Browsing.AsAsync(service, "ola");

        using var refused = await browsing.SendFormAsync("/sign-in/role", "/sign-in/role", ("role", "Auditor"));

        refused.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(29, HttpStatusCode.OK)]
    [InlineData(30, HttpStatusCode.Redirect)]
    public async Task is_over_when_nobody_uses_it(int minutes, HttpStatusCode status)
    {
        var clock = new MovingClock();
        await using var service = await RunningService.StartAsync(services => services.AddSingleton<TimeProvider>(clock));
        using var browsing = await Browsing.AsAsync(service, "haug");

        clock.Move(TimeSpan.FromMinutes(minutes));

        (await browsing.GetAsync("/account")).StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task is_over_after_ten_hours_however_much_it_is_used()
    {
        var clock = new MovingClock();
        await using var service = await RunningService.StartAsync(services => services.AddSingleton<TimeProvider>(clock));
        using var browsing = await Browsing.AsAsync(service, "haug");

        for (var hours = 0.25; hours < 10; hours += 0.25)
        {
            clock.Move(TimeSpan.FromMinutes(15));
            (await browsing.GetAsync("/account")).StatusCode.Should().Be(HttpStatusCode.OK, "{0} hours have passed", hours);
        }

        clock.Move(TimeSpan.FromMinutes(15));
        (await browsing.GetAsync("/account")).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\tevil")]
    [InlineData("javascript:alert(1)")]
    public async Task does_not_lead_to_another_site(string address)
    {
        await using var service = await Demonstration.StartAsync();
        using var browsing = new Browsing(service.Address);

        using var answer = await browsing.SendFormAsync("/sign-in", "/sign-in/demo", ("user", "hansen"), ("return", address));

        answer.Headers.Location!.ToString().Should().Be("/");
    }

    [Fact]
    public async Task is_not_begun_by_a_form_of_another_site()
    {
        await using var service = await Demonstration.StartAsync();
        using var browsing = new Browsing(service.Address);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("user", "hansen")]);

        (await browsing.Client.PostAsync(new Uri("/sign-in/demo", UriKind.Relative), form)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        browsing.SessionCookie.Should().BeNull();
    }

    [Fact]
    public async Task leaves_nothing_in_caches()
    {
        await using var service = await Demonstration.StartAsync();
        using var browsing = await Browsing.AsAsync(service, "hansen");

        (await browsing.GetAsync("/trials")).Headers.CacheControl!.NoStore.Should().BeTrue();
    }
}

/// <summary>A clock that the test moves.</summary>
internal sealed class MovingClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public void Move(TimeSpan time) => _now += time;

    public override DateTimeOffset GetUtcNow() => _now;
}
