using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Answers where the disease stands. A disease may be in several states at once (relapsed and refractory); some exclude others.</summary>
internal static class DiseaseStatusEvaluation
{
    private static readonly (DiseaseStatus, DiseaseStatus)[] Excluding =
    [
        (DiseaseStatus.NewlyDiagnosed, DiseaseStatus.Relapsed),
        (DiseaseStatus.NewlyDiagnosed, DiseaseStatus.Refractory),
        (DiseaseStatus.NewlyDiagnosed, DiseaseStatus.Remission),
        (DiseaseStatus.NewlyDiagnosed, DiseaseStatus.Responding),
        (DiseaseStatus.Progressive, DiseaseStatus.Stable),
        (DiseaseStatus.Progressive, DiseaseStatus.Responding),
        (DiseaseStatus.Progressive, DiseaseStatus.Remission),
        (DiseaseStatus.Stable, DiseaseStatus.Responding),
        (DiseaseStatus.Stable, DiseaseStatus.Remission),
        (DiseaseStatus.Relapsed, DiseaseStatus.Remission),
        (DiseaseStatus.Refractory, DiseaseStatus.Remission),
        (DiseaseStatus.Refractory, DiseaseStatus.Responding),
    ];

    public static Answer Status(DiseaseStatusCriterion criterion, PatientFacts patient)
    {
        var facts = patient.All<DiseaseStatusFact>();
        if (facts.Count == 0)
            return Missing(MissingKind.NotRecorded);
        var newest = facts.TakeWhile(fact => fact.Date == facts[0].Date).ToList();
        CitedFact[] cited = [.. newest.Select(fact => new CitedFact(fact))];
        if (newest.Exists(fact => newest.Exists(other => Exclude(fact.Status, other.Status))))
            return Missing(MissingKind.Conflicting, cited);

        var answers = criterion.Statuses.Select(status => Status(status, criterion.WithinDays, newest, patient.AsOf)).ToList();
        var best = answers.MaxBy(answer => answer.Truth)!;
        if (best.Truth == Truth.NotMet)
            best = best with { Facts = [.. cited] };
        if (facts.Skip(newest.Count).Any(older => !newest.Exists(fact => fact.Status == older.Status)))
            best = best.With(Caution.OlderFactsDiffer);
        return patient.Aged(best, newest[0], FactTopic.DiseaseStatus, "");
    }

    private static Answer Status(DiseaseStatus asked, int? days, List<DiseaseStatusFact> newest, DateOnly asOf)
    {
        if (newest.Find(fact => fact.Status == asked || Implies(fact.Status, asked)) is { } said)
            return Since(said, days, asOf);
        return newest.Find(fact => Exclude(fact.Status, asked)) is { } other
            ? Answer.Of(false, other).MayChange()
            : Missing(MissingKind.NotReported, [.. newest.Select(fact => new CitedFact(fact))]);
    }

    private static Answer Since(DiseaseStatusFact fact, int? days, DateOnly asOf)
    {
        if (days is not { } window)
            return Answer.Of(true, fact).MayChange();
        var from = asOf.AddDays(-window);
        if (fact.Since is not { } since)
            return Missing(MissingKind.NotReported, new CitedFact(fact));
        if (since.Latest < from)
            return Answer.Of(false, fact);
        return since.Earliest >= from
            ? Answer.Of(true, fact).MayChange(since.Latest.AddDays(window + 1))
            : Missing(MissingKind.TooCoarse, new CitedFact(fact)).With(Caution.ImpreciseDate);
    }

    /// <summary>A remission is a response; residual disease that only sensitive tests find is told of patients in remission.</summary>
    private static bool Implies(DiseaseStatus said, DiseaseStatus asked) => (said, asked) == (DiseaseStatus.Remission, DiseaseStatus.Responding);

    private static bool Exclude(DiseaseStatus a, DiseaseStatus b) => Excluding.Contains((a, b)) || Excluding.Contains((b, a));

    private static Answer Missing(MissingKind kind, params ReadOnlySpan<CitedFact> cited) => Answer.Unknown(new MissingFact(kind, FactTopic.DiseaseStatus), cited);
}
