namespace TrialMatch.Patients.Consents;

/// <summary>What a patient consents to. Treatment itself needs no entry here.</summary>
public enum ConsentPurpose
{
    /// <summary>That trials are looked for, again and again, as they change.</summary>
    TrialSearch,

    /// <summary>That what a trial's hospital needs to know is sent to it.</summary>
    Referral,

    /// <summary>That the expert panel reads the record.</summary>
    ExpertPanel,

    /// <summary>That hospitals and experts abroad are asked.</summary>
    Abroad,

    /// <summary>That coded facts are used for research and quality work.</summary>
    Research,
}

/// <summary>The patient consented.</summary>
/// <param name="Purpose">To what.</param>
/// <param name="On">On which day.</param>
public sealed record ConsentGiven(ConsentPurpose Purpose, DateOnly On);

/// <summary>The patient withdrew a consent.</summary>
/// <param name="Purpose">To what.</param>
/// <param name="On">On which day.</param>
public sealed record ConsentWithdrawn(ConsentPurpose Purpose, DateOnly On);
