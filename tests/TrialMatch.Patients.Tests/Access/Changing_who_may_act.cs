using TrialMatch.Patients.Access;
using static TrialMatch.Patients.Tests.Access.People;

namespace TrialMatch.Patients.Tests.Access;

public sealed class Changing_who_may_act
{
    [Fact]
    public void begins_with_the_first_doctor_of_a_new_patient() =>
        Happens(BeginTreatmentDecider.Decide(new(Patient), Doctor, Given(), Now)).Should().Be(new TreatmentBegan(Patient, Now, Doctor.Subject, Ullevaal));

    [Fact]
    public void changes_nothing_for_one_who_treats_already() =>
        BeginTreatmentDecider.Decide(new(Patient), Doctor, Given(Treated), Now).Should().Be(RelationDecision.Nothing);

    [Fact]
    public void does_not_let_a_stranger_take_a_patient_over() =>
        Refused(BeginTreatmentDecider.Decide(new(Patient), Stranger, Given(Treated), Now)).Should().Be(RelationRefusal.NotYours);

    [Fact]
    public void lets_one_who_stands_in_take_the_patient_over() =>
        Happens(BeginTreatmentDecider.Decide(new(Patient), Colleague, Given(Treated, Delegated(Tomorrow)), Now))
            .Should().Be(new TreatmentBegan(Patient, Now, Colleague.Subject, Ullevaal));

