using TrialMatch.Patients.Access;

namespace TrialMatch.Web.SignIn;

/// <summary>How people and systems sign in; the section <c>SignIn</c> of the configuration. Without any it is a demonstration.</summary>
public sealed record SignInSettings
{
    /// <summary>Where browsers reach the service, such as <c>https://trialmatch.example.no</c>; needed with a provider.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Base64 of at least 32 random bytes that turn a provider's identifiers into pseudonyms; never to be changed.</summary>
    public string? PseudonymKey { get; init; }

    /// <summary>The provider of staff, such as HelseID.</summary>
    public ProviderSettings? Staff { get; init; }

    /// <summary>The provider of citizens, such as ID-porten.</summary>
    public ProviderSettings? Citizens { get; init; }

    /// <summary>Who issues the tokens of systems.</summary>
    public SystemSettings? Systems { get; init; }

    /// <summary>A session that nobody uses ends after this time.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Every session ends after this time.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(10);

    /// <summary>Whether anybody may sign in as anybody invented, because nothing else is configured.</summary>
    public bool IsDemo => Staff is null && Citizens is null && Systems is null;

    /// <summary>Whether cookies travel over TLS alone.</summary>
    internal bool IsSecure => PublicUrl?.Scheme == Uri.UriSchemeHttps;

    /// <summary>The providers by the word that stands for them in addresses.</summary>
    internal IEnumerable<(string Name, ProviderSettings Settings)> Providers
    {
        get
        {
            if (Staff is not null)
                yield return ("staff", Staff);
            if (Citizens is not null)
                yield return ("citizens", Citizens);
        }
    }
}

/// <summary>An OpenID provider, and what its claims mean.</summary>
public sealed record ProviderSettings
{
    /// <summary>Its issuer, under which its discovery document is.</summary>
    public required Uri Authority { get; init; }

    /// <summary>The name that it knows this service by.</summary>
    public required string ClientId { get; init; }

    /// <summary>The secret that it knows this service by; or <see cref="ClientKey"/>.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The private key (a JSON Web Key) that this service signs its requests for tokens with; or <see cref="ClientSecret"/>.</summary>
    public string? ClientKey { get; init; }

    /// <summary>What is asked for.</summary>
    public string Scopes { get; init; } = "openid profile";

    /// <summary>The level of assurance that is asked for and demanded (<c>acr</c>), such as <c>idporten-loa-high</c>.</summary>
    public string? Acr { get; init; }

    /// <summary>The claim that names one person for ever.</summary>
    public string SubjectClaim { get; init; } = "sub";

    /// <summary>The claim with the name of staff.</summary>
    public string NameClaim { get; init; } = "name";

    /// <summary>The claim with the organisation's number.</summary>
    public string? OrganisationClaim { get; init; }

    /// <summary>The claim whose values <see cref="Roles"/> explains.</summary>
    public string? RoleClaim { get; init; }

    /// <summary>The role that a value of the claim stands for. Staff without any known value may not sign in.</summary>
    public Dictionary<string, Role> Roles { get; init; } = [];
}

/// <summary>Who issues the tokens of systems, and what their claims mean.</summary>
public sealed record SystemSettings
{
    /// <summary>The issuer, under which its discovery document is.</summary>
    public required Uri Authority { get; init; }

    /// <summary>The audience that tokens for this service have.</summary>
    public required string Audience { get; init; }

    /// <summary>The claim with the number of the organisation that the system belongs to.</summary>
    public string OrganisationClaim { get; init; } = "org";
}
