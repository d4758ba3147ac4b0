using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TrialMatch.Terminology;

/// <summary>
/// A change of the coding DNA as HGVS writes it: <c>c.2573T&gt;G</c>, <c>c.3028+1G&gt;A</c>, <c>c.-124C&gt;T</c>. The transcript,
/// when told, decides what the positions mean.
/// </summary>
/// <param name="Kind">What happens.</param>
/// <param name="Start">The first position that is hit.</param>
/// <param name="End">The last position of a range; <see langword="null"/> when one position is hit.</param>
/// <param name="Reference">The base that was there, of a substitution.</param>
/// <param name="Alternative">New bases, of a substitution, an insertion or a deletion-insertion.</param>
/// <param name="Transcript">The transcript that the positions are counted in, such as <c>NM_005228.5</c>.</param>
public sealed record CodingChange(
    CodingChangeKind Kind,
    CodingPosition Start,
    CodingPosition? End = null,
    char? Reference = null,
    string? Alternative = null,
    string? Transcript = null)
{
    /// <summary>The last position that is hit.</summary>
    public CodingPosition Last => End ?? Start;

    /// <summary>Whether it hits the first or last two bases of an intron, which splicing cannot do without.</summary>
    public bool HitsSpliceSite => Start.IsSpliceSite || Last.IsSpliceSite || (Start.Offset == 0) != (Last.Offset == 0);

    /// <summary>Whether it lies wholly before the first codon, where promoter changes are counted.</summary>
    public bool IsUpstream => Last is { Region: CodingRegion.Before };

    /// <summary>Whether it lies wholly inside the reading frame, so that it may change the protein.</summary>
    public bool IsInFrameOfReading => Start is { Region: CodingRegion.Coding, Offset: 0 } && Last is { Region: CodingRegion.Coding, Offset: 0 };

    /// <summary>By how many bases the coding sequence grows; negative when it shrinks; <see langword="null"/> outside the reading frame.</summary>
    public int? Growth
    {
        get
        {
            if (!IsInFrameOfReading)
                return null;
            var length = Last.Base - Start.Base + 1;
            return Kind switch
            {
                CodingChangeKind.Deletion => -length,
                CodingChangeKind.Duplication => length,
                CodingChangeKind.Insertion => Alternative!.Length,
                CodingChangeKind.DeletionInsertion => Alternative!.Length - length,
                _ => 0,
            };
        }
    }

    /// <summary>
    /// Whether another change is the same one. Changes whose transcripts are told and differ cannot be compared by their
    /// positions: <see langword="null"/>.
    /// </summary>
    public bool? IsSameAs(CodingChange other)
    {
        var same = this with { Transcript = null } == other with { Transcript = null };
        return Accession(Transcript) is { } mine && Accession(other.Transcript) is { } theirs && mine != theirs ? null : same;
    }

    /// <summary>Reads a change with its <c>c.</c>, with or without a transcript before it.</summary>
    /// <param name="text">What was written, without the gene.</param>
    /// <param name="change">The change, when the text is one.</param>
    /// <param name="error">Otherwise what was expected, and at which character, counted from 1.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out CodingChange? change, [NotNullWhen(false)] out string? error) =>
        CodingChangeReader.TryRead(text, out change, out error);

    /// <summary>The change as HGVS writes it; reads back to an equal change.</summary>
    public override string ToString()
    {
        var place = End is { } end ? $"{Start}_{end}" : Start.ToString();
        var edit = Kind switch
        {
            CodingChangeKind.Substitution => $"{Reference}>{Alternative}",
            CodingChangeKind.Unchanged => "=",
            CodingChangeKind.Deletion => "del",
            CodingChangeKind.Duplication => "dup",
            CodingChangeKind.Inversion => "inv",
            CodingChangeKind.Insertion => $"ins{Alternative}",
            CodingChangeKind.DeletionInsertion => $"delins{Alternative}",
        };
        return $"{(Transcript is null ? "" : Transcript + ":")}c.{place}{edit}";
    }

    /// <summary>A transcript's accession without its version.</summary>
    private static string? Accession(string? transcript) => transcript?.Split('.')[0];
}

/// <summary>What happens to the coding DNA, in the classes of the HGVS recommendations.</summary>
public enum CodingChangeKind
{
    /// <summary>One base becomes another: <c>c.2573T&gt;G</c>.</summary>
    Substitution,

    /// <summary>The sequence stays what it is: <c>c.2573=</c>.</summary>
    Unchanged,

    /// <summary>Bases are lost: <c>c.2235_2249del</c>.</summary>
    Deletion,

    /// <summary>Bases are repeated right after themselves: <c>c.5266dup</c>.</summary>
    Duplication,

    /// <summary>Bases come in between two neighbours: <c>c.2310_2311insGGT</c>.</summary>
    Insertion,

    /// <summary>Bases are replaced by others: <c>c.2237_2255delinsT</c>.</summary>
    DeletionInsertion,

    /// <summary>Bases are turned round: <c>c.77_80inv</c>.</summary>
    Inversion,
}

/// <summary>Which part of a transcript a position is counted in.</summary>
public enum CodingRegion
{
    /// <summary>Before the first codon, counted backwards (<c>-124</c>).</summary>
    Before,

    /// <summary>From the first base of the first codon on.</summary>
    Coding,

    /// <summary>Behind the stop codon (<c>*32</c>).</summary>
    After,
}

/// <summary>A position in coding DNA: a base of the transcript, and how far into the neighbouring intron.</summary>
/// <param name="Region">Which part of the transcript.</param>
/// <param name="Base">The base, counted from 1 in its part.</param>
/// <param name="Offset">Bases into the intron behind (positive) or before (negative) the base; 0 in the exon.</param>
public readonly record struct CodingPosition(CodingRegion Region, int Base, int Offset = 0)
{
    /// <summary>Whether it is one of the two bases of an intron next to an exon.</summary>
    public bool IsSpliceSite => Offset is >= -2 and <= 2 and not 0;

    /// <summary>The codon that the base belongs to; <see langword="null"/> outside the coding part and inside introns.</summary>
    public int? Codon => Region == CodingRegion.Coding && Offset == 0 ? (Base + 2) / 3 : null;

    /// <summary>Whether it stands before another along the transcript.</summary>
    public bool IsBefore(CodingPosition other)
    {
        var (mine, theirs) = (Region == CodingRegion.Before ? -Base : Base, other.Region == CodingRegion.Before ? -other.Base : other.Base);
        return ((int)Region, mine, Offset).CompareTo(((int)other.Region, theirs, other.Offset)) < 0;
    }

    /// <summary>As HGVS writes it: <c>2573</c>, <c>3028+1</c>, <c>-124</c>, <c>*32</c>.</summary>
    public override string ToString()
    {
        var sign = Region switch { CodingRegion.Before => "-", CodingRegion.After => "*", _ => "" };
        var offset = Offset == 0 ? "" : Offset.ToString("+0;-0", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Base}{offset}");
    }
}
