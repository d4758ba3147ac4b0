using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>How far an answer from one report may be relied on against other reports.</summary>
internal enum Weight
{
    /// <summary>The report could not tell: the sample was too poor.</summary>
    Inadequate,

    /// <summary>It tells something that a finer or wider test may refine: another change of a gene that was not tested as a whole.</summary>
    Weak,

    /// <summary>It tells what it tells.</summary>
    Full,
}

/// <summary>What one report says to a question.</summary>
internal sealed record Said(Answer Answer, Weight Weight = Weight.Full);

/// <summary>
/// Weighs what the reports say. The newest sample that can tell decides; older ones that differ are cited behind it; two
/// of one day that contradict each other decide nothing. A report that says less (a poor sample, "EGFR mutated") never
/// overrules an older one that says more, unless it contradicts it.
/// </summary>
internal static class MolecularReports
{
    /// <summary>Asks every report and weighs the answers.</summary>
    public static Answer Ask(PatientFacts patient, FactTopic topic, string subject, Func<MolecularReport, Said?> ask)
    {
        var told = patient.All<MolecularReport>()
            .Select(report => (Report: report, Said: ask(report)))
            .Where(answer => answer.Said is not null)
            .Select(answer => (answer.Report, answer.Said!.Answer, answer.Said.Weight))
            .ToList();
        var decisive = told.Where(said => said.Weight == Weight.Full && said.Answer.Truth != Truth.Unknown).ToList();
        var open = told.Where(said => said.Weight != Weight.Inadequate && said.Answer.Truth == Truth.Unknown).ToList();
        if (decisive.Count == 0)
        {
            // Nothing is certain: what is half told comes before what is only likely, and a poor sample comes last.
            var (report, best, _) = open.Concat(told.Where(said => said.Weight == Weight.Weak)).Concat(told).FirstOrDefault();
            return best is null
                ? Answer.Unknown(new MissingFact(MissingKind.NotTested, topic, subject))
                : patient.Aged(best, report, topic, subject);
        }

        var day = decisive[0].Report.Date;
        var newest = decisive.Where(said => said.Report.Date == day).ToList();
        var truth = newest[0].Answer.Truth;
        if (newest.Any(said => said.Answer.Truth != truth))
            return Answer.Unknown(new MissingFact(MissingKind.Conflicting, topic, subject), [.. newest.SelectMany(said => said.Answer.Facts)]);
        // Said to be absent, and on the same day or later found in a coarser form: it may be the one asked for.
        if (truth == Truth.NotMet && open.FirstOrDefault(said => said.Report.Date >= day) is { Answer: not null } later)
        {
            var both = later.Answer with { Facts = [.. later.Answer.Facts, .. newest[0].Answer.Facts] };
            return patient.Aged(later.Report.Date > day ? both.With(Caution.OlderFactsDiffer) : both, later.Report, topic, subject);
        }

        var result = newest.MinBy(said => said.Answer.Cautions.Length).Answer;
        var differing = decisive.Where(said => said.Report.Date < day && said.Answer.Truth != truth).ToList();
        if (differing.Count > 0)
            result = (result with { Facts = [.. result.Facts, .. differing.SelectMany(said => said.Answer.Facts)] }).With(Caution.OlderFactsDiffer);
        return patient.Aged(result, newest[0].Report, topic, subject);
    }

    /// <summary>
    /// A change was looked for and not found. Whether that proves anything depends on the sample: below 10 % tumour a
    /// change of one copy falls under the 5 % that panels can see, and lost copies are seen from about 20 %; plasma
    /// excludes only when tumour DNA was there (1 %).
    /// </summary>
    public static Said NotFound(MolecularReport report, MissingFact about, bool copies, params ReadOnlySpan<CitedFact> cited)
    {
        const decimal LeastTumour = 10;
        const decimal GoodTumour = 20;
        const decimal LeastInPlasma = 1;
        var poor = report.Inadequate || report switch
        {
            { Material: SampleMaterial.Normal } => false,
            { Material: SampleMaterial.Plasma } => !(report.Purity >= LeastInPlasma),
            _ => report.Purity < (copies ? GoodTumour : LeastTumour),
        };
        if (poor)
            return new Said(Answer.Unknown(about with { Kind = MissingKind.SampleInadequate }, cited), Weight.Inadequate);
        var answer = Answer.Of(false, cited);
        var thin = report.Material is not (SampleMaterial.Plasma or SampleMaterial.Normal) && report.Purity < GoodTumour;
        return new Said(thin ? answer.With(Caution.LowPurity) : answer);
    }
}
