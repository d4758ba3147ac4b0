using TrialMatch.Matching.Profiles;
using TrialMatch.Panel.Intake;

namespace TrialMatch.Panel.Aftercare;

/// <summary>The tests have brought new facts; the patient is matched again.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Version">The version of the patient's stream that the profile was read at.</param>
/// <param name="AsOf">The day that the evaluation stands for.</param>
/// <param name="Matches">The trials as they are evaluated now.</param>
public sealed record CompleteWorkUp(Guid Id, long Version, DateOnly AsOf, ImmutableArray<TrialNote> Matches);

/// <summary>Decides on <see cref="CompleteWorkUp"/>.</summary>
public static class CompleteWorkUpDecider
{
    /// <summary>There are facts that the case did not stand on before. What they change in the matches is told to the doctor.</summary>
    /// <param name="command">The command.</param>
    /// <param name="case">The case.</param>
    /// <param name="profile">The profile at that version.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="now">The moment.</param>
    public static Decision Decide(CompleteWorkUp command, PanelCase? @case, Profile profile, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<CompleteWorkUp>(@case, actor)
        ?? FollowUpRules.Refuse(@case!, command.Id, FollowUpStep.Ordered)
        ?? Rules.Unless(command.Version > (@case!.Snapshot?.Version ?? 0), RefusalName.ProfileMissing, "The profile has no facts beyond those that the case stands on.")
        ?? Rules.Unless(command.AsOf <= NorwegianTime.Day(now), RefusalName.DateImpossible, "The evaluation is dated in the future.")
        ?? Decision.Of(new CaseWorkUpDone(
            command.Id, new ProfileSnapshot(command.Version, command.AsOf), DiseaseCoding.Of(profile, command.AsOf), command.Matches,
            MatchNews.Between(@case.Matches, command.Matches), NorwegianTime.Day(now)));
}
