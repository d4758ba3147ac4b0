using TrialMatch.Panel.Advising;
using TrialMatch.Panel.Aftercare;
using TrialMatch.Panel.Assessment;
using TrialMatch.Panel.Intake;
using static TrialMatch.Panel.Cases.Stage;

namespace TrialMatch.Panel.Cases;

/// <summary>A command, who may give it, and from which stage to which it takes a case.</summary>
/// <param name="Command">The command.</param>
/// <param name="By">Who may give it.</param>
/// <param name="Edges">From, to; the same twice where the stage stays.</param>
public sealed record Transition(Type Command, By By, ImmutableArray<(Stage From, Stage To)> Edges)
{
    /// <summary>The stages at which the command may be given.</summary>
    public IEnumerable<Stage> From => Edges.Select(edge => edge.From).Distinct();

    internal Transition Or(Stage from, Stage to) => this with { Edges = Edges.Add((from, to)) };
}

/// <summary>
/// The state machine of a case in one table: deciders take from it who may do what and when, the diagram in the
/// documentation is drawn from it, and tests hold the deciders to it.
/// </summary>
public static class Transitions
{
    private const By Assessors = By.Assessor | By.Leader;

    /// <summary>Every command in the order of a case's life.</summary>
    public static ImmutableArray<Transition> All { get; } =
    [
        Moves<RaiseWish>(By.Patient | By.NextOfKin | By.GeneralPractitioner, WishRaised, NotBegun),
        Moves<DraftCase>(By.AnyDoctor, Draft, NotBegun, WishRaised),
        Stays<RecordConsent>(By.CaseDoctor, [.. Stages.Open.Where(stage => stage != WishRaised)]),
        Stays<WriteReferral>(By.CaseDoctor, Draft, RegionalReview, ReturnedIncomplete),
        Stays<AttachProfile>(By.CaseDoctor, Draft, RegionalReview, ReturnedIncomplete),
        Moves<SendToRegionalReview>(By.CaseDoctor, RegionalReview, Draft),
        Stays<RecordRegionalConclusion>(By.RegionalReviewer, RegionalReview),
        Moves<SubmitCase>(By.CaseDoctor, Submitted, RegionalReview, ReturnedIncomplete),
        Moves<ReturnCase>(By.Coordinator, ReturnedIncomplete, Submitted),
        Moves<DeclineCase>(By.Coordinator, DeclinedOutOfScope, Submitted),
        Moves<AcceptCase>(By.Coordinator, Accepted, Submitted),
        Moves<AssignCase>(By.Coordinator, Assigned, Accepted),
        Stays<DeclareImpartiality>(By.Member, Assigned, InAssessment, ExternalConsult, InfoRequested, AdviceDrafted, SecondRead, PanelMeeting).Or(Assigned, InAssessment),
        Stays<DeclareConflict>(By.Member, Assigned, InAssessment, ExternalConsult, InfoRequested, AdviceDrafted, SecondRead, PanelMeeting)
            .Or(InAssessment, Assigned).Or(AdviceDrafted, Assigned).Or(SecondRead, AdviceDrafted).Or(SecondRead, Assigned).Or(PanelMeeting, Assigned),
        Moves<ReplaceAssessor>(By.Coordinator, Assigned, Assigned, InAssessment),
        Stays<GiveOpinion>(By.Assessor, InAssessment),
        Moves<RequestConsultation>(Assessors, ExternalConsult, InAssessment),
        Moves<AnswerConsultation>(By.SealedLink, InAssessment, ExternalConsult),
        Moves<EndConsultation>(Assessors | By.Coordinator, InAssessment, ExternalConsult),
        Moves<RequestInformation>(Assessors | By.Coordinator, InfoRequested, InAssessment),
        Moves<ProvideInformation>(By.CaseDoctor, InAssessment, InfoRequested),
        Moves<WithdrawInformationRequest>(Assessors | By.Coordinator, InAssessment, InfoRequested),
        Moves<DraftAdvice>(By.Lead, AdviceDrafted, InAssessment, AdviceDrafted),
        Moves<SendToSecondRead>(By.Lead, SecondRead, AdviceDrafted),
        Stays<ReadAdvice>(By.Reader, SecondRead).Or(SecondRead, AdviceDrafted),
        Moves<ReferToMeeting>(By.Lead | By.Leader | By.Coordinator, PanelMeeting, AdviceDrafted, SecondRead),
        Stays<DecideInMeeting>(By.Leader | By.Lead, PanelMeeting).Or(PanelMeeting, AdviceDrafted),
        Moves<IssueAdvice>(By.Lead | By.Leader, AdviceIssued, SecondRead, PanelMeeting),
        Moves<ConveyAdvice>(By.CaseDoctor, Conveyed, AdviceIssued),
        Moves<RecordDecision>(By.CaseDoctor, DecisionRecorded, Conveyed),
        Moves<ReferToTrial>(By.CaseDoctor, FollowUp, DecisionRecorded, FollowUp),
        Stays<AssessReferral>(By.SiteCoordinator, FollowUp),
        Stays<RecordScreening>(By.SiteCoordinator | By.CaseDoctor, FollowUp),
        Stays<RecordInclusion>(By.SiteCoordinator | By.CaseDoctor, FollowUp),
        Stays<RecordScreenFailure>(By.SiteCoordinator | By.CaseDoctor, FollowUp),
        Moves<ApplyForAccess>(By.CaseDoctor, FollowUp, DecisionRecorded, FollowUp),
        Stays<RecordAccessAnswer>(By.CaseDoctor, FollowUp),
        Moves<OrderWorkUp>(By.CaseDoctor, FollowUp, DecisionRecorded, FollowUp),
        Stays<CompleteWorkUp>(By.CaseDoctor, FollowUp),
        Moves<CloseCase>(By.CaseDoctor | By.Coordinator, Closed, DecisionRecorded, FollowUp),
        Stays<ContinueCase>(By.AnyDoctor, Closed, DeclinedOutOfScope),
        Moves<WithdrawCase>(By.Patient | By.NextOfKin | By.CaseDoctor, Withdrawn, [.. Stages.Open]),
        Moves<RecordDeath>(By.CaseDoctor | By.Coordinator, PatientDied, [.. Stages.Open]),
    ];

    private static readonly Dictionary<Type, Transition> ByCommand = All.ToDictionary(transition => transition.Command);

    /// <summary>The transition of a command.</summary>
    public static Transition Of<TCommand>() => ByCommand[typeof(TCommand)];

    private static Transition Moves<TCommand>(By by, Stage to, params Stage[] from) =>
        new(typeof(TCommand), by, [.. from.Select(stage => (stage, to))]);

    private static Transition Stays<TCommand>(By by, params Stage[] at) =>
        new(typeof(TCommand), by, [.. at.Select(stage => (stage, stage))]);
}
