using System.Collections.Immutable;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Registry.Trials;

/// <summary>The cohorts of a trial were listed, for the first time or anew; their criteria come with <see cref="CriteriaRevised"/>.</summary>
/// <param name="Cohorts">All cohorts.</param>
public sealed record CohortsDefined(ImmutableArray<CohortOutline> Cohorts);

/// <summary>A cohort opened, filled, paused or closed.</summary>
/// <param name="CohortId">The cohort.</param>
/// <param name="Status">Its status now.</param>
public sealed record CohortStatusChanged(string CohortId, RecruitmentStatus Status);

/// <summary>A cohort without its criteria.</summary>
/// <param name="Id">Identifier within the trial.</param>
/// <param name="Name">Name.</param>
/// <param name="Status">Its own status.</param>
public sealed record CohortOutline(string Id, string Name, RecruitmentStatus Status);
