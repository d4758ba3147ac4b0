using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Pages;

/// <summary>The search as a browser without scripts meets it.</summary>
[Collection(Asking.Name)]
public sealed partial class Searching_for_trials(OneService one)
{
    private readonly HttpClient _client = one.Service.Client;

    [Fact]
    public async Task finds_by_words_in_the_language_of_the_address()
    {
        var page = await PageAsync("/trials?q=osimertinib&lang=en");

        Cards(page).Should().Equal("DEMO-01");
        page.Should().Contain("<html lang=\"en\"").And.Contain("value=\"osimertinib\"").And.Contain("Trials: 1").And.Contain("href=\"/trials/DEMO-01?lang=en\"");
    }

    [Fact]
    public async Task says_what_a_misspelt_diagnosis_was_taken_to_mean_and_how_to_change_that()
    {
        var page = await PageAsync("/trials?diagnosis=lungkreft");

        Cards(page).Should().Equal("DEMO-01");
        page.Should().Contain("Vi kjenner ikke «lungkreft»").And.Contain("Vi forsto diagnosen som: <strong>lungekreft</strong>").And.Contain("value=\"lungkreft\"");
        page.Should().Contain("href=\"/trials\"", "the search without the diagnosis is one click away");
    }

    [Fact]
    public async Task lists_every_diagnosis_of_a_name_that_has_several()
    {
        var page = await PageAsync("/trials?diagnosis=leukemi");

        page.Should().Contain("Vi forsto «leukemi» som alle disse").And.Contain("diagnosis=CML").And.Contain("Ingen studier passer med alt dette");
    }

    [Fact]
    public async Task tells_for_whom_where_and_how_surely()
    {
        var page = await PageAsync("/trials?near=9008&diagnosis=lungekreft");

        page.Should().Contain("For deg med lungekreft som vokser igjen.").And.Contain("Du er 18 år eller eldre.").And.Contain("Du må ha ikke-småcellet lungekreft.");
        page.Should().Contain("EGFR p.L858R").And.Contain("MET amplification").And.Contain("Demonstrasjon, ikke en virkelig studie");
        page.Should().Contain("<strong>UNN Tromsø</strong>").And.Contain("4 km i luftlinje").And.Contain("inkluderer, bekreftet 17. november 2026");
        page.Should().Contain("Avstand er målt i luftlinje fra 9008 Tromsø.");
    }

    [Fact]
    public async Task does_not_call_confirmed_what_never_was()
    {
        var page = await PageAsync("/trials?diagnosis=melanom&near=Bergen");

        page.Should().Contain("aldri bekreftet").And.NotContain("bekreftet 2");
    }

    [Fact]
    public async Task marks_a_confirmation_that_has_aged()
    {
        await using var later = await RunningService.StartAsync(services => services.AddSingleton<TimeProvider>(new StoppedClock(new DateTimeOffset(2027, 6, 1, 9, 0, 0, TimeSpan.Zero))));

        (await PageAsync("/trials?near=9008&diagnosis=lungekreft", later.Client)).Should().Contain("Det er 196 dager siden.");
        (await PageAsync("/trials?near=9008&diagnosis=lungekreft")).Should().NotContain("dager siden");
    }

    [Fact]
    public async Task tells_how_often_and_where_to_go_and_finds_by_that()
    {
        var page = await PageAsync("/trials?home=some");

        Cards(page).Should().Equal("DEMO-01");
        page.Should().Contain("dager ved studiesykehuset").And.Contain("Noe kan gjøres nærmere hjemmet");
        (await PageAsync("/trials?home=all")).Should().Contain("Noe ved studiesykehuset, noe nærmere hjemmet");
    }

    [Fact]
    public async Task draws_the_hospitals_with_rings_around_the_place_and_leads_on_from_there()
    {
        var page = await PageAsync("/trials?near=9008&diagnosis=lungekreft");

        page.Should().Contain("På kartet").And.Contain("class=\"ring\"").And.Contain("UNN Tromsø (studier: 1)").And.Contain("href=\"/trials/DEMO-01?near=9008\"");
        (await PageAsync("/trials?diagnosis=lungekreft")).Should().Contain("På kartet").And.NotContain("class=\"ring\"");
    }

    [Fact]
    public async Task says_where_nobody_has_written_of_a_trial_in_plain_words()
    {
        var page = await PageAsync("/trials?q=markup");

        page.Should().Contain("Ingen har skrevet om studien i vanlige ord ennå").And.Contain("<span lang=\"en\">Melanoma</span>");
    }

    [Theory]
    [InlineData("/trials")]
    [InlineData("/trials?near=9900&age=40")]
    [InlineData("/trials?diagnosis=lungkreft&lang=en")]
    public async Task counts_at_each_link_the_trials_that_following_it_lists(string address)
    {
        var page = await PageAsync(address);
        var links = Facet().Matches(page).Select(link => (Address: link.Groups[1].Value, Trials: int.Parse(link.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture))).ToList();

        links.Should().HaveCountGreaterThan(8);
        foreach (var (link, trials) in links)
            Cards(await PageAsync(link)).Should().HaveCount(trials, link);
    }

