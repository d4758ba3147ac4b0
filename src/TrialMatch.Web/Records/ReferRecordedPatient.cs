using TrialMatch.Matching.Trials;
using TrialMatch.Patients;
using TrialMatch.Patients.Referrals;
using TrialMatch.Patients.Vault;
using TrialMatch.Registry.Reading;

namespace TrialMatch.Web.Records;

/// <summary>What a referral is asked with.</summary>
/// <param name="Trial">The trial's identifier in its registry.</param>
/// <param name="Site">The hospital's key.</param>
/// <param name="Cohort">The cohort, if one is meant.</param>
/// <param name="Question">What is asked, in words.</param>
/// <param name="On">On which day.</param>
public sealed record ReferralAsked(string Trial, string Site, string? Cohort, string? Question, DateOnly On);

/// <summary>Refers a recorded patient to a hospital that, by the register, recruits for the trial.</summary>
public static class ReferRecordedPatient
{
    /// <summary>Sends the referral.</summary>
    /// <returns>What came of it, and the new referral.</returns>
    public static async Task<(Outcome Outcome, Guid Referral)> RunAsync(
        PatientRecords records, RegisterReader reader, Guid patient, ReferralAsked asked, Act act, DateOnly today, CancellationToken token)
    {
        var referral = Guid.CreateVersion7();
        await using var work = await records.BeginAsync(patient, act, token: token);
        var register = await reader.CurrentAsync(token);
        if (register.FindTrial(asked.Trial).Trial is not { } trial)
            return (await work.SaveAsync(Decision.Refuse(Refused.NoTrial, "The register has no such trial."), token), referral);
        var site = trial.Sites.FirstOrDefault(known => known.Key.Equals(asked.Site, StringComparison.OrdinalIgnoreCase));
        if (site is null || (asked.Cohort is not null && !trial.Cohorts.Any(cohort => cohort.Id.Equals(asked.Cohort, StringComparison.OrdinalIgnoreCase))))
            return (await work.SaveAsync(Decision.Refuse(Refused.SiteNotOpen, "The hospital takes no part in this trial, or the trial has no such cohort, by the register."), token), referral);
        var command = new SendReferral
        {
            Referral = referral,
            Patient = patient,
            Trial = trial.RegistryId,
            Cohort = asked.Cohort,
            Site = site.Key,
            SiteStatus = site.Status == RecruitmentStatus.Unknown ? trial.Status : site.Status,
            By = act.Actor.Subject,
            On = asked.On,
            FactsVersion = work.Version,
            Question = work.Seal(SealedField.ReferralQuestion, asked.Question),
        };
        return (await work.SendAsync(referral, SendReferralDecider.Decide(command, work.Patient, today), token), referral);
    }
}
