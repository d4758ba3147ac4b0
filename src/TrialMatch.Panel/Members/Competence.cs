namespace TrialMatch.Panel.Members;

/// <summary>Which specialties a kind of case needs.</summary>
/// <param name="Lead">One of these is the lead's; any specialty where there are none.</param>
/// <param name="Assessment">The assessors have all of these between them.</param>
/// <param name="Quorum">All of these take part in a meeting that decides on the case.</param>
public sealed record Competence(
    ImmutableArray<Specialty> Lead, ImmutableArray<Specialty> Assessment, ImmutableArray<Specialty> Quorum)
{
    /// <summary>The fewest members who can decide in a meeting.</summary>
    public const int LeastPresent = 3;

    /// <summary>The rule for a kind of case.</summary>
    public static Competence For(CaseKind kind) => kind switch
    {
        CaseKind.SolidTumour => new(
            [Specialty.Oncology], [Specialty.Oncology], [Specialty.Oncology, Specialty.MolecularPathology]),
        CaseKind.HaematologicalCancer => new(
            [Specialty.Haematology], [Specialty.Haematology], [Specialty.Haematology, Specialty.MolecularPathology]),
        CaseKind.BrainTumour => new(
            [Specialty.Oncology, Specialty.Neurology], [Specialty.Oncology, Specialty.Neurology], [Specialty.Oncology, Specialty.Neurology, Specialty.Radiology]),
        CaseKind.PaediatricCancer => new(
            [Specialty.PaediatricOncology], [Specialty.PaediatricOncology], [Specialty.PaediatricOncology, Specialty.MolecularPathology]),
        CaseKind.NeurologicalDisease => new(
            [Specialty.Neurology], [Specialty.Neurology], [Specialty.Neurology, Specialty.Palliation]),
        CaseKind.OtherDisease => new([], [], []),
    };

    /// <summary>Whether somebody may lead such a case.</summary>
    public bool MayLead(PanelMember member) => Lead.IsEmpty || member.Specialties.Any(specialty => Lead.Contains(specialty));

    /// <summary>The specialties that assessors lack.</summary>
    public ImmutableArray<Specialty> LackingIn(IEnumerable<PanelMember> assessors) => Lacking(Assessment, assessors);

    /// <summary>The specialties that a meeting lacks.</summary>
    public ImmutableArray<Specialty> LackingInMeeting(IEnumerable<PanelMember> present) => Lacking(Quorum, present);

    private static ImmutableArray<Specialty> Lacking(ImmutableArray<Specialty> needed, IEnumerable<PanelMember> members) =>
        [.. needed.Except(members.SelectMany(member => member.Specialties))];
}
