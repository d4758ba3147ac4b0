using System.Text.RegularExpressions;

namespace TrialMatch.Matching.Reports;

/// <summary>TMB, microsatellites, mismatch repair proteins, HRD, MGMT, 1p/19q. What it reads it takes.</summary>
internal static partial class SignatureRule
{
    private static readonly string[] RepairProteins = ["MLH1", "MSH2", "MSH6", "PMS2"];

    // Denials and results around a name, each optional: in time that grows with the text alone.
    private const RegexOptions Linear = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly Regex CodeletionOf = new(@"(?:(?:ikk?j?e|ingen|no|not|without|uten)\s(?:\w+\s){0,4})?(?:ko-?delesjon|co-?deletion) (?:av|of|i|in) 1p\s?/\s?19q(?:\s?:?\s(?:(?:er|is|was|ble|vart) )?(?:ikk?j?e |not )?(?:påvist|detected|present|negativ\w*))?", Linear);

    private static readonly Regex Codeletion = new(@"(?:(?:ikk?j?e|ingen|no|not|without|uten)\s(?:\w+\s){0,3})?\b1p\s?/\s?19q\b[- ]?(?:status)?\W{0,3}(?:\w+\s){0,3}?(?:ikk?j?e[ -]|non-?|not |no |ingen )?(?:ko-?delesjon|kodeletert|kodeletion|co-?deletion|co-?deleted|codelet\w*|intakt|intact)(?:\s?:?\s(?:(?:er|is|was|ble|vart) )?(?:ikk?j?e |not )?(?:påvist|detected|present|negativ\w*))?", Linear);

    private static readonly Regex Mgmt = new(@"(?:(?:ikk?j?e|ingen|no|not|without)\s(?:\w+\s){0,3})?\bMGMT\b[- ]?(?:genets |gen(?:et)? )?(?:promot\w*)?[- :,]{0,3}(?:(?:status|er|is|ble|region\w*|påvist|funnet)\W{1,2}){0,3}(?:ikk?j?e[ -]|non-?|not |u|un|hyper)?(?:metyler(?:t|ing)|methylat(?:ed|ion)|hypermetylert|hypermetylering)(?:\w*)(?:\s?:?\s(?:(?:er|is|was|ble|vart) )?(?:ikk?j?e |not )?(?:påvist|detected|present|negativ\w*))?|\b(?:umetylert|metylert|hypermetylert|unmethylated|methylated) MGMT\b[- ]?(?:promot\w*)?", Linear);

    private static readonly Regex MsiHigh = new(@"(?:(?:ikk?j?e|ingen|inga|no|not|without|uten)\s(?:\w+\s){0,4})?(?:\bMSI[ :-]{1,3}(?:er )?(?:høy|high|H)\b|\b(?:mikrosatellitt|microsatellite)[ -]?(?:in|u)sta(?:bilitet|bil\w*|bility|ble)(?:\s?\(MSI(?:-H)?\))?(?:[- ](?:høy|high))?)(?:\s?:?\s(?:(?:er|is|was|ble|vart) )?(?:ikk?j?e |not )?(?:påvist|detected|present|negativ\w*))?", Linear);

    private static readonly (Regex Form, string Subject, Func<Match, string?> Item)[] Forms =
    [
        (Tmb(), "TMB", match => $"TMB {match.Groups["n"].Value.Replace(',', '.')}"),
        (TmbWord(), "TMB", match => High().IsMatch(match.Value) ? "TMB high" : "TMB low"),
        (CodeletionOf, "1p/19q", match => Denied().IsMatch(match.Value) ? "1p/19q intact" : "1p/19q codeleted"),
        (Codeletion, "1p/19q", match => Denied().IsMatch(match.Value) ? "1p/19q intact" : "1p/19q codeleted"),
        (Mgmt, "MGMT", match => Denied().IsMatch(match.Value) ? "MGMT unmethylated" : "MGMT methylated"),
        (Hrd(), "HRD", match => HrdNegative().IsMatch(match.Value) ? "HRD negative" : "HRD positive"),
        (MsiHigh, "MSI", match => Denied().IsMatch(match.Value) ? "MSS" : "MSI-H"),
        (MsiStable(), "MSI", match => Denied().IsMatch(match.Value) ? null : "MSS"),
        (MsiResult(), "MSI", match => MsiNegative().IsMatch(match.Groups["st"].Value) ? "MSS" : "MSI-H"),
        (MmrWord(), "MMR", match => MmrProficient().IsMatch(match.Value) ? "pMMR" : "dMMR"),
    ];

    public static IEnumerable<Claim> Read(Passage passage)
    {
        var claims = new List<Claim>();
        if (Proteins(passage) is { } proteins)
            claims.Add(proteins);
        foreach (var (form, subject, read) in Forms)
        {
            foreach (Match match in form.Matches(passage.Left))
            {
                if (read(match) is not { } item)
                    continue;
                passage.Take(match.Index, match.Length);
                claims.Add(new Claim(new ReportSpan(passage.Start + match.Index, match.Value.TrimEnd().Length), ReportRule.Signature, [item]) { Subject = subject });
            }
        }

        return claims;
    }

