using System.Collections.Immutable;
using TrialMatch.Matching.Ranking;
using TrialMatch.Registry.Reading;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>Why a trial of the register is not among those shown.</summary>
public enum LeftOut
{
    /// <summary>The trial takes no patients.</summary>
    TrialNotOpen,

    /// <summary>No hospital takes patients for it.</summary>
    NoRecruitingSite,

    /// <summary>None in the country asked for.</summary>
    NoSiteInCountry,

    /// <summary>None within the distance asked for.</summary>
    NoSiteWithinDistance,

    /// <summary>No cohort takes patients.</summary>
    NoOpenCohort,

    /// <summary>Its verdict is not asked for.</summary>
    Verdict,

    /// <summary>Its phase is not asked for.</summary>
    Phase,

    /// <summary>Nobody has structured its criteria.</summary>
    NotCurated,
}

/// <summary>The trials of a match that a clinician asked to see, and how many are left out for which reason.</summary>
public sealed record ShownMatches
{
    /// <summary>One page of them, in the order asked for.</summary>
    public required Page<TrialMatchResult> Page { get; init; }

    /// <summary>Whether all of them are demonstrations.</summary>
    public required bool OnlyDemonstrations { get; init; }

    /// <summary>How many are left out, by the first reason.</summary>
    public required ImmutableSortedDictionary<LeftOut, int> LeftOut { get; init; }

    internal static ShownMatches Of(RankedMatches matches, Register register, MatchForm form)
    {
        var documents = register.Trials.ToDictionary(trial => trial.RegistryId, StringComparer.Ordinal);
        var reasons = matches.Results.Select(result => (Result: result, Reason: ReasonAgainst(result, documents.GetValueOrDefault(result.Trial.Id), form))).ToList();
        var shown = reasons.Where(judged => judged.Reason is null).Select(judged => judged.Result).Ordered(form.Order, form.Descending).ToList();
        var (size, pages) = (form.Size ?? MatchForm.DefaultLimit, 0);
        pages = Math.Max(1, (shown.Count + size - 1) / size);
        var number = Math.Min(form.Page, pages);
        return new ShownMatches
        {
            Page = new([.. shown.Skip((number - 1) * size).Take(size)], number, size, shown.Count),
            OnlyDemonstrations = shown.Count > 0 && shown.TrueForAll(result => result.Trial.Demo),
            LeftOut = reasons.Where(judged => judged.Reason is not null).GroupBy(judged => judged.Reason!.Value, judged => 1)
                .Concat(matches.LeftOut.SelectMany(left => Enumerable.Repeat(1, left.Value).GroupBy(_ => Of(left.Key))))
                .ToImmutableSortedDictionary(group => group.Key, group => group.Count()),
        };
    }

    private static LeftOut? ReasonAgainst(TrialMatchResult result, TrialDocument? trial, MatchForm form) =>
        !form.Verdicts.Contains(result.Verdict) ? Clinician.LeftOut.Verdict
        : form.Phase is { } phase && trial?.Facts.Phase != phase ? Clinician.LeftOut.Phase
        : form.Curated && trial is not { IsCurated: true } ? Clinician.LeftOut.NotCurated
        : null;

    private static LeftOut Of(Admission admission) => admission switch
    {
        Admission.NoRecruitingSite => Clinician.LeftOut.NoRecruitingSite,
        Admission.NoSiteInCountry => Clinician.LeftOut.NoSiteInCountry,
        Admission.NoSiteWithinDistance => Clinician.LeftOut.NoSiteWithinDistance,
        Admission.NoOpenCohort => Clinician.LeftOut.NoOpenCohort,
        _ => Clinician.LeftOut.TrialNotOpen,
    };
}
