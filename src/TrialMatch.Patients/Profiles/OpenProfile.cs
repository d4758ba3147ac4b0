using TrialMatch.Matching.Profiles;

namespace TrialMatch.Patients.Profiles;

/// <summary>Open a patient's profile.</summary>
/// <param name="TreatingDoctor">The subject of the doctor who does, and treats the patient.</param>
/// <param name="Organisation">The hospital's or practice's organisation number.</param>
/// <param name="Origin">How the facts were given.</param>
/// <param name="Facts">The first facts, checked as profile lines and JSON profiles are.</param>
public sealed record OpenProfile(string TreatingDoctor, string? Organisation, ProfileOrigin Origin, Profile Facts);

/// <summary>Decides on <see cref="OpenProfile"/>.</summary>
public static class OpenProfileDecider
{
    /// <summary>The profile is opened with its first facts.</summary>
    /// <param name="command">The command.</param>
    /// <param name="patient">The patient, of whom nothing may be known yet.</param>
    /// <param name="born">The birth date that the vault is told, if it is; the profile is given the month where the facts do not tell it.</param>
    /// <param name="today">Today.</param>
    public static Decision Decide(OpenProfile command, Patient? patient, DateOnly? born, DateOnly today)
    {
        if (patient is not null)
            return Decision.Refuse(Refused.ProfileExists, "The patient has a profile already.");
        var opened = new ProfileOpened(command.TreatingDoctor, command.Organisation, command.Origin);
        var known = Patient.Evolve(null, opened);
        var facts = command.Facts.Facts.OfType<BirthFact>().Any() || born is not { } day ? command.Facts.Facts : command.Facts.Facts.Add(Month(day, today));
        var recorded = RecordFactsDecider.Decide(new RecordFacts(new Profile(facts)), known);
        return recorded.Refusal is null ? Decision.Of([opened, .. recorded.Events]) : recorded;
    }

    private static BirthFact Month(DateOnly born, DateOnly today) => new()
    {
        Id = "f0",
        Date = today,
        Source = FactSource.Registry,
        Earliest = new DateOnly(born.Year, born.Month, 1),
        Latest = new DateOnly(born.Year, born.Month, DateTime.DaysInMonth(born.Year, born.Month)),
    };
}
