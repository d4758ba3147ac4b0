using System.Net;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Api;

[Collection(Asking.Name)]
public sealed class Listing_trials(OneService one)
{
    private readonly HttpClient _client = one.Service.Client;

    [Fact]
    public async Task answers_a_page_with_the_total_and_the_register_that_it_stands_on()
    {
        var page = await _client.GetJsonAsync("/api/trials?pageSize=2");

        Ids(page).Should().Equal("DEMO-01", "NCT09990001");
        page.GetProperty("total").GetInt32().Should().Be(3);
        page.GetProperty("pages").GetInt32().Should().Be(2);
        page.GetProperty("register").GetProperty("trials").GetInt32().Should().Be(3);
        page.GetProperty("register").GetProperty("position").GetString().Should().MatchRegex("^[0-9]+/[0-9]+$");
        var first = page.GetProperty("items")[0];
        first.GetProperty("demo").GetBoolean().Should().BeTrue();
        first.GetProperty("status").GetString().Should().Be("recruiting");
        first.GetProperty("phase").GetString().Should().Be("phase2");
        first.GetProperty("countries").Strings().Should().Equal("NO", "SE");
        first.GetProperty("interventions").Strings().Should().Equal("osimertinib", "savolitinib");
    }

    [Fact]
    public async Task answers_the_second_page() =>
        Ids(await _client.GetJsonAsync("/api/trials?pageSize=2&page=2")).Should().Equal("NCT09990002");

    [Theory]
    [InlineData("q=savolit", "DEMO-01")]
    [InlineData("q=nosuchword")]
    [InlineData("status=planned", "NCT09990002")]
    [InlineData("phase=phase1And2", "NCT09990001")]
    [InlineData("phase=1/2", "NCT09990001")]
    [InlineData("diagnosis=LUAD", "DEMO-01")]
    [InlineData("diagnosis=f%C3%B8flekkreft", "NCT09990001")]
    [InlineData("country=Sverige", "DEMO-01")]
    [InlineData("country=se", "DEMO-01")]
    [InlineData("demo=false", "NCT09990001", "NCT09990002")]
    [InlineData("status=recruiting&sort=title", "NCT09990001", "DEMO-01")]
    [InlineData("sort=status", "DEMO-01", "NCT09990001", "NCT09990002")]
    [InlineData("q=vokser", "DEMO-01")]
    [InlineData("taking=now", "DEMO-01", "NCT09990001")]
    [InlineData("taking=planned", "DEMO-01", "NCT09990001", "NCT09990002")]
    [InlineData("age=17", "NCT09990002")]
    [InlineData("age=18", "DEMO-01", "NCT09990001", "NCT09990002")]
    [InlineData("area=Helse%20Vest", "NCT09990001", "NCT09990002")]
    [InlineData("area=vestland&taking=now", "NCT09990001")]
    [InlineData("near=9900&maxKm=500", "DEMO-01")]
    [InlineData("near=9900&maxKm=100")]
    [InlineData("near=Bergen&sort=distance", "NCT09990001", "NCT09990002", "DEMO-01")]
    [InlineData("near=Bergen&country=SE", "DEMO-01")]
    [InlineData("home=some", "DEMO-01")]
    [InlineData("home=all")]
    [InlineData("q=&status=&phase=", "DEMO-01", "NCT09990001", "NCT09990002")]
    public async Task restricts_by_what_is_asked(string query, params string[] expected) =>
        Ids(await _client.GetJsonAsync($"/api/trials?{query}")).Should().Equal(expected);

