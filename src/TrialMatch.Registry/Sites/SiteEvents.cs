namespace TrialMatch.Registry.Sites;

/// <summary>A hospital came into the register.</summary>
/// <param name="Key">Its key for ever, such as <c>no-974795930</c>.</param>
/// <param name="Facts">What is known of it.</param>
public sealed record SiteRegistered(string Key, SiteFacts Facts);

/// <summary>Something about a hospital is known otherwise than before.</summary>
/// <param name="Facts">All that is known of it now.</param>
public sealed record SiteRevised(SiteFacts Facts);
