using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Web.Trials;

/// <summary>A trial with everything that the register knows of it.</summary>
public sealed record TrialAnswer
{
    /// <summary>Identifier in its registry (<c>NCT…</c>) or in ours (<c>DEMO-…</c>).</summary>
    public required string Id { get; init; }

    /// <summary>Whether it is a demonstration and not a real study.</summary>
    public required bool Demo { get; init; }

    /// <summary>Overall status; says nothing of one hospital's.</summary>
    public required RecruitmentStatus Status { get; init; }

    /// <summary>Why it is paused or ended, where the source says so.</summary>
    public string? StatusReason { get; init; }

    /// <summary>What it is.</summary>
    public required TrialFacts Facts { get; init; }

    /// <summary>How far it can be taken part in away from its hospitals; "unknown" where nobody has told where the visits are.</summary>
    public required Decentralisation Decentralisation { get; init; }

    /// <summary>Arms as registered.</summary>
    public required ImmutableArray<TrialArm> Arms { get; init; }

    /// <summary>Criteria of the whole trial.</summary>
    public required CriteriaAnswer Criteria { get; init; }

    /// <summary>Version of the criteria, from 1; 0 before there are any.</summary>
    public required int CriteriaVersion { get; init; }

    /// <summary>Where the criteria come from.</summary>
    public required CriteriaOrigin CriteriaOrigin { get; init; }

    /// <summary>Whether the registry's eligibility text changed since the criteria were structured.</summary>
    public required bool ReviewDue { get; init; }

    /// <summary>Cohorts that open, fill and close by themselves.</summary>
    public required ImmutableArray<CohortAnswer> Cohorts { get; init; }

    /// <summary>Hospitals that take part.</summary>
    public required ImmutableArray<TrialSiteAnswer> Sites { get; init; }

    /// <summary>The version last read at each source.</summary>
    public required ImmutableArray<RegistrySource> Sources { get; init; }

    /// <summary>When it came into the register.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>When anything about it was last recorded.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    internal static TrialAnswer Of(TrialDocument trial) => new()
    {
        Id = trial.RegistryId,
        Demo = trial.Demo,
        Status = trial.Status,
        StatusReason = trial.StatusReason,
        Facts = trial.Facts,
        Decentralisation = trial.Facts.Decentralisation,
        Arms = trial.Arms,
        Criteria = CriteriaAnswer.Of(trial.Criteria),
        CriteriaVersion = trial.CriteriaVersion,
        CriteriaOrigin = trial.CriteriaOrigin,
        ReviewDue = trial.ReviewDue,
        Cohorts = [.. trial.Cohorts.Select(cohort => new CohortAnswer(cohort.Id, cohort.Name, cohort.Status, CriteriaAnswer.Of(cohort.Criteria)))],
        Sites = [.. trial.Sites.Select(TrialSiteAnswer.Of)],
        Sources = trial.Sources,
        RegisteredAt = trial.RegisteredAt,
        ChangedAt = trial.ChangedAt,
    };
}

/// <summary>A cohort of a trial.</summary>
/// <param name="Id">Identifier within the trial.</param>
/// <param name="Name">Name.</param>
/// <param name="Status">Its status; "unknown" where the trial's counts.</param>
/// <param name="Criteria">Criteria beside those of the trial.</param>
public sealed record CohortAnswer(string Id, string Name, RecruitmentStatus Status, CriteriaAnswer Criteria);

/// <summary>A hospital in a trial.</summary>
/// <param name="Key">Its key in the register (<c>GET /api/sites</c>), or within the trial where the register does not know it.</param>
/// <param name="Name">Hospital.</param>
/// <param name="City">City, if known.</param>
/// <param name="CountryCode">ISO 3166, if known.</param>
/// <param name="Point">Where it is, if known.</param>
/// <param name="Quality">How far the point can be trusted.</param>
/// <param name="Status">Its own status; "unknown" where the trial's counts.</param>
/// <param name="ConfirmedOn">When the status was last confirmed.</param>
/// <param name="Slots">Free places, if told.</param>
/// <param name="Contact">Whom to ask there, if told.</param>
public sealed record TrialSiteAnswer(
    string Key,
    string Name,
    string? City,
    string? CountryCode,
    GeoPoint? Point,
    PointQuality Quality,
    RecruitmentStatus Status,
    DateOnly? ConfirmedOn,
    int? Slots,
    TrialContact? Contact)
{
    internal static TrialSiteAnswer Of(TrialSite site) => new(
        site.Key, site.Name, site.City, site.CountryCode, site.Point, site.Quality, site.Status, site.ConfirmedOn, site.Slots, site.Contact);
}

/// <summary>Criteria, each with its parts.</summary>
/// <param name="Notation">All of them in the compact text notation; see <c>docs/notation.md</c>.</param>
/// <param name="Items">One by one.</param>
public sealed record CriteriaAnswer(string Notation, ImmutableArray<CriterionAnswer> Items)
{
    internal static CriteriaAnswer Of(EligibilityCriteria criteria) =>
        new(CriteriaNotation.Print(criteria), [.. criteria.Criteria.Select(CriterionAnswer.Of)]);
}

/// <summary>One criterion.</summary>
/// <param name="Reference">The protocol's number.</param>
/// <param name="Notation">The criterion in the notation; of a group its own line only.</param>
/// <param name="Source">The sentence that it was read from.</param>
/// <param name="Text">The whole criterion in plain words per language: the reviewed text where there is one, else made from the criterion.</param>
/// <param name="Reviewed">The languages whose text is reviewed.</param>
/// <param name="Children">The parts of a group.</param>
public sealed record CriterionAnswer(
    string? Reference,
    string Notation,
    string? Source,
    ImmutableSortedDictionary<string, string> Text,
    ImmutableArray<string> Reviewed,
    ImmutableArray<CriterionAnswer> Children)
{
    internal static CriterionAnswer Of(Criterion criterion) => new(
        criterion.Reference,
        CriteriaNotation.Print(criterion),
        criterion.Source,
        Texts.Languages.Aggregate(Written(criterion), (texts, language) =>
            texts.ContainsKey(language) ? texts : texts.Add(language, PlainText.Of(criterion, CultureInfo.GetCultureInfo(language)))),
        [.. Written(criterion).Keys],
        criterion is CriterionGroup group ? [.. group.Children.Select(Of)] : []);

    private static ImmutableSortedDictionary<string, string> Written(Criterion criterion) =>
        criterion.Text ?? ImmutableSortedDictionary<string, string>.Empty;
}