    [Theory]
    [InlineData("status=recuiting", "status", "recruiting")]
    [InlineData("stauts=planned", "stauts", "status")]
    [InlineData("phase=phase5", "phase", "phase1")]
    [InlineData("country=Noway", "country", "Norway")]
    [InlineData("demo=maybe", "demo", null)]
    [InlineData("sort=colour", "sort", null)]
    [InlineData("diagnosis=nonsensitis", "diagnosis", null)]
    [InlineData("page=0", "page", null)]
    [InlineData("page=two", "page", null)]
    [InlineData("pageSize=501", "pageSize", null)]
    [InlineData("pageSize=99999999999999", "pageSize", null)]
    [InlineData("status=planned&status=full", "status", null)]
    [InlineData("diagnosis=lungkreft", "diagnosis", "lungekreft")]
    [InlineData("near=9999", "near", "9990 Båtsfjord")]
    [InlineData("near=Sweden", "near", null)]
    [InlineData("near=V%C3%A5ler", "near", null)]
    [InlineData("maxKm=100", "near", null)]
    [InlineData("near=9900&maxKm=0", "maxKm", null)]
    [InlineData("age=121", "age", null)]
    [InlineData("taking=soon", "taking", null)]
    [InlineData("area=Helse%20Nor", "area", "Helse Nord")]
    public async Task refuses_what_it_cannot_read_and_names_the_nearest_known_word(string query, string parameter, string? nearest)
    {
        var problem = await (await _client.GetAsync(new Uri($"/api/trials?{query}", UriKind.Relative)))
            .ProblemAsync(HttpStatusCode.BadRequest, "/problems/invalid-request");

        var error = problem.GetProperty("errors").EnumerateArray().Should().ContainSingle().Subject;
        error.GetProperty("parameter").GetString().Should().Be(parameter);
        error.GetProperty("read").GetString().Should().NotBeNullOrEmpty();
        error.GetProperty("expected").GetString().Should().NotBeNullOrEmpty();
        if (nearest is not null)
            error.GetProperty("nearest").Strings().Should().Contain(nearest);
    }

    [Fact]
    public async Task answers_the_way_to_the_nearest_hospital_that_takes_patients()
    {
        var page = await _client.GetJsonAsync("/api/trials?near=9008%20Troms%C3%B8&diagnosis=LUAD");

        page.GetProperty("near").GetProperty("municipality").GetString().Should().Be("Tromsø");
        page.GetProperty("diagnoses").Strings().Should().Equal("LUAD");
        var nearest = page.GetProperty("items")[0].GetProperty("nearestSite");
        nearest.GetProperty("name").GetString().Should().Be("UNN Tromsø");
        nearest.GetProperty("kilometres").GetInt32().Should().Be(4);
        nearest.GetProperty("opening").GetString().Should().Be("open");
        nearest.GetProperty("status").GetString().Should().Be("recruiting");
        nearest.GetProperty("confirmedOn").GetString().Should().Be("2026-11-17");
        page.GetProperty("items")[0].GetProperty("openSites").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task answers_how_many_trials_each_further_choice_would_leave()
    {
        var facets = (await _client.GetJsonAsync("/api/trials?taking=now")).GetProperty("facets");

        Counts(facets.GetProperty("taking")).Should().Equal(("now", 2), ("planned", 3));
        Counts(facets.GetProperty("status")).Should().Equal(("recruiting", 2));
        Counts(facets.GetProperty("phase")).Should().Equal(("phase1And2", 1), ("phase2", 1));
        Counts(facets.GetProperty("country")).Should().Equal(("NO", 2), ("SE", 1));
        Counts(facets.GetProperty("area")).Should().Equal(("Helse Nord", 1), ("Helse Vest", 1), ("Troms", 1), ("Vestland", 1));
        Counts(facets.GetProperty("diagnosis")).Should().Equal(("LUNG", 1), ("SKIN", 1));
        facets.GetProperty("demo").EnumerateArray().Select(choice => (choice.GetProperty("value").GetBoolean(), choice.GetProperty("trials").GetInt32()))
            .Should().Equal((false, 1), (true, 1));
    }

    [Fact]
    public async Task names_every_fault_at_once()
    {
        var problem = await (await _client.GetAsync(new Uri("/api/trials?status=x&phase=y&page=-1", UriKind.Relative)))
            .ProblemAsync(HttpStatusCode.BadRequest, "/problems/invalid-request");

        problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("parameter").GetString()).Should().Equal("status", "phase", "page");
    }

    private static (string Value, int Trials)[] Counts(System.Text.Json.JsonElement facet) =>
        [.. facet.EnumerateArray().Select(choice => (choice.GetProperty("value").GetString()!, choice.GetProperty("trials").GetInt32()))];

    private static string[] Ids(System.Text.Json.JsonElement page) =>
        [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];
}
