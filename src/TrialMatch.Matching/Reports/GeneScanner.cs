using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Reports;

/// <summary>Cuts a sentence about genes into what its words do.</summary>
internal static partial class GeneScanner
{
    private static readonly (Regex Form, GeneWord Word, string Written)[] Words =
    [
        (Negative(), GeneWord.Negative, ""),
        (WildType(), GeneWord.WildType, ""),
        (Uncertain(), GeneWord.Uncertain, ""),
        (NotAmplified(), GeneWord.CopyNumber, "not amplified"),
        (HomozygousDeletion(), GeneWord.CopyNumber, "homozygous deletion"),
        (Not(), GeneWord.Not, ""),
        (Positive(), GeneWord.Positive, ""),
        (Detected(), GeneWord.Detected, ""),
        (Amplified(), GeneWord.CopyNumber, "amplification"),
        (Gained(), GeneWord.CopyNumber, "gain"),
        (Lost(), GeneWord.CopyNumber, "loss"),
        (FusedHere(), GeneWord.Fusion, "fusion"),
        (Skipping(), GeneWord.Class, "skipping"),
        (Missense(), GeneWord.Class, "missense"),
        (Nonsense(), GeneWord.Class, "nonsense"),
        (Frameshift(), GeneWord.Class, "frameshift"),
        (Deletion(), GeneWord.Class, "deletion"),
        (Insertion(), GeneWord.Class, "insertion"),
        (Splice(), GeneWord.Class, "splice"),
        (Pathogenic(), GeneWord.Effect, "pathogenic"),
        (Activating(), GeneWord.Effect, "activating"),
        (LossOfFunction(), GeneWord.Effect, "loss of function"),
        (Germline(), GeneWord.Origin, "germline"),
        (Somatic(), GeneWord.Origin, "somatic"),
        (Mutation(), GeneWord.Mutation, ""),
        (But(), GeneWord.But, ""),
        (And(), GeneWord.And, ""),
        (Preposition(), GeneWord.Preposition, ""),
    ];

