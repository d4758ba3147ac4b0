namespace TrialMatch.Registry.Sites;

/// <summary>Say what is known of a hospital, new to the register or not.</summary>
/// <param name="Key">Its key, such as <c>no-974795930</c>.</param>
/// <param name="Facts">What is known of it.</param>
public sealed record RegisterSite(string Key, SiteFacts Facts);

/// <summary>Decides on <see cref="RegisterSite"/>.</summary>
public static class RegisterSiteDecider
{
    /// <summary>A new hospital is registered; a known one is revised if anything differs.</summary>
    public static Decision Decide(RegisterSite command, SiteDocument? site)
    {
        if (string.IsNullOrWhiteSpace(command.Key) || string.IsNullOrWhiteSpace(command.Facts.Name))
            return Decision.Refuse("A site needs a key and a name.");
        if (site is null)
            return Decision.Of([new SiteRegistered(command.Key, command.Facts)]);
        return Content.Same(site.Facts, command.Facts)
            ? Decision.Nothing
            : Decision.Of([new SiteRevised(command.Facts)]);
    }
}
