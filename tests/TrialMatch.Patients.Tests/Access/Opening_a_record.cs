using TrialMatch.Patients.Access;
using static TrialMatch.Patients.Tests.Access.People;

namespace TrialMatch.Patients.Tests.Access;

public sealed class Opening_a_record
{
    private static readonly RecordUse Reading = RecordUse.Read(RecordPart.Profile);
    private static readonly RecordUse Writing = RecordUse.Change(RecordPart.Profile);

    [Fact]
    public void is_for_the_doctor_who_treats() => May(Doctor, Writing, Treated).Should().Be(AccessBasis.Treatment);

    [Fact]
    public void is_not_for_a_doctor_who_does_not_treat() => Denied(Stranger, Reading, Treated).Should().Be(DenialReason.NoRelation);

    [Fact]
    public void is_not_for_anybody_when_there_is_no_such_patient() => Denied(Doctor, Reading).Should().Be(DenialReason.NoRelation);

    [Fact]
    public void ends_with_the_treatment() =>
        Denied(Doctor, Reading, Treated, new TreatmentEnded(Patient, Before, Doctor.Subject)).Should().Be(DenialReason.RelationEnded);

    [Fact]
    public void needs_the_hospital_in_which_the_patient_is_treated() =>
        Denied(Doctor with { Organisation = Tromsoe }, Reading, Treated).Should().Be(DenialReason.RelationEnded);

    [Fact]
    public void is_for_a_colleague_who_stands_in() => May(Colleague, Writing, Treated, Delegated(until: Tomorrow)).Should().Be(AccessBasis.Delegation);

    [Fact]
    public void is_not_for_a_colleague_at_the_very_moment_that_the_delegation_ends() =>
        Denied(Colleague, Reading, Treated, Delegated(until: Now)).Should().Be(DenialReason.RelationEnded);

    [Fact]
    public void is_not_for_a_colleague_whose_delegation_was_revoked() =>
        Denied(Colleague, Reading, Treated, Delegated(until: Tomorrow), new DelegationRevoked(Patient, Before, Doctor.Subject, Colleague.Subject))
            .Should().Be(DenialReason.RelationEnded);

    [Fact]
    public void is_not_for_a_colleague_of_one_who_no_longer_treats() =>
        Denied(Colleague, Reading, Treated, Delegated(until: Tomorrow), new TreatmentEnded(Patient, Before, Doctor.Subject))
            .Should().Be(DenialReason.RelationEnded);

    [Fact]
    public void is_for_a_doctor_in_an_emergency_to_read() => May(Stranger, Reading, Treated, Emergency(until: Tomorrow)).Should().Be(AccessBasis.Emergency);

    [Fact]
    public void is_not_for_a_doctor_in_an_emergency_to_change() =>
        Denied(Stranger, Writing, Treated, Emergency(until: Tomorrow)).Should().Be(DenialReason.RelationEnded);

    [Fact]
    public void ends_with_the_hours_of_an_emergency() => Denied(Stranger, Reading, Treated, Emergency(until: Now)).Should().Be(DenialReason.RelationEnded);

    [Fact]
    public void ends_when_an_emergency_is_found_not_justified() =>
        Denied(Stranger, Reading, Treated, Emergency(until: Tomorrow), Reviewed(EmergencyJudgement.NotJustified)).Should().Be(DenialReason.RelationEnded);

    [Fact]
    public void goes_on_when_an_emergency_is_found_justified() =>
        May(Stranger, Reading, Treated, Emergency(until: Tomorrow), Reviewed(EmergencyJudgement.Justified)).Should().Be(AccessBasis.Emergency);

    [Fact]
    public void is_for_the_patient() => May(Self, Reading, Linked).Should().Be(AccessBasis.Own);

    [Fact]
    public void is_not_for_another_patient() =>
        Denied(Self with { Subject = "another", Patient = OtherPatient }, Reading, Linked).Should().Be(DenialReason.NoRelation);

    [Fact]
    public void is_not_for_one_who_only_says_to_be_the_patient() =>
        Denied(Self with { Subject = "another" }, Reading, Linked).Should().Be(DenialReason.NoRelation);

    [Fact]
    public void is_for_the_patient_to_read_facts_and_not_to_change_them() => Denied(Self, Writing, Linked).Should().Be(DenialReason.NotForTheRole);

    [Theory]
    [InlineData(RecordPart.Profile, AuthorisationScope.Profile)]
    [InlineData(RecordPart.Assessments, AuthorisationScope.Profile)]
    [InlineData(RecordPart.Identity, AuthorisationScope.Profile)]
    [InlineData(RecordPart.Matches, AuthorisationScope.Matches)]
    [InlineData(RecordPart.PanelCase, AuthorisationScope.PanelCase)]
    [InlineData(RecordPart.Observations, AuthorisationScope.Speak)]
    [InlineData(RecordPart.AccessLog, AuthorisationScope.AccessLog)]
    public void is_for_next_of_kin_within_the_scope_and_not_beyond(RecordPart part, AuthorisationScope scope)
    {
        May(Kin, RecordUse.Read(part), Linked, Authorised(until: null, scope)).Should().Be(AccessBasis.Authorisation);
        Denied(Kin, RecordUse.Read(part), Linked, Authorised(until: null, [.. Enum.GetValues<AuthorisationScope>().Except([scope])]))
            .Should().Be(DenialReason.OutOfScope);
    }

    [Fact]
    public void is_not_for_next_of_kin_after_the_authorisation() =>
        Denied(Kin, Reading, Linked, Authorised(until: Now, AuthorisationScope.Profile)).Should().Be(DenialReason.RelationEnded);

