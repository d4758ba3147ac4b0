namespace TrialMatch.Terminology;

/// <summary>The grammar of protein changes; every method returns <see langword="null"/> once the cursor holds an error.</summary>
/// <param name="cursor">The text to read.</param>
internal sealed class ProteinChangeReader(ProteinTextCursor cursor)
{
    private const string AnyEdit = "what becomes of it: a residue, *, =, fs, del, dup, delins or ext";
    private const string RangeEdit = "del, dup, delins or, between neighbours, ins";

    /// <summary>Whether the notation is surely HGVS, so that an X can be read as the stop of older reports.</summary>
    private bool _formal;

    /// <summary>Reads the whole text.</summary>
    public ProteinChange? Read()
    {
        cursor.SkipBlanks();
        var outer = TakeOpening();
        if (IsOtherLevel())
            return Expected("a protein change (p.); this is the notation of DNA or RNA");
        _formal = cursor.Take("p.");
        cursor.SkipBlanks();
        var inner = TakeOpening();
        if (ReadChange() is not { } change)
            return null;
        if (!TakeClosing(inner) || !TakeClosing(outer))
            return null;
        return cursor.AtEnd ? change : Expected("the end of the change");
    }

    private bool IsOtherLevel()
    {
        var start = cursor.Position;
        var other = "cgnmr".Any(level => cursor.Take($"{level}."));
        cursor.Position = start;
        return other;
    }

    private char TakeOpening()
    {
        foreach (var (opening, closing) in (ReadOnlySpan<(string, char)>)[("(", ')'), ("[", ']')])
        {
            if (cursor.Take(opening))
                return closing;
        }

        return '\0';
    }

    private bool TakeClosing(char closing)
    {
        if (closing == '\0' || cursor.Take(closing.ToString()))
            return true;
        cursor.Expect($"\"{closing}\"");
        return false;
    }

    private ProteinChange? ReadChange()
    {
        if (ReadPlace() is not { } first)
            return null;
        if (!cursor.Take("_"))
            return new ProteinEditReader(cursor, first.Residue, first.Position, _formal).Read() ?? Expected(AnyEdit);
        if (ReadPlace() is not { } last)
            return null;
        if (last.Position <= first.Position)
            return Expected($"a range that ends after position {first.Position}");
        return new ProteinRangeReader(cursor, first, last).Read() ?? Expected(RangeEdit);
    }

    /// <summary>A residue and its position.</summary>
    private (char Residue, int Position)? ReadPlace()
    {
        var start = cursor.Position;
        if (cursor.TakeResidue() is not { } residue)
        {
            cursor.Expect("a residue in one- or three-letter code");
            return null;
        }

        _formal |= cursor.Position - start == 3;
        if (cursor.TakeNumber() is { } position)
            return (residue, position);
        cursor.Expect("a position, counted in residues from 1");
        return null;
    }

    private ProteinChange? Expected(string what)
    {
        cursor.Expect(what);
        return null;
    }
}
