using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Answers;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Ranking;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Matching.Explanation;

/// <summary>A ranked match in the words of one language: what <c>POST /api/match</c> and <c>trialmatch match --json</c> answer.</summary>
public sealed record MatchReport
{
    /// <summary>The day that the evaluation stands for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The language of the words (<c>nb</c>, <c>nn</c>, <c>se</c>, <c>en</c>).</summary>
    public required string Language { get; init; }

    /// <summary>Trials by verdict, over all that were evaluated.</summary>
    public required ImmutableSortedDictionary<Verdict, int> Counts { get; init; }

    /// <summary>Trials left out because neither they nor a site that was asked for is open.</summary>
    public required int NotOpen { get; init; }

    /// <summary>The trials, best first.</summary>
    public required ImmutableArray<ReportedTrial> Results { get; init; }

    /// <summary>What is missing and what it would open, most useful first.</summary>
    public required ImmutableArray<ReportedQuestion> OpenQuestions { get; init; }

    /// <summary>How far the claims of <see cref="OpenQuestions"/> reach, in words.</summary>
    public required string QuestionBound { get; init; }

    /// <summary>Puts a match into words.</summary>
    public static MatchReport Of(RankedMatches matches, CultureInfo culture) => new()
    {
        AsOf = matches.AsOf,
        Language = culture.TwoLetterISOLanguageName,
        Counts = matches.Counts,
        NotOpen = matches.NotOpen,
        Results = [.. matches.Results.Select(result => ReportedTrial.Of(result, culture))],
        OpenQuestions = [.. matches.OpenQuestions.Select(question => ReportedQuestion.Of(question, culture))],
        QuestionBound = QuestionReport.BoundIn(culture),
    };
}

/// <summary>One trial of a match.</summary>
public sealed record ReportedTrial
{
    /// <summary>Identifier in its registry.</summary>
    public required string Id { get; init; }

    /// <summary>Short title.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it is a demonstration and not a real study.</summary>
    public required bool Demo { get; init; }

    /// <summary>The cohort that fits best, if the trial has cohorts.</summary>
    public string? Cohort { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The verdict in words.</summary>
    public required string VerdictText { get; init; }

    /// <summary>For "not now": the first day on which it may pass.</summary>
    public DateOnly? EarliestDate { get; init; }

    /// <summary>The score with its parts.</summary>
    public required Score Score { get; init; }

    /// <summary>The nearest recruiting site.</summary>
    public ReportedSite? NearestSite { get; init; }

    /// <summary>Every criterion with its answer.</summary>
    public required ImmutableArray<ReportedCriterion> Criteria { get; init; }

    internal static ReportedTrial Of(TrialMatchResult result, CultureInfo culture) => new()
    {
        Id = result.Trial.Id,
        Title = result.Trial.Title,
        Demo = result.Trial.Demo,
        Cohort = result.Cohort?.Name,
        Verdict = result.Verdict,
        VerdictText = Texts.Of("Verdict", result.Verdict, culture),
        EarliestDate = result.EarliestDate,
        Score = result.Score,
        NearestSite = ReportedSite.Of(result.NearestSite),
        Criteria = [.. result.Criteria.Select(criterion => ReportedCriterion.Of(criterion, culture))],
    };
}

/// <summary>A recruiting site and how far away it is.</summary>
/// <param name="Key">Its key in the register, or within the trial.</param>
/// <param name="Name">Hospital.</param>
/// <param name="City">City, if known.</param>
/// <param name="CountryCode">ISO 3166, if known.</param>
/// <param name="Status">Its own status; "unknown" where the trial's counts.</param>
/// <param name="ConfirmedOn">When the status was last confirmed.</param>
/// <param name="Slots">Free places, if told.</param>
/// <param name="Kilometres">Great-circle distance, if both points are known.</param>
/// <param name="Approximate">Whether a point is of poor quality.</param>
public sealed record ReportedSite(
    string Key,
    string Name,
    string? City,
    string? CountryCode,
    RecruitmentStatus Status,
    DateOnly? ConfirmedOn,
    int? Slots,
    double? Kilometres,
    bool Approximate)
{
    internal static ReportedSite? Of(SiteDistance? near) => near is null ? null : new(
        near.Site.Key, near.Site.Name, near.Site.City, near.Site.CountryCode, near.Site.Status, near.Site.ConfirmedOn, near.Site.Slots, near.Kilometres, near.Approximate);
}

/// <summary>One criterion with its answer and everything that it rests on.</summary>
public sealed record ReportedCriterion
{
    /// <summary>The protocol's number.</summary>
    public string? Reference { get; init; }

