using TrialMatch.EventStore;
using TrialMatch.Matching.Notation;
using TrialMatch.Patients;
using TrialMatch.Patients.Access;
using TrialMatch.Patients.Consents;
using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Vault;
using TrialMatch.Web.Matching;

namespace TrialMatch.Host.Seeding;

/// <summary>The records of the invented patients of a demonstration.</summary>
internal static class DemoRecords
{
    private static readonly (Guid Patient, string Name, string Line)[] All =
    [
        (DemoPeople.Kari, "Kari Nordmann", "F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, 9008 Tromsø"),
        (DemoPeople.Emil, "Emil Nordmann", "M 14, OS metastatic, ECOG 1, after doxorubicin + cisplatin + methotrexate, 0150 Oslo"),
    ];

    /// <summary>Opens them, if nobody has yet; who was forgotten stays forgotten.</summary>
    internal static async Task EnsureAsync(Installation installation, TimeProvider clock, CancellationToken cancellation)
    {
        var (today, doctor) = (Days.Today(clock), DemoPeople.Find("hansen")!);
        var act = new Act(new Actor(doctor.Subject, Role.TreatingDoctor, doctor.Organisation) { Name = doctor.Name }, Purpose.Treatment);
        foreach (var (patient, name, line) in All)
        {
            if (await installation.Patients.FindAsync(patient, cancellation) is not null)
                continue;
            var open = new OpenProfile(doctor.Subject, doctor.Organisation, ProfileOrigin.Line, ProfileLine.Parse(line, today).Profile!);
            var identity = new Identity { Name = name, BirthDate = DemoPeople.BirthDate(patient, clock.GetUtcNow()) };
            try
            {
                if ((await installation.Records.OpenAsync(patient, open, identity, act, today, cancellation)).Refusal is not null)
                    continue;
                await using var work = await installation.Records.BeginAsync(patient, act, token: cancellation);
                await work.SaveAsync(GiveConsentDecider.Decide(new GiveConsent(ConsentPurpose.Referral, today), work.Patient, today), cancellation);
            }
            catch (ConcurrencyException)
            {
                // another node was quicker
            }
        }
    }
}
