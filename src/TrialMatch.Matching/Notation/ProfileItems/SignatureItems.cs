using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary><c>TMB 12</c>, <c>HRD score 52</c>, <c>SBS3 present</c>, <c>MSI-H</c>, <c>MSS</c>, <c>dMMR</c>, <c>HRD+</c>, <c>MGMT methylated</c>, <c>1p/19q codeleted</c>.</summary>
internal static class SignatureItems
{
    /// <summary>From here on a tumour mutational burden is called high, mutations per megabase.</summary>
    public const decimal HighTmb = 10;

    /// <summary>From here on a genomic instability score is called positive (myChoice).</summary>
    public const decimal PositiveHrd = 42;

    /// <summary>From here on genomic loss of heterozygosity is called high, % (FoundationOne).</summary>
    public const decimal HighLoh = 16;

    private static readonly (Signature Signature, bool Positive, string[] Words)[] Results =
    [
        (Signature.Msi, true, ["MSI-high", "MSI high", "MSI-H", "MSI høy", "MSI-høy", "MSI+", "MSI positive", "MSI positiv", "microsatellite instable", "microsatellite unstable", "microsatellite instability high", "microsatellite instability-high", "mikrosatellittinstabil", "mikrosatellitt-instabil", "mikrosatellitt instabil", "høygradig mikrosatellittinstabilitet"]),
        (Signature.Msi, false, ["MSS", "MSI-low", "MSI low", "MSI-L", "MSI lav", "MSI-lav", "MSI stable", "MSI stabil", "MSI-", "MSI negative", "MSI negativ", "microsatellite stable", "microsatellite-stable", "mikrosatellittstabil", "mikrosatellitt-stabil", "mikrosatellitt stabil"]),
        (Signature.Mmr, true, ["dMMR", "MMRd", "MMR-deficient", "MMR deficient", "deficient MMR", "mismatch repair deficient", "MMR-defekt", "MMR defekt", "defekt MMR", "MMR-D"]),
        (Signature.Mmr, false, ["pMMR", "MMRp", "MMR-proficient", "MMR proficient", "proficient MMR", "mismatch repair proficient", "MMR-intakt", "MMR intakt", "intakt MMR", "MMR intact", "MMR-P"]),
        (Signature.Hrd, true, ["HRD+", "HRD-positive", "HRD-positiv", "HR-deficient", "HR deficient", "homologous recombination deficient", "HRD positive", "HRD positiv", "HRD pos"]),
        (Signature.Hrd, false, ["HRD-", "HRD-negative", "HRD-negativ", "HR-proficient", "HR proficient", "homologous recombination proficient", "HRD negative", "HRD negativ", "HRD neg", "HRP"]),
        (Signature.Mgmt, true, ["MGMT-methylated", "MGMT methylated", "MGMT metylert", "MGMT-metylert", "MGMT promoter metylert", "MGMT-promotor metylert", "MGMT promoter methylation", "MGMT promoter methylated", "MGMT+"]),
        (Signature.Mgmt, false, ["MGMT-unmethylated", "MGMT unmethylated", "MGMT umetylert", "MGMT-umetylert", "MGMT promoter unmethylated", "MGMT promoter umetylert", "MGMT-promotor umetylert", "MGMT not methylated", "MGMT ikke metylert", "MGMT-"]),
        (Signature.Codeletion1p19q, true, ["1p/19q codeleted", "1p/19q co-deleted", "1p/19q codeletion", "1p/19q kodeletert", "1p19q codeleted", "1p19q co-deleted", "1p19q kodeletert", "1p/19q-kodelesjon", "1p/19q kodelesjon", "1p/19q-codeletion", "1p/19q co-deletion", "1p19q codeletion", "1p/19q-codeleted", "1p/19q-kodeletert", "codeletion of 1p/19q", "kodelesjon av 1p/19q"]),
        (Signature.Codeletion1p19q, false, ["1p/19q intact", "1p/19q ikke kodeletert", "ingen 1p/19q-kodelesjon", "no 1p/19q codeletion", "1p/19q non-codeleted", "1p/19q-intakt", "1p/19q not codeleted", "1p/19q intakt", "1p19q intact", "1p19q not codeleted", "1p19q intakt"]),
        (Signature.Tmb, true, ["TMB-high", "TMB high", "TMB-H", "TMB høy", "TMB-høy", "høy TMB", "high TMB"]),
        (Signature.Tmb, false, ["TMB-low", "TMB low", "TMB-L", "TMB lav", "TMB-lav", "lav TMB", "low TMB"]),
        (Signature.Loh, true, ["LOH high", "LOH-high", "gLOH high", "LOH høy"]),
        (Signature.Loh, false, ["LOH low", "LOH-low", "gLOH low", "LOH lav"]),
    ];

