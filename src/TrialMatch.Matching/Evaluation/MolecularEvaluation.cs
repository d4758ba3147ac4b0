using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// Answers questions about genes. A gene without a finding is "not found" only where an assay covered it and the kind of
/// change, and "not tested" elsewhere.
/// </summary>
internal static class MolecularEvaluation
{
    public static Answer Variant(VariantCriterion criterion, PatientFacts patient) =>
        MolecularReports.Ask(patient, FactTopic.Variant, criterion.Gene, report => Variant(criterion, report));

    private static Said? Variant(VariantCriterion criterion, MolecularReport report)
    {
        var about = new MissingFact(MissingKind.TooCoarse, FactTopic.Variant, criterion.Gene);
        var found = report.Findings.OfType<SmallVariant>().Where(finding => finding.Gene == criterion.Gene).ToList();
        var matches = found.Where(finding => finding.Detected)
            .Select(finding => (Finding: finding, Truth: VariantMatch.Of(criterion, WithOrigin(finding, report))))
            .OrderByDescending(match => match.Truth)
            .ToList();
        var negative = found.FirstOrDefault(finding => !finding.Detected && VariantMatch.Excludes(WithOrigin(finding, report), criterion));
        if (matches is [(var match, Truth.Met), ..])
            return negative is null
                ? new Said(Answer.Of(true, new CitedFact(report, match)))
                : new Said(Answer.Unknown(about with { Kind = MissingKind.Conflicting }, new CitedFact(report, match), new CitedFact(report, negative)));
        if (negative is not null)
            return MolecularReports.NotFound(report, about, copies: false, new CitedFact(report, negative));
        if (matches is [(var open, Truth.Unknown), ..])
        {
            var kind = VariantMatch.LacksOnlyDetails(criterion, open) ? MissingKind.NotReported : MissingKind.TooCoarse;
            return new Said(Answer.Unknown(about with { Kind = kind }, new CitedFact(report, open)));
        }

        var cited = matches.Count == 0 ? new CitedFact(report) : new CitedFact(report, matches[0].Finding);
        if (MolecularCoverage.OfVariants(report, criterion.Gene))
        {
            if (MolecularCoverage.Tells(report, criterion.Origin))
                return MolecularReports.NotFound(report, about, copies: false, cited);
            return matches.Count == 0 && report.Material == SampleMaterial.Normal
                ? null
                : new Said(Answer.Unknown(about with { Kind = MissingKind.NotTested }, cited), Weight.Inadequate);
        }

        // The gene was looked at and another change was found there.
        return matches.Count == 0 || (criterion.Origin is not null && !MolecularCoverage.Tells(report, criterion.Origin))
            ? null
            : new Said(Answer.Of(false, cited).With(Caution.Derived), Weight.Weak);
    }

    /// <summary>What was found in normal tissue is inherited.</summary>
    private static SmallVariant WithOrigin(SmallVariant finding, MolecularReport report) =>
        report.Material == SampleMaterial.Normal ? finding with { Origin = finding.Origin ?? VariantOrigin.Germline } : finding;

    public static Answer WildType(WildTypeCriterion criterion, PatientFacts patient)
    {
        var any = Variant(new VariantCriterion { Gene = criterion.Gene }, patient);
        return any with { Truth = Kleene.Not(any.Truth) };
    }

    public static Answer CopyNumber(CopyNumberCriterion criterion, PatientFacts patient) =>
        MolecularReports.Ask(patient, FactTopic.CopyNumber, criterion.Gene, report =>
        {
            var found = report.Findings.OfType<CopyNumberFinding>().Where(finding => finding.Gene == criterion.Gene).ToList();
            return found.Count == 0 && Hybridised(criterion, report) is { } hybridised ? hybridised : Of(
                report,
                found,
                finding => MolecularMatch.CopyNumber(criterion, finding),
                negative => negative.Change == criterion.Change || MolecularMatch.Implies(criterion.Change, negative.Change),
                new MissingFact(MissingKind.TooCoarse, FactTopic.CopyNumber, criterion.Gene),
                MolecularCoverage.OfCopies(report, criterion.Gene, criterion.Change));
        });

