using System.Collections.Immutable;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Registry.Trials;

/// <summary>Hospitals joined a trial.</summary>
/// <param name="Sites">The hospitals, each with its own status.</param>
public sealed record SitesJoined(ImmutableArray<TrialSite> Sites);

/// <summary>Hospitals no longer take part.</summary>
/// <param name="Keys">Their keys within the trial.</param>
public sealed record SitesLeft(ImmutableArray<string> Keys);

/// <summary>A source gives a hospital that takes part another status; what was confirmed before no longer counts.</summary>
/// <param name="Key">The hospital's key within the trial.</param>
/// <param name="Status">Its status now.</param>
public sealed record SiteStatusChanged(string Key, RecruitmentStatus Status);

/// <summary>The status of a hospital in a trial was confirmed on a day, by those who know.</summary>
/// <param name="Key">The hospital's key within the trial.</param>
/// <param name="Status">Its status.</param>
/// <param name="ConfirmedOn">The day.</param>
/// <param name="Slots">Free places, if told.</param>
public sealed record SiteStatusConfirmed(string Key, RecruitmentStatus Status, DateOnly ConfirmedOn, int? Slots);

/// <summary>A hospital's name, city, country, point or contact is given otherwise than before.</summary>
/// <param name="Sites">The hospitals as they are given now; their status is untouched.</param>
public sealed record SiteDetailsRevised(ImmutableArray<TrialSite> Sites);
