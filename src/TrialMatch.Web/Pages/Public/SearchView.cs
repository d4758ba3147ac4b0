using System.Collections.Immutable;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Http;
using TrialMatch.Web.Trials;

namespace TrialMatch.Web.Pages.Public;

/// <summary>A search as its page shows it.</summary>
public sealed record SearchView
{
    /// <summary>Language and links.</summary>
    public required PageFrame Frame { get; init; }

    /// <summary>The words of the page.</summary>
    public required SearchTexts Texts { get; init; }

    /// <summary>The address, which is all that is asked.</summary>
    public required SearchAddress Address { get; init; }

    /// <summary>What is asked, as far as it can be read.</summary>
    public required TrialQuery Query { get; init; }

    /// <summary>What the diagnosis was taken to mean.</summary>
    public UnderstoodDiagnosis? Diagnosis { get; init; }

    /// <summary>What cannot be read.</summary>
    public ImmutableArray<ProblemError> Errors { get; init; } = [];

    /// <summary>What was found; <see langword="null"/> when something cannot be read.</summary>
    public TrialsFound? Found { get; init; }

    /// <summary>The ways out when nothing was found.</summary>
    public ImmutableArray<WayOut> WaysOut { get; init; } = [];

    /// <summary>A trial's page, which measures from the same place.</summary>
    public string TrialLink(string id) =>
        Address[TrialSearch.Near] is { Length: > 0 } near && Query.Near is not null ? NearPlace.With(Frame.TrialLink(id), near) : Frame.TrialLink(id);

    /// <summary>The day of the reader, by which confirmations age.</summary>
    public required DateOnly Today { get; init; }
}
