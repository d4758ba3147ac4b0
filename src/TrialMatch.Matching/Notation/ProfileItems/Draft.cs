using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>What every fact of a line has in common until it is numbered.</summary>
internal static class Draft
{
    /// <summary>Stands for the id until <see cref="ProfileAssembly"/> numbers the facts.</summary>
    public const string Id = "";

    /// <summary>The line is a clinician's.</summary>
    public const FactSource Source = FactSource.Clinician;

    /// <summary>Words that deny what follows.</summary>
    public static bool TryNo(NotationCursor cursor) => cursor.TryAny("no", "not", "without", "ingen", "ikke", "ikkje", "uten", "utan");
}
