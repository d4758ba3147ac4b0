using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary><c>TMB 12</c>, <c>MSI-H</c>, <c>MSS</c>, <c>dMMR</c>, <c>HRD+</c>, <c>MGMT methylated</c>, <c>1p/19q codeleted</c>.</summary>
internal static class SignatureItems
{
    /// <summary>From here on a tumour mutational burden is called high, mutations per megabase.</summary>
    private const decimal HighTmb = 10;

    private static readonly (Signature Signature, bool Positive, string[] Words)[] Results =
    [
        (Signature.Msi, true, ["MSI-high", "MSI high", "MSI-H", "MSI høy", "MSI+", "microsatellite instable", "microsatellite instability high"]),
        (Signature.Msi, false, ["MSS", "MSI-low", "MSI low", "MSI-L", "MSI stable", "MSI-", "microsatellite stable", "mikrosatellittstabil"]),
        (Signature.Mmr, true, ["dMMR", "MMRd", "MMR-deficient", "MMR deficient", "deficient MMR"]),
        (Signature.Mmr, false, ["pMMR", "MMRp", "MMR-proficient", "MMR proficient", "proficient MMR"]),
        (Signature.Hrd, true, ["HRD+", "HRD-positive", "HRD positive", "HRD positiv", "HRD pos"]),
        (Signature.Hrd, false, ["HRD-", "HRD-negative", "HRD negative", "HRD negativ", "HRD neg", "HRP"]),
        (Signature.Mgmt, true, ["MGMT-methylated", "MGMT methylated", "MGMT metylert", "MGMT promoter methylated", "MGMT+"]),
        (Signature.Mgmt, false, ["MGMT-unmethylated", "MGMT unmethylated", "MGMT umetylert", "MGMT not methylated", "MGMT ikke metylert", "MGMT-"]),
        (Signature.Codeletion1p19q, true, ["1p/19q codeleted", "1p/19q co-deleted", "1p/19q codeletion", "1p/19q kodeletert", "1p19q codeleted", "1p19q co-deleted", "1p19q kodeletert"]),
        (Signature.Codeletion1p19q, false, ["1p/19q intact", "1p/19q not codeleted", "1p/19q intakt", "1p19q intact", "1p19q not codeleted", "1p19q intakt"]),
        (Signature.Tmb, true, ["TMB-high", "TMB high", "TMB-H", "TMB høy"]),
        (Signature.Tmb, false, ["TMB-low", "TMB low", "TMB-L", "TMB lav"]),
    ];

    public static bool TryRead(NotationCursor cursor, ProfileDraft draft)
    {
        foreach (var (signature, positive, words) in Results)
        {
            if (cursor.TryAny(words))
            {
                draft.Add(new SignatureFinding { Signature = signature, Detected = positive });
                return true;
            }
        }

        if (cursor.TryWord("TMB"))
        {
            Tmb(cursor, draft);
            return true;
        }

        var at = cursor.Here;
        if (Words.Signatures.Try(cursor) is not { } named)
            return false;
        if (named == Signature.Mgmt && !cursor.AtEnd)
        {
            cursor.Return(at);
            return false;
        }

        cursor.Fail(string.Join(" or ", Words.ResultOf(named).Positive, Words.ResultOf(named).Negative));
        return true;
    }

    private static void Tmb(NotationCursor cursor, ProfileDraft draft)
    {
        cursor.TryAny(":", "=");
        if (cursor.TryDecimal() is not { } value)
        {
            cursor.Fail("mutations per megabase as a number, high or low");
            return;
        }

        cursor.TryAny("mutations/Mb", "mutasjoner/Mb", "mut/Mb", "muts/Mb", "/Mb");
        draft.Add(new SignatureFinding { Signature = Signature.Tmb, Value = value, Detected = value >= HighTmb });
        draft.Note($"TMB from {HighTmb} mutations per megabase counts as high.");
    }
}
