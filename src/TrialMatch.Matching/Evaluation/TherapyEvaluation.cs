using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// Answers questions about earlier treatment. A history that is not known to be complete never proves that
/// something was not given.
/// </summary>
internal static class TherapyEvaluation
{
    /// <summary>Whether a treatment was given as asked.</summary>
    public static Answer PriorTherapy(PriorTherapyCriterion criterion, PatientFacts patient)
    {
        var subject = criterion.Subject;
        if (Relevant(subject, patient, out var treatments) is { } decided)
            return decided;
        var all = patient.All<TherapyFact>().Where(fact => fact.Given).ToList();
        var answers = treatments.Select(fact => (Fact: fact, Answer: PriorTherapy(criterion, fact, all, patient))).ToList();
        if (criterion.Different is { } different)
            return Different(different, subject, answers, patient);
        if (answers.Where(said => said.Answer.Truth == Truth.Met).Select(said => said.Answer).ToList() is { Count: > 0 } met)
            return Together(met, Truth.Met);
        if (answers.Where(said => said.Answer.Truth == Truth.Unknown).Select(said => said.Answer).ToList() is { Count: > 0 } open)
            return Together(open, Truth.Unknown);
        CitedFact[] failed = [.. answers.Select(said => new CitedFact(said.Fact))];
        if (TherapySubjects.ProofOfNever(subject, patient) is { } proof)
            return Answer.Of(false, [.. failed, new CitedFact(proof)]);
        return subject.Kind == TherapyModality.Transplant && treatments.Exists(fact => fact.Transplant == subject.Transplant)
            ? Answer.Of(false, failed).With(Caution.HistoryIncomplete) // as of other events, what is recorded is taken to be all
            : Answer.Unknown(new MissingFact(MissingKind.NotRecorded, FactTopic.Therapy, subject.ToString()), failed);
    }

    /// <summary>
    /// The treatments that are, or may be, of the asked kind, or the answer when a statement of never decides. The newer
    /// statement wins; of the same day, they contradict one another.
    /// </summary>
    internal static Answer? Relevant(TherapySubject subject, PatientFacts patient, out List<TherapyFact> treatments)
    {
        var given = patient.All<TherapyFact>().Where(fact => fact.Given)
            .Select(fact => (Fact: fact, TherapySubjects.Is(fact, subject).Truth))
            .Where(said => said.Truth != Truth.NotMet)
            .ToList();
        treatments = [.. given.Select(said => said.Fact)];
        if (TherapySubjects.Denial(subject, patient) is not { } denial)
            return null;
        if (given.Where(said => said.Truth == Truth.Met && said.Fact.Date == denial.Date).ToList() is { Count: > 0 } against)
        {
            return Answer.Unknown(
                new MissingFact(MissingKind.Conflicting, FactTopic.Therapy, subject.ToString()),
                [.. against.Select(said => new CitedFact(said.Fact)), new CitedFact(denial)]);
        }

        treatments.RemoveAll(fact => fact.Date <= denial.Date);
        if (treatments.Count > 0)
            return null;
        var never = Answer.Of(false, denial);
        return given.Exists(said => said.Truth == Truth.Met) ? never.With(Caution.OlderFactsDiffer) : never;
    }