    /// <summary>Lost proteins mean deficient repair; kept ones mean proficient repair only when all four, or repair as a whole, are named.</summary>
    private static Claim? Proteins(Passage passage)
    {
        var text = passage.Left;
        var named = RepairProteins.Count(protein => text.Contains(protein, StringComparison.OrdinalIgnoreCase));
        var whole = RepairName().IsMatch(text);
        if ((named == 0 && !whole) || !Stained().IsMatch(text) || Mutation().IsMatch(text))
            return null;
        var (lost, kept) = (Lost().Match(text), Kept().Match(text));
        if (!lost.Success && !kept.Success)
            return null;
        var deficient = lost.Success;
        if (!deficient && named < RepairProteins.Length && !whole)
        {
            passage.Reason = UnreadReason.CoverageOnly;
            return null;
        }

        passage.Take(0, passage.Text.Length);
        return new Claim(passage.Span, ReportRule.Signature, [deficient ? "dMMR" : "pMMR"]) { Subject = "MMR" };
    }

    [GeneratedRegex(@"\b(?:TMB(?:[ -]score)?|tumou?r[ -]?(?:mutational|mutation|mutasjons)[ -]?(?:burden|byrde|last)\w*|tumormutasjonsbyrde|mutasjonsbyrde\w*)\b(?:\s?\(TMB\))?[^\d.;,]{0,30}?(?<n>\d{1,4}(?:[.,]\d{1,2})?)(?:\s?(?:mut\w*|variant\w*)?\s?(?:/|per|pr\.?)\s?(?:Mb|megabase\w*|MB))?(?!\s?%)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tmb();

    [GeneratedRegex(@"\bTMB[ :-]{1,3}(?:er )?(?:høy|høg|high|H|lav|low|L)\b|\b(?:høy|høg|high|lav|låg|low) (?:TMB|mutasjonsbyrde|tumormutasjonsbyrde|tumou?r mutational burden)\b(?![^.;]{0,15}\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TmbWord();

    [GeneratedRegex(@"(?:TMB[ :-]{1,3}(?:er )?|^)(?:høy|høg|high|H)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex High();

    [GeneratedRegex(@"\bHRD\b[- ]?(?:status|score|test)?[^.;]{0,40}?\b(?:ikk?j?e påvist|not detected|positiv\w*|negativ\w*|proficient|deficient|påvist|detected)\b|\bHRD[+−-](?=$|[\s,;.)])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hrd();

    [GeneratedRegex(@"(?:ikk?j?e påvist|not detected|negativ\w*|proficient|[−-])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HrdNegative();

    [GeneratedRegex(@"\bMSS\b|\bMSI[ :-]{1,3}(?:stabil|stable|low|lav|L)\b|\b(?:mikrosatellitt|microsatellite)(?:er|s|status)?[ :-]{0,3}(?:er |are |is )?stab(?:il|le)\w*(?:\s?\(MSS\))?|\bstabile? mikrosatellitt\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MsiStable();

    [GeneratedRegex(@"\bMSI(?:[- ](?:status|analyse|test|PCR))?\s?[:-]?\s?(?:er |is |ble |was )?(?<st>ikk?j?e påvist|not detected|negativ\w*|stabil\w*|stable|positiv\w*|påvist|detected|instabil\w*|ustabil\w*|unstable|høy|high|[+](?=\s|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MsiResult();

    [GeneratedRegex(@"^(?:ikk|not|neg|sta)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MsiNegative();

    [GeneratedRegex(@"\b(?:dMMR|MMRd|pMMR|MMRp|MMR[- ](?:deficient|defekt|proficient|intakt|intact|stabil)\w*|(?:deficient|proficient) (?:MMR|mismatch repair))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MmrWord();

    [GeneratedRegex(@"pMMR|MMRp|profic|intakt|intact|stabil", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MmrProficient();

    [GeneratedRegex(@"\b(?:MMR|mismatch[- ](?:repair|reparasjons?)\w*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RepairName();

    [GeneratedRegex(@"\b(?:uttrykk\w*|ekspresjon|\w*farging\w*|\w*reaktivitet|expression|staining|positiv\w*|negativ\w*|immun\w*|IHC|bevart\w*|intakt\w*|protein\w*|tap|tapt|bortfall|loss|lost|retained|preserved|normalt?|intact)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stained();

    [GeneratedRegex(@"\b(?:mutasjon\w*|variant\w*|mutation\w*|villtype|c\.\d|p\.[A-Z(])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mutation();

    [GeneratedRegex(@"(?<!\b(?:ikke|ikkje|ingen|inga|no|not|without|uten|utan)\s(?:\w+\s){0,3})\b(?:tap|tapt|bortfall|bortfalt|manglende|manglande|mangler|manglar|loss|lost|absent|absence|dMMR|negativ\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lost();

    [GeneratedRegex(@"\b(?:bevart\w*|behalden|intakt\w*|normalt?|retained|preserved|intact|positiv\w*|pMMR|(?:ikke|ingen|no|uten|ikkje|inga) (?:\w+ ){0,3}(?:tap|bortfall|loss))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kept();

    [GeneratedRegex(@"\b(?:ikke|ikkje|ingen|inga|no|not|non|without|uten|umetyl\w*|unmethyl\w*|intakt|intact|negativ\w*)|\bnon-", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();
}
