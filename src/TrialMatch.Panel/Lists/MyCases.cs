namespace TrialMatch.Panel.Lists;

/// <summary>The cases that somebody has part in.</summary>
public static class MyCases
{
    /// <summary>Theirs, those that go on first, then the newest.</summary>
    public static ImmutableArray<CaseEntry> Of(IEnumerable<CaseEntry> entries, Actor actor) =>
        [.. entries.Where(entry => IsOf(entry.Case, actor))
            .OrderBy(entry => entry.Stage.IsOver()).ThenBy(entry => entry.Case.Due ?? DateOnly.MaxValue).ThenByDescending(entry => entry.BegunOn).ThenBy(entry => entry.Id)];

    /// <summary>How many cases each member assesses or reads that are on the clock.</summary>
    public static IReadOnlyDictionary<string, int> Loads(IEnumerable<CaseEntry> entries) =>
        entries.Where(entry => Stages.OnTheClock.Contains(entry.Stage))
            .SelectMany(entry => entry.Case.Assessors.Select(assessor => assessor.Subject).Append(entry.Case.Reader).OfType<string>().Distinct())
            .GroupBy(subject => subject).ToDictionary(cases => cases.Key, cases => cases.Count());

    private static bool IsOf(PanelCase @case, Actor actor) => !@case.Disqualified.Contains(actor.Subject) && actor.Role switch
    {
        Role.Patient or Role.NextOfKin => actor.Patient == @case.Patient,
        Role.TreatingDoctor => @case.Doctor == actor.Subject,
        Role.PanelMember or Role.PanelLeader => @case.IsInvolved(actor.Subject),
        Role.SiteCoordinator => actor.Organisation is { } organisation
            && @case.FollowUps.Any(followUp => followUp.Site?.EndsWith($"-{organisation}", StringComparison.Ordinal) == true),
        _ => false,
    };
}
