using System.Collections.Immutable;
using TrialMatch.Patients.Profiles;

namespace TrialMatch.Patients.Assessments;

/// <summary>Record that the patient was told about trials.</summary>
/// <param name="On">On which day.</param>
/// <param name="Trials">About which; empty for trials in general, or that there is none.</param>
public sealed record InformAboutTrials(DateOnly On, ImmutableArray<string> Trials);

/// <summary>Decides on <see cref="InformAboutTrials"/>.</summary>
public static class InformAboutTrialsDecider
{
    /// <summary>It is recorded each time.</summary>
    public static Decision Decide(InformAboutTrials command, Patient? patient, DateOnly today) => patient switch
    {
        null or { Erased: true } => Decision.Refuse(Refused.NoSuchPatient, "There is no such patient."),
        _ when command.On > today => Decision.Refuse(Refused.DayInTheFuture, "Nobody can have been told in the future."),
        _ => Decision.Of(new InformedAboutTrials(command.On, command.Trials)),
    };
}
