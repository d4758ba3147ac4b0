using TrialMatch.Patients.Vault;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Host;

/// <summary>The keys that protect patients' data, by configuration.</summary>
internal static class PatientKeys
{
    /// <summary>Names a file of keys.</summary>
    internal const string File = "TRIALMATCH_KEY_FILE";

    /// <summary>Holds the keys themselves.</summary>
    internal const string Keys = "TRIALMATCH_KEYS";

    private static readonly string[] SignInWays = [nameof(SignInSettings.Staff), nameof(SignInSettings.Citizens), nameof(SignInSettings.Systems)];

    /// <summary>Whether this is a demonstration: nobody is told how real people sign in.</summary>
    internal static bool IsDemo(IConfiguration configuration) => !SignInWays.Any(way => configuration.GetSection($"SignIn:{way}").Exists());

    /// <summary>The keys; in a demonstration the one that everybody knows, unless others are configured.</summary>
    /// <exception cref="UserErrorException">They cannot be used.</exception>
    internal static IKeyProvider Of(IConfiguration configuration)
    {
        try
        {
            var demo = IsDemo(configuration);
            return (configuration[File], configuration[Keys]) switch
            {
                ({ Length: > 0 }, { Length: > 0 }) => throw new UserErrorException($"Give the keys in {File} or in {Keys}, not in both."),
                ({ Length: > 0 } file, _) => ConfiguredKeys.FromFile(file, demo),
                (_, { Length: > 0 } keys) => ConfiguredKeys.Parse(keys, Keys, demo),
                _ => demo ? ConfiguredKeys.Demo() : new MissingKeys(),
            };
        }
        catch (KeyUnavailableException unusable)
        {
            throw new UserErrorException(unusable.Message);
        }
    }
}
