using TrialMatch.Panel.Aftercare;

namespace TrialMatch.Panel.Lists;

/// <summary>What somebody is waited for with.</summary>
public enum TaskKind
{
    /// <summary>A doctor, to take up a wish.</summary>
    TakeUpWish,

    /// <summary>The doctor, to finish the referral.</summary>
    FinishReferral,

    /// <summary>The regional team, to conclude.</summary>
    ConcludeRegionally,

    /// <summary>The doctor, to submit.</summary>
    Submit,

    /// <summary>The doctor, to send what is missing.</summary>
    CompleteReferral,

    /// <summary>The coordinator, to go through the checklist.</summary>
    CheckReferral,

    /// <summary>The coordinator, to assign.</summary>
    Assign,

    /// <summary>The coordinator, to replace somebody who is disqualified.</summary>
    ReplaceAssessor,

    /// <summary>A member, to declare whether they are impartial.</summary>
    DeclareImpartiality,

    /// <summary>An assessor, to give an opinion.</summary>
    GiveOpinion,

    /// <summary>The lead, to draft the advice.</summary>
    DraftAdvice,

    /// <summary>The doctor, to answer the panel.</summary>
    AnswerPanel,

    /// <summary>The lead, to have the draft read or taken up in a meeting.</summary>
    HaveAdviceRead,

    /// <summary>The second reader, to read.</summary>
    ReadAdvice,

    /// <summary>The leader, to decide in a meeting.</summary>
    DecideInMeeting,

    /// <summary>Lead or leader, to issue the advice.</summary>
    IssueAdvice,

    /// <summary>The doctor, to tell the patient.</summary>
    ConveyAdvice,

    /// <summary>The doctor, to record the decision.</summary>
    RecordDecision,

    /// <summary>The hospital, to assess a referral.</summary>
    AssessReferral,

    /// <summary>The doctor, to record what came of it.</summary>
    RecordOutcome,

    /// <summary>The doctor, to begin follow-ups or close.</summary>
    FollowUpOrClose,
}

/// <summary>Something that somebody is waited for with.</summary>
/// <param name="Case">The case.</param>
/// <param name="Kind">With what.</param>
/// <param name="Due">The day by which it is to be done, if there is one.</param>
public sealed record WaitingTask(Guid Case, TaskKind Kind, DateOnly? Due);

/// <summary>What waits for somebody, from how the cases stand.</summary>
public static class WaitingFor
{
    /// <summary>Their tasks, the most urgent first.</summary>
    public static ImmutableArray<WaitingTask> Of(IEnumerable<CaseEntry> entries, Actor actor) =>
        [.. entries.Where(entry => !entry.Case.Disqualified.Contains(actor.Subject))
            .SelectMany(entry => Tasks(entry.Case, actor).Select(task => new WaitingTask(entry.Id, task.Kind, task.Due)))
            .OrderBy(task => task.Due ?? DateOnly.MaxValue).ThenBy(task => task.Kind).ThenBy(task => task.Case)];

    private static IEnumerable<(TaskKind Kind, DateOnly? Due)> Tasks(PanelCase @case, Actor actor) => actor.Role switch
    {
        Role.TreatingDoctor when @case.Stage == Stage.WishRaised => [(TaskKind.TakeUpWish, null)],
        Role.TreatingDoctor when @case.Doctor == actor.Subject => OfDoctor(@case),
        Role.RegionalReviewer when @case is { Stage: Stage.RegionalReview, RegionalConclusion: null } => [(TaskKind.ConcludeRegionally, null)],
        Role.PanelCoordinator => OfCoordinator(@case),
        Role.PanelMember or Role.PanelLeader => OfPanel(@case, actor),
        Role.SiteCoordinator => @case.Stage == Stage.FollowUp ? OfSite(@case, actor) : [],
        _ => [],
    };

