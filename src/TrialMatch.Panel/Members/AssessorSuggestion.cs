namespace TrialMatch.Panel.Members;

/// <summary>A member who could assess a case.</summary>
/// <param name="Member">Who.</param>
/// <param name="Load">The cases that they have.</param>
/// <param name="OwnHospital">Whether they work at the hospital that treats the patient; such members stand last.</param>
public sealed record Candidate(PanelMember Member, int Load, bool OwnHospital);

/// <summary>Who could assess a case: the same for the same register and loads.</summary>
/// <param name="Leads">Those who may lead it, the best first.</param>
/// <param name="CoAssessors">Those who may assess beside the first lead, those first who bring a specialty that is still lacking.</param>
/// <param name="Proposed">Lead, co-assessor and as many specialists as it takes; empty when nobody may lead it.</param>
/// <param name="Lacking">The specialties that nobody can bring now.</param>
public sealed record AssessorSuggestion(
    ImmutableArray<Candidate> Leads, ImmutableArray<Candidate> CoAssessors, ImmutableArray<Assessor> Proposed, ImmutableArray<Specialty> Lacking)
{
    /// <summary>Suggests members by specialty and load.</summary>
    /// <param name="case">The case.</param>
    /// <param name="register">The members.</param>
    /// <param name="loads">How many cases each has; those who are not named have none.</param>
    /// <param name="today">The day: nobody is suggested who is away on it or on the day that the advice is due.</param>
    public static AssessorSuggestion For(PanelCase @case, PanelRegister register, IReadOnlyDictionary<string, int> loads, DateOnly today)
    {
        var competence = Competence.For(@case.Kind);
        var candidates = register.Members
            .Where(member => !@case.Disqualified.Contains(member.Subject) && !member.IsAwayOn(today) && !(@case.Due is { } due && member.IsAwayOn(due)))
            .Select(member => new Candidate(member, loads.GetValueOrDefault(member.Subject), IsOfUnit(member, @case.Unit)))
            .Where(candidate => candidate.Load < candidate.Member.Capacity)
            .OrderBy(candidate => candidate.OwnHospital)
            .ThenBy(candidate => (double)candidate.Load / candidate.Member.Capacity)
            .ThenBy(candidate => candidate.Load)
            .ThenBy(candidate => candidate.Member.Subject, StringComparer.Ordinal)
            .ToList();
        var leads = candidates.Where(candidate => competence.MayLead(candidate.Member)).ToImmutableArray();
        if (leads is not [var lead, ..])
            return new([], [.. candidates], [], competence.Assessment);
        var chosen = new List<Candidate> { lead };
        var others = candidates.Where(candidate => candidate != lead).ToList();
        var co = StillLacking(competence, chosen) is var lacking && !lacking.IsEmpty
            ? others.OrderByDescending(candidate => candidate.Member.Specialties.Intersect(lacking).Count())
            : others.OrderBy(_ => 0);
        var coAssessors = co.ToImmutableArray();
        chosen.AddRange(coAssessors.Take(1));
        foreach (var specialist in coAssessors.Skip(1))
        {
            if (specialist.Member.Specialties.Intersect(StillLacking(competence, chosen)).Any())
                chosen.Add(specialist);
        }

        return new(leads, coAssessors, [.. chosen.Select((candidate, at) => new Assessor(candidate.Member.Subject, (Part)Math.Min(at, (int)Part.Specialist)))], StillLacking(competence, chosen));
    }

    private static ImmutableArray<Specialty> StillLacking(Competence competence, IEnumerable<Candidate> chosen) =>
        competence.LackingIn(chosen.Select(candidate => candidate.Member));

    private static bool IsOfUnit(PanelMember member, TreatingUnit? unit) =>
        member.Organisation is { } organisation && unit?.Site.EndsWith($"-{organisation}", StringComparison.Ordinal) == true;
}
