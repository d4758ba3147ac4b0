using TrialMatch.Matching.Profiles;

namespace TrialMatch.Panel.Intake;

/// <summary>The doctor attaches the patient's profile with its matches as they are evaluated now.</summary>
/// <param name="Version">The version of the patient's stream that the profile was read at.</param>
/// <param name="AsOf">The day that the evaluation stands for.</param>
/// <param name="Matches">The trials, best first.</param>
public sealed record AttachProfile(long Version, DateOnly AsOf, ImmutableArray<TrialNote> Matches);

/// <summary>Decides on <see cref="AttachProfile"/>.</summary>
public static class AttachProfileDecider
{
    /// <summary>The case keeps which facts it stands on, not the facts; what precedents need is kept in coded form.</summary>
    /// <param name="command">The command.</param>
    /// <param name="case">The case.</param>
    /// <param name="profile">The profile at that version.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="now">The moment.</param>
    public static Decision Decide(AttachProfile command, PanelCase? @case, Profile profile, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<AttachProfile>(@case, actor)
        ?? Rules.Unless(!profile.Facts.IsEmpty, RefusalName.ProfileMissing, "The profile has no facts.")
        ?? Rules.Unless(command.AsOf <= NorwegianTime.Day(now), RefusalName.DateImpossible, "The evaluation is dated in the future.")
        ?? Decision.Of(new ProfileAttached(
            new ProfileSnapshot(command.Version, command.AsOf), DiseaseCoding.Of(profile, command.AsOf), command.Matches));
}