    private static IEnumerable<(TaskKind, DateOnly?)> OfDoctor(PanelCase @case) => @case.Stage switch
    {
        Stage.Draft => [(TaskKind.FinishReferral, null)],
        Stage.RegionalReview when @case.RegionalConclusion is not null => [(TaskKind.Submit, null)],
        Stage.ReturnedIncomplete => [(TaskKind.CompleteReferral, null)],
        Stage.InfoRequested => [(TaskKind.AnswerPanel, @case.Due)],
        Stage.AdviceIssued => [(TaskKind.ConveyAdvice, @case.ConveyBy)],
        Stage.Conveyed => [(TaskKind.RecordDecision, @case.ConveyedOn?.AddDays(PanelClock.OutcomeDays))],
        Stage.DecisionRecorded => [(TaskKind.FollowUpOrClose, null)],
        Stage.FollowUp => @case.FollowUps.All(followUp => followUp.IsOver)
            ? [(TaskKind.FollowUpOrClose, null)]
            : [.. @case.FollowUps.Where(followUp => !followUp.IsOver && followUp.Step != FollowUpStep.Referred)
                .Select(followUp => (TaskKind.RecordOutcome, (DateOnly?)followUp.Since.AddDays(PanelClock.OutcomeDays)))],
        _ => [],
    };

    private static IEnumerable<(TaskKind, DateOnly?)> OfCoordinator(PanelCase @case) => @case.Stage switch
    {
        Stage.Submitted => [(TaskKind.CheckReferral, null)],
        Stage.Accepted => [(TaskKind.Assign, @case.Due)],
        Stage.Assigned or Stage.InAssessment when @case.Assessors.Any(assessor => @case.Disqualified.Contains(assessor.Subject)) => [(TaskKind.ReplaceAssessor, @case.Due)],
        _ => [],
    };

    private static IEnumerable<(TaskKind, DateOnly?)> OfPanel(PanelCase @case, Actor actor)
    {
        var (isLead, isImpartial) = (@case.Lead?.Subject == actor.Subject, @case.Impartial.Contains(actor.Subject));
        TaskKind? task = @case.Stage switch
        {
            Stage.Assigned when @case.IsAssessor(actor.Subject) && !isImpartial => TaskKind.DeclareImpartiality,
            Stage.InAssessment when isLead && @case.OpinionsAreOpen => TaskKind.DraftAdvice,
            Stage.InAssessment when @case.IsAssessor(actor.Subject) && @case.Opinions.All(opinion => opinion.By != actor.Subject) => TaskKind.GiveOpinion,
            Stage.AdviceDrafted when isLead => TaskKind.HaveAdviceRead,
            Stage.SecondRead when @case.Reader == actor.Subject && !isImpartial => TaskKind.DeclareImpartiality,
            Stage.SecondRead when @case.Reader == actor.Subject && !@case.Approved => TaskKind.ReadAdvice,
            Stage.PanelMeeting when !@case.Approved && !isImpartial => TaskKind.DeclareImpartiality,
            Stage.PanelMeeting when !@case.Approved && actor.Role == Role.PanelLeader => TaskKind.DecideInMeeting,
            Stage.SecondRead or Stage.PanelMeeting when @case.Approved && isImpartial && (isLead || actor.Role == Role.PanelLeader) => TaskKind.IssueAdvice,
            _ => null,
        };
        return task is { } kind ? [(kind, @case.Due)] : [];
    }

    private static IEnumerable<(TaskKind, DateOnly?)> OfSite(PanelCase @case, Actor actor) =>
        @case.FollowUps.Where(followUp => actor.Organisation is { } organisation && followUp.Site?.EndsWith($"-{organisation}", StringComparison.Ordinal) == true)
            .SelectMany(followUp => followUp.Step switch
            {
                FollowUpStep.Referred => new (TaskKind, DateOnly?)[] { (TaskKind.AssessReferral, followUp.AssessBy) },
                FollowUpStep.AcceptedForScreening or FollowUpStep.Screened => [(TaskKind.RecordOutcome, followUp.Since.AddDays(PanelClock.OutcomeDays))],
                _ => [],
            });
}
