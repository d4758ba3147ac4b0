using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TrialMatch.Terminology;

/// <summary>
/// A change of a protein as HGVS writes it. Two spellings of one change, such as <c>p.(Leu858Arg)</c> and <c>L858R</c>,
/// are equal.
/// </summary>
/// <param name="Kind">What happens.</param>
/// <param name="Reference">The residue at the first position, one-letter code; <c>*</c> for the stop.</param>
/// <param name="Start">The first position that is hit, counted in residues from 1.</param>
/// <param name="EndReference">The residue at the last position of a range.</param>
/// <param name="End">The last position of a range; <see langword="null"/> when one position is hit.</param>
/// <param name="Alternative">
/// New residues in one-letter codes, of a substitution, an insertion, a deletion-insertion, an extension or the first one
/// after a frameshift.
/// </param>
/// <param name="StopAfter">
/// For a frameshift or an extension at the end: which new residue is the stop; for an extension at the start: the new
/// first residue, negative. <see langword="null"/> when not told.
/// </param>
public sealed record ProteinChange(
    ProteinChangeKind Kind,
    char Reference,
    int Start,
    char? EndReference = null,
    int? End = null,
    string? Alternative = null,
    int? StopAfter = null)
{
    /// <summary>
    /// Reads one- and three-letter notation, with or without <c>p.</c>, parentheses or brackets, and the older signs
    /// <c>X</c> and <c>Ter</c> for stop and <c>&gt;</c> for replacement.
    /// </summary>
    /// <remarks>
    /// A bare <c>G12X</c> is refused, for it may mean a stop or any change of the codon; after <c>p.</c> or a three-letter
    /// residue <c>X</c> is the stop of older reports.
    /// </remarks>
    /// <param name="text">What was written, without the gene.</param>
    /// <param name="change">The change, when the text is one.</param>
    /// <param name="error">Otherwise what was expected, and at which character, counted from 1.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out ProteinChange? change, [NotNullWhen(false)] out string? error)
    {
        var cursor = new ProteinTextCursor(text);
        change = new ProteinChangeReader(cursor).Read();
        error = change is null ? cursor.Error ?? throw new InvalidOperationException($"No reason was given against {text}.") : null;
        return change is not null;
    }

    /// <summary>The change in one-letter HGVS, such as <c>p.L858R</c>; reads back to an equal change.</summary>
    public override string ToString()
    {
        var place = End is null
            ? string.Create(CultureInfo.InvariantCulture, $"p.{Reference}{Start}")
            : string.Create(CultureInfo.InvariantCulture, $"p.{Reference}{Start}_{EndReference}{End}");
        return place + Kind switch
        {
            ProteinChangeKind.Substitution => Alternative,
            ProteinChangeKind.Nonsense => "*",
            ProteinChangeKind.Synonymous => "=",
            ProteinChangeKind.Frameshift => StopAfter is null ? $"{Alternative}fs" : Counted($"{Alternative}fs*"),
            ProteinChangeKind.Deletion => "del",
            ProteinChangeKind.Duplication => "dup",
            ProteinChangeKind.Insertion => $"ins{Alternative}",
            ProteinChangeKind.DeletionInsertion => $"delins{Alternative}",
            ProteinChangeKind.Extension => Counted(Reference == AminoAcid.Stop ? $"{Alternative}ext*" : $"{Alternative}ext"),
            ProteinChangeKind.StartLoss => "?",
        };
    }

    private string Counted(string sign) => sign + (StopAfter?.ToString(CultureInfo.InvariantCulture) ?? "?");
}