    [Fact]
    public void is_not_for_next_of_kin_whose_authorisation_was_revoked() =>
        Denied(Kin, Reading, Linked, Authorised(null, AuthorisationScope.Profile), new AuthorisationRevoked(Patient, Now, Authorised(null).Authorisation))
            .Should().Be(DenialReason.RelationEnded);

    [Fact]
    public void is_not_for_next_of_kin_to_consent() =>
        Denied(Kin, RecordUse.Change(RecordPart.Consents), Linked, Authorised(null, Enum.GetValues<AuthorisationScope>())).Should().Be(DenialReason.OutOfScope);

    [Fact]
    public void never_lets_next_of_kin_do_what_the_patient_may_not()
    {
        foreach (var use in Uses.Where(use => !RoleRights.Allow(Role.Patient, use)))
            Denied(Kin, use, Linked, Authorised(null, Enum.GetValues<AuthorisationScope>())).Should().Be(DenialReason.NotForTheRole, "{0}", use);
    }

    [Theory]
    [InlineData(Role.RegionalReviewer)]
    [InlineData(Role.PanelCoordinator)]
    [InlineData(Role.PanelLeader)]
    [InlineData(Role.PanelMember)]
    public void is_for_those_to_whom_a_case_is_assigned_until_it_is_taken_from_them(Role role)
    {
        var member = new Actor("panel-1", role, Ullevaal);
        var assigned = new CaseAssigned(Patient, Before, Guid.Empty, member.Subject);

        Denied(member, Reading, Treated).Should().Be(DenialReason.NoRelation);
        May(member, Reading, Treated, assigned).Should().Be(AccessBasis.CaseAssignment);
        Denied(member, RecordUse.Read(RecordPart.Identity), Treated, assigned).Should().Be(DenialReason.NotForTheRole);
        Denied(member, Reading, Treated, assigned, new CaseReleased(Patient, Before, Guid.Empty, member.Subject)).Should().Be(DenialReason.NoRelation);
    }

    [Fact]
    public void is_for_the_site_that_the_patient_is_referred_to_until_that_ends()
    {
        var coordinator = new Actor("site-1", Role.SiteCoordinator, Tromsoe);
        var admitted = new SiteAdmitted(Patient, Before, Guid.Empty, Tromsoe);

        May(coordinator, Reading, Treated, admitted).Should().Be(AccessBasis.Referral);
        Denied(coordinator with { Organisation = Ullevaal }, Reading, Treated, admitted).Should().Be(DenialReason.NoRelation);
        Denied(coordinator, Reading, Treated, admitted, new SiteDismissed(Patient, Before, Guid.Empty)).Should().Be(DenialReason.NoRelation);
    }

    [Fact]
    public void lets_an_auditor_read_the_log_and_the_history_and_nothing_else() =>
        Uses.Where(use => Decide(Auditor, use, null, Treated) is AccessDecision.Granted)
            .Should().BeEquivalentTo([RecordUse.Read(RecordPart.AccessLog), RecordUse.Read(RecordPart.History)]);

    [Theory]
    [InlineData(Role.RegistryEditor)]
    [InlineData(Role.Analyst)]
    public void is_never_for_those_who_work_with_trials_and_numbers(Role role) =>
        Uses.Select(use => Decide(new Actor(Doctor.Subject, role, Ullevaal), use, Aged(40), Treated)).Should().AllBeOfType<AccessDecision.Denied>();

    [Fact]
    public void is_for_a_system_of_a_treating_hospital_within_its_scopes()
    {
        var system = new Actor("ehr", Role.System, Ullevaal) { Scopes = [Scopes.Read] };

        May(system, Reading, Treated).Should().Be(AccessBasis.TreatingOrganisation);
        Denied(system, Writing, Treated).Should().Be(DenialReason.OutOfScope);
        Denied(system with { Organisation = Tromsoe }, Reading, Treated).Should().Be(DenialReason.NoRelation);
        Denied(system, Reading, Treated, new TreatmentEnded(Patient, Before, Doctor.Subject)).Should().Be(DenialReason.NoRelation);
    }

    [Fact]
    public void is_refused_to_every_role_without_a_relation()
    {
        foreach (var role in Enum.GetValues<Role>().Except([Role.Auditor]))
            foreach (var use in Uses)
                Decide(new Actor("nobody", role, Ullevaal) { Scopes = Scopes.All }, use, Aged(40), Linked, new TreatmentBegan(Patient, Before, "dr-x", Tromsoe))
                    .Should().BeOfType<AccessDecision.Denied>("{0} {1}", role, use);
    }

    private static IEnumerable<RecordUse> Uses => Enum.GetValues<RecordPart>().SelectMany(part => new[] { RecordUse.Read(part), RecordUse.Change(part) });

    private static EmergencyAccessReviewed Reviewed(EmergencyJudgement judgement) =>
        new(Patient, Now, Emergency(Tomorrow).Access, Auditor.Subject, judgement);

    private static AccessBasis May(Actor actor, RecordUse use, params RelationEvent[] given) =>
        Decide(actor, use, Aged(63), given).Should().BeOfType<AccessDecision.Granted>().Which.Basis;

    private static DenialReason Denied(Actor actor, RecordUse use, params RelationEvent[] given) =>
        Decide(actor, use, Aged(63), given).Should().BeOfType<AccessDecision.Denied>().Which.Reason;

    private static AccessDecision Decide(Actor actor, RecordUse use, DateOnly? born, params RelationEvent[] given) =>
        AccessRule.Decide(actor, use, Given(given), born, Now);
}
