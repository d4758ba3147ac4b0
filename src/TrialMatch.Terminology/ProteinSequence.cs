namespace TrialMatch.Terminology;

/// <summary>The residues that older notation repeats after <c>del</c> and <c>dup</c>.</summary>
internal static class ProteinSequence
{
    /// <summary>
    /// Steps over the lost or doubled residues, or their number, if they are written; they must be the ones that the
    /// positions name, else one of the two is a slip.
    /// </summary>
    public static bool Repeats(ProteinTextCursor cursor, char first, int start, char last, int end)
    {
        var length = end - start + 1;
        var before = cursor.Position;
        if (cursor.TakeNumber() is { } count)
            return count == length || Refuse($"{length} residues from {start} to {end}");
        var residues = cursor.TakeResidues();
        if (residues.Length == 0)
            return true;
        if (residues.Length != length)
            return Refuse($"{length} residues from {start} to {end}, not {residues.Length}");
        return (residues[0] == first && residues[^1] == last) || Refuse($"residues that begin with {first} and end with {last}");

        bool Refuse(string expected)
        {
            cursor.Position = before;
            cursor.Expect(expected);
            return false;
        }
    }
}
