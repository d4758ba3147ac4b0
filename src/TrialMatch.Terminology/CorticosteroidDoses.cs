using System.Collections.Frozen;

namespace TrialMatch.Terminology;

/// <summary>
/// What doses of systemic corticosteroids are worth in prednisolone, by the usual table of anti-inflammatory potency
/// (5 mg prednisolone = 20 mg hydrocortisone = 4 mg methylprednisolone = 0.75 mg dexamethasone).
/// </summary>
public static class CorticosteroidDoses
{
    private static readonly Lazy<FrozenDictionary<string, decimal>> Table = new(() =>
        EmbeddedTable.Rows("corticosteroid_doses.tsv").ToFrozenDictionary(row => row[0], row => TableCell.Number(row[1]), StringComparer.Ordinal));

    /// <summary>
    /// The dose of prednisolone with the same effect; of a class without a substance the dose is taken to be in prednisolone
    /// already; <see langword="null"/> for medicines that the table does not compare.
    /// </summary>
    /// <param name="code">Code in <see cref="Vocabulary.Medications"/>.</param>
    /// <param name="milligrams">The dose, mg.</param>
    public static decimal? InPrednisolone(string code, decimal milligrams) =>
        Table.Value.TryGetValue(code, out var equivalent) ? Math.Round(milligrams * 5 / equivalent, 2) : null;
}
