using System.Collections.Immutable;

namespace TrialMatch.Matching.Profiles;

/// <summary>The facts of one patient that matching reads.</summary>
/// <param name="Facts">All facts, in any order; the newest of a kind wins.</param>
public sealed record Profile(ImmutableArray<Fact> Facts)
{
    /// <summary>A profile of which nothing is known.</summary>
    public static Profile Empty { get; } = new([]);

    /// <summary>The facts of one kind that were known on a day, newest first; facts of the same day in the order of entry.</summary>
    public IEnumerable<T> Known<T>(DateOnly on)
        where T : Fact =>
        Facts.OfType<T>().Where(fact => fact.Date <= on).OrderByDescending(fact => fact.Date);
}
