namespace TrialMatch.Terminology;

/// <summary>Reads what becomes of a range of residues.</summary>
/// <param name="cursor">The text, read up to the second position.</param>
/// <param name="first">The first residue and its position.</param>
/// <param name="last">The last residue and its position.</param>
internal sealed class ProteinRangeReader(ProteinTextCursor cursor, (char Residue, int Position) first, (char Residue, int Position) last)
{
    /// <summary>The change; <see langword="null"/> when none fits, with or without a reason in the cursor.</summary>
    public ProteinChange? Read()
    {
        if (cursor.Take("dup"))
            return RepeatsRange() ? Change(ProteinChangeKind.Duplication) : null;
        if (cursor.Take("delins") || cursor.Take(">"))
            return Replacement();
        if (cursor.Take("del"))
            return Deletion();
        return cursor.Take("ins") ? Insertion() : null;
    }

    private ProteinChange? Deletion()
    {
        if (!RepeatsRange())
            return null;
        return cursor.Take("ins") ? Replacement() : Change(ProteinChangeKind.Deletion);
    }

    private ProteinChange? Insertion()
    {
        if (last.Position != first.Position + 1)
            return Expected($"an insertion between neighbours ({first.Position} and {first.Position + 1})");
        return cursor.TakeResidues() is { Length: > 0 } residues
            ? Change(ProteinChangeKind.Insertion) with { Alternative = residues }
            : Expected("the inserted residues, in capitals");
    }

    /// <summary>A replacement that begins with a stop ends the protein at its first residue, whatever it replaced.</summary>
    private ProteinChange? Replacement() => cursor.TakeResidues() switch
    {
        "" => Expected("the new residues, in capitals"),
        [AminoAcid.Stop, ..] => new ProteinChange(ProteinChangeKind.Nonsense, first.Residue, first.Position),
        var residues => Change(ProteinChangeKind.DeletionInsertion) with { Alternative = residues },
    };

    private bool RepeatsRange() =>
        ProteinSequence.Repeats(cursor, first.Residue, first.Position, last.Residue, last.Position);

    private ProteinChange Change(ProteinChangeKind kind) =>
        new(kind, first.Residue, first.Position, last.Residue, last.Position);

    private ProteinChange? Expected(string what)
    {
        cursor.Expect(what);
        return null;
    }
}
