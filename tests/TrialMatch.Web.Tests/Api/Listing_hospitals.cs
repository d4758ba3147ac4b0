using System.Net;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Api;

[Collection(Asking.Name)]
public sealed class Listing_hospitals(OneService one)
{
    private readonly HttpClient _client = one.Service.Client;

    [Theory]
    [InlineData("", "no-974557746", "no-974795787", "se-akademiska")]
    [InlineData("?country=NO", "no-974557746", "no-974795787")]
    [InlineData("?region=helse+nord", "no-974795787")]
    [InlineData("?q=north+norway", "no-974795787")]
    [InlineData("?q=tromso", "no-974795787")]
    public async Task restricts_by_what_is_asked(string query, params string[] expected) =>
        (await _client.GetJsonAsync($"/api/sites{query}")).GetProperty("items").EnumerateArray()
            .Select(site => site.GetProperty("key").GetString()).Should().Equal(expected);

    [Fact]
    public async Task tells_where_a_hospital_is_and_how_many_trials_it_takes_part_in()
    {
        var site = (await _client.GetJsonAsync("/api/sites?q=tromso")).GetProperty("items")[0];

        site.GetProperty("point").GetProperty("latitude").GetDouble().Should().Be(69.6833);
        site.GetProperty("quality").GetString().Should().Be("good");
        (site.GetProperty("trials").GetInt32(), site.GetProperty("demonstrations").GetInt32()).Should().Be((1, 1));
    }

    [Fact]
    public async Task refuses_a_country_that_is_none() =>
        (await (await _client.GetAsync(new Uri("/api/sites?country=Atlantis", UriKind.Relative))).ProblemAsync(HttpStatusCode.BadRequest, "/problems/invalid-request"))
            .GetProperty("errors")[0].GetProperty("parameter").GetString().Should().Be("country");
}
