using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace TrialMatch.Terminology;

/// <summary>The cancer drugs, their classes and the named regimens.</summary>
public sealed partial class Drugs
{
    private static readonly Lazy<Drugs> Loaded = new(() => new Drugs(DrugTables.Read(), DrugTables.HalfLives()));

    private readonly NameIndex<DrugConcept> _names = new();
    private readonly FrozenDictionary<string, DrugConcept> _byName;
    private readonly FrozenDictionary<string, ImmutableHashSet<string>> _within;
    private readonly FrozenDictionary<string, double> _halfLives;

    internal Drugs(IEnumerable<(DrugConcept Concept, IEnumerable<string> Names)> table, IEnumerable<(string Name, double Hours)>? halfLives = null)
    {
        var all = new List<DrugConcept>();
        foreach (var (concept, names) in table)
        {
            all.Add(concept);
            foreach (var name in names)
                _names.Add(name, concept);
        }

        All = all;
        _byName = all.ToFrozenDictionary(concept => concept.Name, StringComparer.Ordinal);
        var within = new Dictionary<string, ImmutableHashSet<string>>(StringComparer.Ordinal);
        foreach (var concept in all)
            Climb(concept, within, []);
        _within = within.ToFrozenDictionary(StringComparer.Ordinal);
        _halfLives = (halfLives ?? []).ToFrozenDictionary(known => known.Name, known => known.Hours, StringComparer.Ordinal);
    }

    /// <summary>The tables of this build, read once when first asked for.</summary>
    public static Drugs Current => Loaded.Value;

    /// <summary>Every concept.</summary>
    public IReadOnlyCollection<DrugConcept> All { get; }

    /// <summary>The concept with exactly this canonical name.</summary>
    public DrugConcept? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>
    /// Reads a drug, class or regimen as people write it: INN, other names, Nordic brand names, Norwegian or English class
    /// names. A name of two things ("TC") stays ambiguous.
    /// </summary>
    public Resolution<DrugConcept> Resolve(string text) => _names.Resolve(OptionalLigand().Replace(text, "$1-1/L1"));

    /// <summary>
    /// Whether a substance or class lies within another, however deep, itself included. A regimen is what any of its
    /// members is. Names are canonical; a name that is not in the tables is only itself.
    /// </summary>
    public bool IsA(string name, string ancestor) =>
        string.Equals(name, ancestor, StringComparison.Ordinal)
        || (_within.TryGetValue(name, out var within) && within.Contains(ancestor));

    /// <summary>Terminal elimination half-life of a substance in hours, at the longer end of what is published; <see langword="null"/> when not known here.</summary>
    public double? HalfLife(string name) => _halfLives.TryGetValue(name, out var hours) ? hours : null;

    /// <summary>The members of a regimen; a substance or class is its own only member.</summary>
    public ImmutableArray<DrugConcept> Expand(DrugConcept c) =>
        c.Kind == DrugConceptKind.Regimen ? [.. c.Members.Select(member => _byName[member])] : [c];

    private ImmutableHashSet<string> Climb(DrugConcept concept, Dictionary<string, ImmutableHashSet<string>> known, ImmutableHashSet<string> below)
    {
        if (known.TryGetValue(concept.Name, out var done))
            return done;
        if (below.Contains(concept.Name))
            throw new InvalidOperationException($"The drug class {concept.Name} lies within itself.");
        var within = ImmutableHashSet.Create(StringComparer.Ordinal, concept.Name);
        foreach (var name in concept.Parents.Concat(concept.Members))
        {
            var above = Find(name) ?? throw new InvalidOperationException($"{concept.Name} refers to {name}, which no drug table defines.");
            within = within.Union(Climb(above, known, below.Add(concept.Name)));
        }

        return known[concept.Name] = within;
    }

    // "PD-(L)1" means either side of the axis; without its brackets it would read as the ligand alone.
    [GeneratedRegex(@"\b(PD)-?\s?\(L\)-?1\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OptionalLigand();
}