    private static Answer PriorTherapy(PriorTherapyCriterion criterion, TherapyFact fact, List<TherapyFact> all, PatientFacts patient)
    {
        var name = criterion.Subject.ToString();
        var answer = TherapyCheck.All(
            fact,
            TherapySubjects.Is(fact, criterion.Subject),
            criterion.Intent is { } intent ? TherapySubjects.HasIntent(fact, intent, name) : null,
            criterion.Settings.IsEmpty ? null : TherapyCourse.InSetting(fact, criterion.Settings, name),
            criterion.Line is { } line ? IsLine(fact, line, name) : null,
            criterion.Latest ? TherapyCourse.Latest(fact, all, name) : null,
            criterion.Progression ? TherapyCourse.Progressed(fact, name) : null,
            criterion.ProgressionWithin is { } span ? TherapyCourse.ProgressedWithin(fact, span, all, name) : null,
            criterion.Refractory ? TherapyCourse.Refractory(fact, all, name) : null,
            criterion.Responses.IsEmpty ? null
                : Told(fact.BestResponse is { } best ? criterion.Responses.Contains(best) : null, FactTopic.TherapyResponse, name),
            criterion.StopReason is { } reason
                ? Told(fact.StopReason is { } told ? told == reason : fact.Ongoing ? false : null, FactTopic.TherapyStopReason, name)
                : null,
            criterion.MinimumCycles is { } cycles ? Told(fact.Cycles is { } given ? given >= cycles : null, FactTopic.TherapyCycles, name) : null,
            criterion.MinimumDuration is { } duration ? TherapyCourse.Lasted(fact, duration, patient.AsOf, name) : null,
            criterion.WithinDays is { } days ? TherapyCourse.EndedWithin(fact, days, all, patient.Start, name) : null);
        if (criterion.Latest && answer.Truth == Truth.Met && !IsComplete(patient))
            answer = answer.With(Caution.HistoryIncomplete);
        return criterion.WithinDays is { } window && answer.Truth == Truth.Met
            ? patient.CountedFromStart(answer.MayChange((fact.Ongoing ? patient.AsOf : fact.Stop!.Value.Earliest).AddDays(window + 1)))
            : answer;
    }

    private static TherapyCheck IsLine(TherapyFact fact, NumericRange asked, string name) => fact switch
    {
        { Line: { } line } => TherapyCheck.Of(asked.Contains(line)),
        { Intent: TherapyIntent.Adjuvant or TherapyIntent.Neoadjuvant or TherapyIntent.Curative } => TherapyCheck.NotMet,
        _ => TherapyCheck.NotTold(FactTopic.TherapyLine, name),
    };

    private static TherapyCheck Told(bool? said, FactTopic topic, string name) =>
        said is { } told ? TherapyCheck.Of(told) : TherapyCheck.NotTold(topic, name);

    /// <summary>Whether enough different drugs were given as asked.</summary>
    private static Answer Different(int needed, TherapySubject subject, List<(TherapyFact Fact, Answer Answer)> answers, PatientFacts patient)
    {
        int Count(Func<Answer, bool> which) =>
            answers.Where(said => which(said.Answer)).SelectMany(said => TherapySubjects.Drugs(said.Fact, subject)).Distinct().Count();
        CitedFact[] cited = [.. answers.Where(said => said.Answer.Truth != Truth.NotMet).Select(said => new CitedFact(said.Fact))];
        if (Count(answer => answer.Truth == Truth.Met) >= needed)
            return Answer.Of(true, cited);
        var open = answers.Where(said => said.Answer.Truth == Truth.Unknown).Select(said => said.Answer).ToList();
        if (open.Count > 0)
            return Together(open, Truth.Unknown) with { Facts = [.. cited] };
        return TherapySubjects.ProofOfNever(subject, patient) is { } proof
            ? Answer.Of(false, [.. cited, new CitedFact(proof)])
            : Answer.Unknown(new MissingFact(MissingKind.NotRecorded, FactTopic.Therapy, subject.ToString()), cited);
    }

    /// <summary>Several treatments that answer alike, as one answer that holds as long as the longest of them.</summary>
    private static Answer Together(List<Answer> alike, Truth truth) => new(truth)
    {
        Facts = [.. alike.SelectMany(answer => answer.Facts)],
        Missing = [.. alike.SelectMany(answer => answer.Missing).Distinct()],
        Cautions = [.. alike.SelectMany(answer => answer.Cautions).Distinct()],
        Change = alike.TrueForAll(answer => answer.Change is not null) ? alike.MaxBy(answer => answer.Change!.On)!.Change : null,
    };

    internal static bool IsComplete(PatientFacts patient) => patient.All<TherapyHistoryFact>().Any(history => history.Complete);
}
