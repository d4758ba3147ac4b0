using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace TrialMatch.Matching.Reports;

/// <summary>Variants, copy numbers and fusions, in sentences and in rows of tables.</summary>
internal static partial class GeneRule
{
    /// <summary>Genes of which a bare "negative" speaks of rearrangements.</summary>
    private static readonly string[] Rearranged = ["ALK", "ROS1", "RET", "NTRK1", "NTRK2", "NTRK3"];

    /// <summary>What a passage says of genes.</summary>
    /// <param name="passage">The passage; its reason is set when it names genes of which nothing can be proposed.</param>
    /// <param name="covered">Gathers genes that are told to be examined.</param>
    public static IEnumerable<Claim> Read(Passage passage, ISet<string> covered)
    {
        var elements = GeneScanner.Scan(passage.Left, passage.VafCell);
        var groups = GeneGrouping.Of(elements);
        if (groups.Count == 0)
            return [];
        var decided = PassageTone.SaysFound(passage.Text) || elements.Any(element => element.Word is GeneWord.Not or GeneWord.Negative or GeneWord.Positive or GeneWord.WildType);
        var claims = new List<Claim>();
        foreach (var group in groups)
        {
            if (!decided && group.Changes.Count == 0 && PassageTone.SaysTested(passage.Text))
            {
                covered.UnionWith(group.Genes.Select(gene => gene.Gene));
                passage.Reason ??= UnreadReason.CoverageOnly;
                continue;
            }

            if (!group.Doubtful || group.Found is not null)
                claims.AddRange(Claims(passage, group));
        }

        return claims;
    }

    /// <summary>The genes that were examined and of which the report says in one sentence that nothing (else) was found.</summary>
    public static IEnumerable<Claim> Covered(IEnumerable<Passage> passages, IReadOnlySet<string> covered, IReadOnlyCollection<Claim> claims)
    {
        if (covered.Count == 0 || passages.FirstOrDefault(passage => NothingFound().IsMatch(passage.Text) && PassageTone.Of(passage).Refusal is null) is not { } denial)
            yield break;
        denial.Understood = true;
        var told = claims.Where(claim => claim.Subject is not null).Select(claim => claim.Subject!.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var gene in covered.Where(gene => !told.Contains(gene)).Order(StringComparer.Ordinal))
            yield return new Claim(denial.Span, ReportRule.Variant, [$"{gene} wt"]) { Subject = $"{gene} variant", Found = false, Otherwise = true, Warnings = [ReportWarning.FromCoverage] };
    }

    private static IEnumerable<Claim> Claims(Passage passage, GeneGroup group)
    {
        var detected = group.Found ?? true;
        if (group.FusionName is { } name)
        {
            yield return Of(passage, group, null, ReportRule.Fusion, $"{name.Replace("::", " ", StringComparison.Ordinal)} fusion", detected, [detected ? name : $"{name} negative"]);
            yield break;
        }

        if (group.Family && detected && group.HasContent && group.Found is null)
        {
            passage.Reason ??= UnreadReason.NotRecordable; // which gene of the family is not told
            yield break;
        }

        foreach (var (gene, at) in group.Genes)
        {
            var count = 0;
            foreach (var claim in OfGene(passage, group, gene, at, detected))
            {
                count++;
                yield return claim;
            }

            if (count == 0 && group.Found is { } found)
                yield return Bare(passage, group, gene, at, found);
        }
    }

    private static IEnumerable<Claim> OfGene(Passage passage, GeneGroup group, string gene, GeneElement at, bool detected)
    {
        if (group.Of(GeneWord.CopyNumber) is { } copyNumber)
        {
            var (found, change) = copyNumber == "not amplified" ? (false, "amplification") : (detected, copyNumber);
            var copies = found && group.Said.TryGetValue(GeneWord.Copies, out var number) ? $" CN {Numbers.Write(number.Number!.Value)}" : "";
            var item = found ? $"{gene} {change}{copies}" : change == "amplification" ? $"{gene} not amplified" : $"{gene} {change} negative";
            yield return Of(passage, group, at, ReportRule.CopyNumber, $"{gene} {change}", found, [item, .. copies.Length > 0 ? [$"{gene} {change}"] : Array.Empty<string>()]);
        }

        if (group.Said.ContainsKey(GeneWord.Fusion))
            yield return Of(passage, group, at, ReportRule.Fusion, $"{gene} fusion", detected, [detected ? $"{gene} fusion" : $"{gene} fusion negative"]);
        foreach (var claim in Variants(passage, group, gene, at, detected))
            yield return claim;
    }

