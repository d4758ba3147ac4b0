using System.Security.Claims;
using TrialMatch.Patients.Access;

namespace TrialMatch.Web.SignIn;

/// <summary>Who asks, as far as sign-in has told.</summary>
public static class SignedIn
{
    private const string SubjectClaim = "sub";
    private const string RoleClaim = "role";
    private const string OrganisationClaim = "organisation";
    private const string PatientClaim = "patient";
    private const string NameClaim = "name";
    private const string ScopeClaim = "scope";

    /// <summary>The one who asks, in the role that they act in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint has no policy that demands it.</exception>
    public static Actor Actor(HttpContext context) =>
        ActorOrNull(context.User) ?? throw new InvalidOperationException("Nobody is signed in; the endpoint has to demand it.");

    /// <summary>The one who asks; <see langword="null"/> when nobody is signed in or no role is chosen.</summary>
    public static Actor? ActorOrNull(ClaimsPrincipal user)
    {
        if (user.FindFirstValue(SubjectClaim) is not { } subject || !Enum.TryParse<Role>(user.FindFirstValue(RoleClaim), out var role))
            return null;
        return new Actor(subject, role, user.FindFirstValue(OrganisationClaim))
        {
            Patient = Guid.TryParse(user.FindFirstValue(PatientClaim), out var patient) ? patient : null,
            Name = user.FindFirstValue(NameClaim),
            Scopes = [.. user.FindAll(ScopeClaim).Select(scope => scope.Value)],
        };
    }

    /// <summary>An actor as claims; without a role as long as none is chosen.</summary>
    internal static ClaimsPrincipal Principal(string scheme, string subject, Role? role, string? organisation, Guid? patient, string? name, params IEnumerable<string> scopes)
    {
        var claims = new List<Claim> { new(SubjectClaim, subject) };
        if (role is { } chosen)
            claims.Add(new Claim(RoleClaim, chosen.ToString()));
        if (organisation is not null)
            claims.Add(new Claim(OrganisationClaim, organisation));
        if (patient is { } id)
            claims.Add(new Claim(PatientClaim, id.ToString()));
        if (name is not null)
            claims.Add(new Claim(NameClaim, name));
        claims.AddRange(scopes.Select(scope => new Claim(ScopeClaim, scope)));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme, NameClaim, RoleClaim));
    }
}