    /// <summary>The criterion in the notation.</summary>
    public required string Notation { get; init; }

    /// <summary>
    /// In plain words: the reviewed text where there is one in this language, else made from the criterion. A part says
    /// what it is about; its group says whether it is asked for.
    /// </summary>
    public required string PlainText { get; init; }

    /// <summary>Whether the plain text is reviewed, and not made from the criterion.</summary>
    public required bool Reviewed { get; init; }

    /// <summary>How the parts of a group count, in a few words.</summary>
    public string? Counting { get; init; }

    /// <summary>The answer.</summary>
    public required Truth Truth { get; init; }

    /// <summary>The answer in words.</summary>
    public required string TruthText { get; init; }

    /// <summary>The facts that decided or did not suffice.</summary>
    public required ImmutableArray<ReportedFact> Facts { get; init; }

    /// <summary>What is missing, in words.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>When the answer may turn, in words.</summary>
    public string? Change { get; init; }

    /// <summary>When it is not met: the first day on which it may pass, if one can be told.</summary>
    public DateOnly? EarliestDate { get; init; }

    /// <summary>What else to know, in words.</summary>
    public required ImmutableArray<string> Cautions { get; init; }

    /// <summary>The parts of a group.</summary>
    public required ImmutableArray<ReportedCriterion> Children { get; init; }

    internal static ReportedCriterion Of(CriterionEvaluation evaluation, CultureInfo culture, bool part = false) => new()
    {
        Reference = evaluation.Criterion.Reference,
        Notation = CriteriaNotation.Print(evaluation.Criterion),
        PlainText = part ? Explanation.PlainText.PartLine(evaluation.Criterion, culture) : Explanation.PlainText.Line(evaluation.Criterion, culture),
        Reviewed = Explanation.PlainText.Reviewed(evaluation.Criterion, culture) is not null,
        Counting = Explanation.PlainText.Counting(evaluation.Criterion, culture),
        Truth = evaluation.Truth,
        TruthText = Texts.Of("Truth", evaluation.Truth, culture),
        Facts = [.. evaluation.Facts.Select(cited => new ReportedFact(
            cited.Fact.Id, cited.Fact.Date, Texts.Of("Source", cited.Fact.Source, culture), FactText.Of(cited, culture)))],
        // A group's parts say what is missing; it is not said twice.
        Missing = evaluation.Children.IsEmpty ? [.. evaluation.Missing.Select(missing => MissingText.Of(missing, culture))] : [],
        Change = evaluation.Change is not { } change || evaluation.Truth == Truth.Met ? null
            : change.On is { } on ? Texts.Get("Change.On", culture, on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : Texts.Get("Change.Unknown", culture),
        EarliestDate = evaluation.Truth == Truth.NotMet ? evaluation.Change?.On : null,
        Cautions = [.. evaluation.Cautions.Select(caution => Texts.Of("Caution", caution, culture))],
        Children = [.. evaluation.Children.Select(child => Of(child, culture, part: true))],
    };
}

/// <summary>A fact as cited.</summary>
/// <param name="Id">Its id in the profile.</param>
/// <param name="Date">The day for which it holds.</param>
/// <param name="Source">Where it comes from, in words.</param>
/// <param name="Text">What it says, in words.</param>
public sealed record ReportedFact(string Id, DateOnly Date, string Source, string Text);
