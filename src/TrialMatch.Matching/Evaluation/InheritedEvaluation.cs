using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Answers questions about what a patient was born with: drug metabolism and HLA type.</summary>
internal static class InheritedEvaluation
{
    public static Answer Pharmacogenetic(PharmacogeneticCriterion criterion, PatientFacts patient) =>
        MolecularReports.Ask(patient, FactTopic.Pharmacogenetics, criterion.Gene, report =>
        {
            var found = report.Findings.Where(finding => Pharmacogenetics.IsAbout(finding, criterion.Gene)).ToList();
            if (found.Count == 0)
                return null;
            CitedFact[] cited = [.. found.Select(finding => new CitedFact(report, finding))];
            var truths = found.Select(finding => Pharmacogenetics.Match(criterion, finding)).ToList();
            var about = new MissingFact(MissingKind.NotReported, FactTopic.Pharmacogenetics, criterion.Gene);
            return new Said(truths.Contains(Truth.Met) && truths.Contains(Truth.NotMet) ? Answer.Unknown(about with { Kind = MissingKind.Conflicting }, cited)
                : truths.Contains(Truth.Met) ? Answer.Of(true, cited)
                : truths.Contains(Truth.NotMet) ? Answer.Of(false, cited)
                : Answer.Unknown(about, cited));
        });

    public static Answer Hla(HlaCriterion criterion, PatientFacts patient)
    {
        var loci = criterion.Alleles.Select(allele => allele.Locus).Distinct().ToList();
        return MolecularReports.Ask(patient, FactTopic.Hla, string.Join('/', loci), report =>
        {
            var found = report.Findings.OfType<HlaFinding>().Where(finding => finding.Alleles.Any(allele => loci.Contains(allele.Locus))).ToList();
            if (found.Count == 0)
                return null;
            CitedFact[] cited = [.. found.Select(finding => new CitedFact(report, finding))];
            var truths = criterion.Alleles.Select(asked => Has(asked, found)).ToList();
            return new Said(truths.Contains(Truth.Met) ? Answer.Of(true, cited)
                : truths.Contains(Truth.Unknown) ? Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Hla, string.Join('/', loci)), cited)
                : Answer.Of(false, cited));
        });
    }

    /// <summary>Whether an allele is there: no when it is denied, or when both alleles of its locus are others.</summary>
    private static Truth Has(HlaAllele asked, List<HlaFinding> found)
    {
        const int AllelesOfALocus = 2;
        var there = found.Where(finding => finding.Detected).SelectMany(finding => finding.Alleles).Where(allele => allele.Locus == asked.Locus).ToList();
        if (there.Any(allele => allele.IsWithin(asked)))
            return Truth.Met;
        if (there.Any(asked.IsWithin))
            return Truth.Unknown;
        var denied = found.Where(finding => !finding.Detected).SelectMany(finding => finding.Alleles).Any(asked.IsWithin);
        return denied || there.Count >= AllelesOfALocus ? Truth.NotMet : Truth.Unknown;
    }
}
