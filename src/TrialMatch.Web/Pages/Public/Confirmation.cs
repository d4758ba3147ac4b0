using TrialMatch.Matching.Trials;

namespace TrialMatch.Web.Pages.Public;

/// <summary>How much a hospital's own status can be relied upon.</summary>
public enum Confirmation
{
    /// <summary>The hospital has none of its own; the trial's counts.</summary>
    NoStatus,

    /// <summary>Told, but never confirmed.</summary>
    Never,

    /// <summary>Confirmed lately.</summary>
    Fresh,

    /// <summary>Confirmed so long ago that it may have changed.</summary>
    Old,
}

/// <summary>Judges a confirmation by its age.</summary>
internal static class Confirmations
{
    /// <summary>After so many days a confirmation is marked as old.</summary>
    public const int FreshDays = 90;

    public static Confirmation Of(TrialSite site, DateOnly today) => site switch
    {
        { Status: RecruitmentStatus.Unknown } => Confirmation.NoStatus,
        { ConfirmedOn: null } => Confirmation.Never,
        { ConfirmedOn: { } day } when today.DayNumber - day.DayNumber > FreshDays => Confirmation.Old,
        _ => Confirmation.Fresh,
    };
}
