using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation;

/// <summary>
/// <c>virus HPV 16 positive</c>, <c>metaboliser DPYD normal, intermediate</c>, <c>metaboliser UGT1A1 *28/*28</c>,
/// <c>HLA A*02:01, A*02:05</c>.
/// </summary>
internal static class InheritedSyntax
{
    public static LeafSyntax Virus { get; } = LeafSyntax.For<VirusCriterion>("virus", ReadVirus, criterion =>
        Words.Viruses.Write(criterion.Virus)
        + (criterion.Type is { } type ? string.Create(CultureInfo.InvariantCulture, $" {type}") : "")
        + (criterion.Positive ? " positive" : " negative"));

    public static LeafSyntax Pharmacogenetic { get; } = LeafSyntax.For<PharmacogeneticCriterion>("metaboliser", ReadPharmacogenetic, criterion =>
        criterion.Gene
        + (criterion.Genotype is { } genotype ? $" {genotype}" : "")
        + (criterion.Statuses is { } statuses ? " " + string.Join(", ", statuses.Select(Words.Metabolisers.Write)) : "")
        + (criterion.ActivityScore is { } score ? $" activity score {score}" : ""));

    public static LeafSyntax Hla { get; } = LeafSyntax.For<HlaCriterion>("HLA", ReadHla, criterion => string.Join(", ", criterion.Alleles));

    /// <summary>Takes a genotype in star notation, the lower allele first: <c>*1/*28</c>.</summary>
    public static string? TryGenotype(NotationCursor cursor)
    {
        var at = cursor.Here;
        if (Pharmacogenes.Genotype(cursor.Word()) is { } genotype)
            return genotype;
        cursor.Return(at);
        return null;
    }

    private static VirusCriterion? ReadVirus(NotationCursor cursor)
    {
        if (Words.Viruses.Read(cursor) is not { } virus)
            return null;
        int? type = cursor.TryDecimal() is { } number ? (int)number : null;
        if (cursor.TryAny("positive", "positiv", "pos"))
            return new VirusCriterion { Virus = virus, Type = type, Positive = true };
        if (cursor.TryAny("negative", "negativ", "neg"))
            return new VirusCriterion { Virus = virus, Type = type, Positive = false };
        cursor.Fail("positive or negative");
        return null;
    }

    private static PharmacogeneticCriterion? ReadPharmacogenetic(NotationCursor cursor)
    {
        var at = cursor.Here;
        if (Named.Gene(cursor) is not { } gene)
            return null;
        if (!Pharmacogenes.Contains(gene))
        {
            cursor.FailAt(at, $"read `{cursor.Since(at)}`", "a gene of drug metabolism", Pharmacogenes.All);
            return null;
        }

        var criterion = new PharmacogeneticCriterion { Gene = gene, Genotype = TryGenotype(cursor) };
        if (Words.Metabolisers.Try(cursor) is { } first)
        {
            var statuses = ImmutableArray.CreateBuilder<MetaboliserStatus>();
            statuses.Add(first);
            while (cursor.TrySign(',') && Words.Metabolisers.Read(cursor) is { } another)
                statuses.Add(another);
            criterion = criterion with { Statuses = statuses.ToImmutable() };
        }

        if (cursor.TryAny("activity score", "aktivitetsskår"))
            criterion = criterion with { ActivityScore = cursor.Range() };
        if (criterion is { Genotype: null, Statuses: null, ActivityScore: null })
            cursor.Fail($"{Words.Metabolisers.Choices}, a genotype such as *28/*28, or activity score and a range");
        return cursor.Error is null ? criterion : null;
    }

    private static HlaCriterion? ReadHla(NotationCursor cursor)
    {
        cursor.SkipHyphen();
        var alleles = ImmutableArray.CreateBuilder<HlaAllele>();
        do
        {
            if (!HlaAllele.TryParse(cursor.Peek(), out var allele, out _))
            {
                cursor.Fail("an HLA allele such as A*02:01");
                return null;
            }

            cursor.Word();
            alleles.Add(allele);
        }
        while (cursor.TrySign(','));
        return new HlaCriterion { Alleles = alleles.ToImmutable() };
    }
}
