using System.Net;
using System.Text;
using System.Text.Json;

namespace TrialMatch.Web.Tests.Service;

/// <summary>Reads answers as a client of the API does.</summary>
internal static class Answers
{
    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        return await response.ReadJsonAsync();
    }

    public static async Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string address, string json, string type = "application/json")
    {
        using var body = new StringContent(json, Encoding.UTF8, type);
        return await client.PostAsync(new Uri(address, UriKind.Relative), body);
    }

    public static Task<HttpResponseMessage> MatchAsync(this HttpClient client, string line, string address = "/api/match") =>
        client.PostJsonAsync(address, JsonSerializer.Serialize(new { line }));

    /// <summary>The problem of an answer that must be one of this kind.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage response, HttpStatusCode status, string type)
    {
        using (response)
        {
            response.StatusCode.Should().Be(status);
            response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
            var problem = await response.ReadJsonAsync();
            problem.GetProperty("type").GetString().Should().Be(type);
            problem.GetProperty("status").GetInt32().Should().Be((int)status);
            problem.GetProperty("title").GetString().Should().NotBeNullOrWhiteSpace();
            problem.GetProperty("detail").GetString().Should().NotBeNullOrWhiteSpace();
            problem.GetProperty("traceId").GetString().Should().NotBeNullOrWhiteSpace();
            return problem;
        }
    }

    public static async Task<JsonElement> ReadJsonAsync(this HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    public static string[] Strings(this JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
