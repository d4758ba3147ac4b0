using System.Collections.Immutable;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>A bare name that was found.</summary>
/// <param name="Kind">What kind of thing it names.</param>
/// <param name="End">Where the name ends; the cursor's position when nothing was found.</param>
/// <param name="Shown">The things it may be, as shown to somebody who has to choose.</param>
/// <param name="Add">Adds the fact, once the cursor stands behind the name; told whether the name was denied.</param>
internal sealed record FoundName(NameKind Kind, int End, ImmutableArray<string> Shown, Action<NotationCursor, ProfileDraft, bool> Add);

/// <summary>A kind of thing that may stand in a line by its bare name.</summary>
/// <param name="Keyword">The word that may stand before the name to tell its kind.</param>
/// <param name="Article">The kind with its article, for messages.</param>
/// <param name="Deniable">Whether "no" before the name makes sense.</param>
/// <param name="Find">Finds the longest name that stands at the cursor.</param>
/// <param name="Nearest">Known names near to what stands at the cursor.</param>
/// <param name="Hint">How namesakes are told apart.</param>
internal sealed record NameKind(
    string Keyword,
    NotationText Article,
    bool Deniable,
    Func<NotationCursor, FoundName> Find,
    Func<NotationCursor, ImmutableArray<string>> Nearest,
    NotationText Hint);

/// <summary>The kinds.</summary>
internal static class NameKinds
{
    private static readonly (string Keyword, string[] Words)[] Keywords =
    [
        ("diagnosis", ["diagnosis", "diagnose"]),
        ("place", ["place", "lives in", "bosted", "bustad", "bor i", "bur i"]),
        ("panel", ["panel", "genpanel"]),
        ("comorbidity", ["comorbidity", "komorbiditet"]),
        ("infection", ["infection", "infeksjon"]),
        ("medication", ["medication", "medisin"]),
        ("reproduction", ["reproduction"]),
        ("disease", ["disease"]),
        ("circumstance", ["circumstance"]),
    ];

    public static NameKind Diagnosis { get; } = Kind<TumourType>("diagnosis", "a diagnosis", false, OncoTree.Current.Resolve, Named.Shown, DiagnosisItems.Add, "; by its full name");

    public static NameKind Medication { get; } = Condition("medication", "a medicine", ConditionKind.Medication);

    /// <summary>All kinds.</summary>
    public static ImmutableArray<NameKind> All { get; } =
    [
        Diagnosis,
        Condition("comorbidity", "a comorbidity", ConditionKind.Comorbidity),
        Condition("infection", "an infection", ConditionKind.Infection),
        Condition("reproduction", "a reproductive state", ConditionKind.Reproduction),
        Medication,
        Condition("disease", "a state of the disease", ConditionKind.Disease),
        Condition("circumstance", "a circumstance", ConditionKind.Circumstance),
        Kind<GenePanel>("panel", "a gene panel", false, GenePanels.Current.Resolve, panel => panel.Name, (_, draft, panel) => draft.AddPanel(panel.Code)),
        Kind<Place>("place", "a place", false, PlaceItems.Resolve, PlaceItems.Shown, PlaceItems.Add, "; a postal code tells them apart"),
    ];

    /// <summary>The kind that a word before the name tells, if one stands here.</summary>
    public static NameKind? Forced(NotationCursor cursor)
    {
        foreach (var (keyword, words) in Keywords)
        {
            if (cursor.TryAny(words))
                return All.Single(kind => kind.Keyword == keyword);
        }

        return null;
    }

    private static NameKind Kind<T>(
        string keyword,
        NotationText article,
        bool deniable,
        Func<string, Resolution<T>> resolve,
        Func<T, string> show,
        Action<NotationCursor, ProfileDraft, T> add,
        NotationText? hint = null)
        where T : class =>
        Kind(keyword, article, deniable, resolve, show, (cursor, draft, value, _) => add(cursor, draft, value), hint);

    private static NameKind Kind<T>(
        string keyword,
        NotationText article,
        bool deniable,
        Func<string, Resolution<T>> resolve,
        Func<T, string> show,
        Action<NotationCursor, ProfileDraft, T, bool> add,
        NotationText? hint = null)
        where T : class
    {
        NameKind? kind = null;
        kind = new NameKind(keyword, article, deniable, Find, cursor => cursor.NearestTo(resolve), hint ?? "");
        return kind;

        FoundName Find(NotationCursor cursor)
        {
            var (found, end) = cursor.LookUp(resolve);
            return new FoundName(kind!, end, [.. found.Candidates.Select(show)], (after, draft, denied) => add(after, draft, found.Candidates[0], denied));
        }
    }

    private static NameKind Condition(string keyword, NotationText article, ConditionKind kind) =>
        Kind<Term>(keyword, article, true, ConditionEvaluation.VocabularyOf(kind).Resolve, term => term.NameEn, (cursor, draft, term, denied) =>
            ConditionItems.Add(cursor, draft, kind, term, denied));
}
