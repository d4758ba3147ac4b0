using TrialMatch.Patients.Access;

namespace TrialMatch.Patients.Tests.Access;

/// <summary>Those who appear in the tests of access.</summary>
internal static class People
{
    public const string Ullevaal = "974589095";
    public const string Tromsoe = "974795787";

    public static readonly Guid Patient = new("5f0a3c1e-0000-4000-8000-000000000001");
    public static readonly Guid OtherPatient = new("5f0a3c1e-0000-4000-8000-000000000002");

    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Before = Now.AddDays(-10);
    public static readonly DateTimeOffset Tomorrow = Now.AddDays(1);

    public static readonly Actor Doctor = new("dr-hansen", Role.TreatingDoctor, Ullevaal) { Name = "Dr. Hansen" };
    public static readonly Actor Colleague = new("dr-lie", Role.TreatingDoctor, Ullevaal) { Name = "Dr. Lie" };
    public static readonly Actor Stranger = new("dr-moe", Role.TreatingDoctor, Tromsoe) { Name = "Dr. Moe" };
    public static readonly Actor Self = new("kari", Role.Patient, null) { Patient = Patient };
    public static readonly Actor Kin = new("ola", Role.NextOfKin, null);
    public static readonly Actor Auditor = new("revisor", Role.Auditor, Ullevaal) { Name = "R. Visor" };

    public static DateOnly Aged(int years) => DateOnly.FromDateTime(Now.Date).AddYears(-years);

    public static SignInLinked Linked => new(Patient, Before, Self.Subject);

    public static TreatmentBegan Treated => new(Patient, Before, Doctor.Subject, Ullevaal);

    public static TreatmentDelegated Delegated(DateTimeOffset until) => new(Patient, Before, Doctor.Subject, Colleague.Subject, Ullevaal, until);

    public static NextOfKinAuthorised Authorised(DateTimeOffset? until, params AuthorisationScope[] scopes) =>
        new(Patient, Before, new Guid("5f0a3c1e-0000-4000-8000-0000000000aa"), Kin.Subject, until) { Scopes = [.. scopes] };

    public static EmergencyAccessTaken Emergency(DateTimeOffset until) =>
        new(Patient, Before, new Guid("5f0a3c1e-0000-4000-8000-0000000000ee"), Stranger.Subject, Stranger.Name, Tromsoe, EmergencyReason.AcuteDanger, until);

    public static PatientRelations Given(params RelationEvent[] events) => events.Aggregate(PatientRelations.None, PatientRelations.Evolve);
}
