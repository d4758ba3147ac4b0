using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Answers whether the patient tolerates a drug.</summary>
internal static class TherapyTolerance
{
    /// <summary>Whether a reaction to the drug, or to one of the class, is recorded. The newer statement wins.</summary>
    public static Answer Intolerance(IntoleranceCriterion criterion, PatientFacts patient)
    {
        var said = patient.All<IntoleranceFact>().Select(fact => (Fact: fact, Answer: Of(criterion, fact))).Where(said => said.Answer is not null).ToList();
        var newest = said.TakeWhile(one => one.Fact.Date == said[0].Fact.Date).ToList();
        if (newest.Exists(one => one.Answer!.Truth == Truth.Met) && newest.Exists(one => one.Answer!.Truth == Truth.NotMet))
        {
            return Answer.Unknown(
                new MissingFact(MissingKind.Conflicting, FactTopic.Intolerance, criterion.Drug), [.. newest.Select(one => new CitedFact(one.Fact))]);
        }

        var denial = said.Find(one => one.Answer!.Truth == Truth.NotMet);
        var standing = said.Where(one => denial.Fact is null || one.Fact.Date > denial.Fact.Date).ToList();
        if (standing.Find(one => one.Answer!.Truth == Truth.Met).Answer is { } met)
            return met;
        if (!criterion.Hypersensitivity && StoppedForToxicity(criterion.Drug, patient) is { } stopped)
            return Answer.Of(true, stopped).With(Caution.Derived);
        if (standing.Count > 0)
            return standing[0].Answer!;
        if (denial.Answer is { } never)
            return said.Exists(one => one.Answer!.Truth == Truth.Met) ? never.With(Caution.OlderFactsDiffer) : never;
        return Answer.Unknown(new MissingFact(MissingKind.NotRecorded, FactTopic.Intolerance, criterion.Drug));
    }

    /// <summary>What one statement says; nothing when it is about something else.</summary>
    private static Answer? Of(IntoleranceCriterion criterion, IntoleranceFact fact)
    {
        if (!fact.Present)
        {
            var denies = (fact.Drug is null || Drugs.Current.IsA(criterion.Drug, fact.Drug))
                && (criterion.Hypersensitivity || fact.Kind == IntoleranceKind.Intolerance);
            return denies ? Answer.Of(false, fact) : null;
        }

        if (fact.Drug is not { } drug || (criterion.Hypersensitivity && fact.Kind != IntoleranceKind.Hypersensitivity))
            return null;
        string[] members = Drugs.Current.Find(drug) is { } concept ? [.. Drugs.Current.Expand(concept).Select(member => member.Name)] : [drug];
        if (members.All(member => IsAsked(member, criterion.Drug)))
            return Answer.Of(true, fact);
        return members.Any(member => IsAsked(member, criterion.Drug) || Drugs.Current.IsA(criterion.Drug, member))
            ? Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Intolerance, criterion.Drug), fact)
            : null;
    }

    /// <summary>A reaction to one drug of a regimen is a reaction to the regimen.</summary>
    private static bool IsAsked(string drug, string asked) =>
        Drugs.Current.IsA(drug, asked)
        || (Drugs.Current.Find(asked) is { Kind: DrugConceptKind.Regimen } regimen && regimen.Members.Any(member => Drugs.Current.IsA(drug, member)));

    private static TherapyFact? StoppedForToxicity(string drug, PatientFacts patient) =>
        patient.All<TherapyFact>().FirstOrDefault(fact =>
            fact is { Given: true, StopReason: TherapyStopReason.Toxicity }
            && fact.Drugs.Length == 1
            && TherapySubjects.Is(fact, new TherapySubject(drug, null)).Truth == Truth.Met);
}