    /// <param name="text">The passage, without what other rules have taken.</param>
    /// <param name="vafCell">Where a bare number is an allele fraction.</param>
    public static ImmutableArray<GeneElement> Scan(string text, (int From, int To)? vafCell = null)
    {
        var elements = ImmutableArray.CreateBuilder<GeneElement>();
        var fused = FusedAnywhere().IsMatch(text) || text.Contains("RNA", StringComparison.Ordinal);
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) && text[at] != '\t')
            {
                at++;
                continue;
            }

            var element = vafCell is { } cell && at >= cell.From && at < cell.To && Bare().Match(text, at) is { Success: true } bare
                ? new GeneElement(GeneWord.Vaf, at, bare.Value.TrimEnd().Length) { Number = Fraction(bare) }
                : Next(text, at, fused, elements.Count > 0 ? elements[^1] : null);
            elements.Add(element);
            at = element.End;
        }

        return elements.ToImmutable();
    }

    private static GeneElement Next(string text, int at, bool fused, GeneElement? before)
    {
        if (Fusion(text, at, fused) is { } fusion)
            return fusion;
        if (Vaf().Match(text, at) is { Success: true } vaf)
            return new GeneElement(GeneWord.Vaf, at, vaf.Value.TrimEnd().Length) { Number = Fraction(vaf) };
        if (Copies().Match(text, at) is { Success: true } copies)
            return new GeneElement(GeneWord.Copies, at, copies.Length) { Number = Numbers.Read(copies.Groups["n"].Value) };
        if (Percent().Match(text, at) is { Success: true } percent)
            return new GeneElement(GeneWord.Percent, at, percent.Length) { Number = Numbers.Read(percent.Groups["n"].Value) };
        if (Coding().Match(text, at) is { Success: true } coding)
            return new GeneElement(GeneWord.Coding, at, coding.Length) { Written = coding.Value.TrimEnd('.', ')') };
        if (Exons().Match(text, at) is { Success: true } exons)
            return exons.Groups["more"].Success ? new GeneElement(GeneWord.Other, at, exons.Length) : new GeneElement(GeneWord.Exon, at, exons.Length) { Written = exons.Groups["n"].Value };
        if (Change(text, at, before) is { } change)
            return change;
        if (GeneMentions.At(text, at) is { } mention)
            return new GeneElement(GeneWord.Gene, at, mention.Length) { Genes = mention.Genes, Written = mention.Family ? "family" : "" };
        if (before is { Word: GeneWord.Hyphen } || at == 0 || !char.IsLetterOrDigit(text[at - 1]) || before is { Word: GeneWord.Exon or GeneWord.Change or GeneWord.Gene })
        {
            foreach (var (form, word, written) in Words)
            {
                if (form.Match(text, at) is { Success: true, Length: > 0 } found)
                    return new GeneElement(word, at, found.Length) { Written = written };
            }
        }

        return text[at] switch
        {
            ',' or '/' or '\t' or '|' or '+' => text[at] is '\t' or '|' ? new GeneElement(GeneWord.Sign, at, 1) { Written = "|" } : new GeneElement(GeneWord.Comma, at, 1),
            '-' or '–' when at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) => new GeneElement(GeneWord.Hyphen, at, 1),
            _ when Word().Match(text, at) is { Success: true, Length: > 0 } word => new GeneElement(GeneWord.Other, at, word.Length),
            _ => new GeneElement(GeneWord.Sign, at, 1),
        };
    }

    private static GeneElement? Fusion(string text, int at, bool fused)
    {
        if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || FusionForm().Match(text, at) is not { Success: true } match)
            return null;
        var joint = match.Groups["joint"].Value;
        if (joint != "::" && !fused && !match.Groups["exons"].Success)
            return null;
        var (five, three) = (match.Groups["five"].Value, match.Groups["three"].Value);
        if (joint != "::" && (GeneMentions.One(five) is null && GeneMentions.One(three) is null))
            return null;
        return FusionName.TryParse($"{five}::{three}", out var name, out _)
            ? new GeneElement(GeneWord.FusionName, at, match.Length) { Written = name.ToString() }
            : null;
    }

    private static GeneElement? Change(string text, int at, GeneElement? before)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return null;
        if (ProteinForm().Match(text, at) is { Success: true } match)
        {
            var written = match.Value.TrimEnd('.', ',', ')', ':');
            if (written.Contains('(', StringComparison.Ordinal))
                written += ")";
            if (ProteinChange.TryParse(written, out var change, out _))
                return new GeneElement(GeneWord.Change, at, Math.Min(written.Length, text.Length - at)) { Written = change.ToString() };
        }

        if (CodonForm().Match(text, at) is { Success: true } codon && (codon.Groups["word"].Success || before is { Word: GeneWord.Gene or GeneWord.Hyphen or GeneWord.Change })
            && CodonPosition.TryParse(codon.Groups["word"].Success ? "codon " + codon.Groups["n"].Value : codon.Value, out var position, out _))
            return new GeneElement(GeneWord.Change, at, codon.Length) { Written = position.ToString() };
        return null;
    }

    /// <summary>A fraction without a percent sign and below one is a share of one.</summary>
    private static decimal Fraction(Match vaf)
    {
        var number = Numbers.Read(vaf.Groups["n"].Value);
        return number < 1 && !vaf.Groups["percent"].Success ? number * 100 : number;
    }

    [GeneratedRegex(@"\G(?<five>[A-Z][A-Z0-9]{1,9}(?:-\d)?)(?<exons>\s?\((?:e(?:x|xon|kson)?\.?\s?)?\d{1,2}\))?\s?(?<joint>::|-|–|/)\s?(?<three>[A-Z][A-Z0-9]{1,9})(?:\s?\((?:e(?:x|xon|kson)?\.?\s?)?\d{1,2}\))?(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex FusionForm();

    [GeneratedRegex(@"\G(?:\b(?:VAF|AF|allelfrekvens\w*|allelfraksjon\w*|variantallel\w*|(?:variant )?allele? ?fr(?:action|equency|ekvens|aksjon)))\W{0,4}(?:på|of|er|is|var|was|ca\.?)?\s*(?<n>\d{1,3}(?:[.,]\d{1,4})?)\s*(?<percent>%)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vaf();

    [GeneratedRegex(@"\G(?:(?:CN|GCN|kopitall|kopital|copy number|estimert kopitall)\W{0,3}(?:på |of |er |is |ca\.? ?|= ?|~)?(?<n>\d{1,3}(?:[.,]\d{1,2})?)(?![\d%])|(?:ca\.? ?)?(?<n>\d{1,3}(?:[.,]\d{1,2})?) (?:kopier|kopiar|copies|genkopier|gene copies))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copies();

    [GeneratedRegex(@"\G(?<n>\d{1,3}(?:[.,]\d{1,3})?)\s?%", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\G(?<n>\d{1,3}(?:[.,]\d{1,4})?)(?!\d)\s?(?<percent>%)?", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\Gc\.[-*]?\d[\w>+*_=-]{0,60}", RegexOptions.CultureInvariant)]
    private static partial Regex Coding();

    [GeneratedRegex(@"\G(?:eksonene|exonene|exons|eksoner|ekson|exon|ex)(?:ene|er|s)?\.?[ -]?(?<n>\d{1,2})(?<more>(?:\s?(?:[-–/,]|og|and|eller|or)\s?\d{1,2}(?!\s?%))+)?(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Exons();

    [GeneratedRegex(@"\G(?:p\.\s?\(?[^\s,;|/]{3,60}|\(?(?:[ACDEFGHIKLMNPQRSTVWY]|Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val)\d{1,4}(?:_(?:[A-Z][a-z]{0,2})\d{1,4})?(?:delins[A-Za-z*]{1,40}|del|dup|ins[A-Za-z*]{1,40}|fs[A-Za-z*\d]{0,8}|Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val|Ter|[ACDEFGHIKLMNPQRSTVWY*](?:fs[A-Za-z*\d]{0,8})?)(?![\p{L}\d]))", RegexOptions.CultureInvariant)]
    private static partial Regex ProteinForm();

    [GeneratedRegex(@"\G(?:(?<word>kodon|codon)\s(?<n>\d{1,4})|[ACDEFGHIKLMNPQRSTVWY]\d{1,4}X?)(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex CodonForm();

    [GeneratedRegex(@"\G(?:negativ[te]?|negative|neg)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negative();

    [GeneratedRegex(@"\G(?:positiv[te]?|positive|pos)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Positive();

    [GeneratedRegex(@"\G(?:vill|wild)[- ]?type\w*|\Gvilltyp\w*|\Gwt\b|\Gumutert\w*|\Gunmutated", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WildType();

    [GeneratedRegex(@"\G(?:VUS\b|(?:variant \w{2,3} )?(?:usikker|ukjent|uncertain|unknown) (?:klinisk |clinical )?(?:betydning|betyding|signifikans|significance)|benign\w*|polymorfi\w*|polymorphism\w*|(?:klasse|class|tier) (?:3|III)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Uncertain();

    [GeneratedRegex(@"\G(?:(?:ikk?j?e|not|non)[- ](?:amplifisert|amplified))\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAmplified();

    [GeneratedRegex(@"\G(?:homozygot|homozygous|deep|biallelisk|biallelic) (?:delesjon|deletion|tap|loss)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HomozygousDeletion();

    [GeneratedRegex(@"\G(?:ikke|ikkje|ingen|inga|intet|uten|utan|no|not|without|none|neither|nor|verken|hverken|absence|fravær)\b(?!-)(?! (?:utelukk|be excluded|be ruled))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Not();

    [GeneratedRegex(@"\G(?:påvis(?:t|te|es)|detected|identified|identifisert\w*|funnet|funne|found|observert|observed|seen|sett|ses|sees|foreligger|føreligg|present|harbou?rs?|viser|syner|til stede)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Detected();

    [GeneratedRegex(@"\G(?:høygradig |fokal |high-level |focal )?(?:(?:gen)?amplifikasjon|amplifisert|amplifiserte|amplification|amplified)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amplified();

    [GeneratedRegex(@"\G(?:(?:lavgradig |low-level )?(?:gain|kopitallsøkning|økt kopitall|copy number gain))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Gained();

    [GeneratedRegex(@"\G(?:heterozygot (?:delesjon|tap)|tap|loss|kopitallstap|copy number loss|deletert|deleted)\b(?! of function| of heterozyg| av heterozyg| av uttrykk| av funksjon| of expression)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lost();

    [GeneratedRegex(@"(?<!\p{L})(?:gen|RNA-?)?(?:fusjon|fusion|rearrangement|rearrangert|rearranged|translokasjon|translocation|rearranger)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FusedAnywhere();

    [GeneratedRegex(@"\G(?:gen)?(?:fusjon|fusion|rearrangement|rearrangert|rearranged|translokasjon|translocation|rearranger)(?!sanalys|sanalyse|spanel|panel|sundersøk|\s?panel|\s?assay)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FusedHere();

    [GeneratedRegex(@"\G(?:skipping|skip|hopp|overhopping)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Skipping();

    [GeneratedRegex(@"\Gmissense\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Missense();

    [GeneratedRegex(@"\G(?:nonsense|stop[- ]?gain)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nonsense();

    [GeneratedRegex(@"\G(?:frame-?shift|leserammeforskyvning|leserammeforskyv|rammeskift)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Frameshift();

    [GeneratedRegex(@"\G(?:in-?frame[ -]?)?(?:delesjon(?:en|er|smutasjon)?|deletions?|del)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Deletion();

    [GeneratedRegex(@"\G(?:in-?frame[ -]?)?(?:insersjon(?:en|er|smutasjon)?|insertions?|ins|duplikasjon(?:en|er)?|duplications?|dup|ITD)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Insertion();

    [GeneratedRegex(@"\G(?:spleise|splice)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Splice();

    [GeneratedRegex(@"\G(?:(?:sannsynlig(?:vis)?|sannsynleg|trolig|likely) )?(?:patogen|pathogenic|sykdomsgivende)\w*|\G(?:klasse|class) (?:4|5)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pathogenic();

    [GeneratedRegex(@"\G(?:aktiverende|aktiverande|activating)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Activating();

    [GeneratedRegex(@"\G(?:inaktiverende|inaktiverande|inactivating|loss[- ]of[- ]function|trunkerende|trunkerande|truncating|deleterious)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LossOfFunction();

    [GeneratedRegex(@"\G(?:kimbane|germline|kimcelle|konstitusjonell)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Germline();

    [GeneratedRegex(@"\G(?:somatisk|somatic)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Somatic();

    [GeneratedRegex(@"\G(?:(?:hotspot-?|sekvens|gen|driver-?|punkt)?(?:mutasjon|variant|forandring|endring)(?:er|en|ar|ane|ene|a|s)?|muter(?:t|te)|mutations?|mutated|mutant|variants?|alterations?|aberrations?|SNV)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mutation();

    [GeneratedRegex(@"\G(?:men|but|however|derimot|unntatt|except|mens|while|whereas)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex But();

    [GeneratedRegex(@"\G(?:og|and|eller|or|samt|&)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@"\G(?:i|in|av|of|for|på|innen|within|mellom|between)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"\G[\p{L}\d]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
