using System.Collections.Immutable;
using System.Text.Json;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Comparison;

/// <summary>One thing that is known of a patient in one of two profiles and not, or otherwise, in the other.</summary>
/// <param name="Before">What was known; <see langword="null"/> when it is new.</param>
/// <param name="After">What is known instead; <see langword="null"/> when it is gone.</param>
public sealed record ProfileChange(CitedFact? Before, CitedFact? After);

/// <summary>
/// A profile in its smallest parts: facts, and of molecular reports each finding and the report itself. Parts can be
/// taken out and put in one by one, to see which of them makes a difference.
/// </summary>
internal sealed class ProfileParts
{
    private readonly ImmutableSortedDictionary<string, CitedFact> _parts;

    private ProfileParts(ImmutableSortedDictionary<string, CitedFact> parts) => _parts = parts;

    /// <summary>The parts of what was known on a day. A fact that is entered twice is one.</summary>
    public static ProfileParts Of(Profile profile, DateOnly asOf)
    {
        var parts = ImmutableSortedDictionary.CreateBuilder<string, CitedFact>(StringComparer.Ordinal);
        foreach (var fact in profile.Facts.Where(fact => fact.Date <= asOf))
        {
            if (fact is not MolecularReport report)
            {
                parts.TryAdd(Key(fact), new CitedFact(fact));
                continue;
            }

            parts.TryAdd(Key(Bare(report)), new CitedFact(Bare(report)));
            foreach (var finding in report.Findings)
                parts.TryAdd(Key(Bare(report)) + JsonSerializer.Serialize(finding, finding.GetType(), MatchingJson.Options), new CitedFact(Bare(report), finding));
        }

        return new ProfileParts(parts.ToImmutable());
    }

    /// <summary>What leads from these parts to others, in a stable order. A new part of the same kind as one that is gone replaces it.</summary>
    public ImmutableArray<ProfileChange> To(ProfileParts other)
    {
        var gone = _parts.Where(part => !other._parts.ContainsKey(part.Key)).Select(part => part.Value).ToList();
        var come = other._parts.Where(part => !_parts.ContainsKey(part.Key)).Select(part => part.Value).ToList();
        var changes = ImmutableArray.CreateBuilder<ProfileChange>();
        foreach (var old in gone)
        {
            var at = come.FindIndex(part => Kind(part) == Kind(old));
            changes.Add(new ProfileChange(old, at < 0 ? null : come[at]));
            if (at >= 0)
                come.RemoveAt(at);
        }

        changes.AddRange(come.Select(part => new ProfileChange(null, part)));
        return changes.ToImmutable();
    }

    /// <summary>The profile after one change.</summary>
    public Profile With(ProfileChange change) => ToProfile(Without(change.Before), change.After);

    /// <summary>The profile before one change.</summary>
    public Profile Without(ProfileChange change) => ToProfile(Without(change.After), change.Before);

    /// <summary>The profile.</summary>
    public Profile ToProfile() => ToProfile(_parts.Values, null);

    private IEnumerable<CitedFact> Without(CitedFact? part) => _parts.Values.Where(known => !ReferenceEquals(known, part) && (part is null || Key(known) != Key(part)));

    private static Profile ToProfile(IEnumerable<CitedFact> parts, CitedFact? more)
    {
        var all = (more is null ? parts : parts.Append(more)).ToList();
        return new Profile([
            .. all.Where(part => part.Fact is not MolecularReport).Select(part => part.Fact),
            .. all.Where(part => part.Fact is MolecularReport)
                .GroupBy(part => Key(part.Fact), part => part, StringComparer.Ordinal)
                .Select(report => (MolecularReport)report.First().Fact with { Findings = [.. report.Select(part => part.Finding).OfType<Finding>()] }),
        ]);
    }

    private static MolecularReport Bare(MolecularReport report) => report with { Findings = [] };

    private static string Key(CitedFact part) =>
        Key(part.Fact) + (part.Finding is { } finding ? JsonSerializer.Serialize(finding, finding.GetType(), MatchingJson.Options) : "");

    /// <summary>What the fact says, without the number that its profile gives it.</summary>
    private static string Key(Fact fact) => fact.GetType().Name + JsonSerializer.Serialize(fact with { Id = "" }, fact.GetType(), MatchingJson.Options);

    /// <summary>What a part is about: two values of one kind replace each other.</summary>
    private static string Kind(CitedFact part) => part switch
    {
        { Finding: SmallVariant finding } => $"variant {finding.Gene}",
        { Finding: CopyNumberFinding finding } => $"copy number {finding.Gene}",
        { Finding: FusionFinding finding } => $"fusion {finding.Gene}",
        { Finding: ExpressionFinding finding } => $"expression {finding.Marker} {finding.Score}",
        { Finding: SignatureFinding finding } => $"signature {finding.Signature}",
        { Fact: MeasurementFact fact } => $"measurement {fact.Analyte}",
        { Fact: PerformanceFact fact } => $"performance {fact.Scale}",
        { Fact: ConditionFact fact } => $"condition {fact.Kind} {fact.Code}",
        { Fact: MetastasisFact fact } => $"metastasis {fact.Site}",
        { Fact: TherapyFact fact } => $"therapy {fact.Modality} {string.Join('+', fact.Drugs)}",
        { Finding: { } finding } => finding.GetType().Name,
        _ => part.Fact.GetType().Name,
    };
}
