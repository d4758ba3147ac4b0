using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>What an assay would have found: the genes and kinds of change that a report covers.</summary>
internal static class MolecularCoverage
{
    /// <summary>Whether small variants of a gene would be in the report.</summary>
    public static bool OfVariants(MolecularReport report, string gene) => Covers(report, AlterationKinds.SmallVariant, gene, panel => panel.Genes);

    /// <summary>Whether a gain or a loss of a gene would be in the report.</summary>
    public static bool OfCopies(MolecularReport report, string gene, CopyNumberChange change) => Covers(
        report,
        AlterationKinds.CopyNumber,
        gene,
        panel => change is CopyNumberChange.Amplification or CopyNumberChange.Gain ? panel.Gains : panel.Losses);

    /// <summary>Whether a fusion would be in the report: assays find it by either of its genes.</summary>
    public static bool OfFusions(MolecularReport report, FusionCriterion fusion) =>
        Covers(report, AlterationKinds.Fusion, fusion.Gene, panel => panel.Fusions)
        || (fusion.Partner is { } partner && Covers(report, AlterationKinds.Fusion, partner, panel => panel.Fusions));

    /// <summary>
    /// Whether a change of this origin would have been seen and told apart. Tumour alone shows inherited changes without
    /// telling them apart and may have lost them, so that it excludes none; blood shows no change of the tumour.
    /// </summary>
    public static bool Tells(MolecularReport report, VariantOrigin? origin) => report.Material switch
    {
        SampleMaterial.Normal => origin == VariantOrigin.Germline,
        SampleMaterial.TumourAndNormal => true,
        _ => origin != VariantOrigin.Germline,
    };

    private static bool Covers(MolecularReport report, AlterationKinds kind, string gene, Func<GenePanel, IReadOnlySet<string>> genes) =>
        report.Covers.HasFlag(kind)
        && (report.Genes.Contains(gene) || (report.Panel is { } code && GenePanels.Current.Resolve(code).Value is { } panel && genes(panel).Contains(gene)));
}
