using System.Net;
using Microsoft.Playwright;
using TrialMatch.Patients.Access;
using TrialMatch.Web.SignIn;
using TrialMatch.Web.Tests.Browser;

namespace TrialMatch.Web.Tests.SignIn;

public sealed class Signing_in_at_a_provider
{
    [Fact]
    public async Task lets_staff_and_citizens_in_each_by_their_own()
    {
        await using var providers = await TwoProviders.StartAsync();
        using var doctor = new Browsing(providers.Service.Address);
        using var citizen = new Browsing(providers.Service.Address);

        (await doctor.GetAsync("/sign-in")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await SignInAsync(doctor, "staff", "hansen")).Should().Be("/account");
        (await SignInAsync(citizen, "citizens", "kari")).Should().Be("/account");

        (await doctor.ReadAsync("/account")).Should().Contain("Ingrid Hansen").And.Contain("Behandlende lege").And.NotContain("Demonstrasjon");
        (await citizen.ReadAsync("/account")).Should().Contain("Pasient");
    }

    [Fact]
    public async Task lets_one_with_several_roles_choose_among_those_that_are_known_here()
    {
        await using var providers = await TwoProviders.StartAsync();
        using var browsing = new Browsing(providers.Service.Address);

        (await SignInAsync(browsing, "staff", "both")).Should().StartWith("/sign-in/role?return=");

        (await browsing.ReadAsync("/sign-in/role")).Should().Contain("Behandlende lege").And.Contain("Revisor").And.NotContain("kokk");
        (await browsing.GetAsync("/audit/access-log")).StatusCode.Should().Be(HttpStatusCode.Redirect, "no role is chosen yet");
        using var _ = await browsing.SendFormAsync("/sign-in/role", "/sign-in/role", ("role", "Auditor"));
        (await browsing.GetAsync("/audit/access-log")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task lets_nobody_in_without_a_role_here()
    {
        await using var providers = await TwoProviders.StartAsync();
        using var browsing = new Browsing(providers.Service.Address);

        (await SignInAsync(browsing, "staff", "cook")).Should().Be("NoRole");
        browsing.SessionCookie.Should().BeNull();
    }

    [Fact]
    public async Task knows_a_patient_by_a_pseudonym_and_keeps_no_identity_number_anywhere()
    {
        await using var providers = await TwoProviders.StartAsync();
        var subject = new Pseudonyms(new SignInSettings { PseudonymKey = TwoProviders.Key }).Of("citizens", TwoProviders.Kari);
        await using (var session = providers.Service.Store.LightweightSession())
        {
            session.Events.Append(AccessStreams.RelationsOf(DemoPeople.Kari), new SignInLinked(DemoPeople.Kari, DateTimeOffset.UtcNow, subject));
            await session.SaveChangesAsync();
        }

        using var browsing = new Browsing(providers.Service.Address);
        (await SignInAsync(browsing, "citizens", "kari")).Should().Be("/account");

        await using var read = providers.Service.Store.QuerySession();
        var kept = await read.LoadWhereAsync<SignInSession, string>(one => one.Subject, subject).ToListAsync();
        kept.Should().ContainSingle().Which.Patient.Should().Be(DemoPeople.Kari);
        System.Text.Json.JsonSerializer.Serialize(kept).Should().NotContain(TwoProviders.Kari);
        providers.Service.Log.Entries.Should().NotContain(entry => entry.Text.Contains(TwoProviders.Kari, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ends_at_the_provider_too_with_signing_out()
    {
        await using var providers = await TwoProviders.StartAsync();
        using var browsing = new Browsing(providers.Service.Address);
        await SignInAsync(browsing, "staff", "hansen");

        using var answer = await browsing.SendFormAsync("/account", "/sign-out");

        var onward = answer.Headers.GetValues("Refresh").Single();
        onward.Should().StartWith("0;url=http://127.0.0.1:").And.Contain("/session/end?id_token_hint=").And.Contain("post_logout_redirect_uri=");
        (await browsing.GetAsync(onward["0;url=".Length..])).StatusCode.Should().Be(HttpStatusCode.OK, "the provider asks whether to end there, too");
    }

    [Fact]
    public async Task does_not_take_a_code_twice_nor_for_another_browser()
    {
        await using var providers = await TwoProviders.StartAsync();
        using var browsing = new Browsing(providers.Service.Address);
        using var attacker = new Browsing(providers.Service.Address);
        var callback = await CallbackAsync(browsing, "staff", "hansen");

        (await FailureAsync(attacker, callback)).Should().Be("Expired", "the attacker's browser has begun nothing");
        var attempt = browsing.Cookies.GetCookies(providers.Service.Address)["trialmatch-sign-in"]!.Value;
        (await browsing.GetAsync(callback)).StatusCode.Should().Be(HttpStatusCode.Redirect);

        (await FailureAsync(browsing, callback)).Should().Be("Expired", "the attempt is used");
        attacker.Cookies.Add(providers.Service.Address, new System.Net.Cookie("trialmatch-sign-in", attempt));
        (await FailureAsync(attacker, callback)).Should().Be("CodeRefused", "the provider takes a code once");
        attacker.SessionCookie.Should().BeNull();
    }

    [Fact]
    public async Task is_done_in_a_browser_with_a_mouse()
    {
        await using var providers = await TwoProviders.StartAsync();
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(providers.Service.Address);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);

        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Link, new() { Name = "Helsepersonell" }).ClickAsync();
        await page.FillAsync("[name=person]", "hansen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = "Min innlogging" }).WaitForAsync();
        (await page.Locator("main").InnerTextAsync()).Should().Contain("Ingrid Hansen");
        var toProvider = await page.RunAndWaitForRequestAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Logg ut alle steder" }).ClickAsync(),
            request => request.Url.Contains("/session/end", StringComparison.Ordinal));
        toProvider.Url.Should().Contain("id_token_hint=", "the browser goes on to the provider by itself");
        var again = await page.Context.NewPageAsync();
        await again.GotoAsync("/account");
        await again.GetByRole(AriaRole.Heading, new() { Name = "Logg inn", Exact = true }).WaitForAsync();
        complaints.Should().NotContain(complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    /// <summary>Goes through the provider with cookies and forms.</summary>
    /// <returns>Where the service leads to, or how it failed.</returns>
    private static async Task<string> SignInAsync(Browsing browsing, string provider, string person)
    {
        var callback = await CallbackAsync(browsing, provider, person);
        using var answer = await browsing.GetAsync(callback);
        return answer.StatusCode == HttpStatusCode.Redirect ? answer.Headers.Location!.ToString() : Failure(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> FailureAsync(Browsing browsing, string callback)
    {
        using var answer = await browsing.GetAsync(callback);
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        return Failure(await answer.Content.ReadAsStringAsync());
    }

    private static string Failure(string page)
    {
        var texts = new Web.Pages.SignIn.SignInTexts(System.Globalization.CultureInfo.GetCultureInfo("nb"));
        return Enum.GetValues<SignInFailure>().Single(failure => WebUtility.HtmlDecode(page).Contains(texts.Of("Failure", failure), StringComparison.Ordinal)).ToString();
    }

    private static async Task<string> CallbackAsync(Browsing browsing, string provider, string person)
    {
        using var toProvider = await browsing.GetAsync($"/sign-in/{provider}?return=/account");
        toProvider.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var authorisation = toProvider.Headers.Location!;
        authorisation.Query.Should().Contain("code_challenge_method=S256").And.Contain("nonce=").And.Contain("state=");
        using var toForm = await browsing.GetAsync(authorisation.ToString());
        var form = new Uri(authorisation, toForm.Headers.Location!);
        using var filled = new FormUrlEncodedContent([KeyValuePair.Create("person", person)]);
        using var resumed = await browsing.Client.PostAsync(form, filled);
        using var done = await browsing.GetAsync(new Uri(authorisation, resumed.Headers.Location!).ToString());
        return done.Headers.Location!.ToString();
    }
}
