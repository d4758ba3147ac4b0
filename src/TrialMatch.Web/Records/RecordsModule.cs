using TrialMatch.Patients;
using TrialMatch.Patients.Access;
using TrialMatch.Patients.Reading;
using TrialMatch.Patients.Vault;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Records;

/// <summary>What recorded patients need; the host adds <see cref="IKeyProvider"/>.</summary>
internal static class RecordsModule
{
    /// <summary>Adds it. Before sign-in is added: the gate asks the vault for birth dates.</summary>
    public static void Add(IServiceCollection services, SignInSettings settings)
    {
        services.AddSingleton<PersonVault>().AddSingleton<PatientReader>().AddSingleton<PatientRecords>().AddSingleton<PatientDesk>();
        services.AddSingleton<BirthDateOf>(provider => async (patient, token) =>
            (settings.IsDemo ? DemoPeople.BirthDate(patient, provider.GetRequiredService<TimeProvider>().GetUtcNow()) : null)
            ?? await provider.GetRequiredService<PatientReader>().BirthDateAsync(patient, token));
    }
}
