using System.Collections.Immutable;

namespace TrialMatch.Patients.Access;

/// <summary>Somebody invented whom a demonstration lets one sign in as.</summary>
/// <param name="Id">What the sign-in form sends.</param>
/// <param name="Name">The invented name.</param>
/// <param name="Organisation">Organisation number; <see langword="null"/> for citizens.</param>
/// <param name="Roles">What they may act as.</param>
public sealed record DemoPerson(string Id, string Name, string? Organisation, params ImmutableArray<Role> Roles)
{
    /// <summary>The subject of the sign-in, which no real provider's is.</summary>
    public string Subject => $"demo-{Id}";
}

/// <summary>The people of a demonstration: every role, a stranger for emergencies, and who has to do with whom.</summary>
public static class DemoPeople
{
    private const string Oslo = "974589095";
    private const string Tromsoe = "974795787";

    /// <summary>The record of the patient Kari.</summary>
    public static readonly Guid Kari = new("d3300000-0000-4000-8000-000000000001");

    /// <summary>The record of the patient Emil, who is fourteen for ever.</summary>
    public static readonly Guid Emil = new("d3300000-0000-4000-8000-000000000002");

    /// <summary>Everybody.</summary>
    public static ImmutableArray<DemoPerson> All { get; } =
    [
        new("kari", "Kari Nordmann", null, Role.Patient),
        new("ola", "Ola Nordmann", null, Role.NextOfKin, Role.Patient),
        new("hansen", "Ingrid Hansen", Oslo, Role.TreatingDoctor),
        new("lie", "Jonas Lie Bakken", Oslo, Role.TreatingDoctor),
        new("moe", "Per Moe", Tromsoe, Role.TreatingDoctor),
        new("berg", "Liv Berg", "999999991", Role.GeneralPractitioner),
        new("vik", "Nina Vik", Oslo, Role.RegionalReviewer),
        new("lund", "Tone Lund", Oslo, Role.PanelCoordinator),
        new("dale", "Arne Dale", Oslo, Role.PanelLeader),
        new("aas", "Siri Aas", Tromsoe, Role.PanelMember),
        new("eide", "Jon Eide", Oslo, Role.RegistryEditor),
        new("foss", "Mari Foss", Oslo, Role.RegistryEditor),
        new("strand", "Eva Strand", Oslo, Role.SiteCoordinator),
        new("myhre", "Anne Myhre", Oslo, Role.Analyst),
        new("haug", "Grete Haug", Oslo, Role.Auditor),
    ];

    /// <summary>Somebody of this id; <see langword="null"/> when there is nobody.</summary>
    public static DemoPerson? Find(string? id) => All.FirstOrDefault(person => person.Id == id);

    /// <summary>The birth dates of the invented patients.</summary>
    public static DateOnly? BirthDate(Guid patient, DateTimeOffset now) =>
        patient == Kari ? new DateOnly(1963, 5, 17)
        : patient == Emil ? DateOnly.FromDateTime(now.Date).AddYears(-14).AddDays(-30)
        : null;

    /// <summary>Who has to do with whom when a demonstration begins.</summary>
    public static IEnumerable<RelationEvent> Relations(DateTimeOffset now)
    {
        yield return new SignInLinked(Kari, now, Subject("kari"));
        yield return new TreatmentBegan(Kari, now, Subject("hansen"), Oslo);
        yield return new NextOfKinAuthorised(Kari, now, new Guid("d3300000-0000-4000-8000-0000000000a1"), Subject("ola"), Until: null)
        {
            Scopes = [AuthorisationScope.Profile, AuthorisationScope.Matches, AuthorisationScope.AccessLog],
        };
        yield return new TreatmentBegan(Emil, now, Subject("hansen"), Oslo);
        yield return new ParentalResponsibilityRecorded(Emil, now, Subject("ola"));
    }

    private static string Subject(string id) => Find(id)!.Subject;
}
