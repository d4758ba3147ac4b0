using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace TrialMatch.Matching.Reports;

/// <summary>Immunohistochemistry and in situ hybridisation. What it reads it takes, so that no protein is read as a gene.</summary>
internal static partial class ExpressionRule
{
    public static IEnumerable<Claim> Read(Passage passage, bool pdL1Named)
    {
        var claims = new List<Claim>();
        if (pdL1Named)
            PdL1(passage, claims);
        Her2(passage, claims);
        Each(HormoneReceptor(), passage, claims, match => Receptor(match));
        Each(KiForm(), passage, claims, match => [($"Ki-67 {match.Groups["n"].Value.Replace(',', '.')}%", match)]);
        Each(MarkerForm(), passage, claims, match => Marker(match));
        if (Immuno().IsMatch(passage.Text))
            Each(GeneProtein(), passage, claims, match => [($"{match.Groups["m"].Value} IHC {Status(match.Groups["st"].Value)}", match)]);
        return claims;
    }

    private static void PdL1(Passage passage, List<Claim> claims)
    {
        foreach (Match match in ScoreForm().Matches(passage.Left))
        {
            var score = match.Groups["score"].Value.ToUpperInvariant() switch
            {
                var name when name is "CPS" || name.StartsWith("COMB", StringComparison.Ordinal) => "CPS",
                var name when name is "IC" || name.StartsWith("IMM", StringComparison.Ordinal) => "IC",
                _ => "TPS",
            };
            Number(passage, claims, match, score, guessed: false);
        }

        foreach (Match match in ShareForm().Matches(passage.Left))
            Number(passage, claims, match, match.Groups["immune"].Success ? "IC" : "TPS", guessed: true);
        Each(PdL1Status(), passage, claims, match => [($"PD-L1 {Status(match.Groups["st"].Value)}", match)]);
    }

    private static void Number(Passage passage, List<Claim> claims, Match match, string score, bool guessed)
    {
        passage.Take(match.Index, match.Length);
        if (match.Groups["range"].Success)
        {
            passage.Reason = UnreadReason.Range;
            return;
        }

        var (bound, number) = (match.Groups["b"].Value, Numbers.Read(match.Groups["n"].Value));
        var below = bound is "<" && number == 1;
        if (number > 100 || (bound is "<" or "≤" or "under" or "below" && !below))
        {
            passage.Reason = UnreadReason.Range;
            return;
        }

        var warnings = ImmutableArray.CreateBuilder<ReportWarning>();
        if (bound.Length > 0 && !below && !bound.StartsWith("ca", StringComparison.OrdinalIgnoreCase) && bound is not ("~" or "="))
            warnings.Add(ReportWarning.Bound);
        if (guessed)
            warnings.Add(ReportWarning.ShareTakenForTps);
        var unit = score == "CPS" ? "" : "%";
        var whole = Whole(passage, match);
        claims.Add(new Claim(whole, ReportRule.Expression, [$"PD-L1 {score} {(below ? "<1" : Numbers.Write(number))}{unit}", $"PD-L1 {score} {(below ? "0" : Numbers.Write(number))}{unit}"])
        {
            Warnings = warnings.ToImmutable(),
            Subject = $"PD-L1 {score}",
        });
    }

    /// <summary>The span with the marker's name, when that stands shortly before.</summary>
    private static ReportSpan Whole(Passage passage, Match match)
    {
        var before = passage.Text[Math.Max(0, match.Index - 60)..match.Index];
        var name = PdL1Name().Matches(before).LastOrDefault();
        var from = name is null ? match.Index : match.Index - before.Length + name.Index;
        return new ReportSpan(passage.Start + from, match.Index + match.Value.TrimEnd().Length - from);
    }

    private static void Her2(Passage passage, List<Claim> claims)
    {
        if (!Her2Name().IsMatch(passage.Left))
            return;
        var whole = passage.Left;
        Each(Her2Ish(), passage, claims, match => [($"HER2 ISH {Amplified(match.Groups["st"].Value)}", match)]);
        Each(Her2Grade(), passage, claims, match => [($"HER2 IHC {match.Groups["g"].Value}{(match.Groups["g"].Value == "0" ? "" : "+")}", match)]);
        Each(Her2Low(), passage, claims, match => [("HER2 low", match)]);
        if (Immuno().IsMatch(whole) || HormoneContext().IsMatch(passage.Text) || !GeneContext().IsMatch(whole))
            Each(Her2Status(), passage, claims, match => [($"HER2 {Status(match.Groups["st"].Value)}", match)]);
    }

