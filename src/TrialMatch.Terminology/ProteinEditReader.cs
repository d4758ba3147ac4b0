namespace TrialMatch.Terminology;

/// <summary>Reads what becomes of a single residue.</summary>
/// <param name="cursor">The text, read up to the position.</param>
/// <param name="reference">The residue that was there.</param>
/// <param name="start">Its position.</param>
/// <param name="formal">Whether an X is surely a stop.</param>
internal sealed class ProteinEditReader(ProteinTextCursor cursor, char reference, int start, bool formal)
{
    private bool IsStop => reference == AminoAcid.Stop;

    private bool IsFirstMethionine => reference == 'M' && start == 1;

    /// <summary>The change; <see langword="null"/> when none fits, with or without a reason in the cursor.</summary>
    public ProteinChange? Read()
    {
        if (cursor.Take("="))
            return Change(ProteinChangeKind.Synonymous);
        if (IsFirstMethionine && cursor.Take("?"))
            return Change(ProteinChangeKind.StartLoss);
        if (cursor.Take("fs"))
            return Frameshift(null);
        if (cursor.Take("ext"))
            return Extension(null);
        if (cursor.Take("dup"))
            return Duplication();
        if (cursor.Take("delins") || cursor.Take(">"))
            return Replacement();
        if (cursor.Take("del"))
            return Deletion();
        if (cursor.Take("ins"))
            return Expected("no ins after one position: an insertion names the two neighbours, such as D770_N771insSVD");
        return cursor.Next is 'X' or 'x' ? OldStop() : NewResidue();
    }

    private ProteinChange? NewResidue()
    {
        if (cursor.TakeResidue() is not { } residue)
            return null;
        if (cursor.Take("fs"))
            return residue == AminoAcid.Stop ? Expected("no fs after a stop") : Frameshift(residue);
        return cursor.Take("ext") ? Extension(residue) : Becomes(residue);
    }

    private ProteinChange? OldStop()
    {
        if (!formal)
            return Expected("* or Ter for a stop, or the codon alone for any change of it (X may mean either)");
        var any = cursor.Position;
        if (!cursor.Take("Xaa"))
            return cursor.Take("X") ? Becomes(AminoAcid.Stop) : null;
        cursor.Position = any;
        return Expected("one residue (Xaa is any residue: name the codon instead)");
    }

    private ProteinChange Becomes(char residue) => residue switch
    {
        _ when residue == reference => Change(ProteinChangeKind.Synonymous),
        _ when IsStop => Change(ProteinChangeKind.Extension) with { Alternative = residue.ToString() },
        AminoAcid.Stop => Change(ProteinChangeKind.Nonsense),
        _ => Change(ProteinChangeKind.Substitution) with { Alternative = residue.ToString() },
    };

    private ProteinChange? Frameshift(char? residue)
    {
        if (IsStop)
            return Expected("ext for a change of the stop, not fs");
        var count = cursor.Position;
        var shift = WithStop(Change(ProteinChangeKind.Frameshift) with { Alternative = residue?.ToString() });
        if (shift is not { StopAfter: 1 })
            return shift;
        cursor.Position = count;
        return Expected("a stop after two residues or more (a stop at once is written as a substitution, such as R97*)");
    }

    private ProteinChange? Extension(char? residue)
    {
        var grown = Change(ProteinChangeKind.Extension) with { Alternative = residue?.ToString() };
        if (IsFirstMethionine)
        {
            if (!cursor.Take("-") || cursor.TakeNumber() is not { } before)
                return Expected("- and the new first position, such as M1ext-5");
            return grown with { StopAfter = -before };
        }

        return IsStop ? WithStop(grown) : Expected("ext only at the first methionine or at the stop");
    }

    /// <summary>Where the new stop is: <c>*23</c>; or <c>*</c>, <c>*?</c> or nothing when not known.</summary>
    private ProteinChange? WithStop(ProteinChange change)
    {
        if (!TakeStopSign() || cursor.Take("?") || cursor.AtEnd || cursor.Next is ')' or ']')
            return change;
        return cursor.TakeNumber() is { } after ? change with { StopAfter = after } : Expected("the number of residues up to the new stop, or ?");
    }

    private ProteinChange? Duplication() =>
        ProteinSequence.Repeats(cursor, reference, start, reference, start) ? Change(ProteinChangeKind.Duplication) : null;

    private ProteinChange? Deletion()
    {
        if (!ProteinSequence.Repeats(cursor, reference, start, reference, start))
            return null;
        return cursor.Take("ins") ? Replacement() : Change(ProteinChangeKind.Deletion);
    }

    private ProteinChange? Replacement()
    {
        var residues = cursor.TakeResidues();
        return residues switch
        {
            "" => Expected("the new residues"),
            [var only] => Becomes(only),
            [AminoAcid.Stop, ..] => Becomes(AminoAcid.Stop),
            _ => Change(ProteinChangeKind.DeletionInsertion) with { Alternative = residues },
        };
    }

    private bool TakeStopSign() => cursor.Take("*") || cursor.Take("Ter") || cursor.Take("X");

    private ProteinChange Change(ProteinChangeKind kind) => new(kind, reference, start);

    private ProteinChange? Expected(string what)
    {
        cursor.Expect(what);
        return null;
    }
}
