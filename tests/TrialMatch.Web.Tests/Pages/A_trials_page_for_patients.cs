using System.Net;
using System.Text.RegularExpressions;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Pages;

[Collection(Asking.Name)]
public sealed partial class A_trials_page_for_patients(OneService one)
{
    private readonly HttpClient _client = one.Service.Client;

    [Fact]
    public async Task groups_what_must_and_must_not_apply()
    {
        var page = await PageAsync("/trials/DEMO-01");

        page.Should().MatchRegex("(?s)Dette må stemme.*Du er 18 år eller eldre.*Dette må ikke gjelde deg.*spredning til hjernen");
        page.Should().Contain("At noe er ukjent, er verken ja eller nei.");
    }

    [Fact]
    public async Task names_every_hospital_of_the_map_in_words()
    {
        var page = await PageAsync("/trials/DEMO-01");

        page.Should().Contain("role=\"img\" aria-labelledby=\"map-title\" aria-describedby=\"map-desc\"");
        Description().Match(page).Groups[1].Value.Should().Be("Kart over Norden med 2 sykehus. 2 av dem tar imot deltakere nå. Tar imot deltakere: UNN Tromsø; Akademiska sjukhuset, Uppsala.");
        page.Should().NotContain("class=\"ring\"");
    }

    [Fact]
    public async Task puts_the_nearest_hospital_first_and_draws_distance_rings()
    {
        var near = await PageAsync("/trials/DEMO-01?near=0450");
        var far = await PageAsync("/trials/DEMO-01?near=9008");

        Hospitals().Matches(near).Select(row => row.Groups[1].Value).Should().Equal("UNN Tromsø", "Akademiska sjukhuset");
        far.Should().Contain("4 km").And.Contain("Du er her: 9008 Tromsø").And.MatchRegex("≈ 1.[0-9]{3} km");
        Rings().Count(far).Should().Be(4, "50, 100, 250 and 500 km");
        far.Should().Contain("href=\"/trials/DEMO-01/sheet?near=9008\"", "the place goes along");
    }

    [Fact]
    public async Task tells_of_a_place_that_nobody_knows()
    {
        var page = await PageAsync("/trials/DEMO-01?near=Tromso%CC%88y");

        page.Should().Contain("id=\"near-error\"").And.Contain("aria-invalid=\"true\"");
    }

    [Fact]
    public async Task tells_whom_to_ask_and_how_old_the_knowledge_is()
    {
        var page = await PageAsync("/trials/DEMO-01");

        page.Should().Contain("href=\"tel:+4777000001\"").And.Contain("href=\"mailto:demo@example.org\"");
        page.Should().NotContain("Eldre enn tre måneder");
        (await PageAsync("/trials/NCT09990002")).Should().Contain("Eldre enn tre måneder: spør før du regner med det");
        (await PageAsync("/trials/NCT09990001")).Should().Contain("Ikke bekreftet av sykehuset").And.Contain("Ikke oppgitt. Legen din kan ringe sykehuset.");
    }

    [Fact]
    public async Task tells_what_the_visits_come_to()
    {
        var page = await PageAsync("/trials/DEMO-01");

        page.Should().Contain("Noe kan gjøres nær hjemmet eller hjemme")
            .And.Contain("i løpet av 4 uker før behandlingen starter")
            .And.Contain("hver 3. uke, til uke 9")
            .And.Contain("hver uke, til uke 9")
            .And.Contain("5 dager ved studiesykehuset, 6 dager nærmere hjemmet og 0 dager uten reise");
        (await PageAsync("/trials/NCT09990001")).Should().Contain("Det betyr ikke at alt må skje ved studiesykehuset");
    }

    [Theory]
    [InlineData("nb", "Studien kom inn i registeret (skrevet av redaksjonen).")]
    [InlineData("en", "The study came into the register (written by the editors).")]
    public async Task tells_its_history_in_the_readers_language(string language, string registered)
    {
        var page = await PageAsync($"/trials/DEMO-01?lang={language}");

        page.Should().Contain(registered).And.NotContain("trial_registered");
    }

    [Fact]
    public async Task leads_from_a_trial_that_is_not_open_to_open_ones_for_the_diagnosis()
    {
        var page = await PageAsync("/trials/NCT09990002");

        page.Should().Contain("Studien er planlagt og har ikke åpnet ennå").And.Contain("Registeret har ingen åpen studie for samme diagnose").And.Contain("Søk blant alle studier");
    }

    [Fact]
    public async Task offers_what_the_words_of_an_unknown_identifier_mean()
    {
        var page = await PageAsync("/trials/osimertinib", HttpStatusCode.NotFound);

        page.Should().Contain("Studier som ligner det du skrev").And.Contain("href=\"/trials/DEMO-01\"").And.Contain("href=\"/trials?q=osimertinib\"");
    }

    [Fact]
    public async Task can_be_had_in_large_print_with_everything_unfolded()
    {
        var (normal, large) = (await PageAsync("/trials/DEMO-01"), await PageAsync("/trials/DEMO-01?print=large"));

        normal.Should().Contain("href=\"/trials/DEMO-01?print=large\"").And.NotContain("class=\"trial large\"");
        large.Should().Contain("class=\"trial large\"").And.Contain("<details open").And.Contain("Vanlig skrift");
    }

    [Fact]
    public async Task comes_with_a_sheet_for_the_talk_with_the_doctor()
    {
        var page = await PageAsync("/trials/DEMO-01/sheet?near=9008");

        page.Should().Contain("Dette er informasjon og ingen lovnad om plass").And.Contain("For deg med lungekreft som vokser igjen.");
        page.Should().Contain("UNN Tromsø").And.Contain("4 km").And.Contain("Kan studien passe for meg?");
        page.Should().Contain("Svar på prøver av svulsten eller blodet: EGFR, MET").And.Contain("Skrevet ut 22. november 2026");
        await PageAsync("/trials/DEMO-99/sheet", HttpStatusCode.NotFound);
    }

    private async Task<string> PageAsync(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await _client.GetAsync(new Uri(address, UriKind.Relative));
        response.StatusCode.Should().Be(status);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()).Replace('\u00a0', ' ');
    }

    [GeneratedRegex("<desc[^>]*>(.*?)</desc>")]
    private static partial Regex Description();

    [GeneratedRegex("<th scope=\"row\">((?:UNN|Akademiska)[^<]*)</th>")]
    private static partial Regex Hospitals();

    [GeneratedRegex("class=\"ring\"")]
    private static partial Regex Rings();
}
