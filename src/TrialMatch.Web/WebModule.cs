using System.Text.Json.Serialization;
using TrialMatch.Matching;
using TrialMatch.Web.Access;
using TrialMatch.Web.Caching;
using TrialMatch.Web.Health;
using TrialMatch.Web.Http;
using TrialMatch.Web.Matching;
using TrialMatch.Web.OpenApi;
using TrialMatch.Web.Pages;
using TrialMatch.Web.Records;
using TrialMatch.Web.Reports;
using TrialMatch.Web.SignIn;
using TrialMatch.Web.Sites;
using TrialMatch.Web.Trials;

namespace TrialMatch.Web;

/// <summary>The pages and the HTTP API.</summary>
public static class WebModule
{
    /// <summary>
    /// Adds what the pages and the API need. The host adds <c>IDocumentStore</c>, <c>IKeyProvider</c>, <c>RegisterReader</c>, <c>ProjectionDaemon</c> and <c>TimeProvider</c>, and says where
    /// the keys of data protection are kept, which all nodes of an installation share.
    /// </summary>
    public static IServiceCollection AddTrialMatch(this IServiceCollection services, SignInSettings? signIn = null)
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
        RecordsModule.Add(services, signIn ?? new SignInSettings());
        SignInModule.Add(services, signIn ?? new SignInSettings());
        return services;
    }

    /// <summary>Puts the pages, the API, its OpenAPI document and the health checks into the application.</summary>
    public static WebApplication MapTrialMatch(this WebApplication app)
    {
        app.UseSecurityHeaders();
        PatientData.UseNoStore(app);
        app.UseProblems();
        app.UseSignIn();
        app.UseRateLimiter();
        app.UseAuthorization();
        AnswerCache.Use(app);

        var api = app.MapGroup("api");
        var open = api.MapGroup("").AllowAnonymous().RequireRateLimiting(MatchRateLimit.SearchPolicy); // the register, and questions of which nothing is kept
        ListTrials.Map(open);
        ShowTrial.Map(open);
        ShowTrialHistory.Map(open);
        ListSites.Map(open);
        MatchPatientEndpoint.Map(open);
        WhyTrialEndpoint.Map(open);
        AskNextQuestionsEndpoint.Map(open);
        ComparePatientEndpoint.Map(open);
        ReadReportEndpoint.Map(open);
        AccessLogApi.Map(api);
        RecordsApi.Map(api);
        HealthEndpoints.Map(app.MapGroup("").AllowAnonymous());
        ApiDocument.Map(app.MapGroup("").AllowAnonymous());
        PageEndpoints.Map(app);
        return app;
    }
}
