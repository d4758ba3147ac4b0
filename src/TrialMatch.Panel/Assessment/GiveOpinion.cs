using TrialMatch.Panel.Advising;

namespace TrialMatch.Panel.Assessment;

/// <summary>An assessor gives an opinion, not knowing the other's.</summary>
/// <param name="Text">The opinion.</param>
/// <param name="Proposes">The kinds of advice that it proposes.</param>
public sealed record GiveOpinion(FreeText Text, ImmutableArray<AdviceKind> Proposes);

/// <summary>Decides on <see cref="GiveOpinion"/>.</summary>
public static class GiveOpinionDecider
{
    /// <summary>Lead and co-assessor may change theirs until both are in; from then on each sees the other's. Specialists add theirs at any time.</summary>
    public static Decision Decide(GiveOpinion command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<GiveOpinion>(@case, actor)
        ?? FreeText.Refuse(command.Text, "The opinion")
        ?? Rules.Unless(
            !@case!.OpinionsAreOpen || @case.Assessors.Any(assessor => assessor.Part == Part.Specialist && assessor.Subject == actor.Subject),
            RefusalName.OpinionsOpen, "Both opinions are in; they are no longer changed.")
        ?? Decision.Of(new OpinionGiven(actor.Subject, command.Text, command.Proposes, NorwegianTime.Day(now)));
}
