using TrialMatch.Patients.Access;
using static TrialMatch.Patients.Tests.Access.People;

namespace TrialMatch.Patients.Tests.Access;

public sealed class The_gate_to_records
{
    private static readonly RecordUse Reading = RecordUse.Read(RecordPart.Profile);

    [Fact]
    public async Task logs_who_opened_what_in_which_role_for_whom_what_for_and_on_which_ground()
    {
        await using var records = await AccessFixture.WithAsync(Treated);

        var decision = await records.Access.OpenAsync(Doctor, Patient, Reading, Purpose.Treatment, default);

        decision.Should().Be(new AccessDecision.Granted(AccessBasis.Treatment));
        (await records.Log.OfPatientAsync(Patient, default)).Should().Equal(
            new RecordOpened(Patient, Now, new Opener("dr-hansen", Role.TreatingDoctor, Ullevaal, "Dr. Hansen"), Reading, Purpose.Treatment, AccessBasis.Treatment));
    }

    [Fact]
    public async Task tells_the_patient_the_newest_first()
    {
        await using var records = await AccessFixture.WithAsync(Linked, Treated);
        await records.Access.OpenAsync(Doctor, Patient, Reading, Purpose.Treatment, default);
        await records.Access.OpenAsync(Self, Patient, RecordUse.Read(RecordPart.AccessLog), Purpose.Own, default);

        (await records.Log.OfPatientAsync(Patient, default)).Select(entry => entry.By.Role).Should().Equal(Role.Patient, Role.TreatingDoctor);
    }

    [Fact]
    public async Task keeps_a_refused_attempt_for_the_auditor_and_not_among_the_openings()
    {
        await using var records = await AccessFixture.WithAsync(Treated);

        (await records.Access.OpenAsync(Stranger, Patient, Reading, Purpose.Treatment, default)).Should().Be(new AccessDecision.Denied(DenialReason.NoRelation));

        (await records.Log.OfPatientAsync(Patient, default)).Should().BeEmpty();
        (await records.Log.SearchAsync(Auditor, Everything, default)).Should().Equal(
            new OpeningRefused(Patient, Now, Opener.Of(Stranger), Reading, Purpose.Treatment, DenialReason.NoRelation));
    }

    [Fact]
    public async Task writes_nothing_about_patients_that_do_not_exist()
    {
        await using var records = await AccessFixture.WithAsync(Treated);

        (await records.Access.OpenAsync(Doctor, OtherPatient, Reading, Purpose.Treatment, default)).Should().Be(new AccessDecision.Denied(DenialReason.NoRelation));

        (await records.Log.SearchAsync(Auditor, Everything, default)).Should().BeEmpty();
    }

    [Fact]
    public async Task stays_closed_when_the_log_takes_no_entry()
    {
        await using var records = await AccessFixture.WithAsync(Treated);
        await records.Access.OpenAsync(Doctor, Patient, Reading, Purpose.Treatment, default);
        await using (var session = records.Store.LightweightSession())
        {
            session.Events.ArchiveStream(AccessStreams.LogOf(Patient));
            await session.SaveChangesAsync();
        }

        (await records.Access.OpenAsync(Doctor, Patient, Reading, Purpose.Treatment, default)).Should().Be(new AccessDecision.Denied(DenialReason.NotLogged));
    }

    [Fact]
    public async Task stays_closed_when_the_database_is_gone()
    {
        await using var records = await AccessFixture.WithAsync(Treated);
        await records.LoseDatabaseAsync();

        (await records.Access.OpenAsync(Doctor, Patient, Reading, Purpose.Treatment, default)).Should().Be(new AccessDecision.Denied(DenialReason.NotLogged));
    }

