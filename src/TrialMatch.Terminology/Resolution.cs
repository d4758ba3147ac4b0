using System.Collections.Immutable;

namespace TrialMatch.Terminology;

/// <summary>
/// What a written word may mean: exactly one concept, several (ambiguous, never taken silently), or none,
/// in which case the nearest known words are offered.
/// </summary>
/// <typeparam name="T">The concept that words resolve to.</typeparam>
/// <param name="Candidates">The concepts that the word names; more than one when it is ambiguous.</param>
/// <param name="Nearest">Known words that look like the one asked for, nearest first; empty when resolved.</param>
public sealed record Resolution<T>(ImmutableArray<T> Candidates, ImmutableArray<string> Nearest)
    where T : class
{
    /// <summary>The one concept that the word names; <see langword="null"/> when unknown or ambiguous.</summary>
    public T? Value => Candidates.Length == 1 ? Candidates[0] : null;

    /// <summary>Whether the word names several concepts, so that somebody has to choose.</summary>
    public bool IsAmbiguous => Candidates.Length > 1;
}
