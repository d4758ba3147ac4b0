using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Patients.Assessments;

/// <summary>Log that a trial was offered to a patient.</summary>
/// <param name="Trial">The trial's identifier in its registry.</param>
/// <param name="On">On which day.</param>
/// <param name="Answer">What the patient answered.</param>
/// <param name="Reason">Why it was declined.</param>
/// <param name="Note">In words.</param>
public sealed record OfferTrial(string Trial, DateOnly On, OfferAnswer Answer, AssessmentReason? Reason = null, SealedText? Note = null);

/// <summary>Decides on <see cref="OfferTrial"/>.</summary>
public static class OfferTrialDecider
{
    /// <summary>Only what was considered, and not found unsuitable, is offered.</summary>
    public static Decision Decide(OfferTrial command, Patient? patient, DateOnly today) => patient switch
    {
        null or { Erased: true } => Decision.Refuse(Refused.NoSuchPatient, "There is no such patient."),
        _ when string.IsNullOrWhiteSpace(command.Trial) => Decision.Refuse(Refused.NoTrial, "No trial is named."),
        _ when command.On > today => Decision.Refuse(Refused.DayInTheFuture, "A trial cannot have been offered in the future."),
        _ when !patient.Considered.TryGetValue(command.Trial, out var found) || found == Suitability.NotSuitable =>
            Decision.Refuse(Refused.NotConsidered, "The trial was not considered for the patient, or found unsuitable. Log first what was found."),
        _ when command is { Answer: OfferAnswer.Declined, Reason: null } => Decision.Refuse(Refused.ReasonMissing, "Say why the offer was declined."),
        _ when command is { Answer: OfferAnswer.Accepted, Reason: not null } => Decision.Refuse(Refused.ReasonUncalledFor, "An accepted offer needs no reason against it."),
        _ => Decision.Of(new TrialOffered(command.Trial, command.On, command.Answer, command.Reason, command.Note)),
    };
}
