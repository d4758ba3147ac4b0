using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Reading;

/// <summary>How a list of trials is ordered.</summary>
public enum TrialOrder
{
    /// <summary>By identifier.</summary>
    Id,

    /// <summary>By title.</summary>
    Title,

    /// <summary>By status, recruiting first, then by identifier.</summary>
    Status,

    /// <summary>Last changed first.</summary>
    Changed,
}

/// <summary>Which trials to list; whatever is not given does not restrict.</summary>
public sealed record TrialQuery
{
    /// <summary>
    /// Words that must all occur, as beginnings of words, in identifier, title, acronym, conditions, drugs or sponsor,
    /// whatever their case and accents.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Overall status.</summary>
    public RecruitmentStatus? Status { get; init; }

    /// <summary>Phase.</summary>
    public TrialPhase? Phase { get; init; }

    /// <summary>
    /// OncoTree code: trials whose structured criteria ask for it, for something above it or for something below it.
    /// Trials without a structured diagnosis are not listed.
    /// </summary>
    public string? Diagnosis { get; init; }

    /// <summary>ISO 3166 code of a country in which a hospital takes part.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Demonstrations only, or real studies only.</summary>
    public bool? Demo { get; init; }

    /// <summary>Order.</summary>
    public TrialOrder Order { get; init; }

    /// <summary>Number of the page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Most trials of a page, up to <see cref="Page{T}.LargestSize"/>.</summary>
    public int PageSize { get; init; } = 50;
}

/// <summary>Lists trials.</summary>
public static class TrialListing
{
    /// <summary>The trials that the query asks for.</summary>
    public static Page<TrialDocument> List(this Register register, TrialQuery query)
    {
        var words = SearchWords.Of(query.Text);
        var found = register.Trials.Where(trial =>
            (query.Status is null || trial.Status == query.Status)
            && (query.Phase is null || trial.Facts.Phase == query.Phase)
            && (query.Demo is null || trial.Demo == query.Demo)
            && (query.CountryCode is null || trial.Sites.Any(site => query.CountryCode.Equals(site.CountryCode, StringComparison.OrdinalIgnoreCase)))
            && (query.Diagnosis is null || AskedDiagnoses.Touch(trial, query.Diagnosis))
            && (words.IsEmpty || words.AllBegin(Searched(trial))));
        return Page<TrialDocument>.Of([.. Ordered(found, query.Order)], query.Page, query.PageSize);
    }

    private static IEnumerable<string?> Searched(TrialDocument trial) =>
    [
        trial.RegistryId, trial.Facts.Title, trial.Facts.OfficialTitle, trial.Facts.Acronym, trial.Facts.Sponsor,
        .. trial.Facts.OtherIds, .. trial.Facts.Conditions, .. trial.Facts.Interventions.Select(intervention => intervention.Name),
    ];

    private static IEnumerable<TrialDocument> Ordered(IEnumerable<TrialDocument> trials, TrialOrder order) => order switch
    {
        TrialOrder.Title => trials.OrderBy(trial => trial.Facts.Title, StringComparer.InvariantCultureIgnoreCase),
        TrialOrder.Status => trials.OrderBy(trial => trial.Status == RecruitmentStatus.Recruiting ? -1 : (int)trial.Status),
        TrialOrder.Changed => trials.OrderByDescending(trial => trial.ChangedAt),
        _ => trials,
    };
}
