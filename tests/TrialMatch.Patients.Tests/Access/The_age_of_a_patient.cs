using TrialMatch.Patients.Access;
using static TrialMatch.Patients.Tests.Access.People;

namespace TrialMatch.Patients.Tests.Access;

public sealed class The_age_of_a_patient
{
    private static readonly ParentalResponsibilityRecorded Parent = new(Patient, Before, Kin.Subject);
    private static readonly YoungPatientObjected Objection = new(Patient, Before, Doctor.Subject);
    private static readonly ParentsNeedFound Need = new(Patient, Before, Doctor.Subject, Tomorrow);

    [Theory]
    [InlineData(11, DenialReason.PatientUnderSixteen)]
    [InlineData(15, DenialReason.PatientUnderSixteen)]
    [InlineData(16, null)]
    [InlineData(17, null)]
    [InlineData(90, null)]
    public void decides_whether_patients_open_their_own_record(int age, DenialReason? hindrance) =>
        Reason(Decide(Self, Aged(age), Linked)).Should().Be(hindrance);

    [Theory]
    [InlineData(0, null)]
    [InlineData(11, null)]
    [InlineData(12, null)]
    [InlineData(15, null)]
    [InlineData(16, DenialReason.PatientIsSixteen)]
    [InlineData(18, DenialReason.PatientIsSixteen)]
    public void decides_whether_parents_open_it(int age, DenialReason? hindrance) => Reason(Decide(Kin, Aged(age), Parent)).Should().Be(hindrance);

    [Theory]
    [InlineData(11, null)] // too young to object
    [InlineData(12, DenialReason.YoungPatientObjects)]
    [InlineData(15, DenialReason.YoungPatientObjects)]
    public void decides_whether_an_objection_counts(int age, DenialReason? hindrance) =>
        Reason(Decide(Kin, Aged(age), Parent, Objection)).Should().Be(hindrance);

    [Fact]
    public void lets_parents_in_again_when_the_objection_is_withdrawn() =>
        Reason(Decide(Kin, Aged(13), Parent, Objection, new ObjectionWithdrawn(Patient, Now, Doctor.Subject))).Should().BeNull();

    [Theory]
    [InlineData(13, null)]
    [InlineData(17, null)]
    [InlineData(18, DenialReason.PatientIsSixteen)]
    public void lets_parents_know_what_they_need_until_eighteen(int age, DenialReason? hindrance) =>
        Reason(Decide(Kin, Aged(age), Parent, Objection, Need)).Should().Be(hindrance);

    [Fact]
    public void gives_nothing_to_one_who_has_no_parental_responsibility_any_more() =>
        Reason(Decide(Kin, Aged(8), Parent, new ParentalResponsibilityEnded(Patient, Before, Kin.Subject))).Should().Be(DenialReason.RelationEnded);

    [Theory]
    [InlineData(15, null)]
    [InlineData(16, DenialReason.PatientIsSixteen)]
    public void decides_whether_parents_consent(int age, DenialReason? hindrance) =>
        Reason(AccessRule.Decide(Kin, RecordUse.Change(RecordPart.Consents), Given(Parent, Need), Aged(age), Now)).Should().Be(hindrance);

    [Fact]
    public void that_nobody_knows_opens_nothing_that_depends_on_it()
    {
        Reason(Decide(Self, null, Linked)).Should().Be(DenialReason.AgeUnknown);
        Reason(Decide(Kin, null, Parent)).Should().Be(DenialReason.AgeUnknown);
        Reason(Decide(Doctor, null, Treated)).Should().BeNull();
    }

    [Fact]
    public void changes_at_midnight_in_Norway()
    {
        var born = new DateOnly(2010, 11, 23);

        AgeRules.At(born, new DateTimeOffset(2026, 11, 22, 22, 59, 59, TimeSpan.Zero)).Should().Be(15);
        AgeRules.At(born, new DateTimeOffset(2026, 11, 22, 23, 0, 0, TimeSpan.Zero)).Should().Be(16);
    }

    [Fact]
    public void of_one_born_on_a_leap_day_changes_on_the_last_of_February()
    {
        var born = new DateOnly(2012, 2, 29);

        AgeRules.At(born, new DateTimeOffset(2027, 2, 27, 12, 0, 0, TimeSpan.Zero)).Should().Be(14);
        AgeRules.At(born, new DateTimeOffset(2027, 2, 28, 12, 0, 0, TimeSpan.Zero)).Should().Be(15);
    }

    private static AccessDecision Decide(Actor actor, DateOnly? born, params RelationEvent[] given) =>
        AccessRule.Decide(actor, RecordUse.Read(RecordPart.Profile), Given(given), born, Now);

    private static DenialReason? Reason(AccessDecision decision) => (decision as AccessDecision.Denied)?.Reason;
}
