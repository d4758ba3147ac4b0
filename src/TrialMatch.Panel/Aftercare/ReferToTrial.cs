using TrialMatch.Panel.Advising;

namespace TrialMatch.Panel.Aftercare;

/// <summary>The doctor refers the patient to a trial.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Trial">The trial.</param>
/// <param name="Cohort">The cohort, if any.</param>
/// <param name="Site">Key of the hospital.</param>
public sealed record ReferToTrial(Guid Id, string Trial, string? Cohort, string Site);

/// <summary>Decides on <see cref="ReferToTrial"/>.</summary>
public static class ReferToTrialDecider
{
    /// <summary>The trial was advised, or has become possible by a work-up; one outside of coverage is for information only.</summary>
    public static Decision Decide(ReferToTrial command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<ReferToTrial>(@case, actor)
        ?? FollowUpRules.RefuseBeginning(@case!)
        ?? Rules.Unless(!string.IsNullOrWhiteSpace(command.Site), RefusalName.UnitMissing, "Name the hospital that is to assess the referral.")
        ?? Rules.Unless(Advised(@case!, command.Trial).Any() || IsNews(@case!, command.Trial), RefusalName.NotAdvised, "The trial is not part of the advice.", command.Trial)
        ?? Rules.Unless(
            IsNews(@case!, command.Trial) || Advised(@case!, command.Trial).Any(item => item.Kind != AdviceKind.TrialOutsideCoverage),
            RefusalName.InformationOnly, "The trial was named for information only; the public system does not refer to it.", command.Trial)
        ?? Decision.Of(new CaseReferredToTrial(
            command.Id, command.Trial, command.Cohort, command.Site, PanelClock.AssessBy(NorwegianTime.Day(now)), NorwegianTime.Day(now)));

    private static IEnumerable<AdviceItem> Advised(PanelCase @case, string trial) => @case.Advice.Where(item => item.Trial?.Note.Trial == trial);

    private static bool IsNews(PanelCase @case, string trial) =>
        @case.FollowUps.Any(followUp => followUp.News.Any(news => news.Trial == trial && news.Kind == MatchNewsKind.NowPossible));
}
