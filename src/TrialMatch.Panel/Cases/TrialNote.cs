using System.Globalization;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Ranking;

namespace TrialMatch.Panel.Cases;

/// <summary>A trial of a match as it was evaluated then: kept with the case, whatever becomes of the trial.</summary>
public sealed record TrialNote
{
    /// <summary>Identifier in its registry.</summary>
    public required string Trial { get; init; }

    /// <summary>Title then.</summary>
    public required string Title { get; init; }

    /// <summary>The version of the trial's stream; a later one means that the trial has changed.</summary>
    public required long Version { get; init; }

    /// <summary>The cohort that fitted best, if the trial has cohorts.</summary>
    public string? Cohort { get; init; }

    /// <summary>The day that the evaluation stands for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The verdict then.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The score then, 0–100.</summary>
    public required double Score { get; init; }

    /// <summary>Key of the nearest recruiting site then.</summary>
    public string? Site { get; init; }

    /// <summary>Every criterion with its answer then; parts of a group stand behind it, one deeper.</summary>
    public ImmutableArray<CriterionNote> Criteria { get; init; } = [];

    /// <summary>Keeps the trials of a match with what they rested on.</summary>
    /// <param name="matches">The match.</param>
    /// <param name="versionOf">The version of a trial's stream by its identifier.</param>
    public static ImmutableArray<TrialNote> Of(RankedMatches matches, Func<string, long> versionOf)
    {
        var worded = MatchReport.Of(matches, CultureInfo.GetCultureInfo("nb"));
        return [.. matches.Results.Zip(worded.Results, (result, words) => new TrialNote
        {
            Trial = result.Trial.Id,
            Title = result.Trial.Title,
            Version = versionOf(result.Trial.Id),
            Cohort = result.Cohort?.Id,
            AsOf = matches.AsOf,
            Verdict = result.Verdict,
            Score = result.Score.Total,
            Site = result.NearestSite?.Site.Key,
            Criteria = [.. words.Criteria.SelectMany(criterion => CriterionNote.Of(criterion, depth: 0))],
        })];
    }
}

/// <summary>One criterion and its answer as they stood.</summary>
/// <param name="Depth">How deep in groups, from 0.</param>
/// <param name="Reference">The protocol's number.</param>
/// <param name="Notation">The criterion in the notation, in no language.</param>
/// <param name="Truth">The answer.</param>
/// <param name="Facts">The facts that decided, with their days, in Bokmål.</param>
/// <param name="Missing">What was missing, in Bokmål.</param>
public sealed record CriterionNote(
    int Depth, string? Reference, string Notation, Truth Truth, ImmutableArray<FactNote> Facts, ImmutableArray<string> Missing)
{
    internal static IEnumerable<CriterionNote> Of(ReportedCriterion criterion, int depth) =>
        criterion.Children.SelectMany(child => Of(child, depth + 1)).Prepend(new CriterionNote(
            depth, criterion.Reference, criterion.Notation, criterion.Truth,
            [.. criterion.Facts.Select(fact => new FactNote(fact.Date, fact.Source, fact.Text))], criterion.Missing));
}

/// <summary>A fact as it was cited.</summary>
/// <param name="On">The day for which it held.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Text">What it said.</param>
public sealed record FactNote(DateOnly On, string Source, string Text);
