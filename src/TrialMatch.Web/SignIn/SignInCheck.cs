namespace TrialMatch.Web.SignIn;

/// <summary>Finds what would make a configured sign-in unsafe, before anybody signs in.</summary>
public static class SignInCheck
{
    private const int ShortestKey = 32;

    /// <summary>Every fault, as sentences for the operator; empty when there is none.</summary>
    public static IReadOnlyList<string> Faults(SignInSettings settings)
    {
        if (settings.IsDemo)
            return [];
        var faults = new List<string>();
        if (!IsSafe(settings.PublicUrl))
            faults.Add("SignIn:PublicUrl has to be the https address at which browsers reach the service.");
        if (!IsKey(settings.PseudonymKey))
            faults.Add($"SignIn:PseudonymKey has to be base64 of at least {ShortestKey} random bytes, such as `openssl rand -base64 {ShortestKey}` prints.");
        foreach (var (name, provider) in settings.Providers)
        {
            if (!IsSafe(provider.Authority))
                faults.Add($"SignIn:{name}:Authority has to be the https address of an OpenID provider.");
            if (string.IsNullOrWhiteSpace(provider.ClientId) || (provider.ClientSecret is null) == (provider.ClientKey is null))
                faults.Add($"SignIn:{name} needs ClientId and either ClientSecret or ClientKey.");
        }

        if (settings.Staff is { } staff && (staff.RoleClaim is null || staff.Roles.Count == 0))
            faults.Add("SignIn:staff needs RoleClaim and Roles: without them no one of staff may do anything.");
        if (settings.Systems is { } systems && (!IsSafe(systems.Authority) || string.IsNullOrWhiteSpace(systems.Audience)))
            faults.Add("SignIn:systems needs the https address of an Authority and an Audience.");
        return faults;
    }

    /// <summary>TLS, or a machine's talk with itself.</summary>
    internal static bool IsSafe(Uri? address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static bool IsKey(string? text)
    {
        var bytes = new byte[(text?.Length ?? 0) + 1];
        return text is not null && Convert.TryFromBase64String(text, bytes, out var length) && length >= ShortestKey;
    }
}