    private static IEnumerable<Claim> Variants(Passage passage, GeneGroup group, string gene, GeneElement at, bool detected)
    {
        var details = (group.Of(GeneWord.Effect), group.Of(GeneWord.Origin)) switch
        {
            var (effect, origin) => (effect is null || group.Said.ContainsKey(GeneWord.Uncertain) ? "" : $" {effect}") + (origin is null ? "" : $" {origin}"),
        };
        var proteins = group.Changes.Count(change => change.Element.Word == GeneWord.Change);
        var codings = group.Changes.Count(change => change.Element.Word == GeneWord.Coding);
        var exact = group.Changes.Where(change => change.Element.Word == GeneWord.Change || proteins < codings).ToList();
        if (gene == "TERT" && codings > 0)
            exact = [.. group.Changes.Where(change => change.Element.Word == GeneWord.Coding)];
        foreach (var change in exact)
        {
            var found = change.Found ?? detected;
            var vafOf = change.Vaf is null ? group.Changes.FirstOrDefault(other => other.Vaf is not null && exact.Count == 1) ?? change : change;
            var vaf = found && vafOf.Vaf is { } share and <= 100 ? $" VAF {Numbers.Write(share)}%" : "";
            var tail = found ? details + vaf : " negative";
            var written = gene == "TERT" ? Promoter(change.Element.Written) : change.Element.Written;
            var items = written.StartsWith("c.", StringComparison.Ordinal)
                ? ImmutableArray.Create($"{gene} {written}{tail}", found ? $"{gene}{(AtSpliceSite().IsMatch(written) ? " splice" : " mutated")}{details}{vaf}" : $"{gene} {written} negative")
                : [$"{gene} {written}{tail}", $"{gene} {written}"];
            var claim = Of(passage, group, at, ReportRule.Variant, $"{gene} {written}", found, items);
            yield return vaf.Length > 0 && vafOf.VafGuessed ? claim with { Warnings = claim.Warnings.Add(ReportWarning.PercentTakenForVaf) } : claim;
        }

        if (exact.Count > 0)
            yield break;
        if (group.Of(GeneWord.Exon) is { } exon && (group.Of(GeneWord.Class) is not null || group.Said.ContainsKey(GeneWord.Mutation)))
        {
            var kind = group.Of(GeneWord.Class) is { } told ? $" {told}" : "";
            yield return Of(passage, group, at, ReportRule.Variant, $"{gene} exon {exon}{kind}", detected, [$"{gene} exon {exon}{kind}{(detected ? details : " negative")}"]);
        }
        else if (!detected && (group.Said.ContainsKey(GeneWord.Mutation) || group.Said.ContainsKey(GeneWord.WildType) || group.Said.ContainsKey(GeneWord.Class) || group.Said.ContainsKey(GeneWord.Effect)))
        {
            yield return Of(passage, group, at, ReportRule.Variant, $"{gene} variant", found: false, [$"{gene} wt"]) with { Otherwise = PassageTone.SaysNothingElse(passage.Text) };
        }
        else if (detected && group.Of(GeneWord.Class) is { } kind && !group.Said.ContainsKey(GeneWord.CopyNumber) && !group.Said.ContainsKey(GeneWord.Fusion))
        {
            var rule = kind == "deletion" ? ReportRule.CopyNumber : ReportRule.Variant;
            yield return Of(passage, group, at, rule, $"{gene} {kind}", found: true, [$"{gene} {kind}{(rule == ReportRule.Variant ? details : "")}"]);
        }
        else if (detected && (group.Said.ContainsKey(GeneWord.Mutation) || group.Said.ContainsKey(GeneWord.Effect)) && group.Said.Keys.All(said => said is not (GeneWord.CopyNumber or GeneWord.Fusion)))
        {
            yield return Of(passage, group, at, ReportRule.Variant, $"{gene} variant", found: true, [$"{gene} mutated{details}"]) with { General = true };
        }
    }

    /// <summary>"ALK: negative", and nothing else.</summary>
    private static Claim Bare(Passage passage, GeneGroup group, string gene, GeneElement at, bool found)
    {
        var fusion = Rearranged.Contains(gene);
        var item = fusion ? $"{gene} fusion{(found ? "" : " negative")}" : found ? $"{gene} mutated" : $"{gene} wt";
        var claim = Of(passage, group, at, fusion ? ReportRule.Fusion : ReportRule.Variant, fusion ? $"{gene} fusion" : $"{gene} variant", found, [item]) with { General = found && !fusion };
        var told = Sequenced().IsMatch(passage.Text) || (group.Words.Any(word => word.Word == GeneWord.Not) && !fusion);
        return told ? claim : claim with { Warnings = claim.Warnings.Add(ReportWarning.MethodNotTold) };
    }

    private static Claim Of(Passage passage, GeneGroup group, GeneElement? gene, ReportRule rule, string subject, bool found, ImmutableArray<string> items)
    {
        var words = gene is null ? group.Words : [.. group.Words, gene];
        var (from, to) = (words.Min(word => word.At), words.Max(word => word.End));
        return new Claim(new ReportSpan(passage.Start + from, to - from), rule, items)
        {
            Subject = subject,
            Found = found,
            Warnings = found && group.Said.ContainsKey(GeneWord.Uncertain) ? [ReportWarning.UncertainSignificance] : [],
        };
    }

    /// <summary>The two changes of the TERT promoter are usually told by their place in the genome.</summary>
    private static string Promoter(string written) => written switch
    {
        "p.C228T" => "c.-124C>T",
        "p.C250T" => "c.-146C>T",
        _ => written,
    };

    [GeneratedRegex(@"^c\.\d+(?:_\d+)?[+-][12]\D", RegexOptions.CultureInvariant)]
    private static partial Regex AtSpliceSite();

    [GeneratedRegex(@"\b(?:sekvens\w*|sequenc\w*|NGS|RNA|DNA|FISH|PCR|mutasjon\w*|mutation\w*|fusjon\w*|fusion\w*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sequenced();

    [GeneratedRegex(@"\b(?:ingen|ikke|ikkje|inga|no)\b(?:\s+\S+){0,6}?\s+(?:mutasjon\w*|variant\w*|forandring\w*|endring\w*|mutations?|variants?|alterations?|funn)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NothingFound();
}
