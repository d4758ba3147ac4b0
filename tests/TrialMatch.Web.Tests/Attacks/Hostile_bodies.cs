using System.Globalization;
using System.Net;
using System.Text;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Attacks;

/// <summary>Bodies that are made to exhaust or to confuse whoever reads them.</summary>
public sealed class Hostile_bodies(AttackedService one) : IClassFixture<AttackedService>
{
    private static readonly string[] Addresses = ["/api/match", "/api/match/questions", "/api/match/compare", "/api/trials/DEMO-01/match", "/api/reports/read"];

    public static TheoryData<string, string> Refused => new()
    {
        { "deep", $"{{\"profile\":{new string('[', 20_000)}{new string(']', 20_000)}}}" },
        { "deep objects", $"{string.Concat(Enumerable.Repeat("{\"a\":", 8_000))}1{new string('}', 8_000)}" },
        { "duplicate keys", "{\"line\":\"F 63\",\"line\":\"M 20\"}" },
        { "a number of a million digits", $"{{\"line\":\"F 63\",\"radiusKm\":{new string('9', 40_000)}}}" },
        { "an exponent", "{\"line\":\"F 63\",\"radiusKm\":1e999999999}" },
        { "a number as text", "{\"line\":63}" },
        { "nothing", "" },
        { "null", "null" },
        { "an array", "[]" },
        { "half a character", "{\"line\":\"\\ud800\",\"unknown\":1}" },
        { "not UTF-8", "{\"line\":\"\u00ff" },
        { "a type to construct", "{\"$type\":\"System.Diagnostics.Process\",\"line\":\"F 63\"}" },
        { "a prototype", "{\"__proto__\":{\"admin\":true},\"line\":\"F 63\"}" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task are_refused_and_told_why(string what, string json)
    {
        foreach (var address in Addresses)
        {
            var begun = System.Diagnostics.Stopwatch.StartNew();
            using var answer = await one.Service.Client.PostJsonAsync(address, json);
            answer.StatusCode.Should().Be(HttpStatusCode.BadRequest, "{0} is sent to {1}", what, address);
            answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
            begun.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
        }
    }

    [Fact]
    public async Task that_are_huge_are_not_read()
    {
        foreach (var address in Addresses)
        {
            using var answer = await one.Service.Client.PostJsonAsync(address, $"{{\"line\":\"{new string('x', 70_000)}\"}}");
            answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge, address);
        }
    }

    [Fact]
    public async Task that_are_compressed_are_not_unpacked()
    {
        using var body = new ByteArrayContent(new byte[1000]);
        body.Headers.ContentType = new("application/json");
        body.Headers.ContentEncoding.Add("gzip");

        using var answer = await one.Service.Client.PostAsync(new Uri("/api/match", UriKind.Relative), body);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task that_are_forms_of_thousands_of_fields_are_refused()
    {
        var fields = string.Join('&', Enumerable.Range(0, 5_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"f{number}=1")));
        using var body = new StringContent(fields, Encoding.UTF8, "application/x-www-form-urlencoded");

        using var answer = await one.Service.Client.PostAsync(new Uri("/", UriKind.Relative), body);

        ((int)answer.StatusCode).Should().BeInRange(400, 413);
    }
}
