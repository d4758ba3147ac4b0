using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TrialMatch.Terminology;

/// <summary>A codon, whatever becomes of it: <c>G12</c>, <c>G12X</c>, <c>Gly12</c>, <c>codon 12</c>.</summary>
/// <param name="Reference">The residue that is there, one-letter code; <see langword="null"/> when not told.</param>
/// <param name="Position">The position, counted in residues from 1.</param>
public sealed record CodonPosition(char? Reference, int Position)
{
    /// <summary>Reads a codon; a text that also tells what becomes of it is a <see cref="ProteinChange"/>, not a codon.</summary>
    /// <remarks>A bare <c>G12X</c> means any change; <c>p.G12X</c>, the stop of older reports, is refused.</remarks>
    /// <param name="text">What was written, without the gene.</param>
    /// <param name="codon">The codon, when the text is one.</param>
    /// <param name="error">Otherwise what was expected, and at which character, counted from 1.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out CodonPosition? codon, [NotNullWhen(false)] out string? error)
    {
        var cursor = new ProteinTextCursor(text);
        codon = Read(cursor);
        error = codon is null ? cursor.Error ?? throw new InvalidOperationException($"No reason was given against {text}.") : null;
        return codon is not null;
    }

    /// <summary>The codon in one-letter code, such as <c>G12</c>, or <c>codon 12</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Reference?.ToString() ?? "codon "}{Position}");

    private static CodonPosition? Read(ProteinTextCursor cursor)
    {
        cursor.SkipBlanks();
        var named = cursor.Take("codon") || cursor.Take("kodon");
        cursor.SkipBlanks();
        var formal = !named && cursor.Take("p.");
        var start = cursor.Position;
        var reference = cursor.TakeResidue();
        if (reference is null && !named)
            return Expected("a residue and its position, or the word codon");
        var spelled = cursor.Position - start == 3;
        if (cursor.TakeNumber() is not { } position)
            return Expected("a position, counted in residues from 1");
        if (reference is not null && !cursor.Take("Xaa") && !formal && !spelled)
            cursor.Take("X");
        return cursor.AtEnd ? new CodonPosition(reference, position) : Expected("the end of the codon");

        CodonPosition? Expected(string what)
        {
            cursor.Expect(what);
            return null;
        }
    }
}
