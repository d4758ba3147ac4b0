using Microsoft.AspNetCore.Authorization;
using TrialMatch.Patients.Access;

namespace TrialMatch.Web.SignIn;

/// <summary>
/// Who may use an endpoint at all. Each says so; one that does not is closed to everybody. Whether they may open the
/// record that they ask for is decided by <see cref="RecordAccess"/>.
/// </summary>
public static class Policies
{
    /// <summary>Only people in one of these roles.</summary>
    public static TBuilder OnlyFor<TBuilder>(this TBuilder endpoint, params Role[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy => policy.RequireAssertion(context =>
            SignedIn.ActorOrNull(context.User) is { } actor && roles.Contains(actor.Role)));

    /// <summary>Only people in one of these roles, and systems whose token has this scope.</summary>
    public static TBuilder OnlyForSystemsWith<TBuilder>(this TBuilder endpoint, string scope, params Role[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy => policy.RequireAssertion(context =>
            SignedIn.ActorOrNull(context.User) is { } actor && (roles.Contains(actor.Role) || (actor.Role == Role.System && actor.Scopes.Contains(scope)))));

    /// <summary>Everybody who is signed in on the pages, whether a role is chosen or not.</summary>
    internal static TBuilder OnlySignedIn<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy => policy.RequireAuthenticatedUser().RequireAssertion(context => SignedIn.ActorOrNull(context.User)?.Role != Role.System));

    /// <summary>An endpoint without a policy is closed; an address without an endpoint is not found, which is no secret.</summary>
    internal static AuthorizationPolicy Closed { get; } = new AuthorizationPolicyBuilder()
        .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint)
        .Build();
}