    [Fact]
    public async Task closes_at_once_for_next_of_kin_whose_authorisation_is_revoked()
    {
        await using var records = await AccessFixture.WithAsync(Linked, Authorised(null, AuthorisationScope.Profile));
        (await records.Access.OpenAsync(Kin, Patient, Reading, Purpose.NextOfKin, default)).Should().Be(new AccessDecision.Granted(AccessBasis.Authorisation));

        var revoked = await records.Changes.ChangeAsync(
            Self, Patient, (relations, _, now) => RevokeAuthorisationDecider.Decide(new(Patient, Authorised(null).Authorisation), Self, relations, now), default);

        revoked.Refusal.Should().BeNull();
        (await records.Access.OpenAsync(Kin, Patient, Reading, Purpose.NextOfKin, default)).Should().Be(new AccessDecision.Denied(DenialReason.RelationEnded));
    }

    [Fact]
    public async Task has_emergencies_wait_for_a_review_and_no_longer()
    {
        await using var records = await AccessFixture.WithAsync(Treated);
        var access = Guid.CreateVersion7();
        await records.Changes.ChangeAsync(
            Stranger, Patient, (relations, _, now) => TakeEmergencyAccessDecider.Decide(new(Patient, access, EmergencyReason.AcuteDanger), Stranger, relations, now), default);

        (await records.Access.OpenAsync(Stranger, Patient, Reading, Purpose.Treatment, default)).Should().Be(new AccessDecision.Granted(AccessBasis.Emergency));
        (await WaitingAsync(records)).Should().ContainSingle().Which.Access.Name.Should().Be("Dr. Moe");

        await records.Changes.ChangeAsync(
            Auditor, Patient, (relations, _, now) => ReviewEmergencyAccessDecider.Decide(new(Patient, access, EmergencyJudgement.NotJustified), Auditor, relations, now), default);

        (await WaitingAsync(records)).Should().BeEmpty();
        (await records.Access.OpenAsync(Stranger, Patient, Reading, Purpose.Treatment, default)).Should().Be(new AccessDecision.Denied(DenialReason.RelationEnded));
    }

    [Fact]
    public async Task leaves_a_log_in_which_a_tampered_entry_is_found()
    {
        await using var records = await AccessFixture.WithAsync(Treated);
        await records.Access.OpenAsync(Doctor, Patient, Reading, Purpose.Treatment, default);
        (await records.Store.VerifyAsync()).IsIntact.Should().BeTrue();

        await records.ExecuteAsync("alter table mt_events disable trigger user; update mt_events set data = jsonb_set(data, '{by,subject}', '\"somebody-else\"') where type = 'record_opened'");

        var found = await records.Store.VerifyAsync();
        found.IsIntact.Should().BeFalse();
        found.Problems.Should().ContainSingle().Which.StreamId.Should().Be(AccessStreams.LogOf(Patient));
    }

    [Fact]
    public async Task knows_where_to_look_for_a_doctors_patients()
    {
        await using var records = await AccessFixture.WithAsync(Linked, Treated, Delegated(Tomorrow), Authorised(null, AuthorisationScope.Profile));
        await using var session = records.Store.QuerySession();

        (await session.LoadAsync<SubjectDocument>(AccessStreams.Subject(Self.Subject)))!.Self.Should().Be(Patient);
        (await session.LoadAsync<SubjectDocument>(AccessStreams.Subject(Kin.Subject)))!.NextOfKinOf.Should().Equal(Patient);
        var doctor = (await session.LoadAsync<SubjectDocument>(AccessStreams.Subject(Doctor.Subject)))!;
        doctor.Patients.Should().Equal(Patient);
        (await records.Access.OpenableAsync(Doctor, doctor.Patients, Reading, default)).Should().Equal(Patient);
        (await records.Access.OpenableAsync(Stranger, doctor.Patients, Reading, default)).Should().BeEmpty();
    }

    private static AccessLogQuery Everything => new() { From = DateTimeOffset.UtcNow.AddDays(-1), Until = DateTimeOffset.UtcNow.AddDays(1) };

    private static async Task<IReadOnlyList<EmergencyDocument>> WaitingAsync(AccessFixture records)
    {
        await using var session = records.Store.QuerySession();
        return await session.LoadWhereAsync<EmergencyDocument, bool>(emergency => emergency.Waits, true).ToListAsync();
    }
}