    [Fact]
    public async Task takes_a_choice_back_where_it_was_made()
    {
        var page = await PageAsync("/trials?phase=phase2");

        page.Should().MatchRegex("id=\"phase-phase2\" href=\"/trials\" aria-current=\"true\"");
    }

    [Fact]
    public async Task leads_from_empty_fields_to_an_address_of_what_was_asked_alone()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = one.Service.Address };

        using var response = await client.GetAsync(new Uri("/trials?diagnosis=&q=osimertinib&near=&maxKm=&age=&taking=&sort=", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().Should().Be("/trials?q=osimertinib");
    }

    [Fact]
    public async Task ignores_what_others_add_to_a_shared_address() =>
        Cards(await PageAsync("/trials?q=osimertinib&utm_source=mail")).Should().Equal("DEMO-01");

    [Theory]
    [InlineData("/trials?near=Kirkeness", "near", "Vi finner ikke stedet i Norge", "Kirkenes")]
    [InlineData("/trials?near=V%C3%A5ler", "near", "Vi finner ikke stedet i Norge", "Våler (Østfold)")]
    [InlineData("/trials?maxKm=100", "near", "Skriv et sted, så kan vi måle avstanden.", "100")]
    [InlineData("/trials?age=old", "age", "Skriv et helt tall fra 0 til 120.", "old")]
    [InlineData("/trials?diagnosis=nonsensitis", "diagnosis", "Vi kjenner ingen diagnose med dette navnet.", "nonsensitis")]
    [InlineData("/trials?near=9900&maxKm=far", "maxKm", "Skriv et helt tall fra 1 til 20000.", "far")]
    [InlineData("/trials?taking=soon", "taking", "Valget i adressen finnes ikke.", "Tar inn pasienter")]
    public async Task tells_under_the_field_what_cannot_be_read_and_keeps_it(string address, string field, string text, string kept)
    {
        var page = await PageAsync(address, status: HttpStatusCode.BadRequest);

        page.Should().Contain($"id=\"{field}-error\"").And.Contain(text).And.Contain($"href=\"#{field}\"").And.Contain(kept);
    }

    [Fact]
    public async Task offers_ways_out_that_find_something()
    {
        var page = await PageAsync("/trials?near=9900&maxKm=50&diagnosis=lungekreft&phase=phase3");

        page.Should().Contain("Ingen studier passer med alt dette");
        (await PageAsync("/trials?diagnosis=prostatakreft&taking=now")).Should().Contain("Ta med planlagte studier").And.Contain("taking=planned");
        (await PageAsync("/trials?near=9900&maxKm=50&diagnosis=lungekreft")).Should().Contain("Utvid til 500 km").And.Contain("Uansett avstand");
        (await PageAsync("/trials?q=osimertinb")).Should().Contain("Søk etter «osimertinib»");
        (await PageAsync("/trials?q=lungkreft")).Should().Contain("Søk etter diagnosen lungekreft");
    }

    [Fact]
    public async Task turns_pages_without_losing_the_search()
    {
        var page = await PageAsync("/trials?pageSize=1&demo=false");

        page.Should().Contain("Side 1 av 2").And.Contain("href=\"/trials?demo=false&page=2&pageSize=1\"");
        (await PageAsync("/trials?demo=false&page=2&pageSize=1")).Should().Contain("Side 2 av 2").And.Contain("rel=\"prev\"").And.Contain("start=\"2\"");
        (await PageAsync("/trials?page=9")).Should().Contain("Det er ingen flere studier her.");
    }

    [Fact]
    public async Task shows_the_coverage_of_a_diagnosis_by_region_and_county()
    {
        var page = await PageAsync("/coverage?diagnosis=lungkreft");

        page.Should().Contain("Vi forsto diagnosen som: <strong>lungekreft</strong>").And.Contain("role=\"img\"").And.Contain("Ingen åpne studier i: Finnmark, Nordland, Helse Midt-Norge");
        page.Should().Contain("href=\"/trials?diagnosis=lungekreft&taking=now&area=Helse%20Nord\"").And.Contain("UNN Tromsø");
        Cards(await PageAsync("/trials?diagnosis=lungekreft&taking=now&area=Helse%20Nord")).Should().Equal("DEMO-01");
        (await PageAsync("/coverage?diagnosis=nonsensitis", status: HttpStatusCode.BadRequest)).Should().Contain("id=\"diagnosis-error\"").And.Contain("value=\"nonsensitis\"");
        (await PageAsync("/coverage?demo=false&lang=en")).Should().Contain("Trials that take patients somewhere: 1");
    }

    private async Task<string> PageAsync(string address, HttpClient? client = null, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await (client ?? _client).GetAsync(new Uri(address, UriKind.Relative));
        response.StatusCode.Should().Be(status);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    private static string[] Cards(string page) => [.. Card().Matches(page).Select(card => card.Groups[1].Value)];

    [GeneratedRegex("<article aria-labelledby=\"card-([^\"]+)\"")]
    private static partial Regex Card();

    [GeneratedRegex("<a class=\"ds-link\" id=\"[^\"]+\" href=\"([^\"]+)\" data-hx-boost=\"[^\"]+\">[^<]+</a> <span class=\"count\">([0-9]+)</span>")]
    private static partial Regex Facet();
}
