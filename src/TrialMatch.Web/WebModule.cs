using System.Text.Json.Serialization;
using TrialMatch.Matching;
using TrialMatch.Web.Caching;
using TrialMatch.Web.Health;
using TrialMatch.Web.Http;
using TrialMatch.Web.Matching;
using TrialMatch.Web.OpenApi;
using TrialMatch.Web.Pages;
using TrialMatch.Web.Reports;
using TrialMatch.Web.Sites;
using TrialMatch.Web.Trials;

namespace TrialMatch.Web;

/// <summary>The pages and the HTTP API.</summary>
public static class WebModule
{
    /// <summary>
    /// Adds what the pages and the API need. The host adds <c>RegisterReader</c>, <c>ProjectionDaemon</c> and <c>TimeProvider</c>, and says where
    /// the keys of data protection are kept, which all nodes of an installation share.
    /// </summary>
    public static IServiceCollection AddTrialMatch(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            MatchingJson.Configure(json.SerializerOptions);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.AllowDuplicateProperties = false;
            json.SerializerOptions.RespectNullableAnnotations = true;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddExceptionHandler<Faults>();
        MatchRateLimit.Add(services);
        ApiDocument.Add(services);
        AnswerCache.Add(services);
        services.AddRazorComponents();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "trialmatch-form");
        return services;
    }

    /// <summary>Puts the pages, the API, its OpenAPI document and the health checks into the application.</summary>
    public static WebApplication MapTrialMatch(this WebApplication app)
    {
        app.UseSecurityHeaders();
        PatientData.UseNoStore(app);
        app.UseProblems();
        app.UseRateLimiter();
        AnswerCache.Use(app);

        var api = app.MapGroup("api");
        ListTrials.Map(api);
        ShowTrial.Map(api);
        ShowTrialHistory.Map(api);
        ListSites.Map(api);
        MatchPatientEndpoint.Map(api);
        WhyTrialEndpoint.Map(api);
        AskNextQuestionsEndpoint.Map(api);
        ComparePatientEndpoint.Map(api);
        ReadReportEndpoint.Map(api);
        HealthEndpoints.Map(app);
        ApiDocument.Map(app);
        PageEndpoints.Map(app);
        return app;
    }
}