    private static IEnumerable<(string Item, Match Match)> Receptor(Match match)
    {
        var marker = match.Groups["m"].Value is var name && (name is "ER" || name.StartsWith('Ø') || name.StartsWith('ø') || name.Contains("estrogen", StringComparison.OrdinalIgnoreCase)) ? "ER" : "PR";
        if (match.Groups["range"].Success)
            return [("", match)];
        if (!match.Groups["n"].Success)
            return [($"{marker} {Status(match.Groups["st"].Value)}", match)];
        var number = Numbers.Read(match.Groups["n"].Value);
        return number <= 100 ? [(number <= 1 && match.Groups["b"].Value == "<" ? $"{marker} negative" : $"{marker} {Numbers.Write(number)}%", match)] : [];
    }

    private static IEnumerable<(string Item, Match Match)> Marker(Match match) =>
        match.Groups["n"].Success
            ? [($"{match.Groups["m"].Value} {match.Groups["n"].Value.Replace(',', '.')}%", match)]
            : [($"{match.Groups["m"].Value} {Status(match.Groups["st"].Value)}", match)];

    private static void Each(Regex form, Passage passage, List<Claim> claims, Func<Match, IEnumerable<(string Item, Match Match)>> read)
    {
        foreach (Match match in form.Matches(passage.Left))
        {
            foreach (var (item, _) in read(match))
            {
                passage.Take(match.Index, match.Length);
                if (item.Length == 0)
                {
                    passage.Reason = UnreadReason.Range;
                    continue;
                }

                var bound = match.Groups["b"].Value is ">" or "≥" or "minst" or "over" or "at least" || (match.Groups["b"].Value is "<" && item.EndsWith('%'));
                claims.Add(new Claim(new ReportSpan(passage.Start + match.Index, match.Value.TrimEnd().Length), ReportRule.Expression, [item, .. Alternatives(item)])
                {
                    Subject = string.Join(' ', item.Split(' ')[..^1]),
                    Warnings = bound ? [ReportWarning.Bound] : [],
                });
            }
        }
    }

    /// <summary>Protein names of genes are read by their own name where the gene's means a rearrangement.</summary>
    private static IEnumerable<string> Alternatives(string item) =>
        item.StartsWith("ALK IHC", StringComparison.Ordinal) || item.StartsWith("ROS1 IHC", StringComparison.Ordinal)
            ? [item.Replace(" IHC", " protein IHC", StringComparison.Ordinal)]
            : item.StartsWith("CD117 ", StringComparison.Ordinal) || item.StartsWith("c-MET ", StringComparison.Ordinal) ? [item.Replace(" ", " IHC ", StringComparison.Ordinal)]
            : [];

    private static string Status(string written) => written.Length > 0 && (written[0] is '+' || (written[0] is 'p' or 'P' or 'b' or 'B' && !Denied().IsMatch(written))) ? "positive" : "negative";

    private static string Amplified(string written) => Denied().IsMatch(written) ? "negative" : "positive";

