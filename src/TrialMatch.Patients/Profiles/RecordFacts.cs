using System.Text.Json;
using TrialMatch.Matching;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Patients.Profiles;

/// <summary>Say what else is known of a patient.</summary>
/// <param name="Facts">The facts, checked as profile lines and JSON profiles are.</param>
public sealed record RecordFacts(Profile Facts);

/// <summary>Decides on <see cref="RecordFacts"/>.</summary>
public static class RecordFactsDecider
{
    /// <summary>Each fact that the patient's profile does not hold already is recorded, under an id that is free.</summary>
    public static Decision Decide(RecordFacts command, Patient? patient)
    {
        if (patient is null or { Erased: true })
            return Decision.Refuse(Refused.NoSuchPatient, "There is no such patient.");
        if (command.Facts.Facts.IsEmpty)
            return Decision.Refuse(Refused.NoFacts, "Nothing is told of the patient.");
        if (command.Facts.Facts.Select(Telling.Reason).FirstOrDefault(reason => reason is not null) is { } telling)
            return Decision.Refuse(Refused.TellsWhoItIs, telling);
        var held = patient.Profile.Facts.Select(Said).ToHashSet(StringComparer.Ordinal);
        var facts = command.Facts.Facts.Where(fact => held.Add(Said(fact))).ToList();
        if (patient.Facts.Length + facts.Count > ProfileJson.MostFacts)
            return Decision.Refuse(Refused.TooManyFacts, $"A profile has at most {ProfileJson.MostFacts} facts.");
        return Decision.Of(FactIds.Given(facts, patient.Facts).Select(FactEvent.Of));
    }

    /// <summary>What a fact says, whatever its id.</summary>
    internal static string Said(Fact fact) => JsonSerializer.Serialize(fact with { Id = "" }, ProfileJson.Options);
}
