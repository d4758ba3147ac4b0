using System.Collections.Immutable;
using TrialMatch.Registry.Reading;
using TrialMatch.Terminology;
using TrialMatch.Web.Http;

namespace TrialMatch.Web.Trials;

/// <summary>One page of trials, with what the search was taken to mean and what further choices would leave.</summary>
public sealed record ListedTrials
{
    /// <summary>The trials of this page.</summary>
    public required ImmutableArray<ListedTrial> Items { get; init; }

    /// <summary>Number of this page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>Most trials of a page.</summary>
    public required int PageSize { get; init; }

    /// <summary>How many pages there are.</summary>
    public required int Pages { get; init; }

    /// <summary>Trials of all pages.</summary>
    public required int Total { get; init; }

    /// <summary>The OncoTree codes that were searched for.</summary>
    public required ImmutableArray<string> Diagnoses { get; init; }

    /// <summary>The place that distances are measured from.</summary>
    public Place? Near { get; init; }

    /// <summary>
    /// How many trials the search would find with one of its choices made anew and all others kept; choices that would find nothing are left out.
    /// </summary>
    public required TrialFacets Facets { get; init; }

    /// <summary>What the answer stands on.</summary>
    public required RegisterState Register { get; init; }

    internal static ListedTrials Of(TrialQuery query, TrialsFound found, Register register) => new()
    {
        Items = [.. found.Page.Items.Select(ListedTrial.Of)],
        Page = found.Page.Number,
        PageSize = found.Page.Size,
        Pages = found.Page.Pages,
        Total = found.Page.Total,
        Diagnoses = query.Diagnoses,
        Near = query.Near,
        Facets = found.Facets,
        Register = RegisterState.Of(register),
    };
}
