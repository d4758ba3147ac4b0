using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Answers questions about signatures and tumour viruses.</summary>
internal static class SignatureEvaluation
{
    private static readonly string[] RepairProteins = ["MLH1", "MSH2", "MSH6", "PMS2"];

    /// <summary>The tumour of which p16 stands for the virus (AJCC 8).</summary>
    private const string Oropharynx = "OPHSC";

    public static Answer Signature(SignatureCriterion criterion, PatientFacts patient)
    {
        var subject = criterion.Name ?? criterion.Signature.ToString();
        return MolecularReports.Ask(patient, FactTopic.Signature, subject, report =>
        {
            var findings = report.Findings.OfType<SignatureFinding>()
                .Where(finding => finding.Signature == criterion.Signature && finding.Name == criterion.Name)
                .ToList();
            if (findings.Count == 0)
                return criterion is { Signature: Profiles.Signature.Mmr, Positive: { } deficient } ? FromProteins(deficient, report) : null;
            CitedFact[] cited = [.. findings.Select(finding => new CitedFact(report, finding))];
            var about = new MissingFact(MissingKind.NotReported, FactTopic.Signature, subject);
            var answers = findings.Select(finding => Of(criterion, finding)).Distinct().ToList();
            return new Said(answers.Contains(Truth.Met) && answers.Contains(Truth.NotMet) ? Answer.Unknown(about with { Kind = MissingKind.Conflicting }, cited)
                : answers.Contains(Truth.Met) ? Answer.Of(true, cited)
                : answers.Contains(Truth.NotMet) ? Answer.Of(false, cited)
                : Answer.Unknown(about, cited));
        });
    }

    private static Truth Of(SignatureCriterion criterion, SignatureFinding finding)
    {
        if (criterion.Range is not { } range)
            return finding.Detected == criterion.Positive ? Truth.Met : Truth.NotMet;
        return finding.Value is not { } value ? Truth.Unknown : range.Contains(value) ? Truth.Met : Truth.NotMet;
    }

    /// <summary>One repair protein lost is deficient repair; all four kept is proficient.</summary>
    private static Said? FromProteins(bool deficient, MolecularReport report)
    {
        var proteins = report.Findings.OfType<ExpressionFinding>().Where(finding => RepairProteins.Contains(finding.Marker) && finding.Status is not null).ToList();
        var lost = proteins.FirstOrDefault(finding => finding.Status is ExpressionStatus.Negative or ExpressionStatus.Absent);
        if (lost is not null)
            return new Said(Answer.Of(deficient, new CitedFact(report, lost)).With(Caution.Derived));
        return RepairProteins.All(name => proteins.Any(finding => finding.Marker == name))
            ? new Said(Answer.Of(!deficient, [.. proteins.Select(finding => new CitedFact(report, finding))]).With(Caution.Derived))
            : null;
    }

    public static Answer Virus(VirusCriterion criterion, PatientFacts patient)
    {
        var name = criterion.Virus.ToString();
        var answer = MolecularReports.Ask(patient, FactTopic.Virus, name, report =>
        {
            var findings = report.Findings.OfType<VirusFinding>().Where(finding => finding.Virus == criterion.Virus).ToList();
            var about = new MissingFact(MissingKind.TooCoarse, FactTopic.Virus, name);
            CitedFact[] cited = [.. findings.Select(finding => new CitedFact(report, finding))];
            var there = findings.Count == 0 ? null : Presence(criterion.Type, findings);
            return there is { } told ? new Said(told == Truth.Unknown ? Answer.Unknown(about, cited) : Answer.Of((told == Truth.Met) == criterion.Positive, cited))
                : criterion is { Virus: TumourVirus.Hpv, Type: null } ? FromP16(criterion.Positive, report, about, patient)
                : null;
        });
        return answer;
    }

    /// <summary>Whether the virus, or the asked type of it, is there; nothing when only other types were looked for and not found.</summary>
    private static Truth? Presence(int? type, List<VirusFinding> findings)
    {
        if (findings.Any(finding => finding.Detected && (type is null || finding.Type == type)))
            return Truth.Met;
        if (findings.Any(finding => !finding.Detected && (finding.Type is null || finding.Type == type)))
            return Truth.NotMet;
        if (findings.Any(finding => finding is { Detected: true, Type: null }))
            return Truth.Unknown;
        return type is not null && findings.Any(finding => finding.Detected) ? Truth.NotMet : null;
    }

    /// <summary>p16 stands for HPV in the oropharynx only.</summary>
    private static Said? FromP16(bool positive, MolecularReport report, MissingFact about, PatientFacts patient)
    {
        if (report.Findings.OfType<ExpressionFinding>().FirstOrDefault(finding => finding.Marker == "p16") is not { } stain)
            return null;
        var cited = new CitedFact(report, stain);
        var truth = ExpressionStatusRules.Answers(ExpressionStatus.Positive, stain);
        var proves = truth != Truth.Unknown && patient.Latest<DiagnosisFact>() is { } diagnosis && OncoTree.Current.IsWithin(diagnosis.OncoTreeCode, Oropharynx);
        return new Said(proves ? Answer.Of((truth == Truth.Met) == positive, cited).With(Caution.Derived) : Answer.Unknown(about, cited));
    }
}
