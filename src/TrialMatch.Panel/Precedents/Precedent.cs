using TrialMatch.Panel.Advising;
using TrialMatch.Panel.Aftercare;
using TrialMatch.Panel.Lists;
using TrialMatch.Terminology;

namespace TrialMatch.Panel.Precedents;

/// <summary>How near the diagnosis of an earlier case is.</summary>
public enum DiagnosisLikeness
{
    /// <summary>Another disease.</summary>
    Other,

    /// <summary>The same tissue.</summary>
    SameTissue,

    /// <summary>One is a kind of the other.</summary>
    SameBranch,

    /// <summary>The same.</summary>
    Same,
}

/// <summary>An earlier case that is alike, and whose it was nobody can tell: coded facts, the year, the advice and what came of it.</summary>
public sealed record Precedent
{
    /// <summary>The year in which it was closed.</summary>
    public required int Year { get; init; }

    /// <summary>How near the diagnosis is.</summary>
    public required DiagnosisLikeness Likeness { get; init; }

    /// <summary>The diagnosis, OncoTree.</summary>
    public string? Diagnosis { get; init; }

    /// <summary>The alterations that both have.</summary>
    public required ImmutableArray<Alteration> Shared { get; init; }

    /// <summary>What was advised, by rank.</summary>
    public required ImmutableArray<PrecedentAdvice> Advice { get; init; }

    /// <summary>What patient and doctor decided.</summary>
    public DecisionOutcome? Outcome { get; init; }

    /// <summary>Why it was not, or only partly, followed.</summary>
    public NotFollowedReason? Reason { get; init; }

    /// <summary>What came of it.</summary>
    public required ImmutableArray<FollowUpStep> FollowUps { get; init; }

    /// <summary>
    /// The earlier cases that are like a disease, the likest first. Only closed cases whose patients have consented to it are
    /// shown.
    /// </summary>
    /// <param name="disease">The disease of the case that precedents are sought for.</param>
    /// <param name="entries">The panel's cases.</param>
    /// <param name="most">How many at most.</param>
    public static ImmutableArray<Precedent> For(CodedDisease disease, IEnumerable<CaseEntry> entries, int most = 10) =>
        [.. entries
            .Where(entry => entry.Case is { Stage: Stage.Closed, Consent: { } consent } && consent.Purposes.Contains(ConsentPurpose.Precedent))
            .Select(entry => (Entry: entry, Precedent: Of(disease, entry)))
            .Where(found => found.Precedent.Likeness >= DiagnosisLikeness.SameBranch || !found.Precedent.Shared.IsEmpty)
            .OrderByDescending(found => found.Precedent.Likeness)
            .ThenByDescending(found => found.Precedent.Shared.Length)
            .ThenByDescending(found => found.Precedent.Year)
            .ThenBy(found => found.Entry.Id)
            .Take(most)
            .Select(found => found.Precedent)];

    private static Precedent Of(CodedDisease disease, CaseEntry entry) => new()
    {
        Year = entry.OverOn!.Value.Year,
        Likeness = LikenessOf(disease.Diagnosis, entry.Case.Disease?.Diagnosis),
        Diagnosis = entry.Case.Disease?.Diagnosis,
        Shared = [.. (entry.Case.Disease?.Alterations ?? []).Where(theirs => disease.Alterations.Any(ours => IsLike(ours, theirs)))],
        Advice = [.. entry.Case.Advice.Select(item => new PrecedentAdvice(item.Rank, item.Kind, item.Trial?.Note.Trial, item.Method?.Drug))],
        Outcome = entry.Case.Outcome,
        Reason = entry.NotFollowed,
        FollowUps = [.. entry.Case.FollowUps.Select(followUp => followUp.Step)],
    };

    private static DiagnosisLikeness LikenessOf(string? ours, string? theirs)
    {
        var tree = OncoTree.Current;
        if (ours is null || theirs is null || tree.Find(ours) is not { } a || tree.Find(theirs) is not { } b)
            return DiagnosisLikeness.Other;
        return a == b ? DiagnosisLikeness.Same
            : tree.IsWithin(ours, theirs) || tree.IsWithin(theirs, ours) ? DiagnosisLikeness.SameBranch
            : tree.Above([a, b]).Level >= 1 ? DiagnosisLikeness.SameTissue
            : DiagnosisLikeness.Other;
    }

    /// <summary>The same gene changed in the same way; where both tell exactly how, exactly so.</summary>
    private static bool IsLike(Alteration a, Alteration b) =>
        a.Gene == b.Gene && a.Kind == b.Kind && (a.Change is null || b.Change is null || a.Change == b.Change || a.Kind == AlterationKind.Fusion);
}

/// <summary>What was advised in an earlier case.</summary>
/// <param name="Rank">Its rank.</param>
/// <param name="Kind">What kind.</param>
/// <param name="Trial">The trial, of a trial.</param>
/// <param name="Drug">The drug, of a drug outside its approval.</param>
public sealed record PrecedentAdvice(int Rank, AdviceKind Kind, string? Trial, string? Drug);
