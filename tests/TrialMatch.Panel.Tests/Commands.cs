using TrialMatch.Panel.Advising;
using TrialMatch.Panel.Aftercare;
using TrialMatch.Panel.Assessment;
using TrialMatch.Panel.Intake;
using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests;

/// <summary>One command given by the right person, and the case at a stage made ready for it where the usual one is not.</summary>
internal sealed record Sample(string Name, Type Command, Func<PanelCase?, Decision> Give)
{
    public Dictionary<Stage, PanelCase> Ready { get; init; } = [];

    public PanelCase? CaseAt(Stage stage) => Ready.GetValueOrDefault(stage) ?? Histories.At(stage);
}

/// <summary>Every command of a case, with every way that it can turn out.</summary>
internal static class Commands
{
    public static readonly ImmutableArray<Vote> AllFor = [new("lead", Ballot.For), new("co", Ballot.For), new("reader", Ballot.For), new("leader", Ballot.Abstained)];

    private static readonly ImmutableArray<Vote> AllAgainst = [.. AllFor.Select(vote => vote with { Ballot = Ballot.Against })];

    public static ImmutableArray<Sample> All { get; } =
    [
        Of<RaiseWish>(c => RaiseWishDecider.Decide(new(Patient, new("Jeg vil spørre panelet.")), c, ThePatient, Now)),
        Of<DraftCase>(c => DraftCaseDecider.Decide(new(Patient, CaseKind.SolidTumour, Unit, Consent), c, Doctor, Now)),
        Of<RecordConsent>(c => RecordConsentDecider.Decide(new(Consent), c, Doctor, Now)),
        Of<WriteReferral>(c => WriteReferralDecider.Decide(new(Written), c, Doctor, Now)),
        Of<AttachProfile>(c => AttachProfileDecider.Decide(new(7, Today, [Note("NCT00000001")]), c, Profile, Doctor, Now)),
        Of<SendToRegionalReview>(c => SendToRegionalReviewDecider.Decide(new(), c, Doctor, Now)),
        Of<RecordRegionalConclusion>(c => RecordRegionalConclusionDecider.Decide(new(new("Ingen standardbehandling igjen.")), c, Regional, Now)),
        Of<SubmitCase>(c => SubmitCaseDecider.Decide(new(), c, Doctor, Now)),
        Of<ReturnCase>(c => ReturnCaseDecider.Decide(new([], new("Send nye bilder.")), c, WithoutImaging, Coordinator, Now)),
        Of<DeclineCase>(c => DeclineCaseDecider.Decide(new(DeclineReason.UnderNyeMetoder, null), c, Coordinator, Now)),
        Of<AcceptCase>(c => AcceptCaseDecider.Decide(new([], Contact), c, Complete, Coordinator, Now)),
        Of<AssignCase>(c => AssignCaseDecider.Decide(new([new("lead", Part.Lead), new("co", Part.CoAssessor)]), c, Panelists, NoLoads, Coordinator, Now)),
        Of<DeclareImpartiality>(c => DeclareImpartialityDecider.Decide(new(), c, c?.Stage == Stage.SecondRead ? Reader : c?.Stage == Stage.PanelMeeting ? Third : Lead, Now))
            with { Ready = new() { [Stage.SecondRead] = BeforeReaderDeclares } },
        Of<DeclareImpartiality>(c => DeclareImpartialityDecider.Decide(new(), c, Lead, Now), "the last") with
        {
            Ready = new() { [Stage.Assigned] = At(Stage.Assigned).After(new ImpartialityDeclared("co", Today)) },
        },
        Of<DeclareImpartiality>(c => DeclareImpartialityDecider.Decide(new(), c, Leader, Now), "by the leader") with
        {
            Ready = new()
            {
                [Stage.AdviceDrafted] = BeforeLeaderDeclares(Stage.AdviceDrafted),
                [Stage.SecondRead] = BeforeLeaderDeclares(Stage.SecondRead),
                [Stage.PanelMeeting] = BeforeLeaderDeclares(Stage.PanelMeeting),
            },
        },
        Of<DeclareConflict>(c => DeclareConflictDecider.Decide(new(new("Tidligere kollega.")), c, Lead, Now), "by an assessor"),
        Of<DeclareConflict>(c => DeclareConflictDecider.Decide(new(new("Tidligere kollega.")), c, Leader, Now), "by the leader"),
        Of<DeclareConflict>(c => DeclareConflictDecider.Decide(new(new("Tidligere kollega.")), c, c?.Stage == Stage.PanelMeeting ? Third : Reader, Now), "by reader or in meeting"),
        Of<ReplaceAssessor>(c => ReplaceAssessorDecider.Decide(new("co", "reader"), c, Panelists, NoLoads, Coordinator, Now)),
        Of<GiveOpinion>(c => GiveOpinionDecider.Decide(new(new("Studie."), [AdviceKind.TrialNorway]), c, Lead, Now)) with { Ready = new() { [Stage.InAssessment] = BeforeOpinions } },
        Of<RequestConsultation>(c => RequestConsultationDecider.Decide(
            new(ConsultationId, "EURACAN", new("What would you do?"), SealedLink.HashOf(Secret), Today.AddDays(7)), c, Profile, Lead, Now)),
        Of<AnswerConsultation>(c => AnswerConsultationDecider.Decide(new(Secret, "Dr X", new("Trial.")), c, Now)),
        Of<EndConsultation>(c => EndConsultationDecider.Decide(new(), c, Coordinator, Now)),
        Of<RequestInformation>(c => RequestInformationDecider.Decide(new(Guid.Empty, new("Nye bilder?")), c, Lead, Now)),
        Of<ProvideInformation>(c => ProvideInformationDecider.Decide(new(new("Ja."), Attached), c, Doctor, Now)),
        Of<WithdrawInformationRequest>(c => WithdrawInformationRequestDecider.Decide(new(), c, Coordinator, Now)),
        Of<DraftAdvice>(c => DraftAdviceDecider.Decide(new(Items, new("Vi råder til studie.")), c, Lead, Now)),
        Of<SendToSecondRead>(c => SendToSecondReadDecider.Decide(new("reader"), c, Panelists, Lead, Now)),
        Of<ReadAdvice>(c => ReadAdviceDecider.Decide(new(Approves: true, null), c, Reader, Now), "approves") with { Ready = new() { [Stage.SecondRead] = BeforeReading } },
        Of<ReadAdvice>(c => ReadAdviceDecider.Decide(new(Approves: false, new("Uklart.")), c, Reader, Now), "sends back") with { Ready = new() { [Stage.SecondRead] = BeforeReading } },
        Of<ReferToMeeting>(c => ReferToMeetingDecider.Decide(new(), c, Lead, Now)),
        Of<DecideInMeeting>(c => DecideInMeetingDecider.Decide(new(MeetingId, Adopts: true, AllFor, [], new("Vedtatt.")), c, Session, CaseId, Panelists, Leader, Now), "adopts")
            with { Ready = new() { [Stage.PanelMeeting] = BeforeVoting } },
        Of<DecideInMeeting>(c => DecideInMeetingDecider.Decide(new(MeetingId, Adopts: false, AllAgainst, [], new("Ikke vedtatt.")), c, Session, CaseId, Panelists, Leader, Now), "sends back")
            with { Ready = new() { [Stage.PanelMeeting] = BeforeVoting } },
        Of<IssueAdvice>(c => IssueAdviceDecider.Decide(new([]), c, Unchanged, (_, _) => null, Leader, Now)),
        Of<ConveyAdvice>(c => ConveyAdviceDecider.Decide(new(CopyHandedOver: true, "nb"), c, Doctor, Now)),
        Of<RecordDecision>(c => RecordDecisionDecider.Decide(new(DecisionOutcome.Followed, null, null), c, Doctor, Now)),
        Of<ReferToTrial>(c => ReferToTrialDecider.Decide(new(Referred, "NCT00000001", "A", SiteKey), c, Doctor, Now)),
        Of<AssessReferral>(c => AssessReferralDecider.Decide(new(Referred, Accepts: true, null), c, Site, Now)),
        Of<RecordScreening>(c => RecordScreeningDecider.Decide(new(ToScreen), c, Site, Now)),
        Of<RecordInclusion>(c => RecordInclusionDecider.Decide(new(Screened), c, Site, Now)),
        Of<RecordScreenFailure>(c => RecordScreenFailureDecider.Decide(new(Screened, ScreenFailReason.CriterionNotMet), c, Doctor, Now)),
        Of<ApplyForAccess>(c => ApplyForAccessDecider.Decide(new(Applied, AccessKind.OffLabel, "Dabrafenib", "LUAD", AccessLevel.Trust), c, Doctor, Now)),
        Of<RecordAccessAnswer>(c => RecordAccessAnswerDecider.Decide(new(Applied, AccessLevel.Trust, null), c, Doctor, Now), "granted"),
        Of<RecordAccessAnswer>(c => RecordAccessAnswerDecider.Decide(new(Applied, AccessLevel.Region, AccessRefusalReason.Cost), c, Doctor, Now), "refused"),
        Of<OrderWorkUp>(c => OrderWorkUpDecider.Decide(new(Ordered, new("Ny biopsi.")), c, Doctor, Now)),
        Of<CompleteWorkUp>(c => CompleteWorkUpDecider.Decide(new(Ordered, 8, Today, [Note("NCT00000002")]), c, Profile, Doctor, Now)),
        Of<CloseCase>(c => CloseCaseDecider.Decide(new(), c, Doctor, Now)) with { Ready = new() { [Stage.FollowUp] = AfterFollowUps } },
        Of<ContinueCase>(c => ContinueCaseDecider.Decide(
            new(Guid.Empty, c?.Stage == Stage.DeclinedOutOfScope ? ContinuationReason.NewFacts : ContinuationReason.Progression, CaseKind.SolidTumour, Unit, Consent),
            c, CaseId, AnotherDoctor, Now).Old),
        Of<WithdrawCase>(c => WithdrawCaseDecider.Decide(new(WithdrawalReason.PatientsWish), c, ThePatient, Now)),
        Of<RecordDeath>(c => RecordDeathDecider.Decide(new(Today), c, Coordinator, Now)),
    ];

