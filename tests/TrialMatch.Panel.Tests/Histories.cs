using TrialMatch.Panel.Aftercare;
using TrialMatch.Panel.Assessment;
using TrialMatch.Panel.Intake;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests;

/// <summary>The shortest history that leads a case to each stage.</summary>
internal static class Histories
{
    public static readonly Guid Referred = new("00000000-0000-0000-0000-000000000001");
    public static readonly Guid ToScreen = new("00000000-0000-0000-0000-000000000002");
    public static readonly Guid Screened = new("00000000-0000-0000-0000-000000000003");
    public static readonly Guid Applied = new("00000000-0000-0000-0000-000000000004");
    public static readonly Guid Ordered = new("00000000-0000-0000-0000-000000000005");
    public static readonly Guid ConsultationId = new("00000000-0000-0000-0000-0000000000c0");
    public const string Secret = "the secret of a link";

    private static readonly object[] Drafted =
    [
        new PanelWishRaised(Patient, Role.Patient, "patient", new("Jeg vil spørre panelet."), Today),
        new CaseDrafted(Patient, CaseKind.SolidTumour, "doctor", Unit, Consent, Today),
        new ReferralWritten(Written),
        Attached,
    ];

    private static readonly object[] Reviewed = [.. Drafted, new SentToRegionalReview(Today), new RegionalConclusionRecorded(new("Ingen standardbehandling igjen."), "regional", Today)];

    private static readonly object[] Submitted = [.. Reviewed, new CaseSubmitted(Today)];

    private static readonly object[] Accepted = [.. Submitted, new CaseAccepted(Today, Today.AddDays(14), Contact, [], [])];

    private static readonly object[] Assigned = [.. Accepted, new AssessorsAssigned([new("lead", Part.Lead), new("co", Part.CoAssessor)], Today)];

    private static readonly object[] Begun =
        [.. Assigned, new ImpartialityDeclared("lead", Today), new ImpartialityDeclared("co", Today), new AssessmentBegun(Today)];

    private static readonly object[] Assessed =
        [.. Begun, new OpinionGiven("lead", new("Studie."), [], Today), new OpinionGiven("co", new("Enig."), [], Today)];

    private static readonly object[] AdviceDrafted =
        [.. Assessed, new ImpartialityDeclared("leader", Today), new CaseAdviceDrafted(Items, new("Vi råder til studie."), "lead", Today)];

    private static readonly object[] Read =
        [.. AdviceDrafted, new SentToSecondRead("reader", Today), new ImpartialityDeclared("reader", Today), new AdviceRead("reader", Approved: true, null, Today)];

    private static readonly object[] InMeeting =
        [.. AdviceDrafted, new ReferredToMeeting(Today), new ImpartialityDeclared("reader", Today)];

    private static readonly object[] Issued =
        [.. Read, new CaseAdviceIssued { Items = Items, Summary = new("Vi råder til studie."), By = "leader", On = Today, ConveyBy = Today.AddDays(2) }];

    private static readonly object[] Decided =
        [.. Issued, new AdviceConveyed("nb", Today), new CaseDecisionRecorded(DecisionOutcome.Followed, null, null, Today)];

    private static readonly object[] Following =
    [
        .. Decided,
        new CaseReferredToTrial(Referred, "NCT00000001", "A", SiteKey, Today.AddDays(14), Today),
        new CaseReferredToTrial(ToScreen, "NCT00000001", "A", SiteKey, Today.AddDays(14), Today),
        new CaseReferralAssessed(ToScreen, Accepted: true, null, Today),
        new CaseReferredToTrial(Screened, "NCT00000001", "A", SiteKey, Today.AddDays(14), Today),
        new CaseReferralAssessed(Screened, Accepted: true, null, Today),
        new CaseReferralScreened(Screened, Today),
        new CaseAccessApplied(Applied, AccessKind.OffLabel, "dabrafenib", "LUAD", AccessLevel.Trust, Today),
        new CaseWorkUpOrdered(Ordered, new("Ny biopsi."), Today),
    ];

    private static readonly object[] Followed =
    [
        .. Decided,
        new CaseReferredToTrial(Referred, "NCT00000001", "A", SiteKey, Today.AddDays(14), Today),
        new CaseReferralAssessed(Referred, Accepted: true, null, Today),
        new CaseReferralScreened(Referred, Today),
        new CaseReferralIncluded(Referred, Today),
    ];

    /// <summary>The events that lead to a stage, ready for what usually follows.</summary>
    public static object[] To(Stage stage) => stage switch
    {
        Stage.NotBegun => [],
        Stage.WishRaised => Drafted[..1],
        Stage.Draft => Drafted,
        Stage.RegionalReview => Reviewed,
        Stage.Submitted => Submitted,
        Stage.ReturnedIncomplete => [.. Submitted, new CaseReturned([new(ChecklistItem.Imaging, ChecklistState.TooOld)], null, Today)],
        Stage.DeclinedOutOfScope => [.. Submitted, new CaseDeclined(DeclineReason.UnderNyeMetoder, RightRoute.ExceptionScheme, null, Today)],
        Stage.Accepted => Accepted,
        Stage.Assigned => Assigned,
        Stage.InAssessment => Assessed,
        Stage.ExternalConsult =>
        [
            .. Assessed,
            new ConsultationRequested
            {
                Id = ConsultationId, By = "lead", Network = "EURACAN", Question = new("What would you do?"), Data = MinimumDataSet.Of(Profile, Today),
                LinkHash = SealedLink.HashOf(Secret), EndsOn = Today.AddDays(7), On = Today,
            },
        ],
        Stage.InfoRequested => [.. Assessed, new CaseInformationRequested(Guid.Empty, "lead", new("Nye bilder?"), Today)],
        Stage.AdviceDrafted => AdviceDrafted,
        Stage.SecondRead => Read,
        Stage.PanelMeeting => [.. InMeeting, Adoption],
        Stage.AdviceIssued => Issued,
        Stage.Conveyed => Decided[..^1],
        Stage.DecisionRecorded => Decided,
        Stage.FollowUp => Following,
        Stage.Closed => [.. Followed, new CaseClosed(Today)],
        Stage.Withdrawn => [.. Accepted, new CaseWithdrawn(Role.Patient, WithdrawalReason.PatientsWish, Today)],
        Stage.PatientDied => [.. Accepted, new CaseEndedByDeath(Today, Today)],
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    /// <summary>The case at a stage.</summary>
    public static PanelCase? At(Stage stage) => After(To(stage));

    /// <summary>With a draft, and a leader who has not declared anything.</summary>
    public static PanelCase BeforeLeaderDeclares(Stage stage) => After(To(stage).Where(e => e is not ImpartialityDeclared { Subject: "leader" }))!;

    /// <summary>In assessment, without opinions.</summary>
    public static PanelCase BeforeOpinions => After(Begun)!;

    /// <summary>With the second reader, who has declared to be impartial and not read yet.</summary>
    public static PanelCase BeforeReading => After(Read[..^1])!;

    /// <summary>With the second reader, who has not declared anything.</summary>
    public static PanelCase BeforeReaderDeclares => After(Read[..^2])!;

    /// <summary>In a meeting that has not decided.</summary>
    public static PanelCase BeforeVoting => After(InMeeting)!;

    /// <summary>With follow-ups that are all over.</summary>
    public static PanelCase AfterFollowUps => After(Followed)!;

    private static MeetingDecisionRecorded Adoption => new()
    {
        Meeting = MeetingId,
        Adopted = true,
        Votes = [],
        Specialties = [],
        Minutes = new("Vedtatt."),
        On = Today,
    };
}
