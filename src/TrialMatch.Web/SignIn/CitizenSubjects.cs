using TrialMatch.Patients.Access;

namespace TrialMatch.Web.SignIn;

/// <summary>Finds the pseudonym that a citizen will sign in with, from what another knows of them.</summary>
internal sealed class CitizenSubjects(Pseudonyms pseudonyms, SignInSettings settings)
{
    private const int IdentityNumberLength = 11;

    /// <summary>From a national identity number; in a demonstration, from the id of an invented person. Null when it is neither.</summary>
    public string? Of(string identifier) =>
        settings.IsDemo ? DemoPeople.Find(identifier.ToLowerInvariant())?.Subject
        : identifier.Length == IdentityNumberLength && identifier.All(char.IsAsciiDigit) ? pseudonyms.Of("citizens", identifier)
        : null;
}
