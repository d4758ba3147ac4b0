using TrialMatch.Matching.Ranking;

namespace TrialMatch.Panel.Aftercare;

/// <summary>What new facts do to a trial.</summary>
public enum MatchNewsKind
{
    /// <summary>It may fit now, and did not before.</summary>
    NowPossible,

    /// <summary>It no longer fits.</summary>
    NoLongerPossible,
}

/// <summary>A trial that new facts have made possible, or impossible.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Which.</param>
/// <param name="Before">The verdict before; <see langword="null"/> when it was not among the matches.</param>
/// <param name="After">The verdict now; <see langword="null"/> when it is not among the matches.</param>
public sealed record MatchNews(string Trial, string Title, MatchNewsKind Kind, Verdict? Before, Verdict? After)
{
    /// <summary>The trials whose answer turned between two matches, by identifier.</summary>
    public static ImmutableArray<MatchNews> Between(ImmutableArray<TrialNote> before, ImmutableArray<TrialNote> after)
    {
        var (then, now) = (before.ToDictionary(note => note.Trial), after.ToDictionary(note => note.Trial));
        return [.. then.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            .Select(trial => (Before: then.GetValueOrDefault(trial), After: now.GetValueOrDefault(trial)))
            .Where(pair => IsPossible(pair.Before) != IsPossible(pair.After))
            .Select(pair => new MatchNews(
                (pair.After ?? pair.Before)!.Trial, (pair.After ?? pair.Before)!.Title,
                IsPossible(pair.After) ? MatchNewsKind.NowPossible : MatchNewsKind.NoLongerPossible, pair.Before?.Verdict, pair.After?.Verdict))];
    }

    private static bool IsPossible(TrialNote? note) => note?.Verdict is Verdict.Eligible or Verdict.PossiblyEligible;
}
