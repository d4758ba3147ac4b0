namespace TrialMatch.Terminology;

/// <summary>The one- and three-letter codes of the residues of proteins (IUPAC-IUB).</summary>
internal static class AminoAcid
{
    /// <summary>The sign for the end of a protein.</summary>
    public const char Stop = '*';

    private static readonly Dictionary<string, char> ByThreeLetters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Ala"] = 'A', ["Arg"] = 'R', ["Asn"] = 'N', ["Asp"] = 'D', ["Cys"] = 'C', ["Gln"] = 'Q', ["Glu"] = 'E',
        ["Gly"] = 'G', ["His"] = 'H', ["Ile"] = 'I', ["Leu"] = 'L', ["Lys"] = 'K', ["Met"] = 'M', ["Phe"] = 'F',
        ["Pro"] = 'P', ["Ser"] = 'S', ["Thr"] = 'T', ["Trp"] = 'W', ["Tyr"] = 'Y', ["Val"] = 'V', ["Sec"] = 'U',
        ["Pyl"] = 'O', ["Ter"] = Stop,
    };

    /// <summary>The one-letter code for a one-letter code, in any case, or <c>*</c>; <see langword="null"/> for any other sign.</summary>
    public static char? FromLetter(char letter) =>
        char.ToUpperInvariant(letter) is var upper && (upper == Stop || "ARNDCQEGHILKMFPSTWYVUO".Contains(upper)) ? upper : null;

    /// <summary>The one-letter code for a three-letter code; <see langword="null"/> when it is none.</summary>
    public static char? FromThreeLetters(string letters) =>
        ByThreeLetters.TryGetValue(letters, out var letter) ? letter : null;
}
