using TrialMatch.Matching.Ranking;
using TrialMatch.Panel.Advising;
using TrialMatch.Panel.Aftercare;
using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Aftercare;

public class After_the_advice
{
    [Fact]
    public void a_referral_goes_from_the_doctor_to_the_hospital_to_inclusion()
    {
        var @case = At(Stage.DecisionRecorded)!;
        @case = @case.After(ReferToTrialDecider.Decide(new(Referred, "NCT00000001", "A", SiteKey), @case, Doctor, Now).Events);
        @case.FollowUps.Single().AssessBy.Should().Be(new DateOnly(2026, 3, 17), "ten working days");
        @case = @case.After(AssessReferralDecider.Decide(new(Referred, true, null), @case, Site, Now).Events);
        @case = @case.After(RecordScreeningDecider.Decide(new(Referred), @case, Site, Now).Events);
        @case = @case.After(RecordInclusionDecider.Decide(new(Referred), @case, Site, Now).Events);

        @case.FollowUps.Single().Should().Match<CaseFollowUp>(followUp => followUp.Step == FollowUpStep.Included && followUp.IsOver);
        CloseCaseDecider.Decide(new(), @case, Doctor, Now).Refusal.Should().BeNull();
    }

    [Fact]
    public void a_screening_may_fail_for_a_reason()
    {
        foreach (var reason in Enum.GetValues<ScreenFailReason>())
        {
            var @case = At(Stage.FollowUp).After(RecordScreenFailureDecider.Decide(new(Screened, reason), At(Stage.FollowUp), Site, Now).Events);
            @case.FollowUps.Single(followUp => followUp.Id == Screened).ScreenFail.Should().Be(reason);
        }
    }

    [Fact]
    public void a_hospital_that_does_not_take_the_patient_says_why()
    {
        AssessReferralDecider.Decide(new(Referred, false, null), At(Stage.FollowUp), Site, Now).Refusal!.Name.Should().Be(RefusalName.ReasonMissing);
        At(Stage.FollowUp).After(AssessReferralDecider.Decide(new(Referred, false, new("Fullt.")), At(Stage.FollowUp), Site, Now).Events)
            .FollowUps.Single(followUp => followUp.Id == Referred).IsOver.Should().BeTrue();
    }

    [Fact]
    public void an_application_is_granted_or_refused_at_a_level()
    {
        foreach (var level in Enum.GetValues<AccessLevel>())
        {
            Answered(new(Applied, level, null)).Should().Match<CaseFollowUp>(one => one.Step == FollowUpStep.Granted && one.Level == level);
            foreach (var reason in Enum.GetValues<AccessRefusalReason>())
                Answered(new(Applied, level, reason)).Should().Match<CaseFollowUp>(one => one.Step == FollowUpStep.Refused && one.AccessRefusal == reason);
        }
    }

    [Theory]
    [InlineData(AccessKind.OffLabel, AdviceKind.OffLabel)]
    [InlineData(AccessKind.Compassionate, AdviceKind.Compassionate)]
    [InlineData(AccessKind.Exception, AdviceKind.BlockedByNyeMetoder)]
    public void an_application_needs_advice_on_its_own_ground(AccessKind kind, AdviceKind ground)
    {
        foreach (var advised in new[] { AdviceKind.OffLabel, AdviceKind.Compassionate, AdviceKind.BlockedByNyeMetoder })
        {
            var decision = ApplyForAccessDecider.Decide(
                new(Guid.Empty, kind, "DABRAFENIB", "luad", AccessLevel.Region), At(Stage.DecisionRecorded)! with { Advice = [MethodItem(1, advised)] }, Doctor, Now);
            (decision.Refusal is null).Should().Be(advised == ground);
        }
    }

    [Fact]
    public void a_work_up_matches_again_and_tells_the_doctor_what_is_new()
    {
        var @case = At(Stage.FollowUp)!;
        var done = @case.After(CompleteWorkUpDecider.Decide(new(Ordered, 8, Today, [Note("NCT00000001", Verdict.NotEligible), Note("NCT00000002")]), @case, Profile, Doctor, Now).Events);

        done.FollowUps.Single(followUp => followUp.Id == Ordered).News.Select(news => (news.Trial, news.Kind)).Should().Equal(
            ("NCT00000001", MatchNewsKind.NoLongerPossible), ("NCT00000002", MatchNewsKind.NowPossible));
        done.Snapshot!.Version.Should().Be(8);
        ReferToTrialDecider.Decide(new(Guid.NewGuid(), "NCT00000002", "A", SiteKey), done, Doctor, Now).Refusal.Should().BeNull("the work-up has opened it");
    }

    [Fact]
    public void every_reason_not_to_follow_is_recorded()
    {
        foreach (var reason in Enum.GetValues<NotFollowedReason>())
        {
            foreach (var outcome in new[] { DecisionOutcome.PartlyFollowed, DecisionOutcome.NotFollowed })
            {
                var decision = RecordDecisionDecider.Decide(new(outcome, reason, new("Fortalt.")), At(Stage.Conveyed), Doctor, Now);
                decision.Events.Should().ContainSingle().Which.Should().BeOfType<CaseDecisionRecorded>().Which.Reason.Should().Be(reason);
            }
        }
    }

    [Theory]
    [InlineData(Stage.Closed, ContinuationReason.Progression, true)]
    [InlineData(Stage.Closed, ContinuationReason.NewBiopsy, true)]
    [InlineData(Stage.Closed, ContinuationReason.NewlyOpenedTrial, true)]
    [InlineData(Stage.Closed, ContinuationReason.NewFacts, false)]
    [InlineData(Stage.DeclinedOutOfScope, ContinuationReason.NewFacts, true)]
    [InlineData(Stage.DeclinedOutOfScope, ContinuationReason.Progression, false)]
    public void a_new_case_continues_the_old_one(Stage stage, ContinuationReason reason, bool allowed)
    {
        var newCase = Guid.NewGuid();
        var (old, begun) = ContinueCaseDecider.Decide(new(newCase, reason, CaseKind.SolidTumour, Unit, Consent), At(stage), CaseId, AnotherDoctor, Now);

        (old.Refusal is null).Should().Be(allowed);
        if (!allowed)
        {
            begun.Should().BeNull();
            return;
        }

        At(stage).After(old.Events).Should().Match<PanelCase>(after => after.Stage == stage && after.ContinuedBy == newCase);
        After([begun!]).Should().Match<PanelCase>(draft => draft.Stage == Stage.Draft && draft.Continues == CaseId && draft.Doctor == "another-doctor" && draft.Patient == Patient);
    }

    private static CaseFollowUp Answered(RecordAccessAnswer answer) =>
        At(Stage.FollowUp).After(RecordAccessAnswerDecider.Decide(answer, At(Stage.FollowUp), Doctor, Now).Events).FollowUps.Single(followUp => followUp.Id == Applied);
}
