using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// Answers questions about genes. The newest report that can tell decides; older ones that differ are named. A gene
/// without a finding is "not found" only where an assay covered it and the kind of change, and "not tested" elsewhere.
/// </summary>
internal static class MolecularEvaluation
{
    public static Answer Variant(VariantCriterion criterion, PatientFacts patient) =>
        FromReports(patient, FactTopic.Variant, criterion.Gene, report => Variant(criterion, report));

    private static Answer? Variant(VariantCriterion criterion, MolecularReport report)
    {
        var found = report.Findings.OfType<SmallVariant>().Where(finding => finding.Gene == criterion.Gene).ToList();
        var matches = found.Where(finding => finding.Detected)
            .Select(finding => (Finding: finding, Truth: VariantMatch.Of(criterion, finding)))
            .ToList();
        if (matches.Count > 0)
        {
            var best = matches.MaxBy(match => match.Truth);
            var cited = new CitedFact(report, best.Finding);
            return best.Truth switch
            {
                Truth.Met => Answer.Of(true, cited),
                Truth.Unknown => Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Variant, criterion.Gene), cited),
                // The gene was tested and something else was found there.
                _ => Covers(report, criterion.Gene, AlterationKinds.SmallVariant)
                    ? Answer.Of(false, cited)
                    : Answer.Of(false, cited).With(Caution.Derived),
            };
        }

        return Negative(report, found.FirstOrDefault(finding => VariantMatch.Excludes(finding, criterion)), criterion.Gene, AlterationKinds.SmallVariant);
    }

    public static Answer WildType(WildTypeCriterion criterion, PatientFacts patient)
    {
        var any = Variant(new VariantCriterion { Gene = criterion.Gene }, patient);
        return any with { Truth = Kleene.Not(any.Truth) };
    }

    public static Answer CopyNumber(CopyNumberCriterion criterion, PatientFacts patient) =>
        FromReports(patient, FactTopic.CopyNumber, criterion.Gene, report =>
        {
            var found = report.Findings.OfType<CopyNumberFinding>().Where(finding => finding.Gene == criterion.Gene).ToList();
            var detected = found.Where(finding => finding.Detected).ToList();
            if (detected.Count == 0)
            {
                var excluded = found.FirstOrDefault(finding => finding.Change == criterion.Change || Implies(criterion.Change, finding.Change));
                return Negative(report, excluded, criterion.Gene, AlterationKinds.CopyNumber);
            }

            var best = detected.MaxBy(finding => Match(criterion, finding))!;
            var cited = new CitedFact(report, best);
            var match = Match(criterion, best);
            return match == Truth.Unknown
                ? Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.CopyNumber, criterion.Gene), cited)
                : Answer.Of(match == Truth.Met, cited);
        });

    private static Truth Match(CopyNumberCriterion criterion, CopyNumberFinding finding)
    {
        if (finding.Change != criterion.Change && !Implies(finding.Change, criterion.Change))
            return Implies(criterion.Change, finding.Change) ? Truth.Unknown : Truth.NotMet;
        if (criterion.MinimumCopies is not { } copies)
            return Truth.Met;
        return finding.Copies is { } counted ? (counted >= copies ? Truth.Met : Truth.NotMet) : Truth.Unknown;
    }

    /// <summary>Whether one change is a special case of another.</summary>
    private static bool Implies(CopyNumberChange change, CopyNumberChange other) => (change, other) is
        (CopyNumberChange.HomozygousDeletion, CopyNumberChange.Deletion) or (CopyNumberChange.Amplification, CopyNumberChange.Gain);

    public static Answer Fusion(FusionCriterion criterion, PatientFacts patient) =>
        FromReports(patient, FactTopic.Fusion, criterion.Gene, report =>
        {
            var found = report.Findings.OfType<FusionFinding>()
                .Where(finding => finding.Gene == criterion.Gene || finding.Partner == criterion.Gene)
                .ToList();
            var detected = found.Where(finding => finding.Detected).ToList();
            if (detected.Count == 0)
            {
                var excluded = found.FirstOrDefault(finding => finding.Partner is null || PartnerOf(finding, criterion.Gene) == criterion.Partner);
                return Negative(report, excluded, criterion.Gene, AlterationKinds.Fusion);
            }

            var best = detected.MaxBy(finding => Match(criterion, finding))!;
            var cited = new CitedFact(report, best);
            var match = Match(criterion, best);
            return match == Truth.Unknown
                ? Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Fusion, criterion.Gene), cited)
                : Answer.Of(match == Truth.Met, cited);
        });

    private static Truth Match(FusionCriterion criterion, FusionFinding finding) =>
        criterion.Partner is not { } asked ? Truth.Met
        : PartnerOf(finding, criterion.Gene) is not { } partner ? Truth.Unknown
        : partner == asked ? Truth.Met : Truth.NotMet;

    private static string? PartnerOf(FusionFinding finding, string gene) => finding.Gene == gene ? finding.Partner : finding.Gene;

    public static Answer ResultAvailable(ResultAvailableCriterion criterion, PatientFacts patient)
    {
        var topic = Genes.Current.IsApproved(criterion.Subject) ? FactTopic.Variant : FactTopic.Expression;
        return FromReports(patient, topic, criterion.Subject, report =>
            report.Findings.FirstOrDefault(finding => IsAbout(finding, criterion.Subject)) is { } finding
                ? Answer.Of(true, new CitedFact(report, finding))
                : Covers(report, criterion.Subject, AlterationKinds.SmallVariant) ? Answer.Of(true, report) : null);
    }

    private static bool IsAbout(Finding finding, string subject) => finding switch
    {
        SmallVariant variant => variant.Gene == subject,
        CopyNumberFinding copyNumber => copyNumber.Gene == subject,
        FusionFinding fusion => fusion.Gene == subject || fusion.Partner == subject,
        ExpressionFinding expression => expression.Marker == subject,
        _ => false,
    };

    /// <summary>A "not found": stated, or because the assay covers the gene and reports nothing there.</summary>
    private static Answer? Negative(MolecularReport report, Finding? stated, string gene, AlterationKinds kind) =>
        stated is not null ? Answer.Of(false, new CitedFact(report, stated))
        : Covers(report, gene, kind) ? Answer.Of(false, report)
        : null;

    private static bool Covers(MolecularReport report, string gene, AlterationKinds kind) =>
        report.Panel is { } panel && report.Covers.HasFlag(kind) && GenePanels.Current.Resolve(panel).Value?.Genes.Contains(gene) == true;

    /// <summary>Asks the reports from the newest on; the first day that can tell decides.</summary>
    internal static Answer FromReports(PatientFacts patient, FactTopic topic, string subject, Func<MolecularReport, Answer?> ask)
    {
        var told = patient.All<MolecularReport>()
            .Select(report => (Report: report, Answer: ask(report)))
            .Where(said => said.Answer is not null)
            .Select(said => (said.Report, Answer: said.Answer!))
            .ToList();
        if (told.Count == 0)
            return Answer.Unknown(new MissingFact(MissingKind.NotTested, topic, subject));
        var newest = told.TakeWhile(said => said.Report.Date == told[0].Report.Date).ToList();
        // Two assays of one day: a finding of one stands against a plain "not found" of the other only as a conflict.
        if (newest.Any(said => said.Answer.Truth == Truth.Met) && newest.Any(said => said.Answer.Truth == Truth.NotMet))
            return Answer.Unknown(new MissingFact(MissingKind.Conflicting, topic, subject), [.. newest.SelectMany(said => said.Answer.Facts)]);
        var (chosen, result) = newest.MaxBy(said => said.Answer.Truth);
        if (told.Skip(newest.Count).Any(older => older.Answer.Truth != result.Truth))
            result = result.With(Caution.OlderFactsDiffer);
        return patient.Aged(result, chosen, topic, subject);
    }
}
