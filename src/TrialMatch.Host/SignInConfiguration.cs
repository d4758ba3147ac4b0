using TrialMatch.Web.SignIn;

namespace TrialMatch.Host;

/// <summary>Reads how people sign in, and refuses what would let anybody in.</summary>
internal static class SignInConfiguration
{
    /// <summary>The settings of the environment, <c>SignIn__Staff__Authority</c> and the like; a demonstration without any.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="addresses">Where the pages are to be served.</param>
    /// <param name="demoAnywhere">Whether the user has said that a demonstration may be reached from other machines.</param>
    /// <exception cref="UserErrorException">They cannot be used; the message says what to do.</exception>
    internal static SignInSettings Read(IConfiguration configuration, IReadOnlyList<BindingAddress> addresses, bool demoAnywhere)
    {
        var settings = Bound(configuration);
        if (SignInCheck.Faults(settings) is { Count: > 0 } faults)
            throw new UserErrorException($"The sign-in is not configured safely:\n{string.Join('\n', faults.Select(fault => $"  {fault}"))}");
        if (settings.IsDemo && !demoAnywhere && addresses.FirstOrDefault(address => !Commands.ServeCommand.IsLoopback(address.Host)) is { } open)
            throw new UserErrorException(
                $"{open} can be reached from other machines, and without a sign-in anybody there could be anybody. "
                + "Configure SignIn__Staff and SignIn__Citizens (docs/security.md), listen on 127.0.0.1, or, with invented patients only, say --demo-anywhere.");
        return settings;
    }

    private static SignInSettings Bound(IConfiguration configuration)
    {
        try
        {
            // An unknown name is a misspelt one, and must not end in a demonstration.
            return configuration.GetSection("SignIn").Get<SignInSettings>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new SignInSettings();
        }
        catch (InvalidOperationException unreadable)
        {
            throw new UserErrorException($"The sign-in settings cannot be read: {unreadable.GetBaseException().Message}");
        }
    }
}