    /// <summary>What the co-assessor and a member who came later do, for walks that need them too.</summary>
    public static ImmutableArray<Sample> OfOthers { get; } =
    [
        Of<DeclareImpartiality>(c => DeclareImpartialityDecider.Decide(new(), c, Co, Now), "by the co-assessor"),
        Of<DeclareImpartiality>(c => DeclareImpartialityDecider.Decide(new(), c, Reader, Now), "by who came later"),
        Of<GiveOpinion>(c => GiveOpinionDecider.Decide(new(new("Enig."), []), c, Co, Now), "by the co-assessor"),
        Of<GiveOpinion>(c => GiveOpinionDecider.Decide(new(new("Enig."), []), c, Reader, Now), "by who came later"),
        Of<SendToSecondRead>(c => SendToSecondReadDecider.Decide(new("third"), c, Panelists, Lead, Now), "to another"),
        Of<ReadAdvice>(c => ReadAdviceDecider.Decide(new(Approves: true, null), c, Third, Now), "by another"),
        Of<DeclareImpartiality>(c => DeclareImpartialityDecider.Decide(new(), c, Third, Now), "by another"),
    ];

    private static Sample Of<TCommand>(Func<PanelCase?, Decision> give, string? how = null) =>
        new(how is null ? typeof(TCommand).Name : $"{typeof(TCommand).Name} ({how})", typeof(TCommand), give);
}
