using System.Collections.Immutable;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Registry.Trials;

/// <summary>A trial came into the register.</summary>
/// <param name="RegistryId">Its identifier in its registry (<c>NCT…</c>) or in ours (<c>DEMO-…</c>).</param>
/// <param name="Demo">Whether it is a demonstration and not a real study.</param>
/// <param name="Facts">What it is.</param>
/// <param name="Status">Its overall status.</param>
/// <param name="StatusReason">Why it is paused or ended, where the source says so.</param>
/// <param name="Source">Where it was read.</param>
public sealed record TrialRegistered(
    string RegistryId, bool Demo, TrialFacts Facts, RecruitmentStatus Status, string? StatusReason, RegistrySource Source);

/// <summary>Something about a trial is known otherwise than before.</summary>
/// <param name="Changed">Names of the facts that differ, such as <c>phase</c>.</param>
/// <param name="Facts">All facts as they are now.</param>
public sealed record TrialRevised(ImmutableArray<string> Changed, TrialFacts Facts);

/// <summary>The overall status of a trial changed; says nothing of one site's.</summary>
/// <param name="Status">The new status.</param>
/// <param name="Reason">Why, where the source says so.</param>
public sealed record RecruitmentStatusChanged(RecruitmentStatus Status, string? Reason);

/// <summary>The arms of a trial were listed, for the first time or anew.</summary>
/// <param name="Arms">All arms.</param>
public sealed record ArmsRevised(ImmutableArray<TrialArm> Arms);

/// <summary>A new version of the entry was read at a source.</summary>
/// <param name="Source">The source and its version.</param>
public sealed record SourceRead(RegistrySource Source);

/// <summary>The trial became visible to everybody.</summary>
public sealed record TrialPublished;
