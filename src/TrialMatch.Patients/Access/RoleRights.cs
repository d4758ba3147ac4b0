using System.Collections.Frozen;

namespace TrialMatch.Patients.Access;

// Inside, where it goes before the namespaces of the module that bear the names of some parts.
using static TrialMatch.Patients.Access.RecordPart;

/// <summary>
/// What a role may ever do with the record of a patient to whom the right relation exists. What is not listed is refused
/// whatever the relation, so that a new role or part is closed until somebody opens it here.
/// </summary>
public static class RoleRights
{
    private static readonly FrozenDictionary<Role, Rights> Table = new Dictionary<Role, Rights>
    {
        [Role.Patient] = new([Identity, Profile, Matches, Assessments, PanelCase, Wish, Consents, Observations, RecordPart.Relations, AccessLog], [Wish, Consents, Observations, RecordPart.Relations]),
        [Role.NextOfKin] = new([Identity, Profile, Matches, Assessments, PanelCase, Wish, Consents, Observations, AccessLog], [Wish, Observations, Consents]),
        [Role.TreatingDoctor] = new([Identity, Profile, Matches, Assessments, PanelCase, Wish, Consents, Observations, RecordPart.Relations], [Identity, Profile, Assessments, PanelCase, Consents, RecordPart.Relations]),
        [Role.GeneralPractitioner] = new([Identity, Profile, Matches, Assessments, PanelCase, Wish], [Wish]),
        [Role.RegionalReviewer] = new([Profile, Matches, PanelCase], [PanelCase]),
        [Role.PanelCoordinator] = new([Profile, Matches, PanelCase], [PanelCase]),
        [Role.PanelLeader] = new([Profile, Matches, PanelCase], [PanelCase]),
        [Role.PanelMember] = new([Profile, Matches, PanelCase], [PanelCase]),
        [Role.SiteCoordinator] = new([Identity, Profile, Assessments], [Assessments]),
        [Role.RegistryEditor] = new([], []),
        [Role.Analyst] = new([], []),
        [Role.Auditor] = new([AccessLog, History], []),
        [Role.System] = new([Profile, Matches, Assessments], [Profile]),
    }.ToFrozenDictionary();

    /// <summary>Whether the role may ever do this.</summary>
    public static bool Allow(Role role, RecordUse use) =>
        Table.TryGetValue(role, out var rights) && (use.Changes ? rights.Change : rights.Read).Contains(use.Part);

    private sealed record Rights(RecordPart[] Read, RecordPart[] Change);
}
