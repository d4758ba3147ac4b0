using System.Collections.Immutable;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Reading;

/// <summary>
/// What a diagnosis written for a search is taken to mean. A name of several diagnoses means all of them, and a misspelt one
/// the nearest name: a search may do so, where nobody's own diagnosis is recorded, as long as it is told.
/// </summary>
/// <param name="Types">The diagnoses; empty when nothing is like it.</param>
/// <param name="Guess">The known name that was taken for what is written; <see langword="null"/> when it is known itself.</param>
/// <param name="Others">Other known names that look like it, nearest first.</param>
public sealed record UnderstoodDiagnosis(ImmutableArray<TumourType> Types, string? Guess, ImmutableArray<string> Others)
{
    /// <summary>The codes of the diagnoses.</summary>
    public ImmutableArray<string> Codes => [.. Types.Select(type => type.Code)];

    /// <summary>Understands a code or a name.</summary>
    public static UnderstoodDiagnosis Of(string written)
    {
        var read = OncoTree.Current.Resolve(written);
        return read switch
        {
            { Candidates.IsEmpty: false } => new(read.Candidates, null, []),
            { Nearest: [var guess, .. var others] } => new(OncoTree.Current.Resolve(guess).Candidates, guess, [.. others]),
            _ => new([], null, []),
        };
    }
}
