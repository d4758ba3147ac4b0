using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Patients.Profiles;

/// <summary>
/// Ids that are unique within a patient and say nothing: a letter and a number, <c>f1</c>, <c>r2</c>. Each profile line begins
/// at <c>f1</c>, and a JSON profile may name its facts as it likes; both are given the next free numbers.
/// </summary>
internal static partial class FactIds
{
    /// <summary>The facts with ids that no fact of the patient has.</summary>
    public static IEnumerable<Fact> Given(IEnumerable<Fact> facts, IReadOnlyCollection<RecordedFact> known)
    {
        var taken = known.Select(fact => fact.Fact.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            var id = Plain().IsMatch(fact.Id) && !taken.Contains(fact.Id) ? fact.Id : Next(fact is MolecularReport ? 'r' : 'f', taken);
            taken.Add(id);
            yield return fact with { Id = id };
        }
    }

    private static string Next(char letter, HashSet<string> taken)
    {
        var last = taken.Where(id => id[0] == letter)
            .Select(id => int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty().Max();
        return string.Create(CultureInfo.InvariantCulture, $"{letter}{last + 1}");
    }

    [GeneratedRegex(@"\A[a-z][0-9]{1,5}\z")]
    private static partial Regex Plain();
}
