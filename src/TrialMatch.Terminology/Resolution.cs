using System.Collections.Immutable;

namespace TrialMatch.Terminology;

/// <summary>
/// What a written word may mean: exactly one concept, several (ambiguous, never taken silently), or none,
/// in which case the nearest known words are offered.
/// </summary>
/// <typeparam name="T">The concept that words resolve to.</typeparam>
public sealed class Resolution<T>
    where T : class
{
    private readonly Lazy<ImmutableArray<string>> _nearest;

    /// <summary>An answer whose nearest words are known.</summary>
    /// <param name="candidates">The concepts that the word names.</param>
    /// <param name="nearest">Known words that look like the one asked for.</param>
    public Resolution(ImmutableArray<T> candidates, ImmutableArray<string> nearest)
        : this(candidates, () => nearest)
    {
    }

    /// <summary>An answer whose nearest words are searched when asked for: readers that try many wordings seldom do.</summary>
    internal Resolution(ImmutableArray<T> candidates, Func<ImmutableArray<string>> nearest) =>
        (Candidates, _nearest) = (candidates, new(nearest));

    /// <summary>The concepts that the word names; more than one when it is ambiguous.</summary>
    public ImmutableArray<T> Candidates { get; }

    /// <summary>Known words that look like the one asked for, nearest first; empty when resolved.</summary>
    public ImmutableArray<string> Nearest => _nearest.Value;

    /// <summary>The one concept that the word names; <see langword="null"/> when unknown or ambiguous.</summary>
    public T? Value => Candidates.Length == 1 ? Candidates[0] : null;

    /// <summary>Whether the word names several concepts, so that somebody has to choose.</summary>
    public bool IsAmbiguous => Candidates.Length > 1;
}