    [GeneratedRegex(@"^(?:neg|ikk|ing|not|non|no |uten|−|-)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"PD-?L1", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex PdL1Name();

    [GeneratedRegex(@"\b(?<score>TPS|CPS|IC(?: score|-score)?|TC|tumou?r proportion score|combined positive score|immune cell score)\b(?:\s?\((?:TPS|CPS|IC)\))?[^\d<>≥≤~.;,]{0,25}(?<b>[<>≥≤~=]|ca\.?|minst|over|under|below|at least)?\s*(?<n>\d{1,3}(?:[.,]\d+)?)(?!\d)\s*(?:%\s*)?(?<range>[-–]\s*\d{1,3}(?:\s*%)?)?\s*%?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ScoreForm();

    [GeneratedRegex(@"\bPD-?L1\b[^.;\d]{0,60}(?:\([^)]{1,30}\)[^.;\d]{0,40})?(?<b>[<>≥≤~]|ca\.?|minst|over|under|below|at least)?\s*(?<n>\d{1,3})\s*(?<range>[-–]\s*\d{1,3})?\s*%\s*(?:av|of|i|in)\s*(?:the )?(?:(?:tumor|tumour|neoplastic)\s?-?c\w*|(?<immune>immun\w*))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShareForm();

    [GeneratedRegex(@"\bPD-?L1\b\s*(?:\([^)]{1,20}\))?\s*[:-]?\s*(?<st>negativ\w*|positiv\w*)(?![^.;]{0,40}\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PdL1Status();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:HER-?2(?:/neu)?|c-erbB-?2|ERBB2)(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Her2Name();

    [GeneratedRegex(@"\b(?:dual[- ])?(?:FISH|SISH|DISH|CISH|ISH)\b(?:-analyse)?[^.;]{0,30}?(?<st>(?:ikk?j?e|not|non)[ -]+amplif\w+|(?:ingen|no|uten|without)\s+(?:HER-?2-?)?\s?(?:gen)?amplif\w+|(?:gen)?amplif\w+|negativ\w*|positiv\w*|[+−-](?=$|[\s,;.)]))|(?<st>(?:ikk?j?e|not|non)[ -]+amplif\w+|(?:gen)?amplif\w+)\s*(?:ved|med|by|on|\()\s*(?:dual[- ])?(?:FISH|SISH|DISH|CISH|ISH)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Her2Ish();

    [GeneratedRegex(@"(?:HER-?2(?:/neu)?|c-erbB-?2|ERBB2)(?![\p{L}\d])[^.;\d]{0,45}?(?<!\d)(?<g>[0-3])\s?\+|(?:HER-?2(?:/neu)?|c-erbB-?2|ERBB2)(?![\p{L}\d])[^.;,\d]{0,30}(?:score|grad|IHC|immunhistokjemi\w*|\))\W{0,4}(?<g>[0-3])(?![\d.,%/])|(?:HER-?2(?:/neu)?)\s*:?\s*(?<g>0)(?=\s*(?:$|[,;.)]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Her2Grade();

    [GeneratedRegex(@"HER-?2[ -]?(?:low|lav)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Her2Low();

    [GeneratedRegex(@"(?:HER-?2(?:/neu)?)(?![\p{L}\d])\s*(?:er|is|var|:|\(IHC\)|IHC)?\s*[:-]?\s*(?<st>negativ\w*|positiv\w*|[+−-](?=\s*(?:$|[,;.)/])))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Her2Status();

    [GeneratedRegex(@"\b(?:ER|PR|PgR|østrogen|progesteron)\b", RegexOptions.CultureInvariant)]
    private static partial Regex HormoneContext();

    [GeneratedRegex(@"\b(?:NGS|sekvens\w*|sequenc\w*|DNA|RNA|TSO\s?500|kopitall|copy number|mutasjon\w*|mutation\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GeneContext();

    [GeneratedRegex(@"(?<![\p{L}\d-])(?<m>ER|PR|PgR|[Øø]strogenreseptor\w*|[Pp]rogesteronreseptor\w*|[Oo]?[Ee]strogen receptor|[Pp]rogesterone receptor)(?![\p{L}\d])(?:\s?\((?:ER|PR|PgR)\))?\s*[:=-]?\s*(?:er |is )?(?<st>positiv\w*|negativ\w*|pos\b|neg\b|\+|[-−](?=\s*(?:$|[,;.)/])))?(?:\s*[:(]?\s*(?:i |in )?(?<b>[<>≥≤~]|ca\.?|over)?\s?(?<n>\d{1,3}(?:[.,]\d)?)\s?(?<range>[-–]\s?\d{1,3}\s?)?%)?(?<=(?:[\p{L}+−%-]))(?<=(?:%|\+|-|−|positiv\w{0,3}|negativ\w{0,3}|pos|neg))", RegexOptions.CultureInvariant)]
    private static partial Regex HormoneReceptor();

    [GeneratedRegex(@"\bKi-?\s?67\b[^\d.;]{0,40}?(?<b>[<>≥≤~]|ca\.?)?\s?(?<n>\d{1,3}(?:[.,]\d)?)\s?%", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KiForm();

    [GeneratedRegex(@"(?<![\p{L}\d])(?<m>CD(?:3|5|7|10|19|20|22|30|33|38|70|79b|123)|BCMA|CLDN18\.2|claudin 18\.2|SSTR2|PSMA|TROP-?2|FOLR1|DLL3|p16|pan-?TRK|c-MET|CD117)(?![\p{L}\d])\s*(?:\([^)]{1,20}\))?\s*(?:IHC)?\s*[:-]?\s*(?:er |is |: )?(?:(?<st>positiv\w*|negativ\w*|block-?positiv\w*|pos\b|neg\b|\+(?!\+)|[-−](?=\s*(?:$|[,;.)/])))(?!\s*(?:i|in)\s+\d)|(?:(?:positiv\w*)\s+(?:i|in)\s+)?(?<b>[<>≥≤~]|ca\.?)?\s?(?<n>\d{1,3}(?:[.,]\d)?)\s?%)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MarkerForm();

    [GeneratedRegex(@"\b(?:IHC|immun\w*|immuno\w*|D5F3|farging|staining)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Immuno();

    [GeneratedRegex(@"(?<![\p{L}\d])(?<m>ALK|ROS1)(?![\p{L}\d])(?![^.;,]{0,30}(?:FISH|RNA|fusjon|fusion|rearr))[^.;,]{0,30}?(?<st>positiv\w*|negativ\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex GeneProtein();
}
