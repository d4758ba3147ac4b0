using System.Diagnostics.CodeAnalysis;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Registry.Trials;

/// <summary>Statuses as trial files and commands write them.</summary>
public static class RecruitmentStatuses
{
    private static readonly string[] Words =
        ["unknown", "planned", "recruiting", "by-invitation", "paused", "full", "closed", "ended"];

    /// <summary>Every status as it is written.</summary>
    public static IReadOnlyList<string> All => Words;

    /// <summary>The status as it is written, such as <c>by-invitation</c>.</summary>
    public static string Text(this RecruitmentStatus status) => Words[(int)status];

    /// <summary>Reads what <see cref="Text"/> writes, whatever the case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RecruitmentStatus status)
    {
        var found = Array.FindIndex(Words, word => word.Equals(text?.Trim(), StringComparison.OrdinalIgnoreCase));
        status = (RecruitmentStatus)Math.Max(found, 0);
        return found >= 0;
    }
}
