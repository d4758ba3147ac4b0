namespace TrialMatch.Web.Pages.SignIn;

/// <summary>Moments as those who read them live through them.</summary>
internal static class NorwegianTime
{
    private static readonly TimeZoneInfo Norway = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>Day and time in Norway, in words.</summary>
    public static string Text(PageFrame frame, DateTimeOffset moment)
    {
        var there = TimeZoneInfo.ConvertTime(moment, Norway);
        return $"{frame.Day(DateOnly.FromDateTime(there.DateTime))} {there.ToString("HH:mm", frame.Texts.Culture)}";
    }

    /// <summary>The beginning of a day in Norway.</summary>
    public static DateTimeOffset Beginning(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Norway.GetUtcOffset(midnight));
    }

    /// <summary>The day that it is in Norway.</summary>
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Norway).DateTime);
}
