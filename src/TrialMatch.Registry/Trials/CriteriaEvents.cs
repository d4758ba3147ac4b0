using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;

namespace TrialMatch.Registry.Trials;

/// <summary>Where criteria come from.</summary>
public enum CriteriaOrigin
{
    /// <summary>Cut by machine from the registry's text; its sentences wait to be structured.</summary>
    RegistryText,

    /// <summary>Structured by a person.</summary>
    Curated,
}

/// <summary>A whole new version of what a trial and its cohorts ask for.</summary>
public sealed record CriteriaRevised
{
    /// <summary>Version number, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Why there is a new version.</summary>
    public required string Reason { get; init; }

    /// <summary>Where it comes from.</summary>
    public required CriteriaOrigin Origin { get; init; }

    /// <summary>Criteria of the whole trial.</summary>
    public required EligibilityCriteria Criteria { get; init; }

    /// <summary>Criteria of its cohorts.</summary>
    public ImmutableArray<CohortCriteria> Cohorts { get; init; } = [];
}

/// <summary>What one cohort asks for beside the trial.</summary>
/// <param name="CohortId">The cohort.</param>
/// <param name="Criteria">Its criteria.</param>
public sealed record CohortCriteria(string CohortId, EligibilityCriteria Criteria);

/// <summary>
/// The registry's eligibility text of a trial with curated criteria was read for the first time; later readings are
/// compared with it.
/// </summary>
/// <param name="Hash">SHA-256 of the text.</param>
/// <param name="Text">The text.</param>
public sealed record EligibilityTextRecorded(string Hash, string Text);

/// <summary>
/// The registry's eligibility text differs from the one last read, while the trial's criteria are curated: an editor
/// has to look at them again. The curated criteria stand until then.
/// </summary>
/// <param name="Hash">SHA-256 of the text as it is now.</param>
/// <param name="PreviousHash">SHA-256 of the text last read.</param>
/// <param name="Text">The text as it is now.</param>
public sealed record EligibilityTextChanged(string Hash, string PreviousHash, string Text);
