using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Patients.Assessments;

/// <summary>Log that a trial was considered for a patient.</summary>
/// <param name="Trial">The trial's identifier in its registry.</param>
/// <param name="Cohort">The cohort, if one was meant.</param>
/// <param name="On">On which day.</param>
/// <param name="Result">What was found.</param>
/// <param name="Reason">Why it does not suit.</param>
/// <param name="Note">In words.</param>
public sealed record ConsiderTrial(string Trial, string? Cohort, DateOnly On, Suitability Result, AssessmentReason? Reason = null, SealedText? Note = null);

/// <summary>Decides on <see cref="ConsiderTrial"/>.</summary>
public static class ConsiderTrialDecider
{
    /// <summary>A trial may be considered as often as one likes; the last result counts.</summary>
    public static Decision Decide(ConsiderTrial command, Patient? patient, DateOnly today) => patient switch
    {
        null or { Erased: true } => Decision.Refuse(Refused.NoSuchPatient, "There is no such patient."),
        _ when string.IsNullOrWhiteSpace(command.Trial) => Decision.Refuse(Refused.NoTrial, "No trial is named."),
        _ when command.On > today => Decision.Refuse(Refused.DayInTheFuture, "A trial cannot have been considered in the future."),
        _ when command is { Result: Suitability.NotSuitable, Reason: null } => Decision.Refuse(Refused.ReasonMissing, "Say why the trial does not suit."),
        _ when command is { Result: Suitability.Suitable, Reason: not null } => Decision.Refuse(Refused.ReasonUncalledFor, "A trial that suits needs no reason against it."),
        _ => Decision.Of(new TrialConsidered(command.Trial, command.Cohort, command.On, command.Result, command.Reason, command.Note)),
    };
}
