using System.Collections.Immutable;
using TrialMatch.Matching.Explanation;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Http;

namespace TrialMatch.Web.Pages.Public;

/// <summary>The coverage of a diagnosis as its page shows it.</summary>
public sealed record CoverageView
{
    /// <summary>Language and links.</summary>
    public required PageFrame Frame { get; init; }

    /// <summary>The words of the page.</summary>
    public required CoverageTexts Texts { get; init; }

    /// <summary>The words that it shares with the search.</summary>
    public required SearchTexts Search { get; init; }

    /// <summary>The diagnosis as it was written.</summary>
    public required string Written { get; init; }

    /// <summary>What it was taken to mean.</summary>
    public UnderstoodDiagnosis? Diagnosis { get; init; }

    /// <summary>Demonstrations only, or real studies only.</summary>
    public bool? Demo { get; init; }

    /// <summary>What cannot be read.</summary>
    public ImmutableArray<ProblemError> Errors { get; init; } = [];

    /// <summary>The coverage; <see langword="null"/> when something cannot be read.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>Groups of diagnoses with open trials, to choose from.</summary>
    public required ImmutableArray<Counted<string>> Groups { get; init; }

    /// <summary>The diagnosis in words.</summary>
    public string Named => Diagnosis switch
    {
        null => Texts["Coverage.Every"],
        { Types: [var only] } => FactText.DiagnosisName(only.Code, Texts.Culture),
        { Guess: { } guess } => guess,
        _ => Written,
    };
}
