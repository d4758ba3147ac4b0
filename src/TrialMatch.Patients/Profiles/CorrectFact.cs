using TrialMatch.Matching.Profiles;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Patients.Profiles;

/// <summary>Say that a recorded fact does not hold, and what holds instead.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Instead">What holds instead; nothing when the fact is only taken back.</param>
/// <param name="Cause">What was wrong.</param>
/// <param name="Note">Why, in words.</param>
public sealed record CorrectFact(string FactId, Fact? Instead, CorrectionCause Cause, SealedText? Note = null);

/// <summary>Decides on <see cref="CorrectFact"/>.</summary>
public static class CorrectFactDecider
{
    /// <summary>The new fact is recorded and named in the place of the old one, which stays to be seen.</summary>
    public static Decision Decide(CorrectFact command, Patient? patient)
    {
        if (patient is null or { Erased: true })
            return Decision.Refuse(Refused.NoSuchPatient, "There is no such patient.");
        if (patient.Facts.FirstOrDefault(fact => fact.Fact.Id == command.FactId) is not { } wrong)
            return Decision.Refuse(Refused.NoSuchFact, "The profile has no fact of this id.");
        if (wrong.Corrected)
            return Decision.Refuse(Refused.AlreadyCorrected, "The fact was corrected before; correct the one in its place.");
        if (command.Instead is not { } fact)
            return Decision.Of(new FactCorrected(command.FactId, ReplacedBy: null, command.Cause, command.Note));
        if (fact.GetType() != wrong.Fact.GetType())
            return Decision.Refuse(Refused.AnotherKindOfFact, "The new fact is of another kind. Take the old one back, and record the new one by itself.");
        if (RecordFactsDecider.Said(fact) == RecordFactsDecider.Said(wrong.Fact))
            return Decision.Refuse(Refused.NothingCorrected, "The new fact says what the old one says.");
        if (Telling.Reason(fact) is { } telling)
            return Decision.Refuse(Refused.TellsWhoItIs, telling);
        var given = FactIds.Given([fact], patient.Facts).Single();
        return Decision.Of(FactEvent.Of(given), new FactCorrected(command.FactId, given.Id, command.Cause, command.Note));
    }
}
