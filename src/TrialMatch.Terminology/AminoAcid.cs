namespace TrialMatch.Terminology;

/// <summary>The one- and three-letter codes of the residues of proteins (IUPAC-IUB).</summary>
internal static class AminoAcid
{
    /// <summary>The sign for the end of a protein.</summary>
    public const char Stop = '*';

    private static readonly Dictionary<string, char> ByThreeLetters =
        "AlaA ArgR AsnN AspD CysC GlnQ GluE GlyG HisH IleI LeuL LysK MetM PheF ProP SerS ThrT TrpW TyrY ValV SecU PylO Ter*"
            .Split(' ')
            .ToDictionary(pair => pair[..3], pair => pair[3], StringComparer.OrdinalIgnoreCase);

    /// <summary>The one-letter code for a one-letter code, in any case, or <c>*</c>; <see langword="null"/> for any other sign.</summary>
    public static char? FromLetter(char letter) =>
        char.ToUpperInvariant(letter) is var upper && (upper == Stop || "ARNDCQEGHILKMFPSTWYVUO".Contains(upper)) ? upper : null;

    /// <summary>The one-letter code for a three-letter code; <see langword="null"/> when it is none.</summary>
    public static char? FromThreeLetters(string letters) =>
        ByThreeLetters.TryGetValue(letters, out var letter) ? letter : null;
}
