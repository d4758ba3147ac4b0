namespace TrialMatch.Registry.Trials;

/// <summary>Where an entry was read, in which version and when.</summary>
/// <param name="Registry">The source: <see cref="ClinicalTrialsGov"/>, <see cref="TrialFile"/>.</param>
/// <param name="Version">The source's own version: the date of its last update, or a hash of a file's content.</param>
/// <param name="ReadOn">The day on which it was read there.</param>
public sealed record RegistrySource(string Registry, string? Version, DateOnly ReadOn)
{
    /// <summary>The register of the US National Library of Medicine.</summary>
    public const string ClinicalTrialsGov = "ClinicalTrials.gov";

    /// <summary>A trial file, written and structured by hand.</summary>
    public const string TrialFile = "trial file";
}