    [Theory]
    [InlineData(Role.Patient)]
    [InlineData(Role.PanelMember)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.System)]
    public void does_not_make_others_than_doctors_treat(Role role) =>
        Refused(BeginTreatmentDecider.Decide(new(Patient), Doctor with { Role = role }, Given(), Now)).Should().Be(RelationRefusal.NotForTheRole);

    [Fact]
    public void ends_the_own_treatment_only()
    {
        Happens(EndTreatmentDecider.Decide(new(Patient), Doctor, Given(Treated), Now)).Should().Be(new TreatmentEnded(Patient, Now, Doctor.Subject));
        Refused(EndTreatmentDecider.Decide(new(Patient), Stranger, Given(Treated), Now)).Should().Be(RelationRefusal.Unknown);
    }

    [Fact]
    public void delegates_to_a_colleague_with_an_end() =>
        Happens(DelegateTreatmentDecider.Decide(new(Patient, Colleague.Subject, Tomorrow), Doctor, Given(Treated), Now))
            .Should().Be(new TreatmentDelegated(Patient, Now, Doctor.Subject, Colleague.Subject, Ullevaal, Tomorrow));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(93)]
    public void does_not_delegate_without_an_end_in_the_near_future(int days) =>
        Refused(DelegateTreatmentDecider.Decide(new(Patient, Colleague.Subject, Now.AddDays(days)), Doctor, Given(Treated), Now)).Should().Be(RelationRefusal.EndOutOfRange);

    [Fact]
    public void does_not_pass_a_delegation_on() =>
        Refused(DelegateTreatmentDecider.Decide(new(Patient, "dr-third", Tomorrow), Colleague, Given(Treated, Delegated(Tomorrow)), Now)).Should().Be(RelationRefusal.NotYours);

    [Fact]
    public void does_not_delegate_to_oneself() =>
        Refused(DelegateTreatmentDecider.Decide(new(Patient, Doctor.Subject, Tomorrow), Doctor, Given(Treated), Now)).Should().Be(RelationRefusal.OneselfIsNobodyElse);

    [Fact]
    public void revokes_a_delegation_that_holds_and_no_other()
    {
        Happens(RevokeDelegationDecider.Decide(new(Patient, Colleague.Subject), Doctor, Given(Treated, Delegated(Tomorrow)), Now))
            .Should().Be(new DelegationRevoked(Patient, Now, Doctor.Subject, Colleague.Subject));
        Refused(RevokeDelegationDecider.Decide(new(Patient, Colleague.Subject), Doctor, Given(Treated, Delegated(Now)), Now)).Should().Be(RelationRefusal.Unknown);
    }

    [Fact]
    public void opens_a_record_in_an_emergency_for_four_hours() =>
        Happens(TakeEmergencyAccessDecider.Decide(new(Patient, Guid.Empty, EmergencyReason.AcuteDanger), Stranger, Given(Treated), Now))
            .Should().Be(new EmergencyAccessTaken(Patient, Now, Guid.Empty, Stranger.Subject, Stranger.Name, Tromsoe, EmergencyReason.AcuteDanger, Now.AddHours(4)));

    [Fact]
    public void does_not_open_one_without_a_reason() =>
        Refused(TakeEmergencyAccessDecider.Decide(new(Patient, Guid.Empty, null), Stranger, Given(Treated), Now)).Should().Be(RelationRefusal.Unknown);

    [Fact]
    public void does_not_open_one_in_an_emergency_that_is_open_anyway() =>
        Refused(TakeEmergencyAccessDecider.Decide(new(Patient, Guid.Empty, EmergencyReason.AcuteDanger), Doctor, Given(Treated), Now)).Should().Be(RelationRefusal.NotNeeded);

    [Fact]
    public void has_no_emergencies_of_patients_that_do_not_exist() =>
        Refused(TakeEmergencyAccessDecider.Decide(new(Patient, Guid.Empty, EmergencyReason.AcuteDanger), Stranger, Given(), Now)).Should().Be(RelationRefusal.Unknown);

    [Fact]
    public void lets_an_auditor_judge_an_emergency_once()
    {
        var taken = Emergency(Tomorrow);
        var review = new ReviewEmergencyAccess(Patient, taken.Access, EmergencyJudgement.NotJustified);
        var reviewed = Happens(ReviewEmergencyAccessDecider.Decide(review, Auditor, Given(taken), Now));

        reviewed.Should().Be(new EmergencyAccessReviewed(Patient, Now, taken.Access, Auditor.Subject, EmergencyJudgement.NotJustified));
        Refused(ReviewEmergencyAccessDecider.Decide(review, Auditor, Given(taken, reviewed), Now)).Should().Be(RelationRefusal.AlreadyReviewed);
    }

    [Fact]
    public void lets_nobody_judge_the_own_emergency() =>
        Refused(ReviewEmergencyAccessDecider.Decide(new(Patient, Emergency(Tomorrow).Access, EmergencyJudgement.Justified), Auditor with { Subject = Stranger.Subject }, Given(Emergency(Tomorrow)), Now))
            .Should().Be(RelationRefusal.OneselfIsNobodyElse);

    [Fact]
    public void lets_no_doctor_judge_emergencies() =>
        Refused(ReviewEmergencyAccessDecider.Decide(new(Patient, Emergency(Tomorrow).Access, EmergencyJudgement.Justified), Doctor, Given(Emergency(Tomorrow)), Now))
            .Should().Be(RelationRefusal.NotForTheRole);

    [Fact]
    public void lets_a_patient_authorise_next_of_kin()
    {
        var happens = (NextOfKinAuthorised)Happens(Authorise(Self, 63, Linked));

        happens.NextOfKin.Should().Be(Kin.Subject);
        happens.Scopes.Should().Equal(AuthorisationScope.Profile, AuthorisationScope.Matches);
        happens.Until.Should().Be(Tomorrow);
    }

    [Fact]
    public void lets_nobody_authorise_for_another() =>
        Refused(Authorise(Self with { Subject = "another" }, 63, Linked)).Should().Be(RelationRefusal.NotYours);

    [Fact]
    public void lets_nobody_under_sixteen_authorise() => Refused(Authorise(Self, 15, Linked)).Should().Be(RelationRefusal.Age);

    [Fact]
    public void does_not_authorise_to_nothing() =>
        Refused(AuthoriseNextOfKinDecider.Decide(new(Patient, Guid.Empty, Kin.Subject, null) { Scopes = [] }, Self, Given(Linked), Aged(63), Now)).Should().Be(RelationRefusal.NoScope);

    [Fact]
    public void does_not_authorise_for_the_past() =>
        Refused(AuthoriseNextOfKinDecider.Decide(new(Patient, Guid.Empty, Kin.Subject, Now) { Scopes = [AuthorisationScope.Profile] }, Self, Given(Linked), Aged(63), Now))
            .Should().Be(RelationRefusal.EndOutOfRange);

    [Fact]
    public void lets_patient_and_next_of_kin_end_an_authorisation_and_nobody_else()
    {
        var given = Authorised(null, AuthorisationScope.Profile);
        var end = new RevokeAuthorisation(Patient, given.Authorisation);

        Happens(RevokeAuthorisationDecider.Decide(end, Self, Given(Linked, given), Now)).Should().Be(new AuthorisationRevoked(Patient, Now, given.Authorisation));
        Happens(RevokeAuthorisationDecider.Decide(end, Kin, Given(Linked, given), Now)).Should().Be(new AuthorisationRevoked(Patient, Now, given.Authorisation));
        Refused(RevokeAuthorisationDecider.Decide(end, Doctor, Given(Linked, Treated, given), Now)).Should().Be(RelationRefusal.NotYours);
        Refused(RevokeAuthorisationDecider.Decide(end, Self, Given(Linked, given, new AuthorisationRevoked(Patient, Before, given.Authorisation)), Now))
            .Should().Be(RelationRefusal.Unknown);
    }

    [Fact]
    public void lets_the_treating_doctor_record_parents_of_the_young()
    {
        var command = new RecordParents(Patient, Kin.Subject, Responsible: true);

        Happens(RecordParentsDecider.Decide(command, Doctor, Given(Treated), Aged(9), Now)).Should().Be(new ParentalResponsibilityRecorded(Patient, Now, Kin.Subject));
        Refused(RecordParentsDecider.Decide(command, Doctor, Given(Treated), Aged(18), Now)).Should().Be(RelationRefusal.Age);
        Refused(RecordParentsDecider.Decide(command, Doctor, Given(Treated), null, Now)).Should().Be(RelationRefusal.Age);
        Refused(RecordParentsDecider.Decide(command, Stranger, Given(Treated), Aged(9), Now)).Should().Be(RelationRefusal.NotYours);
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(12, false)]
    [InlineData(15, false)]
    [InlineData(16, true)]
    public void takes_an_objection_between_twelve_and_sixteen(int age, bool refused) =>
        (RecordObjectionDecider.Decide(new(Patient, Objects: true), Doctor, Given(Treated), Aged(age), Now).Refusal == RelationRefusal.Age).Should().Be(refused);

    [Theory]
    [InlineData(11, true)]
    [InlineData(17, false)]
    [InlineData(18, true)]
    public void finds_that_parents_need_to_know_between_twelve_and_eighteen(int age, bool refused) =>
        (FindParentsNeedDecider.Decide(new(Patient, Tomorrow), Doctor, Given(Treated), Aged(age), Now).Refusal == RelationRefusal.Age).Should().Be(refused);

    [Fact]
    public void links_a_patient_to_one_sign_in_for_good()
    {
        var link = new LinkSignIn(Patient, Self.Subject);

        Happens(LinkSignInDecider.Decide(link, Given(), null, Now)).Should().Be(new SignInLinked(Patient, Now, Self.Subject));
        LinkSignInDecider.Decide(link, Given(Linked), Patient, Now).Should().Be(RelationDecision.Nothing);
        Refused(LinkSignInDecider.Decide(link with { Subject = "another" }, Given(Linked), null, Now)).Should().Be(RelationRefusal.AlreadyLinked);
        Refused(LinkSignInDecider.Decide(link, Given(), OtherPatient, Now)).Should().Be(RelationRefusal.AlreadyLinked);
    }

    private static RelationDecision Authorise(Actor actor, int age, params RelationEvent[] given) => AuthoriseNextOfKinDecider.Decide(
        new(Patient, Guid.Empty, Kin.Subject, Tomorrow) { Scopes = [AuthorisationScope.Matches, AuthorisationScope.Profile, AuthorisationScope.Matches] },
        actor, Given(given), Aged(age), Now);

    private static RelationEvent Happens(RelationDecision decision)
    {
        decision.Refusal.Should().BeNull();
        return decision.Events.Should().ContainSingle().Subject;
    }

    private static RelationRefusal? Refused(RelationDecision decision)
    {
        decision.Events.Should().BeEmpty();
        return decision.Refusal;
    }
}
