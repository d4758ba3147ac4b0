using System.Text;
using System.Text.Json;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Api;

[Collection(Asking.Name)]
public sealed class The_openapi_document(OneService one)
{
    /// <summary>Set to anything, writes the document to the repository instead of comparing it.</summary>
    private const string Refresh = "TRIALMATCH_REFRESH_OPENAPI";

    private static readonly string Copy = Checkout.Path("docs", "openapi.json");

    [Fact]
    public async Task is_the_one_in_the_repository()
    {
        var served = await one.Service.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)) + "\n";
        if (Environment.GetEnvironmentVariable(Refresh) is not null)
            await File.WriteAllTextAsync(Copy, served, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        (await File.ReadAllTextAsync(Copy)).Should().Be(
            served, $"docs/openapi.json is the contract; refresh it with: {Refresh}=1 dotnet test tests/TrialMatch.Web.Tests --filter The_openapi_document");
    }

    [Fact]
    public async Task describes_every_endpoint_with_its_problems()
    {
        using var document = JsonDocument.Parse(await one.Service.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        var paths = document.RootElement.GetProperty("paths");

        paths.EnumerateObject().Select(path => path.Name).Should().BeEquivalentTo(
            "/api/trials", "/api/trials/{id}", "/api/trials/{id}/history", "/api/sites", "/api/trials/{id}/match", "/api/match", "/api/match/questions",
            "/api/match/compare", "/api/reports/read", "/api/me/access-log", "/api/access-log", "/health/live", "/health/ready",
            "/api/patients", "/api/patients/find", "/api/patients/{patient}", "/api/patients/{patient}/identity", "/api/patients/{patient}/profile", "/api/patients/{patient}/history",
            "/api/patients/{patient}/facts", "/api/patients/{patient}/facts/{fact}/correction", "/api/patients/{patient}/matches", "/api/patients/{patient}/assessments",
            "/api/patients/{patient}/information", "/api/patients/{patient}/consents/{purpose}", "/api/patients/{patient}/erasure", "/api/patients/{patient}/erasure/approval",
            "/api/patients/{patient}/referrals", "/api/referrals", "/api/referrals/{referral}", "/api/referrals/{referral}/{step}");
        foreach (var operation in paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(method => method.Value))
        {
            operation.GetProperty("summary").GetString().Should().NotBeNullOrWhiteSpace();
            operation.GetProperty("description").GetString().Should().NotBeNullOrWhiteSpace();
            var answers = operation.GetProperty("responses");
            (answers.TryGetProperty("201", out var created) ? created : answers.GetProperty("200")).GetProperty("content").GetProperty("application/json").GetProperty("schema").ValueKind.Should().Be(JsonValueKind.Object);
            answers.GetProperty("500").GetProperty("content").GetProperty("application/problem+json").GetProperty("examples").ValueKind.Should().Be(JsonValueKind.Object);
        }
    }
}
