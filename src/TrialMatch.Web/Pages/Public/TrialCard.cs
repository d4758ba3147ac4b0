using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Explanation;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Web.Pages.Public;

/// <summary>A text and the language that it is in.</summary>
/// <param name="Text">The text.</param>
/// <param name="Language">Its two letters.</param>
public sealed record TextIn(string Text, string Language);

/// <summary>
/// What a card tells of a trial whoever searches: what it is and who can take part. It is put together once for each
/// version of a trial and language.
/// </summary>
public sealed record TrialCard
{
    private const int MostMarkers = 2;

    private static readonly ConditionalWeakTable<TrialDocument, ConcurrentDictionary<string, TrialCard>> Made = [];

    /// <summary>The languages that a reader of a language may be served instead, the nearest first.</summary>
    private static readonly Dictionary<string, string[]> Instead = new()
    {
        ["nb"] = ["nn", "en"],
        ["nn"] = ["nb", "en"],
        ["se"] = ["nb", "nn", "en"],
        ["en"] = ["nb", "nn"],
    };

    /// <summary>What it is in plain words, in the reader's language or the nearest one that there is; none where nobody has written it.</summary>
    public TextIn? Summary { get; private init; }

    /// <summary>Age, sex, diagnosis and the foremost molecular findings that its criteria ask for, one sentence each.</summary>
    public ImmutableArray<string> Who { get; private init; } = [];

    /// <summary>Whether molecular findings are asked for beyond those told.</summary>
    public bool MoreMarkers { get; private init; }

    /// <summary>Names of its cohorts, in the words of the source.</summary>
    public ImmutableArray<string> Cohorts { get; private init; } = [];

    /// <summary>The card of a trial in a language.</summary>
    public static TrialCard Of(TrialDocument trial, CultureInfo culture) =>
        Made.GetOrCreateValue(trial).GetOrAdd(culture.Name, _ => Make(trial, culture));

    private static TrialCard Make(TrialDocument trial, CultureInfo culture)
    {
        var asked = trial.Criteria.Criteria.SelectMany(Parts).ToList();
        var markers = asked.Where(IsMolecular).ToList();
        return new()
        {
            Summary = SummaryOf(trial, culture.TwoLetterISOLanguageName),
            Who = [.. asked.Where(criterion => criterion is AgeCriterion or SexCriterion)
                .Concat(asked.Where(IsDiagnosis))
                .Concat(markers.Take(MostMarkers))
                .Select(criterion => PlainText.Of(criterion, culture))],
            MoreMarkers = markers.Count > MostMarkers,
            Cohorts = [.. trial.Cohorts.Select(cohort => cohort.Name)],
        };
    }

    private static TextIn? SummaryOf(TrialDocument trial, string language) =>
        Instead[language].Prepend(language)
            .Where(known => trial.Facts.Text?.ContainsKey(known) == true)
            .Select(known => new TextIn(trial.Facts.Text![known], known))
            .FirstOrDefault();

    /// <summary>What must all hold stands side by side.</summary>
    private static IEnumerable<Criterion> Parts(Criterion criterion) =>
        criterion is AllOf { Text: null } all ? all.Children.SelectMany(Parts) : [criterion];

    private static bool IsDiagnosis(Criterion criterion) => criterion switch
    {
        DiagnosisCriterion => true,
        AnyOf any => any.Children.Length > 0 && any.Children.All(IsDiagnosis),
        _ => false,
    };

    private static bool IsMolecular(Criterion criterion) => criterion switch
    {
        VariantCriterion or CopyNumberCriterion or FusionCriterion or WildTypeCriterion or ExpressionCriterion or SignatureCriterion
            or VirusCriterion or HlaCriterion => true,
        NoneOf => false,
        CriterionGroup group => group.Children.Length > 0 && group.Children.All(IsMolecular),
        _ => false,
    };
}