    public static bool TryRead(NotationCursor cursor, ProfileDraft draft)
    {
        foreach (var (signature, positive, words) in Results)
        {
            if (cursor.TryAny(words))
            {
                draft.Add(new SignatureFinding { Signature = signature, Detected = positive, Value = Share(cursor, signature) });
                return true;
            }
        }

        if (Mutational(cursor, draft) || Measured(cursor, draft, Signature.Tmb, HighTmb, "mutations per megabase", "TMB", "tumormutasjonsbyrde", "tumour mutational burden", "tumor mutational burden"))
            return true;
        if (Measured(cursor, draft, Signature.Hrd, PositiveHrd, "a genomic instability score", "HRD score", "HRD-score", "HRD-skår", "GIS", "genomic instability score")
            || Measured(cursor, draft, Signature.Loh, HighLoh, "a share of the genome", "gLOH", "genomic LOH", "LOH"))
            return true;

        var at = cursor.Here;
        if (Words.Signatures.Try(cursor) is not { } named)
            return false;
        if (named == Signature.Mgmt && !cursor.AtEnd)
        {
            cursor.Return(at);
            return false;
        }

        cursor.Fail($"{Words.ResultOf(named).Positive} or {Words.ResultOf(named).Negative}");
        return true;
    }

    /// <summary>The share of methylated sites, which some laboratories add.</summary>
    private static decimal? Share(NotationCursor cursor, Signature signature)
    {
        if (signature != Signature.Mgmt)
            return null;
        var at = cursor.Here;
        var bracket = cursor.TrySign('(');
        var share = cursor.TryDecimal();
        if (share is <= 100 && cursor.TrySign('%') && (!bracket || cursor.TrySign(')')))
            return share;
        cursor.Return(at);
        return null;
    }

    private static bool Mutational(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        var denied = Draft.TryNo(cursor);
        cursor.TryAny("mutational signature", "mutasjonssignatur", "signature", "signatur");
        if (SignatureSyntax.TryMutational(cursor) is not { } name)
        {
            cursor.Return(at);
            return false;
        }

        cursor.TryAny(":", "signature", "signatur");
        var negative = denied || cursor.TryAny(GeneChanges.Negative);
        cursor.TryAny(GeneChanges.Positive);
        draft.Add(new SignatureFinding { Signature = Signature.Mutational, Name = name, Detected = !negative });
        return true;
    }

    private static bool Measured(NotationCursor cursor, ProfileDraft draft, Signature signature, decimal positiveFrom, NotationText what, params ReadOnlySpan<string> words)
    {
        if (!cursor.TryAny(words))
            return false;
        cursor.TryAny(":", "=", "score", "skår");
        if (cursor.TryDecimal() is not { } value)
        {
            cursor.Fail($"{what} as a number, high or low");
            return true;
        }

        if (signature == Signature.Tmb)
            cursor.TryAny("mutations/Mb", "mutasjoner/Mb", "mut/Mb", "muts/Mb", "mut per Mb", "mutasjoner per Mb", "mutations per Mb", "mutations per megabase", "/Mb");
        else if (signature == Signature.Loh)
            cursor.TrySign('%');
        draft.Add(new SignatureFinding { Signature = signature, Value = value, Detected = value >= positiveFrom });
        draft.Note($"{signature.ToString().ToUpperInvariant()} from {positiveFrom} counts as {(signature == Signature.Hrd ? "positive" : "high")}.");
        return true;
    }
}
