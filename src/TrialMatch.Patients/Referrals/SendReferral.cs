using TrialMatch.Matching.Trials;
using TrialMatch.Patients.Consents;
using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Patients.Referrals;

/// <summary>Refer a patient to a trial at a hospital.</summary>
public sealed record SendReferral
{
    /// <summary>The new referral's stream.</summary>
    public required Guid Referral { get; init; }

    /// <summary>The patient.</summary>
    public required Guid Patient { get; init; }

    /// <summary>The trial's identifier in its registry.</summary>
    public required string Trial { get; init; }

    /// <summary>The cohort, if one is meant.</summary>
    public string? Cohort { get; init; }

    /// <summary>The hospital's key.</summary>
    public required string Site { get; init; }

    /// <summary>The hospital's status in the trial, by the register; the trial's own where the hospital's is not known.</summary>
    public required RecruitmentStatus SiteStatus { get; init; }

    /// <summary>The subject of the doctor who refers.</summary>
    public required string By { get; init; }

    /// <summary>On which day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The version of the patient's stream with the facts that the hospital is to read.</summary>
    public required long FactsVersion { get; init; }

    /// <summary>What is asked, in words.</summary>
    public SealedText? Question { get; init; }
}

/// <summary>Decides on <see cref="SendReferral"/>.</summary>
public static class SendReferralDecider
{
    /// <summary>Begins the referral's stream with a <see cref="ReferralSent"/>, and lets the patient's know with a <see cref="PatientReferred"/>.</summary>
    public static Decision Decide(SendReferral command, Patient? patient, DateOnly today) => patient switch
    {
        null or { Erased: true } => Decision.Refuse(Refused.NoSuchPatient, "There is no such patient."),
        _ when command.On > today => Decision.Refuse(Refused.DayInTheFuture, "A referral cannot be sent in the future."),
        _ when !patient.Consents.ContainsKey(ConsentPurpose.Referral) =>
            Decision.Refuse(Refused.ConsentMissing, "The patient has not consented to a referral."),
        _ when command.SiteStatus is not (RecruitmentStatus.Recruiting or RecruitmentStatus.ByInvitation) => Decision.Refuse(Refused.SiteNotOpen, "The hospital does not recruit for this trial, by the register."),
        _ when patient.Referrals.ContainsKey(command.Trial) => Decision.Refuse(Refused.AlreadyReferred, "The patient is referred to this trial already."),
        _ => Decision.Of(
            new ReferralSent
            {
                Patient = command.Patient,
                Trial = command.Trial,
                Cohort = command.Cohort,
                Site = command.Site,
                By = command.By,
                On = command.On,
                FactsVersion = command.FactsVersion,
                Question = command.Question,
            },
            new PatientReferred(command.Referral, command.Trial, command.Site, command.On)),
    };
}
