using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// What is recorded as one kind of fact and may be asked for as another: a transplant is a treatment and a condition, a study
/// drug that is given is participation in a trial, brain metastases have a number. So the answer does not depend on the words.
/// </summary>
internal static class SameFacts
{
    /// <summary>The score that counts brain metastases.</summary>
    private const string BrainMetastases = "intracranial-lesions";
    private const string Brain = "brain";
    private const string CentralNervousSystem = "cns";

    /// <summary>The facts said otherwise, each with the fact that says it; none of them beside a statement of its own kind that tells more.</summary>
    public static IEnumerable<(Fact Said, Fact Original)> Of(IReadOnlyList<Fact> known) =>
    [
        .. known.OfType<TherapyFact>().Where(fact => fact.Modality == TherapyModality.Transplant).Select(fact => ((Fact)Condition(fact), (Fact)fact)),
        .. known.OfType<ConditionFact>().Select(fact => (Said: (Fact?)Treatment(fact), (Fact)fact)).Where(same => same.Said is not null).Select(same => (same.Said!, same.Item2)),
        .. known.OfType<TherapyFact>().Where(fact => fact is { Given: true, Investigational: true } && (fact.Ongoing || fact.Stop is not null)).Select(fact => ((Fact)StudyDrug(fact), (Fact)fact)),
        .. known.OfType<TrialParticipationFact>().Select(fact => ((Fact)OtherTrial(fact), (Fact)fact)),
        .. WithoutTransplant(known),
        .. InTrial(known),
        .. Metastases(known),
    ];

    private static ConditionFact Condition(TherapyFact transplant) => new()
    {
        Id = transplant.Id,
        Date = transplant.Date,
        Source = transplant.Source,
        Kind = ConditionKind.Comorbidity,
        Code = Transplants.Code(transplant.Transplant),
        Present = transplant.Given,
        Onset = transplant.Given ? transplant.Start ?? transplant.Stop : null,
    };

    private static ConditionFact StudyDrug(TherapyFact therapy) => new()
    {
        Id = therapy.Id,
        Date = therapy.Date,
        Source = therapy.Source,
        Kind = ConditionKind.Medication,
        Code = "investigational-drug",
        Present = true,
        Onset = therapy.Start,
        End = therapy.Ongoing ? null : therapy.Stop,
    };

    private static ConditionFact OtherTrial(TrialParticipationFact trial) => new()
    {
        Id = trial.Id,
        Date = trial.Date,
        Source = trial.Source,
        Kind = ConditionKind.Circumstance,
        Code = "in-another-trial",
        Present = trial.Participating && !(trial.Until?.Latest < trial.Date),
    };

    /// <summary>An absence that reaches back to a day only says nothing of the time before it.</summary>
    private static TherapyFact? Treatment(ConditionFact fact) =>
        fact.Kind == ConditionKind.Comorbidity && Transplants.TryKind(fact.Code, out var kind) && (fact.Present || (fact.Onset is null && fact.Qualities is null))
            ? new TherapyFact
            {
                Id = fact.Id,
                Date = fact.Date,
                Source = fact.Source,
                Modality = TherapyModality.Transplant,
                Given = fact.Present,
                Transplant = kind,
                Stop = fact.Onset,
            }
            : null;

    /// <summary>A complete history of cancer treatment names every transplant of stem cells; of organs it need not tell.</summary>
    private static IEnumerable<(Fact Said, Fact Original)> WithoutTransplant(IReadOnlyList<Fact> known)
    {
        if (known.OfType<TherapyHistoryFact>().Where(history => history.Complete).MaxBy(history => history.Date) is not { } complete)
            return [];
        var given = known.OfType<TherapyFact>().Where(fact => fact is { Modality: TherapyModality.Transplant, Given: true }).Select(fact => fact.Transplant)
            .Concat(known.OfType<ConditionFact>().Where(fact => fact.Present).Select(Treatment).Where(fact => fact is not null).Select(fact => fact!.Transplant))
            .ToList();
        TransplantKind[] never = given.Exists(kind => kind is null or TransplantKind.StemCell)
            ? []
            : [.. new[] { TransplantKind.Autologous, TransplantKind.Allogeneic }.Where(kind => !given.Contains(kind))];
        if (never.Length == 2)
            never = [TransplantKind.StemCell];
        return never.Select(kind => (
            (Fact)new ConditionFact
            {
                Id = complete.Id,
                Date = complete.Date,
                Source = complete.Source,
                Kind = ConditionKind.Comorbidity,
                Code = Transplants.Code(kind),
                Present = false,
            },
            (Fact)complete));
    }

    /// <summary>The study drug that is given, or that ended last, where nothing is said of trials themselves.</summary>
    private static IEnumerable<(Fact Said, Fact Original)> InTrial(IReadOnlyList<Fact> known)
    {
        if (known.OfType<TrialParticipationFact>().Any())
            return [];
        var last = known.OfType<TherapyFact>()
            .Where(fact => fact is { Given: true, Investigational: true } && (fact.Ongoing || fact.Stop is not null))
            .MaxBy(fact => fact.Ongoing ? DateOnly.MaxValue : fact.Stop!.Value.Latest);
        return last is null ? [] : [(
            new TrialParticipationFact { Id = last.Id, Date = last.Date, Source = last.Source, Participating = true, Until = last.Ongoing ? null : last.Stop },
            last)];
    }

    /// <summary>No metastases are nought of them, and a number of them tells whether there are any.</summary>
    private static IEnumerable<(Fact Said, Fact Original)> Metastases(IReadOnlyList<Fact> known)
    {
        var sites = known.OfType<MetastasisFact>().Where(fact => fact.Site is Brain or CentralNervousSystem).ToList();
        var counts = known.OfType<ScoreFact>().Where(fact => fact.Score == BrainMetastases).ToList();
        if (counts.Count == 0)
        {
            return sites.Where(fact => !fact.Present).Select(fact => (
                (Fact)new ScoreFact { Id = fact.Id, Date = fact.Date, Source = fact.Source, Score = BrainMetastases, Value = 0 }, (Fact)fact));
        }

        return sites.Count > 0 ? [] : counts.Select(fact => (
            (Fact)new MetastasisFact { Id = fact.Id, Date = fact.Date, Source = fact.Source, Site = Brain, Present = fact.Value > 0 }, (Fact)fact));
    }
}
