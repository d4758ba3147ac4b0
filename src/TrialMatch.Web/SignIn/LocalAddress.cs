namespace TrialMatch.Web.SignIn;

/// <summary>Where to go after signing in: an address of ours, never one that somebody else has put into a link.</summary>
internal static class LocalAddress
{
    public const string Parameter = "return";

    private const int Longest = 500;

    /// <summary>The address, if it is one of ours; otherwise the first page.</summary>
    public static string Of(string? address) =>
        address is { Length: > 0 and <= Longest } && address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\'))
        && !address.Any(char.IsControl) && !address.StartsWith("/sign-in", StringComparison.OrdinalIgnoreCase)
            ? address
            : "/";
}
