using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Reports;

/// <summary>Histological diagnoses: a form of tumour with the organ that it comes from, or a name that says both.</summary>
internal static partial class DiagnosisRule
{
    private const int LongestName = 7;

    /// <summary>Shorter names that are diagnoses all the same.</summary>
    private static readonly string[] Abbreviations = ["GIST", "DLBCL", "AML", "CLL", "CML", "MCL", "NSCLC", "SCLC", "HCC", "LUAD", "LUSC", "GBM", "MDS", "TNBC", "HGSC", "HGSOC"];

    private static readonly Lazy<ImmutableArray<(Regex Form, Regex Site, string Code)>> Combinations = new(() =>
    [
        .. EmbeddedTable.Rows("histology.tsv").Select(row => (
            new Regex($@"(?<![\p{{L}}-])(?:{row[0]})\p{{L}}*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
            new Regex($@"(?<!\p{{L}})(?:{row[1]})(?!\p{{L}}*(?:biops|prøv|prep|resek|metas|vev))\p{{L}}*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
            row[2])),
    ]);

    public static IEnumerable<Claim> Read(Passage passage)
    {
        var claims = new List<Claim>();
        Combined(passage, claims);
        Named(passage, claims);
        return claims;
    }

    private static void Combined(Passage passage, List<Claim> claims)
    {
        foreach (var (form, site, code) in Combinations.Value)
        {
            if (form.Match(passage.Left) is not { Success: true } found || Denied(passage.Left, found.Index))
                continue;
            if (Site(passage.Left, found, site) is not { } organ)
                continue;
            var (from, to) = (Math.Min(found.Index, organ.Index), Math.Max(found.Index + found.Length, organ.Index + organ.Length));
            Add(passage, claims, from, to - from, code);
            return;
        }
    }

    /// <summary>The organ that the tumour comes from: named right before it, or behind "in", "from", "arising in" without a full stop between.</summary>
    private static Match? Site(string text, Match form, Regex site)
    {
        var metastatic = Metastasis().IsMatch(text);
        foreach (Match organ in site.Matches(text))
        {
            if (organ.Index >= form.Index && organ.Index < form.Index + form.Length)
                return organ;
            if (organ.Index > form.Index)
            {
                var between = text[(form.Index + form.Length)..organ.Index];
                if (between.Length <= 70 && (metastatic ? Origin() : InOrgan()).IsMatch(between))
                    return organ;
            }
            else if (organ.Index + organ.Length <= form.Index && text[(organ.Index + organ.Length)..form.Index] is { Length: <= 30 } before && (metastatic ? before is " " : Adjoining().IsMatch(before)))
            {
                return organ;
            }
        }

        return null;
    }

    private static void Named(Passage passage, List<Claim> claims)
    {
        var words = Word().Matches(passage.Left);
        for (var first = 0; first < words.Count; first++)
        {
            for (var count = Math.Min(LongestName, words.Count - first); count > 0; count--)
            {
                var (from, to) = (words[first].Index, words[first + count - 1].Index + words[first + count - 1].Length);
                if (to - from > 80 || passage.Left.AsSpan(from, to - from).ContainsAny(":;()|\t" + Passage.Taken))
                    continue;
                var written = passage.Left[from..to];
                if (Diagnosis(written, count) is not { } node || Denied(passage.Left, from))
                    continue;
                Add(passage, claims, from, to - from, node.Code);
                first += count - 1;
                break;
            }
        }
    }

    private static TumourType? Diagnosis(string written, int words)
    {
        if (!(Abbreviations.Contains(written) || (written.Length >= 6 && Tumour().IsMatch(written))))
            return null;
        if (words == 1 && written.All(letter => char.IsUpper(letter) || char.IsDigit(letter)) && !Abbreviations.Contains(written))
            return null;
        return OncoTree.Current.Resolve(written).Value is { Level: > 1 } node ? node : null;
    }

    private static void Add(Passage passage, List<Claim> claims, int from, int length, string code)
    {
        passage.Take(from, length);
        var node = OncoTree.Current.Find(code)!;
        claims.Add(new Claim(new ReportSpan(passage.Start + from, length), ReportRule.Diagnosis, [Notation.Named.Diagnosis(node.Code), node.Name]) { Subject = "diagnosis" });
    }

    private static bool Denied(string text, int at) => Not().IsMatch(text[Math.Max(0, at - 60)..at]);

    [GeneratedRegex(@"\b(?:ingen|ikke|ikkje|uten|utan|no|not|without|negative for|negativ for|utelukker|excludes)\b(?!-)[^.;:,]{0,55}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Not();

    [GeneratedRegex(@"\bmetasta\w*|\w+metasta\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Metastasis();

    [GeneratedRegex(@"\b(?:fra|frå|utg\w+|utgangspunkt|primær\w*|from|origin\w*|primary|arising|of)\b[^.;]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Origin();

    [GeneratedRegex(@"(?:\b(?:i|fra|frå|in|of|from|utg\w+|utgangspunkt|arising|av|primær\w*|primary)\b[^.;:]*|^[\s,(-]{1,3}|^,?\s?[\w ]{1,25}[,(]\s?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InOrgan();

    [GeneratedRegex(@"^[\s,:-]{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Adjoining();

    [GeneratedRegex(@"[\p{L}\d]+(?:[-/][\p{L}\d]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?:kreft|karsinom|carcinoma|cancer|sarkom|sarcoma|lymfom|lymphoma|leukemi|leukaemi|gliom|glioblastom|astrocytom|oligodendrogliom|ependymom|meningeom|meningiom|blastom|melanom|myelom|mesoteliom|mesotheliom|tumor|tumour|svulst|GIST|seminom|tymom|thymom|kordom|chordom|insulinom|neoplas|syndrom|makroglobulin)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tumour();
}
