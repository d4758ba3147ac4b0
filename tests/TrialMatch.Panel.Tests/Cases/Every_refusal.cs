using TrialMatch.Panel.Advising;
using TrialMatch.Panel.Aftercare;
using TrialMatch.Panel.Assessment;
using TrialMatch.Panel.Intake;
using TrialMatch.Panel.Meetings;
using TrialMatch.Panel.Members;
using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Cases;

/// <summary>Every named refusal, each by somebody who really meets it.</summary>
public class Every_refusal
{
    private static readonly AdviceItem NoFurther = new(1, AdviceKind.NoFurtherTreatment, new("Ingen nytte."));

    private static readonly (RefusalName Name, string Story, Func<Decision> Give)[] Stories =
    [
        (RefusalName.NoSuchCase, "submitting what was never drafted", () => SubmitCaseDecider.Decide(new(), null, Doctor, Now)),
        (RefusalName.CaseExists, "wishing a second time", () => RaiseWishDecider.Decide(new(Patient, new("Igjen.")), At(Stage.Draft), ThePatient, Now)),
        (RefusalName.NotPermitted, "a patient submitting", () => SubmitCaseDecider.Decide(new(), At(Stage.RegionalReview), ThePatient, Now)),
        (RefusalName.NotPermitted, "a GP submitting", () => SubmitCaseDecider.Decide(new(), At(Stage.RegionalReview), Gp, Now)),
        (RefusalName.NotPermitted, "another doctor submitting", () => SubmitCaseDecider.Decide(new(), At(Stage.RegionalReview), AnotherDoctor, Now)),
        (RefusalName.NotPermitted, "a patient wishing for somebody else", () => RaiseWishDecider.Decide(new(Patient, new("For en annen.")), null, AnotherPatient, Now)),
        (RefusalName.NotPermitted, "a coordinator writing advice", () => DraftAdviceDecider.Decide(new(Items, new("Råd.")), At(Stage.InAssessment), Coordinator, Now)),
        (RefusalName.NotPermitted, "the co-assessor drafting", () => DraftAdviceDecider.Decide(new(Items, new("Råd.")), At(Stage.InAssessment), Co, Now)),
        (RefusalName.ImpartialityNotDeclared, "an assessor who has not declared", () => GiveOpinionDecider.Decide(new(new("Studie."), []), BeforeOpinions.After(new AssessorReplaced("lead", "third", Today), new AssessmentBegun(Today)), Third, Now)),
        (RefusalName.ImpartialityNotDeclared, "a leader issuing who has not declared", () => IssueAdviceDecider.Decide(new([]), BeforeLeaderDeclares(Stage.SecondRead), Unchanged, (_, _) => null, Leader, Now)),
        (RefusalName.NotPermitted, "another hospital answering a referral", () => AssessReferralDecider.Decide(new(Referred, true, null), At(Stage.FollowUp), AnotherSite, Now)),
        (RefusalName.NotPermitted, "another patient withdrawing", () => WithdrawCaseDecider.Decide(new(WithdrawalReason.PatientsWish), At(Stage.Submitted), AnotherPatient, Now)),
        (RefusalName.Disqualified, "a disqualified member giving an opinion", () => GiveOpinionDecider.Decide(new(new("Studie."), []), Locked("lead"), Lead, Now)),
        (RefusalName.Disqualified, "a disqualified leader issuing", () => IssueAdviceDecider.Decide(new([]), At(Stage.SecondRead).After(new MemberDisqualified("leader", new("Slekt."), Today)), Unchanged, (_, _) => null, Leader, Now)),
        (RefusalName.Disqualified, "assigning somebody disqualified", () => ReplaceAssessorDecider.Decide(new("co", "third"), At(Stage.InAssessment).After(new MemberDisqualified("third", new("Slekt."), Today)), Panelists, NoLoads, Coordinator, Now)),
        (RefusalName.WrongStage, "accepting a draft", () => AcceptCaseDecider.Decide(new([], Contact), At(Stage.Draft), Complete, Coordinator, Now)),
        (RefusalName.CaseIsOver, "withdrawing what is closed", () => WithdrawCaseDecider.Decide(new(WithdrawalReason.PatientsWish), At(Stage.Closed), ThePatient, Now)),
        (RefusalName.TextMissing, "a wish of blanks", () => RaiseWishDecider.Decide(new(Patient, new("  ")), null, ThePatient, Now)),
        (RefusalName.TextTooLong, "a wish of a whole book", () => RaiseWishDecider.Decide(new(Patient, new(new string('a', FreeText.MaxLength + 1))), null, ThePatient, Now)),
        (RefusalName.DateImpossible, "consent given tomorrow", () => DraftCaseDecider.Decide(new(Patient, CaseKind.SolidTumour, Unit, Consent with { On = Today.AddDays(1) }), null, Doctor, Now)),
        (RefusalName.DateImpossible, "death tomorrow", () => RecordDeathDecider.Decide(new(Today.AddDays(1)), At(Stage.Draft), Doctor, Now)),
        (RefusalName.ConsentMissing, "drafting without consent", () => DraftCaseDecider.Decide(new(Patient, CaseKind.SolidTumour, Unit, null), null, Doctor, Now)),
        (RefusalName.ConsentMissing, "asking abroad without consent to it", () => Consult(At(Stage.InAssessment)! with { Consent = Consent with { Purposes = [ConsentPurpose.PanelAssessment] } }, Today.AddDays(7))),
        (RefusalName.AnotherPatient, "drafting another patient's wish", () => DraftCaseDecider.Decide(new(Guid.Empty, CaseKind.SolidTumour, Unit, Consent), At(Stage.WishRaised), Doctor, Now)),
        (RefusalName.UnitMissing, "no hospital", () => DraftCaseDecider.Decide(new(Patient, CaseKind.SolidTumour, Unit with { Site = "" }, Consent), null, Doctor, Now)),
        (RefusalName.QuestionMissing, "review without a question", () => SendToRegionalReviewDecider.Decide(new(), At(Stage.Draft)! with { Referral = null }, Doctor, Now)),
        (RefusalName.ProfileMissing, "review without a profile", () => SendToRegionalReviewDecider.Decide(new(), At(Stage.Draft)! with { Snapshot = null }, Doctor, Now)),
        (RefusalName.ProfileMissing, "a work-up without new facts", () => CompleteWorkUpDecider.Decide(new(Ordered, 7, Today, []), At(Stage.FollowUp), Profile, Doctor, Now)),
        (RefusalName.RegionalConclusionMissing, "submitting before the region has concluded", () => SubmitCaseDecider.Decide(new(), At(Stage.RegionalReview)! with { RegionalConclusion = null }, Doctor, Now)),
        (RefusalName.ReferralIncomplete, "accepting without imaging", () => AcceptCaseDecider.Decide(new([], Contact), At(Stage.Submitted), WithoutImaging, Coordinator, Now)),
        (RefusalName.NothingMissing, "returning what is complete", () => ReturnCaseDecider.Decide(new([], null), At(Stage.Submitted), Complete, Coordinator, Now)),
        (RefusalName.ContactMissing, "accepting without a contact", () => AcceptCaseDecider.Decide(new([], new("", "")), At(Stage.Submitted), Complete, Coordinator, Now)),
        (RefusalName.NotAMember, "assigning a stranger", () => Assign(new("stranger", Part.Lead), new("co", Part.CoAssessor))),
        (RefusalName.MemberAbsent, "assigning somebody away", () => AssignCaseDecider.Decide(Pair, At(Stage.Accepted), PanelRegister.Evolve(Panelists, new PanelAbsenceRegistered("co", Today, Today)), NoLoads, Coordinator, Now)),
        (RefusalName.MemberFull, "assigning somebody with enough to do", () => AssignCaseDecider.Decide(Pair, At(Stage.Accepted), Panelists, new Dictionary<string, int> { ["lead"] = 3 }, Coordinator, Now)),
        (RefusalName.NumberImpossible, "a member for no case", () => EnrolMemberDecider.Decide(new("new", "Ny", [Specialty.Surgery], 0, null), Panelists, Coordinator)),
        (RefusalName.NamedTwice, "one member in two parts", () => Assign(new("lead", Part.Lead), new("lead", Part.CoAssessor))),
        (RefusalName.LeadAndCoAssessorNeeded, "no co-assessor", () => Assign(new Assessor("lead", Part.Lead))),
        (RefusalName.SpecialtyMissing, "a surgeon leading a solid tumour", () => Assign(new("third", Part.Lead), new("lead", Part.CoAssessor))),
        (RefusalName.NotAssigned, "declaring for a case of others", () => DeclareImpartialityDecider.Decide(new(), At(Stage.Assigned), Third, Now)),
        (RefusalName.AlreadyDeclared, "declaring twice", () => DeclareImpartialityDecider.Decide(new(), At(Stage.Assigned).After(new ImpartialityDeclared("lead", Today)), Lead, Now)),
        (RefusalName.ReasonMissing, "not following without a reason", () => RecordDecisionDecider.Decide(new(DecisionOutcome.NotFollowed, null, null), At(Stage.Conveyed), Doctor, Now)),
        (RefusalName.ReasonMissing, "another reason without words", () => RecordDecisionDecider.Decide(new(DecisionOutcome.NotFollowed, NotFollowedReason.Other, null), At(Stage.Conveyed), Doctor, Now)),
        (RefusalName.ReasonMissing, "sending back without remarks", () => ReadAdviceDecider.Decide(new(false, null), BeforeReading, Reader, Now)),
        (RefusalName.ReasonNotAsked, "following for a reason against it", () => RecordDecisionDecider.Decide(new(DecisionOutcome.Followed, NotFollowedReason.Travel, null), At(Stage.Conveyed), Doctor, Now)),
        (RefusalName.OpinionsOpen, "changing an opinion that the other has seen", () => GiveOpinionDecider.Decide(new(new("Enig med den andre."), []), At(Stage.InAssessment), Lead, Now)),
        (RefusalName.OpinionsMissing, "drafting before both are in", () => DraftAdviceDecider.Decide(new(Items, new("Råd.")), BeforeOpinions, Lead, Now)),
        (RefusalName.EndDateImpossible, "a link for a year", () => Consult(At(Stage.InAssessment)!, Today.AddDays(365))),
        (RefusalName.LinkUnknown, "guessing a link", () => AnswerConsultationDecider.Decide(new("guess", "X", new("Svar.")), At(Stage.ExternalConsult), Now)),
        (RefusalName.LinkUsed, "answering twice", () => AnswerConsultationDecider.Decide(new(Secret, "X", new("Svar.")), At(Stage.ExternalConsult).After(new ConsultationAnswered(ConsultationId, "X", new("Svar."), Today)), Now)),
        (RefusalName.LinkExpired, "answering too late", () => AnswerConsultationDecider.Decide(new(Secret, "X", new("Svar.")), At(Stage.ExternalConsult), Now.AddDays(8))),
        (RefusalName.AdviceEmpty, "no advice", () => Draft()),
        (RefusalName.RanksBroken, "two of rank 1", () => Draft(TrialItem(), TrialItem())),
        (RefusalName.TrialWrong, "a trial item without a trial", () => Draft(TrialItem() with { Trial = null })),
        (RefusalName.TrialWrong, "a Nordic trial in Germany", () => Draft(TrialItem(1, AdviceKind.TrialNordic, "DE"))),
        (RefusalName.MethodMissing, "off-label without a drug", () => Draft(MethodItem() with { Method = null })),
        (RefusalName.MethodNotBlocked, "blocked by nothing", () => Draft(MethodItem(1, AdviceKind.BlockedByNyeMetoder))),
        (RefusalName.EvidenceMissing, "off-label without a citation", () => Draft(MethodItem() with { Evidence = [] })),
        (RefusalName.NoOfferFound, "speaking of an offer that nobody found", () => DraftAdviceDecider.Decide(
            new([new(1, AdviceKind.PatientOfferNotSupported, new("Nei.")) { Evidence = [new("Metaanalyse 2024")] }], new("Råd.")), At(Stage.InAssessment)! with { Referral = Written with { Offer = null } }, Lead, Now)),
        (RefusalName.PalliationMissing, "no treatment and no palliation", () => Draft(NoFurther)),
        (RefusalName.ItemsContradict, "no treatment and a trial", () => Draft(NoFurther, new(2, AdviceKind.Palliation, new("Lindring.")), TrialItem(3))),
        (RefusalName.ReaderNotIndependent, "the co-assessor reading", () => SendToSecondReadDecider.Decide(new("co"), At(Stage.AdviceDrafted), Panelists, Lead, Now)),
        (RefusalName.AlreadyRead, "approving twice", () => ReadAdviceDecider.Decide(new(true, null), At(Stage.SecondRead), Reader, Now)),
        (RefusalName.AdviceNotApproved, "issuing what nobody has read", () => IssueAdviceDecider.Decide(new([]), BeforeReading, Unchanged, (_, _) => null, Leader, Now)),
        (RefusalName.NoSuchMeeting, "deciding in a meeting that is only called", () => Vote(Session with { State = MeetingState.Called })),
        (RefusalName.MeetingExists, "calling a meeting twice", () => CallMeetingDecider.Decide(new(Now.AddDays(1), "https://video.example", []), Session, [], Coordinator, Now)),
        (RefusalName.NotOnAgenda, "deciding on a case that is not on the agenda", () => Vote(Session with { Agenda = [] })),
        (RefusalName.QuorumMissing, "no molecular pathologist", () => Vote(Session with { Present = ["lead", "reader", "leader"] })),
        (RefusalName.QuorumMissing, "two alone", () => Vote(Session with { Present = ["lead", "co"] })),
        (RefusalName.VoteInvalid, "a vote of somebody absent", () => Vote(Session with { Present = ["lead", "co", "reader"] })),
        (RefusalName.OutcomeAgainstVotes, "adopting against the votes", () => DecideInMeetingDecider.Decide(
            new(MeetingId, true, [.. Commands.AllFor.Select(vote => vote with { Ballot = Ballot.Against })], [], new("Vedtatt.")), BeforeVoting, Session, CaseId, Panelists, Leader, Now)),
        (RefusalName.TrialChanged, "a trial with new criteria", () => Issue([new("NCT00000001", 5, true), Unchanged[1]])),
        (RefusalName.TrialChanged, "a trial that has filled", () => Issue([new("NCT00000001", 4, false), Unchanged[1]])),
        (RefusalName.TrialChanged, "a trial that is gone", () => Issue([Unchanged[1]])),
        (RefusalName.MethodChanged, "a method decided meanwhile", () => IssueAdviceDecider.Decide(new([]), At(Stage.SecondRead), Unchanged, (_, _) => Blocked, Leader, Now)),
        (RefusalName.CopyMissing, "telling without the copy", () => ConveyAdviceDecider.Decide(new(false, "nb"), At(Stage.AdviceIssued), Doctor, Now)),
        (RefusalName.CopyMissing, "a copy in no language of ours", () => ConveyAdviceDecider.Decide(new(true, "la"), At(Stage.AdviceIssued), Doctor, Now)),
        (RefusalName.AdviceNotFollowed, "referring against the decision", () => ReferToTrialDecider.Decide(new(Guid.Empty, "NCT00000001", null, SiteKey), At(Stage.DecisionRecorded)! with { Outcome = DecisionOutcome.NotFollowed }, Doctor, Now)),
        (RefusalName.NotAdvised, "referring to another trial", () => ReferToTrialDecider.Decide(new(Guid.Empty, "NCT00000007", null, SiteKey), At(Stage.DecisionRecorded), Doctor, Now)),
        (RefusalName.NotAdvised, "applying for another drug", () => ApplyForAccessDecider.Decide(new(Guid.Empty, AccessKind.OffLabel, "imatinib", "LUAD", AccessLevel.Trust), At(Stage.DecisionRecorded), Doctor, Now)),
        (RefusalName.InformationOnly, "referring outside of coverage", () => ReferToTrialDecider.Decide(new(Guid.Empty, "NCT00000009", null, "us-1"), At(Stage.DecisionRecorded), Doctor, Now)),
        (RefusalName.NoSuchFollowUp, "screening nobody", () => RecordScreeningDecider.Decide(new(Guid.Empty), At(Stage.FollowUp), Doctor, Now)),
        (RefusalName.FollowUpElsewhere, "including before screening", () => RecordInclusionDecider.Decide(new(Referred), At(Stage.FollowUp), Site, Now)),
        (RefusalName.FollowUpsOpen, "closing too early", () => CloseCaseDecider.Decide(new(), At(Stage.FollowUp), Doctor, Now)),
        (RefusalName.AlreadyContinued, "continuing twice", () => ContinueCaseDecider.Decide(
            new(Guid.Empty, ContinuationReason.Progression, CaseKind.SolidTumour, Unit, Consent), At(Stage.Closed).After(new CaseContinued(Guid.Empty, ContinuationReason.Progression, Today)), CaseId, Doctor, Now).Old),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Stories.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void is_met_by_its_name(int story)
    {
        var decision = Stories[story].Give();

        decision.Refusal.Should().NotBeNull(Stories[story].Story);
        decision.Refusal!.Name.Should().Be(Stories[story].Name, Stories[story].Story);
        decision.Refusal.Reason.Should().EndWith(".");
        decision.Events.Should().BeEmpty();
    }

    [Fact]
    public void has_a_story() => Stories.Select(story => story.Name).Should().Contain(Enum.GetValues<RefusalName>());

    private static AssignCase Pair => new([new("lead", Part.Lead), new("co", Part.CoAssessor)]);

    private static PanelCase Locked(string subject) => At(Stage.InAssessment).After(new MemberDisqualified(subject, new("Slekt."), Today));

    private static Decision Assign(params ImmutableArray<Assessor> assessors) =>
        AssignCaseDecider.Decide(new(assessors), At(Stage.Accepted), Panelists, NoLoads, Coordinator, Now);

    private static Decision Consult(PanelCase @case, DateOnly until) => RequestConsultationDecider.Decide(
        new(ConsultationId, "EURACAN", new("What would you do?"), SealedLink.HashOf(Secret), until), @case, Profile, Lead, Now);

    private static Decision Draft(params ImmutableArray<AdviceItem> items) =>
        DraftAdviceDecider.Decide(new(items, new("Råd.")), At(Stage.InAssessment), Lead, Now);

    private static Decision Vote(Meeting meeting) => DecideInMeetingDecider.Decide(
        new(MeetingId, true, Commands.AllFor, [], new("Vedtatt.")), BeforeVoting, meeting, CaseId, Panelists, Leader, Now);

    private static Decision Issue(ImmutableArray<TrialNow> trials) => IssueAdviceDecider.Decide(new([]), At(Stage.SecondRead), trials, (_, _) => null, Leader, Now);
}