    /// <summary>HER2 in situ hybridisation counts the copies of ERBB2: positive is amplified, negative is not; it tells no number.</summary>
    private static Said? Hybridised(CopyNumberCriterion criterion, MolecularReport report)
    {
        if (criterion is not { Gene: "ERBB2", Change: CopyNumberChange.Amplification, MinimumCopies: null, MinimumRatio: null, Clonality: null })
            return null;
        var results = report.Findings.OfType<ExpressionFinding>()
            .Where(finding => finding is { Marker: "HER2", Score: ExpressionScore.Ish, Value: not null }).ToList();
        CitedFact[] cited = [.. results.Select(finding => new CitedFact(report, finding))];
        return results.Select(finding => finding.Value > 0).Distinct().ToList() switch
        {
            [] => null,
            [var amplified] => new Said(Answer.Of(amplified, cited).With(Caution.Derived)),
            _ => new Said(Answer.Unknown(new MissingFact(MissingKind.Conflicting, FactTopic.CopyNumber, criterion.Gene), cited)),
        };
    }

    public static Answer Fusion(FusionCriterion criterion, PatientFacts patient) =>
        MolecularReports.Ask(patient, FactTopic.Fusion, criterion.Gene, report => Of(
            report,
            report.Findings.OfType<FusionFinding>().Where(finding => finding.Gene == criterion.Gene || finding.Partner == criterion.Gene),
            finding => MolecularMatch.Fusion(criterion, finding),
            negative => MolecularMatch.Excludes(negative, criterion),
            new MissingFact(MissingKind.TooCoarse, FactTopic.Fusion, criterion.Gene),
            MolecularCoverage.OfFusions(report, criterion)));

    /// <summary>What one report says of copies or fusions of a gene.</summary>
    private static Said? Of<T>(
        MolecularReport report, IEnumerable<T> findings, Func<T, Truth> match, Func<T, bool> excludes, MissingFact about, bool covered)
        where T : Finding
    {
        var copies = about.Topic == FactTopic.CopyNumber;
        var found = findings.ToLookup(finding => finding.Detected);
        var best = found[true].Select(finding => (Finding: finding, Truth: match(finding))).OrderByDescending(pair => pair.Truth).FirstOrDefault();
        var negative = found[false].FirstOrDefault(excludes);
        if (best is { Finding: { } met, Truth: Truth.Met })
            return negative is null
                ? new Said(Answer.Of(true, new CitedFact(report, met)))
                : new Said(Answer.Unknown(about with { Kind = MissingKind.Conflicting }, new CitedFact(report, met), new CitedFact(report, negative)));
        if (negative is not null)
            return MolecularReports.NotFound(report, about, copies, new CitedFact(report, negative));
        if (best.Finding is { } known)
            return new Said(best.Truth == Truth.Unknown ? Answer.Unknown(about, new CitedFact(report, known)) : Answer.Of(false, new CitedFact(report, known)));
        return covered && report.Material != SampleMaterial.Normal ? MolecularReports.NotFound(report, about, copies, new CitedFact(report)) : null;
    }

    public static Answer ResultAvailable(ResultAvailableCriterion criterion, PatientFacts patient)
    {
        var topic = Genes.Current.IsApproved(criterion.Subject) ? FactTopic.Variant
            : Enum.TryParse<Signature>(criterion.Subject, ignoreCase: true, out _) ? FactTopic.Signature : FactTopic.Expression;
        return MolecularReports.Ask(patient, topic, criterion.Subject, report =>
            report.Findings.FirstOrDefault(finding => IsAbout(finding, criterion.Subject)) is { } finding
                ? new Said(Answer.Of(true, new CitedFact(report, finding)))
                : !report.Inadequate && MolecularCoverage.OfVariants(report, criterion.Subject) ? new Said(Answer.Of(true, report)) : null);
    }

    private static bool IsAbout(Finding finding, string subject) => finding switch
    {
        SmallVariant variant => variant.Gene == subject,
        CopyNumberFinding copyNumber => copyNumber.Gene == subject,
        FusionFinding fusion => fusion.Gene == subject || fusion.Partner == subject,
        ExpressionFinding expression => expression.Marker == subject,
        SignatureFinding signature => signature.Name == subject || signature.Signature.ToString().Equals(subject, StringComparison.OrdinalIgnoreCase),
        VirusFinding virus => virus.Virus.ToString().Equals(subject, StringComparison.OrdinalIgnoreCase),
        PharmacogeneticFinding gene => gene.Gene == subject,
        _ => false,
    };
}
